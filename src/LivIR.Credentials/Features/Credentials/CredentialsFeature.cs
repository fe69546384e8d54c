using LivIR.Credentials.Features.Credentials.AnswerReview;
using LivIR.Credentials.Features.Credentials.CheckStatus;
using LivIR.Credentials.Features.Credentials.CredentialRegister;
using LivIR.Credentials.Features.Credentials.DecideCredential;
using LivIR.Credentials.Features.Credentials.RecordCredential;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Shared.Layout;

namespace LivIR.Credentials.Features.Credentials;

/// <summary>Credentials: sent by their holders, decided by reviewers.</summary>
public static class CredentialsFeature
{
    /// <summary>Adds the readers, the handlers and the workbook.</summary>
    public static IServiceCollection AddCredentialsFeature(this IServiceCollection services) => services
        .AddSingleton<CredentialRegisterReader>()
        .AddSingleton<ReviewReader>()
        .AddSingleton<RecordCredentialReader>()
        .AddSingleton<RecordCredentialHandler>()
        .AddSingleton<CorrectCredentialHandler>()
        .AddSingleton<CheckStatusHandler>()
        .AddSingleton<StaleCheckReader>()
        .AddSingleton<NoteReviewHandler>()
        .AddSingleton<AnswerReviewReader>()
        .AddSingleton<AnswerReviewHandler>()
        .AddSingleton<DecideCredentialHandler>()
        .AddSingleton<IReport, CredentialsReport>();

    /// <summary>Adds the count that the bar at the top shows.</summary>
    public static IServiceCollection AddReviewCount(this IServiceCollection services) => services.AddScoped<IReviewCount, SignedInReviewCount>();
}

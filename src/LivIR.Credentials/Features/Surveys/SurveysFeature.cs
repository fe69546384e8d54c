using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Surveys.DrawMock;
using LivIR.Credentials.Features.Surveys.MockReport;
using LivIR.Credentials.Features.Surveys.OneSurvey;
using LivIR.Credentials.Features.Surveys.RecordSurvey;
using LivIR.Credentials.Features.Surveys.SurveyRegister;
using LivIR.Credentials.Features.Surveys.WalkMock;
using LivIR.Credentials.Shared;

namespace LivIR.Credentials.Features.Surveys;

/// <summary>Surveys of facilities by people from outside, with findings and answers, and mock surveys that the hospital makes of itself.</summary>
public static class SurveysFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddSurveysFeature(this IServiceCollection services) => services
        .AddSingleton<SurveyListReader>()
        .AddSingleton<SurveyReader>()
        .AddSingleton<MockSheetReader>()
        .AddSingleton<RecordSurveyHandler>()
        .AddSingleton<AddObservationHandler>()
        .AddSingleton<AnswerObservationHandler>()
        .AddSingleton<TakeBackObservationHandler>()
        .AddSingleton<DrawMockSurveyHandler>()
        .AddSingleton<NoteItemHandler>()
        .AddSingleton<FinishMockSurveyHandler>()
        .AddSingleton<IReport, SurveysReport>()
        .AddSingleton<IReport, ObservationsReport>()
        .AddSingleton<IReport, MockSurveyReport>();
}

/// <summary>Addresses of the pages of surveys.</summary>
public static class SurveyLinks
{
    /// <summary>The surveys of one facility.</summary>
    public static string At(string facility) => $"{AppLinks.Surveys}?facility={Uri.EscapeDataString(facility)}";

    /// <summary>Record a survey, at a facility where one is named.</summary>
    public static string New(string? facility = null) => $"{AppLinks.Surveys}/new{Of(facility)}";

    /// <summary>One survey.</summary>
    public static string One(Guid id) => $"{AppLinks.Surveys}/{id}";

    /// <summary>Correct what is told of a survey, or add its result.</summary>
    public static string Correct(Guid id) => $"{One(id)}/correct";

    /// <summary>Take an observation back.</summary>
    public static string TakeBack(Guid observation) => $"{AppLinks.Surveys}/observations/{observation}/take-back";

    /// <summary>Draw a mock survey.</summary>
    public static string NewMock(string? facility = null) => $"{AppLinks.Surveys}/mock/new{Of(facility)}";

    /// <summary>One mock survey.</summary>
    public static string Mock(Guid id) => $"{AppLinks.Surveys}/mock/{id}";

    /// <summary>Its report.</summary>
    public static string MockReport(Guid id) => $"{Mock(id)}/report";

    /// <summary>Make actions of what it found.</summary>
    public static string MockActions(Guid id) => $"{Mock(id)}/actions";

    private static string Of(string? facility) => facility is null ? "" : $"?facility={Uri.EscapeDataString(facility)}";
}

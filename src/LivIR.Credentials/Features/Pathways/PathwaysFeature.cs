using LivIR.Credentials.Features.Pathways.DecideStep;
using LivIR.Credentials.Features.Pathways.RecordStep;

namespace LivIR.Credentials.Features.Pathways;

/// <summary>Ways to a board certificate: who is how far, the steps with their proof, and the decisions about them.</summary>
public static class PathwaysFeature
{
    /// <summary>Adds the reader and the handlers.</summary>
    public static IServiceCollection AddPathwaysFeature(this IServiceCollection services) => services
        .AddSingleton<CandidateReader>()
        .AddSingleton<RecordStepHandler>()
        .AddSingleton<DecideStepHandler>();
}

using LivIR.Credentials.Features.Texts;

namespace LivIR.Credentials.Features.Reading;

/// <summary>Reads certificates and proposes what is printed on them.</summary>
public static class ReadingFeature
{
    /// <summary>Adds the readers.</summary>
    public static IServiceCollection AddReadingFeature(this IServiceCollection services) => services
        .AddSingleton(_ => new IsolatedTextReader(IsolatedTextReader.UsualLimit))
        .AddSingleton<SameFileReader>()
        .AddSingleton<CertificateReading>();
}

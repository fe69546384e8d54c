namespace LivIR.Credentials.Features.Week;

/// <summary>The first page: what needs somebody this week.</summary>
public static class WeekFeature
{
    /// <summary>Adds the reader.</summary>
    public static IServiceCollection AddWeekFeature(this IServiceCollection services) => services.AddSingleton<WeekReader>();
}

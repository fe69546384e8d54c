using LivIR.Credentials.Features.People.StaffRegister;
using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.People;

/// <summary>The staff register, a person's page, and one's own.</summary>
public static class PeopleFeature
{
    /// <summary>Adds the readers and the register's workbook.</summary>
    public static IServiceCollection AddPeopleFeature(this IServiceCollection services) => services
        .AddSingleton<StaffRegisterReader>()
        .AddSingleton<PersonFileReader>()
        .AddSingleton<IReport, StaffReport>();
}

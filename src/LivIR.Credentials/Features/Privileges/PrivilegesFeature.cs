using LivIR.Credentials.Features.Privileges.Appoint;
using LivIR.Credentials.Features.Privileges.ClassList;
using LivIR.Credentials.Features.Privileges.EndPrivilege;
using LivIR.Credentials.Features.Privileges.GrantPrivileges;
using LivIR.Credentials.Features.Privileges.PrivilegeRegister;
using LivIR.Credentials.Features.Privileges.RecordEvaluation;
using LivIR.Credentials.Features.Privileges.TakeBack;
using LivIR.Credentials.Features.Privileges.WhoMay;
using LivIR.Credentials.Features.Reports;

namespace LivIR.Credentials.Features.Privileges;

/// <summary>Appointments to the medical staff, privileges by class of procedures, evaluations, and who may do a list on a day.</summary>
public static class PrivilegesFeature
{
    /// <summary>Adds the readers, the handlers and the reports.</summary>
    public static IServiceCollection AddPrivilegesFeature(this IServiceCollection services) => services
        .AddSingleton<PrivilegesReader>()
        .AddSingleton<ClearanceReader>()
        .AddSingleton<StaffFileReader>()
        .AddSingleton<RegisterReader>()
        .AddSingleton<ClassListReader>()
        .AddSingleton<AppointHandler>()
        .AddSingleton<GrantPrivilegesHandler>()
        .AddSingleton<EndPrivilegeHandler>()
        .AddSingleton<EndPrivilegeStartReader>()
        .AddSingleton<RecordEvaluationHandler>()
        .AddSingleton<TakeBackHandler>()
        .AddSingleton<IReport, PrivilegesReport>()
        .AddSingleton<IReport, ClearanceReport>();
}

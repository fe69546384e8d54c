using LivIR.Credentials.Features.Administration.Accounts;
using LivIR.Credentials.Features.Administration.Facilities;
using LivIR.Credentials.Features.Administration.Staff;

namespace LivIR.Credentials.Features.Administration;

/// <summary>Staff members, facilities and accounts, kept by an administrator.</summary>
public static class AdministrationFeature
{
    /// <summary>Adds the readers and handlers.</summary>
    public static IServiceCollection AddAdministrationFeature(this IServiceCollection services) => services
        .AddSingleton<StaffEditReader>()
        .AddSingleton<StaffHandler>()
        .AddSingleton<AssignmentHandler>()
        .AddSingleton<FacilityEditReader>()
        .AddSingleton<FacilityHandler>()
        .AddSingleton<AccountReader>()
        .AddSingleton<AccountHandler>();
}

/// <summary>Addresses of the administration pages.</summary>
public static class AdministrationLinks
{
    /// <summary>Add a staff member.</summary>
    public const string NewStaff = "/administration/staff/new";

    /// <summary>Add a facility.</summary>
    public const string NewFacility = "/administration/facilities/new";

    /// <summary>All accounts.</summary>
    public const string Accounts = "/administration/accounts";

    /// <summary>Add an account.</summary>
    public const string NewAccount = "/administration/accounts/new";

    /// <summary>Edit a staff member.</summary>
    public static string Staff(Guid id) => $"/administration/staff/{id}";

    /// <summary>Edit a facility.</summary>
    public static string Facility(string code) => $"/administration/facilities/{Uri.EscapeDataString(code)}";

    /// <summary>Edit an account.</summary>
    public static string Account(Guid id) => $"{Accounts}/{id}";
}

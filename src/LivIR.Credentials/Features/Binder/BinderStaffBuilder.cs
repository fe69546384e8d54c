using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Credentials;
using LivIR.Credentials.Data.Model.Evidence;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Training;
using LivIR.Credentials.Features.Compliance;
using LivIR.Credentials.Features.Privileges;
using LivIR.Credentials.Features.Reports;
using LivIR.Credentials.Features.Scanning;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Shared.Excel;

namespace LivIR.Credentials.Features.Binder;

/// <summary>Puts one person's file together as it was known.</summary>
/// <param name="status">The facility.</param>
/// <param name="timeline">The person, evaluated.</param>
/// <param name="person">The person.</param>
/// <param name="number">The person's place in the binder.</param>
/// <param name="known">The moment of knowledge, UTC; empty for all.</param>
/// <param name="paths">Gives the paths.</param>
/// <param name="open">Which files may be opened.</param>
/// <param name="bodies">What issuers are called.</param>
internal sealed class BinderStaffBuilder(
    FacilityStatus status, PersonTimeline timeline, StaffMember person, int number, DateTime? known, BinderPaths paths,
    IReadOnlyDictionary<string, ScanState> open, IReadOnlyDictionary<string, string> bodies)
{
    private readonly List<BinderStaffRow> _rows = [];
    private readonly BinderFiles _files = new(paths, known, open);
    private string _folder = "";

    /// <summary>The file.</summary>
    public BinderStaff Build(IReadOnlyList<Credential> credentials, IReadOnlyList<TrainingRecord> training, StaffFile medical)
    {
        _folder = paths.Folder(person.Id, number, person.FamilyName, person.GivenName, person.EmployeeNumber);
        foreach (var place in person.Assignments.Where(Holds).OrderBy(a => a.From).ThenBy(a => a.Department.Code, StringComparer.Ordinal))
        {
            _rows.Add(Row(BinderSection.Identity, status.Catalogue.Names.Professions([place.ProfessionCode])) with
            {
                Issuer = place.Department.Name,
                Id = person.EmployeeNumber,
                From = place.From,
                LastDay = End(place) is { } until ? until.AddDays(-1) : null,
            });
        }

        var holdings = PersonStatus.On(timeline, status.Day).Holdings.ToDictionary(h => h.Type.Code);
        foreach (var credential in credentials)
        {
            Add(credential, holdings.GetValueOrDefault(credential.TypeCode));
        }

        foreach (var record in training)
        {
            Add(record);
        }

        _rows.AddRange(BinderPrivileges.Of(medical).Select(row => row with { Number = number, Employee = person.EmployeeNumber, Person = person.DisplayName }));
        return new BinderStaff(paths.PageOf(person.Id)!, person.DisplayName, [.. _rows.OrderBy(r => r.Section)], _files.Placed, _files.Held);
    }

    private bool Holds(Assignment place) =>
        place.FacilityId == status.Facility.Id && !(place.RecordedAt >= known) && place.From <= status.Day && !(End(place) <= status.Day);

    private DateOnly? End(Assignment place) => place.EndRecordedAt >= known ? null : place.Until;

    private void Add(Credential credential, Holding? holding)
    {
        var decisions = credential.Verifications.Where(v => !(v.DecidedAt >= known)).OrderBy(v => v.DecidedAt).ThenBy(v => v.Id).ToList();
        if (decisions is [.., { Result: VerificationResult.Rejected }] || holding is null)
        {
            return;
        }

        var check = decisions.LastOrDefault();
        var held = holding.Of.Records.FirstOrDefault(r => r.Id == credential.Id);
        var last = held is null ? credential.ExpiresOn : ValidityRules.Evaluate(holding.Type.Validity, held.Dates).LastDay;
        AddFiles(credential.Id, credential.Evidence, [Section(holding.Type.Category).ToString(), credential.TypeCode, BinderPaths.Day(credential.IssuedOn)], Row(Section(holding.Type.Category), holding.Type.Name) with
        {
            Issuer = bodies.GetValueOrDefault(holding.Type.IssuingBodyCode, holding.Type.IssuingBodyCode),
            Id = credential.Number,
            From = credential.IssuedOn,
            LastDay = last,
            StatusOn = held?.SourceChecks.Where(d => d <= status.Day).Select(d => (DateOnly?)d).LastOrDefault() ?? credential.StatusCheckedOn,
            State = StateOf(credential, holding, last, check is not null),
            VerifiedOn = check?.CheckedOn,
            VerifiedBy = check?.DecidedByName,
            How = check is null ? null : MethodWords(check.Method),
            Source = check?.Source,
        });
    }

    private void Add(TrainingRecord record) => AddFiles(record.Id, record.Evidence, ["Training", record.CategoryCode, BinderPaths.Day(record.CompletedOn)], Row(BinderSection.Training, record.Title) with
    {
        Issuer = record.Provider,
        Id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{record.Amount:0.##} {record.Category.Unit.ToString().ToLowerInvariant()}, {record.Category.Name}"),
        From = record.CompletedOn,
    });

    // One row for each file; a record without one has one row.
    private void AddFiles(Guid record, IEnumerable<EvidenceFile> evidence, string[] name, BinderStaffRow row) =>
        _rows.AddRange(_files.Place(record, evidence, _folder, name).Select(placed => row with { Path = placed.Path, Note = placed.Note }));

    private StateWord StateOf(Credential credential, Holding holding, DateOnly? last, bool accepted) =>
        holding.Current?.Id == credential.Id ? ReportParts.Word(holding.State)
        : !accepted ? ReportParts.Word(FindingState.InReview)
        : credential.IssuedOn > status.Day ? new StateWord("Not yet valid", StateTone.Calm)
        : last < status.Day ? new StateWord("Ended", StateTone.Calm)
        : new StateWord("Followed by another", StateTone.Calm);

    private BinderStaffRow Row(BinderSection section, string what) =>
        new() { Number = number, Employee = person.EmployeeNumber, Person = person.DisplayName, Section = section, What = what };

    private static BinderSection Section(CredentialCategory category) => category switch
    {
        CredentialCategory.Licence or CredentialCategory.Registration => BinderSection.Licences,
        CredentialCategory.BoardCertification => BinderSection.Boards,
        CredentialCategory.LifeSupport => BinderSection.LifeSupport,
        CredentialCategory.RadiationSafety => BinderSection.Radiation,
        CredentialCategory.Appointment => BinderSection.Privileges,
        _ => BinderSection.Training,
    };

    private static string MethodWords(Trust method) => method switch
    {
        Trust.PrimarySource => "Checked at the source",
        Trust.IssuerSigned => "Issuer signed",
        _ => "Document seen",
    };
}

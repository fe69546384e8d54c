using LivIR.Credentials.Data.Model.Facilities;
using LivIR.Credentials.Data.Model.People;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Data.Model.Training;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Makes what is recorded beside credentials: training, steps towards a certificate, accreditations of facilities.</summary>
internal sealed class DemoProgressRecords(DemoFacilities facilities, DemoOffice office)
{
    /// <summary>What a person attended.</summary>
    public IEnumerable<TrainingRecord> Training(DemoPerson told, Guid person)
    {
        var clock = facilities.Clock(told);
        return (told.Training ?? []).Select(training => TrainingRecord.Record(
            Guid.CreateVersion7(),
            person,
            new TrainingDetails(training.Title, training.Category, training.Amount, clock.Ago(training.DaysAgo), training.Provider),
            clock.RecordedAt(Math.Min(training.DaysAgo, told.CameDaysAgo)),
            office.RecorderFor(told).Id));
    }

    /// <summary>How far a person is on the way to a certificate.</summary>
    public IEnumerable<PathwayProgress> Steps(DemoPerson told, Guid person)
    {
        var clock = facilities.Clock(told);
        return (told.PathwayProgress ?? []).Select(step => new PathwayProgress
        {
            Id = Guid.CreateVersion7(),
            StaffMemberId = person,
            PathwayCode = told.PathwayCode!,
            StepCode = step.Step,
            CompletedOn = clock.Ago(step.CompletedDaysAgo),
            Count = step.Count,
            RecordedAt = clock.RecordedAt(Math.Min(step.CompletedDaysAgo ?? 0, told.CameDaysAgo)),
            RecordedBy = office.RecorderFor(told).Id,
        });
    }

    /// <summary>Clauses that a person was let off for a time.</summary>
    public IEnumerable<Waiver> Waivers(DemoPerson told, Guid person)
    {
        var clock = facilities.Clock(told);
        var facility = facilities[told.Assignments[^1].Facility].Id;
        return (told.Waivers ?? []).Select(w => Waiver.Grant(
            Guid.CreateVersion7(),
            new WaiverDetails(facility, person, w.Standard, w.Clause, clock.Ago(w.FromDaysAgo), clock.Today.AddDays(w.UntilInDays), w.Reason, w.Approver, w.Measure),
            clock.RecordedAt(w.FromDaysAgo),
            office.DeciderFor(told).Id));
    }

    /// <summary>What a facility is accredited for.</summary>
    public IEnumerable<Accreditation> Accreditations(DemoFacility told)
    {
        var clock = facilities.Clock(told.Code);
        var accreditations = told.Accreditations ?? [];
        var keys = accreditations.Select(_ => Guid.CreateVersion7()).ToList();
        return accreditations.Select((a, index) => Accreditation.Record(
            keys[index],
            facilities[told.Code].Id,
            new AccreditationDetails(
                a.Scheme, a.State, clock.Ago(a.GrantedDaysAgo), clock.Ahead(a.ExpiresInDays), a.Number, a.Unit, a.Note, a.Renews is { } before ? keys[before] : null,
                clock.Ahead(a.SurveyInDays), null, a.Contact, a.Fee),
            clock.RecordedAt(a.GrantedDaysAgo),
            office.Administrator.Id));
    }
}

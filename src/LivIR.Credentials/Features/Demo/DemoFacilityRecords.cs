using LivIR.Credentials.Data.Model.Facilities;

namespace LivIR.Credentials.Features.Demo;

/// <summary>Makes what the facilities themselves have on record: rooms and equipment, documents, numbers.</summary>
internal sealed class DemoFacilityRecords(DemoFacilities facilities, DemoOffice office)
{
    /// <summary>Everything of one facility.</summary>
    public IReadOnlyList<object> Make(DemoFacility told)
    {
        var (id, clock) = (facilities[told.Code].Id, facilities.Clock(told.Code));
        var units = (told.Units ?? []).ToDictionary(u => u.Key, u => Unit(u, id, clock));
        return [.. units.Values, .. (told.Documents ?? []).Select(d => Document(d, id, d.Unit is { } key ? units[key].Id : null, clock)), .. (told.Metrics ?? []).Select(m => Metric(m, id, clock))];
    }

    private static FacilityUnit Unit(DemoUnit told, Guid facility, DemoClock clock) => new()
    {
        Id = Guid.CreateVersion7(),
        FacilityId = facility,
        KindCode = told.Kind,
        Name = told.Name,
        SerialNumber = told.Serial,
        From = clock.Ago(told.SinceDaysAgo),
        RecordedAt = clock.RecordedAt(told.SinceDaysAgo),
    };

    private FacilityEvidence Document(DemoDocument told, Guid facility, Guid? unit, DemoClock clock) => FacilityEvidence.Record(
        Guid.CreateVersion7(),
        facility,
        new FacilityEvidenceDetails(told.Kind, told.Title, clock.Ago(told.DatedDaysAgo), clock.Ahead(told.ExpiresInDays), unit, told.Owner, clock.Ahead(told.ReviewInDays)),
        clock.RecordedAt(told.DatedDaysAgo),
        office.Administrator.Id);

    // A figure of a period is known after its end; one that stands until the next is known from its beginning.
    private FacilityMetric Metric(DemoMetric told, Guid facility, DemoClock clock) => new()
    {
        Id = Guid.CreateVersion7(),
        FacilityId = facility,
        KindCode = told.Kind,
        From = clock.Ago(told.FromDaysAgo),
        To = clock.Ago(told.ToDaysAgo),
        Value = told.Value,
        Source = told.Source,
        RecordedAt = clock.RecordedAt(told.ToDaysAgo ?? told.FromDaysAgo),
        RecordedBy = office.Administrator.Id,
    };
}

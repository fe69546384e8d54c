using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Rules;
using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Tests.Rules.Standards;

/// <summary>A facility that follows one shipped standard, with the people and papers a test gives it.</summary>
internal sealed class Site(string standard, string country)
{
    private readonly FacilityFacts _facility = Shipped.Facility(standard, country);
    private readonly List<Someone> _people = [];
    private readonly List<UnitFacts> _units = [];
    private readonly List<EvidenceFacts> _papers = [];
    private readonly List<MetricFacts> _figures = [];
    private readonly List<AccreditationFacts> _accreditations = [];

    /// <summary>Somebody who has worked here since 2010, unless told otherwise.</summary>
    public Someone Employ(string profession, DateOnly? since = null)
    {
        var someone = new Someone(_facility.Id, profession, since ?? new DateOnly(2010, 1, 1));
        _people.Add(someone);
        return someone;
    }

    /// <summary>Several of them, each holding what is said.</summary>
    public Site Employ(int count, string profession, params string[] holding)
    {
        for (var i = 0; i < count; i++)
        {
            Array.ForEach(holding, type => Employ(profession).Holds(type, new DateOnly(2024, 1, 1), new DateOnly(2030, 12, 31)));
            if (holding.Length == 0)
            {
                Employ(profession);
            }
        }

        return this;
    }

    public Site File(string kind, DateOnly dated, DateOnly? until = null, Guid? unit = null)
    {
        _papers.Add(new EvidenceFacts(Guid.NewGuid(), kind, kind, dated, until, unit));
        return this;
    }

    public Guid Install(string kind, DateOnly since)
    {
        _units.Add(new UnitFacts(Guid.NewGuid(), kind, $"{kind} {_units.Count + 1}", since, null));
        return _units[^1].Id;
    }

    /// <summary>A level from a day on.</summary>
    public Site Level(string metric, decimal value, DateOnly from)
    {
        _figures.Add(new MetricFacts(Guid.NewGuid(), metric, from, null, value));
        return this;
    }

    /// <summary>A figure of a calendar year.</summary>
    public Site Figure(string metric, decimal value, int year)
    {
        _figures.Add(new MetricFacts(Guid.NewGuid(), metric, new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), value));
        return this;
    }

    public Site Accredited(string scheme, AccreditationState said, DateOnly granted, DateOnly? expires = null)
    {
        _accreditations.Add(new AccreditationFacts(Guid.NewGuid(), scheme, said, granted, expires));
        return this;
    }

    /// <summary>The state of a clause for the whole facility.</summary>
    public FindingState Of(string clause, DateOnly day) => Timeline().Findings.Single(f => f.Clause.Requirement.Clause == clause).StateOn(day);

    /// <summary>The state of a clause for one person; not required where the person is not asked.</summary>
    public FindingState Of(string clause, Someone person, DateOnly day) => Timeline().People.Single(p => p.Person.Id == person.Id)
        .Findings.SingleOrDefault(f => f.Clause.Requirement.Clause == clause)?.StateOn(day) ?? FindingState.NotRequired;

    /// <summary>Why a clause is as it is for one person.</summary>
    public string Why(string clause, Someone person, DateOnly day)
    {
        var timeline = Timeline();
        var finding = timeline.People.Single(p => p.Person.Id == person.Id).Findings.Single(f => f.Clause.Requirement.Clause == clause);
        return finding.Explain(new PersonWork(timeline.Work.Catalogue), day).Why;
    }

    /// <summary>The level of the standard on a day.</summary>
    public string? Level(DateOnly day) => StandardLevel.Of(Shipped.Files.Standards.Single(s => s.Code == standard), Timeline()).On(day);

    public FacilityTimeline Timeline()
    {
        var records = new FacilityRecords { Units = _units, Evidence = _papers, Metrics = _figures, Accreditations = _accreditations };
        return FacilityTimeline.Evaluate(_facility, records, [.. _people.Select(p => p.Facts)], Shipped.Catalogue(_facility));
    }
}

/// <summary>Somebody who works at a site, with what a test gives them. Everything they hold was checked at its source.</summary>
internal sealed class Someone(Guid facility, string profession, DateOnly since)
{
    private readonly List<HeldRecord> _records = [];
    private readonly List<Credit> _credits = [];
    private readonly List<StepDone> _steps = [];

    public Guid Id { get; } = Guid.NewGuid();

    public PersonFacts Facts => new(Id, [new Place(facility, Guid.NewGuid(), profession, since, null)], _records) { Training = _credits, Steps = _steps };

    public Someone Holds(string type, DateOnly issued, DateOnly? expires = null, DateOnly? looked = null, DateOnly? withdrawn = null)
    {
        var dates = new CredentialDates { IssuedOn = issued, StatedExpiry = expires, StatusCheckedOn = looked, WithdrawnOn = withdrawn };
        _records.Add(new HeldRecord(Guid.NewGuid(), type, null, dates, Standing.Verified, Trust.PrimarySource, null, DateTime.UnixEpoch));
        return this;
    }

    public Someone Earned(string category, decimal amount, DateOnly day, DateOnly? countsFor = null)
    {
        _credits.Add(new Credit(Guid.NewGuid(), category, amount, day, countsFor ?? day));
        return this;
    }

    public Someone Completed(string pathway, string step, DateOnly day)
    {
        _steps.Add(new StepDone(pathway, step, day, null));
        return this;
    }
}

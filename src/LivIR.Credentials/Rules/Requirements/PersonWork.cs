using LivIR.Credentials.Rules.Facts;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.States;
using LivIR.Credentials.Rules.Time;

namespace LivIR.Credentials.Rules.Requirements;

/// <summary>A person under evaluation: records sorted by type, and the lines made so far. Reused from person to person; not for two threads.</summary>
public sealed class PersonWork(CatalogueFacts catalogue)
{
    private const int Few = 16;

    private int[] _places = new int[Few];
    private int[] _typesOfPlaces = new int[Few];
    private TypeFacts[] _types = new TypeFacts[Few];
    private int[] _firsts = new int[Few + 1];
    private StateLine?[] _lines = new StateLine?[Few];
    private int _count;

    /// <summary>The catalogue.</summary>
    public CatalogueFacts Catalogue => catalogue;

    /// <summary>The person.</summary>
    public PersonFacts Person { get; private set; } = new(Guid.Empty, [], []);

    /// <summary>Codes of types of which records are taken as renewed without end from a day on, to ask what a renewal would change; empty for what is on record.</summary>
    public IReadOnlyDictionary<string, DateOnly>? Renewed { get; init; }

    /// <summary>How many types the person has records of.</summary>
    public int Count => _count;

    /// <summary>Takes the next person.</summary>
    public PersonWork Take(PersonFacts person)
    {
        Person = person;
        _count = 0;
        var sorted = Sort(person.Records);
        for (var i = 0; i < sorted; i++)
        {
            if (i == 0 || _typesOfPlaces[i] != _typesOfPlaces[i - 1])
            {
                Grow(ref _types, _count);
                Grow(ref _lines, _count);
                Grow(ref _firsts, _count + 1);
                _types[_count] = catalogue.TypeList[_typesOfPlaces[i]];
                _lines[_count] = null;
                _firsts[_count++] = i;
            }
        }

        _firsts[_count] = sorted;
        return this;
    }

    /// <summary>A type the person has records of, by its place.</summary>
    public TypeFacts TypeAt(int place) => _types[place];

    /// <summary>The places of the person's records of a type.</summary>
    public ReadOnlySpan<int> RecordsAt(int place) => _places.AsSpan(_firsts[place].._firsts[place + 1]);

    /// <summary>The place of a type among those the person has records of; -1 where there is none.</summary>
    public int Find(TypeFacts type)
    {
        for (var i = 0; i < _count; i++)
        {
            if (ReferenceEquals(_types[i], type))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>The line of a type by its place, checked as firmly as the type asks.</summary>
    public StateLine LineAt(int place) => _lines[place] ??= MakeLine(place, _types[place].Asked);

    /// <summary>The line of a type by its place, checked as firmly as a clause asks.</summary>
    public StateLine LineAt(int place, AskedTrust asked) =>
        asked == _types[place].Asked ? LineAt(place) : MakeLine(place, asked);

    private StateLine MakeLine(int place, AskedTrust asked)
    {
        var line = HoldingLines.Of(_types[place], Person.Records, RecordsAt(place), asked);
        return Renewed is not null && Renewed.TryGetValue(_types[place].Type.Code, out var from)
            ? line.Overlay(Timeline.Of(new DateSpan(from)), static _ => true, FindingState.Met, Deciding.Credential)
            : line;
    }

    // By type, then by issue, then as recorded, so that every order of reading gives the same answer. People hold a few dozen records.
    private int Sort(IReadOnlyList<HeldRecord> records)
    {
        Grow(ref _places, records.Count);
        Grow(ref _typesOfPlaces, records.Count);
        var count = 0;
        for (var i = 0; i < records.Count; i++)
        {
            if (catalogue.Type(records[i].TypeCode) is not { } type)
            {
                continue;
            }

            var place = count++;
            while (place > 0 && IsBefore(type.Index, records[i], _typesOfPlaces[place - 1], records[_places[place - 1]]))
            {
                _places[place] = _places[place - 1];
                _typesOfPlaces[place] = _typesOfPlaces[place - 1];
                place--;
            }

            _places[place] = i;
            _typesOfPlaces[place] = type.Index;
        }

        return count;
    }

    private static bool IsBefore(int type, HeldRecord record, int otherType, HeldRecord other)
    {
        if (type != otherType)
        {
            return type < otherType;
        }

        var order = record.Dates.IssuedOn.CompareTo(other.Dates.IssuedOn);
        order = order != 0 ? order : record.RecordedAt.CompareTo(other.RecordedAt);
        return (order != 0 ? order : record.Id.CompareTo(other.Id)) < 0;
    }

    private static void Grow<T>(ref T[] array, int index)
    {
        if (index >= array.Length)
        {
            Array.Resize(ref array, Math.Max(index + 1, array.Length * 2));
        }
    }
}

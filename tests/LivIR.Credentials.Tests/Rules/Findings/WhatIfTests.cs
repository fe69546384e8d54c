using LivIR.Credentials.Data.Model.Catalogue;
using LivIR.Credentials.Data.Model.Standards;
using LivIR.Credentials.Rules.Findings;
using LivIR.Credentials.Rules.Requirements;

namespace LivIR.Credentials.Tests.Rules.Findings;

public sealed class WhatIfTests
{
    private readonly Ward _ward = new();

    [Fact]
    public void Another_standard_is_asked_of_what_is_on_record_and_the_own_one_is_left_aside()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Knows("OTHER", Ward.Clause("a", Ward.Needs("DOC")), Ward.Clause("b", Ward.Needs("PLAN")), Ward.Clause("c", new HoldsRule { AnyOf = ["T"] }));
        _ward.Document("DOC");
        _ward.Person(Held.Record("T"));
        _ward.Person();

        var other = Assert.Single(StandardReadiness.Of(WhatIf.Follows(_ward.Evaluate().Work, "OTHER"), Ward.Today));

        Assert.Equal("OTHER", other.Standard.Code);
        Assert.Equal(
            [("a", FindingState.Met), ("b", FindingState.Missing), ("c", FindingState.Missing)],
            other.Findings.Select(f => (f.Clause.Requirement.Clause, f.StateOn(Ward.Today))));
        Assert.Equal(1, other.Findings[2].CountOn(Ward.Today).Met);
    }

    [Fact]
    public void Asking_leaves_the_facility_as_it_is_and_the_own_standard_answers_the_same()
    {
        _ward.Asks("1", Ward.Needs("DOC")).Asks("2", Ward.Staff(1, "T")).Knows("OTHER", Ward.Clause("a", Ward.Needs("PLAN")));
        _ward.Document("DOC");
        var evaluated = _ward.Evaluate();

        var again = WhatIf.Follows(evaluated.Work, "STD");

        Assert.Equal(evaluated.Findings.Select(f => f.StateOn(Ward.Today)), again.Findings.Select(f => f.StateOn(Ward.Today)));
        Assert.Equal("STD", Assert.Single(evaluated.Work.Facility.Follows).StandardCode);
    }

    [Fact]
    public void Clauses_of_other_countries_are_not_asked()
    {
        _ward.Knows("OTHER", Ward.Clause("a", Ward.Needs("DOC"), r => r.CountryCodes = ["US"]));

        Assert.Empty(StandardReadiness.Of(WhatIf.Follows(_ward.Evaluate().Work, "OTHER"), Ward.Today));
    }

    [Fact]
    public void A_clause_names_every_piece_it_can_rest_on_through_references_and_the_people_it_counts()
    {
        _ward.Asks("who", new HoldsRule { AnyOf = ["T"] })
            .Asks("all", new AllOfRule
            {
                Rules = [Ward.Needs("DOC"), new StaffingRule { AtLeast = 1, PerMetric = "ROOMS", Who = new ClauseRule { Clause = "who" } }, new AccreditationRule { Scheme = "S" }],
            });
        var timeline = _ward.Evaluate();

        var pieces = ClausePieces.Of(timeline.Findings[1].Clause, timeline.Work.Catalogue);

        Assert.Equal(
            [new Piece(PieceKind.Document, "DOC"), new Piece(PieceKind.Credential, "T"), new Piece(PieceKind.Metric, "ROOMS"), new Piece(PieceKind.Accreditation, "S")],
            pieces);
        Assert.Equal(3, ClausePieces.Leaves(timeline.Findings[1].Clause).Count());
    }

    [Fact]
    public void A_type_accepted_in_place_of_another_is_a_piece_too()
    {
        var facility = Held.Facility();
        var clause = Ward.Clause("1", Ward.Staff(1, "T"));
        var catalogue = Held.Catalogue(facility, [clause], new Equivalence { AcceptedTypeCode = "U", ForTypeCode = "T" });

        Assert.Equal([new Piece(PieceKind.Credential, "T"), new Piece(PieceKind.Credential, "U")], ClausePieces.Of(catalogue.At(facility.Id)!.All[0], catalogue));
    }
}

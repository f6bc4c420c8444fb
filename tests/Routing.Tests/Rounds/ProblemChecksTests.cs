using Shouldly;

namespace Zoning.Routing.Tests;

public class ProblemChecksTests
{
    private static readonly RoundVisit Visit =
        new() { Name = "a", Place = 1, Earliest = 100, Latest = 200, Length = 30, UnallocatedPrice = 1_000 };

    private static readonly CarerShift Shift =
        new() { Earliest = 0, Latest = 1_000, StartPlace = 0, EndPlace = 0, Break = new BreakRule(300, 500, 60) };

    private static readonly RoundCarer Carer = new() { Id = new CarerId("c"), Shifts = [Shift], Skills = 1 };

    private static readonly RoundProblem Sound = new()
    {
        Travel = TravelTable.Of(2, [0, 10, 12, 0]),
        Visits = [Visit with { Skills = 1 }, Visit with { Name = "b" }, Visit with { Name = "d" }],
        Carers = [Carer, Carer with { Id = new CarerId("e") }],
        Links = [new VisitLink(0, 1, 0, 0, true), new VisitLink(1, 2, -50, RoundProblem.MaxTicks, false)],
        SkillNames = ["hoist"],
    };

    public static TheoryData<string, Func<RoundProblem, RoundProblem>> Breaks => new()
    {
        { "Q101", problem => problem with { Visits = default } },
        { "Q101", problem => problem with { Travel = null! } },
        { "Q101", problem => problem with { Carers = [Carer with { Id = default }] } },
        { "Q101", problem => WithVisit(problem, visit => null!) },
        { "Q101", problem => WithVisit(problem, visit => visit with { Name = " " }) },
        { "Q101", problem => WithVisit(problem, visit => visit with { ForbiddenCarers = default }) },
        { "Q102", problem =>
            problem with { Carers = [.. Enumerable.Range(0, 5_001).Select(i => Carer with { Id = new CarerId($"c{i}") })] } },
        { "Q102", problem => problem with { Travel = new Nowhere { Places = 10_001 } } },
        { "Q103", problem => problem with { TicksPerMinute = 0 } },
        { "Q103", problem => WithVisit(problem, visit => visit with { Earliest = -1 }) },
        { "Q103", problem => WithVisit(problem, visit => visit with { Latest = RoundProblem.MaxTicks + 1 }) },
        { "Q103", problem => WithVisit(problem, visit => visit with { Length = -1 }) },
        { "Q103", problem => WithVisit(problem, visit => visit with { LengthByCarer = [5, -5] }) },
        { "Q103", problem => WithVisit(problem, visit => visit with { Load = -1 }) },
        { "Q103", problem => WithVisit(problem, visit => visit with { Person = -2 }) },
        { "Q103", problem => WithCarer(problem, carer => carer with { LeastRest = -1 }) },
        { "Q103", problem => WithCarer(problem, carer => carer with { ContractedLeast = -1 }) },
        { "Q103", problem => WithShift(problem, shift => shift with { LongestRound = -1 }) },
        { "Q103", problem => WithShift(problem, shift => shift with { Break = shift.Break! with { Length = 0 } }) },
        { "Q103", problem => WithLink(problem, link => link with { Least = -RoundProblem.MaxTicks - 1 }) },
        { "Q103", problem => problem with { Travel = new Nowhere { Places = 0 } } },
        { "Q104", problem => WithVisit(problem, visit => visit with { Latest = 99 }) },
        { "Q104", problem => WithShift(problem, shift => shift with { Earliest = 1_001, Break = null }) },
        { "Q104", problem => WithShift(problem, shift => shift with { Break = shift.Break! with { Latest = 299 } }) },
        { "Q104", problem => WithLink(problem, link => link with { Least = 1 }) },
        { "Q104", problem => WithCarer(problem, carer => carer with { ContractedLeast = 10, ContractedMost = 9 }) },
        { "Q105", problem => WithVisit(problem, visit => visit with { Place = 2 }) },
        { "Q105", problem => WithVisit(problem, visit => visit with { ForbiddenCarers = [2] }) },
        { "Q105", problem => WithVisit(problem, visit => visit with { CarerPrices = [(-1, 5)] }) },
        { "Q105", problem => WithCarer(problem, carer => carer with { Mode = 1 }) },
        { "Q105", problem => WithShift(problem, shift => shift with { EndPlace = 2 }) },
        { "Q105", problem => WithLink(problem, link => link with { Second = 3 }) },
        { "Q106", problem => WithVisit(problem, visit => visit with { Name = "b" }) },
        { "Q106", problem => WithCarer(problem, carer => carer with { Id = new CarerId("e") }) },
        { "Q106", problem => problem with { SkillNames = ["hoist", "hoist"] } },
        { "Q107", problem =>
            WithCarer(problem, carer => carer with { Shifts = [Shift, Shift with { Earliest = 999, Latest = 2_000, Break = null }] }) },
        { "Q107", problem =>
            WithCarer(problem, carer =>
            carer with { Shifts = [Shift with { Day = 1 }, Shift with { Earliest = 1_000, Latest = 2_000, Break = null }] }) },
        { "Q108", problem => WithShift(problem, shift => shift with { Break = shift.Break! with { Length = 701 } }) },
        { "Q108", problem => WithShift(problem, shift => shift with { Earliest = 501 }) },
        { "Q109", problem => WithLink(problem, link => link with { Second = 0 }) },
        { "Q111", problem => WithVisit(problem, visit => visit with { LengthByCarer = [5] }) },
        { "Q112", problem => problem with { SkillNames = [] } },
        { "Q112", problem => WithCarer(problem, carer => carer with { Skills = 2 }) },
        { "Q113", problem => WithVisit(problem, visit => visit with { LatePrice = -1 }) },
        { "Q113", problem => WithVisit(problem, visit => visit with { UnallocatedPrice = -1 }) },
        { "Q113", problem => WithVisit(problem, visit => visit with { CarerPrices = [(0, -1)] }) },
        { "Q113", problem => WithCarer(problem, carer => carer with { FixedPrice = -1 }) },
        { "Q113", problem => problem with { Weights = new RoundWeights { HighestWaiting = -1 } } },
        { "Q114", problem => WithVisit(problem, visit => visit with { UnallocatedPrice = long.MaxValue }) },
        { "Q114", problem => problem with { Weights = new RoundWeights { Travel = long.MaxValue / 2 } } },
        { "Q114", problem =>
            problem with { Visits =
            [.. problem.Visits.Select(visit => visit with { Load = 1 << 29 }), Visit with { Name = "x", Load = 1 << 29 }] } },
        { "Q115", problem => problem with { Travel = new Nowhere { Places = 2, Leg = -2 } } },
        { "Q115", problem => problem with { Travel = new Nowhere { Places = 2, Leg = RoundProblem.MaxTicks + 1 } } },
        { "Q115", problem => problem with { Travel = new Nowhere { Places = 2, Leg = 5, Distance = -1 } } },
        { "Q116", problem => WithVisit(problem, visit => visit with { CarerPrices = [(1, 5), (1, 6)] }) },
    };

    [Fact]
    public void Neither_a_valid_problem_nor_an_empty_one_has_findings()
    {
        Sound.Check().ShouldBeEmpty();
        (Sound with { Visits = [], Links = [] }).Check().ShouldBeEmpty();
        (Sound with { Carers = [] }).Check().ShouldBeEmpty();
        (Sound with { Travel = new Nowhere { Places = 2 } }).Check().ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Breaks))]
    public void Each_broken_rule_has_its_code(string code, Func<RoundProblem, RoundProblem> change)
    {
        change(Sound).Check().Select(finding => finding.Code.Id).Distinct().ShouldBe([code]);
    }

    [Fact]
    public void All_faults_are_listed_at_once()
    {
        var broken = WithShift(WithVisit(Sound, visit => visit with { Earliest = -1, Place = 7, LatePrice = -3 }), shift =>
            shift with { StartPlace = 9 });

        var fault = Should.Throw<BadDataException>(() => ProblemChecks.ThrowIfBroken(broken));

        fault.Findings.Select(finding => finding.Code.Id).Order().ShouldBe(["Q103", "Q105", "Q105", "Q113"]);
        fault.Findings.ShouldContain(finding => finding.What == "Visit 0: the earliest start is -1; it must be 0 to 536870912.");
        fault.Findings.ShouldContain(finding => finding.What == "Carer 0, shift 0: the start place is 9; there are 2.");
    }

    [Fact]
    public void A_hundred_thousand_visits_are_refused_with_advice_only()
    {
        var many = Sound with { Links = [], Visits = [.. Enumerable.Range(0, 100_000).Select(i => Visit with { Name = "twice" })] };

        var finding = many.Check().ShouldHaveSingleItem();

        $"{finding.Code.Id} {finding.File} {finding.What} {finding.Advice}"
            .ShouldBe("Q102 visits 100,000 visits; the most is 20,000. Split it: one problem per provider, and one per day if carers have no weekly rules.");
    }

    [Fact]
    public void A_table_full_of_faults_lists_the_first_twenty()
    {
        var findings = (Sound with { Travel = new Nowhere { Places = 10, Leg = -7 } }).Check();

        findings.Length.ShouldBe(21);
        findings[^1].What.ShouldBe("80 more legs are outside the range.");
    }

    private static RoundProblem WithVisit(RoundProblem problem, Func<RoundVisit, RoundVisit> change) =>
        problem with { Visits = problem.Visits.SetItem(0, change(problem.Visits[0])) };

    private static RoundProblem WithCarer(RoundProblem problem, Func<RoundCarer, RoundCarer> change) =>
        problem with { Carers = problem.Carers.SetItem(0, change(problem.Carers[0])) };

    private static RoundProblem WithShift(RoundProblem problem, Func<CarerShift, CarerShift> change) =>
        WithCarer(problem, carer => carer with { Shifts = [change(carer.Shifts[0])] });

    private static RoundProblem WithLink(RoundProblem problem, Func<VisitLink, VisitLink> change) =>
        problem with { Links = problem.Links.SetItem(0, change(problem.Links[0])) };

    /// <summary>A table that keeps no rule of its own, as any caller's may.</summary>
    private sealed record Nowhere : ITravelTimes
    {
        public int Places { get; init; } = 2;

        public int Modes => 1;

        public int Leg { get; init; } = -1;

        public int Distance { get; init; }

        public int Ticks(int origin, int destination, int mode) => Leg;

        public int Metres(int origin, int destination, int mode) => Distance;
    }
}

using Shouldly;
using TestKit;
using Zoning.Quality;
using Zoning.Quality.Instances;

namespace Zoning.Routing.Tests;

public class InstanceReadingTests
{
    private static string Routing => Path.Combine(Finished.Shared, "bench", "routing");

    [NeedsSharedFact]
    public void Solomon_arcs_are_cut_to_a_tenth_and_times_are_tenths()
    {
        var c101 = SolomonText.Read(Path.Combine(Routing, "solomon", "C101.txt"));

        c101.Kind.ShouldBe("solomon");
        c101.Problem.Visits.Length.ShouldBe(100);
        c101.Problem.Carers.Length.ShouldBe(25);
        c101.Problem.Travel.Ticks(0, 1, 0).ShouldBe(186, "(40, 50) to (45, 68) is 18.68");
        var first = c101.Problem.Visits[0];
        (first.Earliest, first.Latest, first.Length, first.Load).ShouldBe((9120, 9670, 900, 10));
        c101.Problem.Carers[0].Shifts[0].Latest.ShouldBe(12360);
    }

    [NeedsSharedFact]
    public void Several_depots_and_their_longest_rounds_are_read_in_thousandths()
    {
        var pr11 = VrplibText.Read(Path.Combine(Routing, "mdvrptw", "PR11A.vrp"));

        pr11.Problem.Visits.Length.ShouldBe(360);
        pr11.Problem.Carers.Length.ShouldBe(40);
        pr11.Problem.Carers.Select(carer => carer.Shifts[0].StartPlace).Distinct().Order().ShouldBe([0, 1, 2, 3]);
        pr11.Problem.Carers.ShouldAllBe(carer => carer.Shifts[0].LongestRound == 450_000);
        pr11.Problem.Travel.Ticks(0, 1, 0).ShouldBe(22633, "(2.958, 4.357) to (21.494, -8.63) is 22.63284");
    }

    [NeedsSharedFact]
    public void Prizes_are_prices_of_staying_unallocated()
    {
        var c1 = VrplibText.Read(Path.Combine(Routing, "pcvrptw", "C1_10_2.vrp"));

        c1.Problem.Visits.Length.ShouldBe(1000);
        c1.Problem.Visits[0].UnallocatedPrice.ShouldBe(110);
        c1.Problem.Visits[2].UnallocatedPrice.ShouldBe(370);
        c1.Problem.Visits[0].Length.ShouldBe(900);
    }

    [NeedsSharedFact]
    public void The_best_known_value_is_that_of_the_convention_reported()
    {
        var known = BestKnown.Read(Path.Combine(Routing, "bks.csv"));

        known["C101"].ShouldBe(new BestKnown(827.3, true));
        known["R1_2_3"].Value.ShouldBe(3373.9);
        known["InstanzCPLEX_HCSRP_10_1"].Value.ShouldBe(218.199, "not the rounded 227.0");
        known["001-cesena-p68-d6-i0.04-pt0.74-0.08-0.18-c6-6-3"].Value.ShouldBe(564 + 402 + 1523 + 8697 + 591 + 1773);
    }

    [Fact]
    public void Unknown_words_are_refused()
    {
        RoundsCommandWords("--speed", "3").ShouldContain("--speed isn't known");
        RoundsCommandWords("--seconds").ShouldContain("needs a value");
        RoundsCommandWords().ShouldContain("Name a file");
    }

    private static string RoundsCommandWords(params string[] words) =>
        Should.Throw<ArgumentException>(() => Quality.Rounds.RoundsArguments.Of(words)).Message;
}

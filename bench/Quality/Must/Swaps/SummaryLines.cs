using System.Globalization;
using Zoning.Attack;

namespace Zoning.Quality;

/// <summary>The summary of swaps by area: what it gives away together with the files of its run, and whether it still says something.</summary>
internal static class SummaryLines
{
    private const string Topic = "swaps-summary";
    private const int Worlds = 30;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "30 counties, 1 to 12 waiting a zone, chosen zones or all: no small count or amount is found from summary and run", Leaks),
        new(Topic, "the same: counties whose own counts, travel and care are all shown, in at least 4 of 5", Useful),
    ];

    private static MustFigure Leaks()
    {
        var (leaks, tried) = (new List<Leak>(), 0);
        for (var seed = 0; seed < Worlds; seed++)
        {
            var (county, release, truth, asked) = Make(seed);
            var findings = SwapAttack.On(county, release, truth, asked);
            leaks.AddRange(findings.Leaks);
            tried += findings.Checked(Promise.SmallCounts) + findings.Checked(Promise.FewPeople);
        }

        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"{leaks.Count} found of {tried:#,0} tried") + string.Concat(leaks.Take(3).Select(leak => "; " + leak)),
            leaks.Count == 0 && tried > 1_000);
    }

    private static MustFigure Useful()
    {
        var shown = Enumerable.Range(0, Worlds).Count(seed => Attack.CsvText.Table(Make(seed).Release.Files, "swap-zones.csv")
            .Where(row => row["area_kind"] == "county" && row["measure"] is ("swap_people_waiting" or "swap_travel_hours" or "swap_contact_hours"))
            .All(row => row["shown"] != "hidden"));
        return new MustFigure(string.Create(CultureInfo.InvariantCulture, $"{shown} of {Worlds}"), shown >= 0.8 * Worlds);
    }

    private static (CountyCase County, Attack.Release Release, Planning.SwapTallies Truth, IReadOnlySet<string>? Asked) Make(int seed) =>
        SwapCase.Make(seed, 1 + (seed % 12), 0.2 + (0.2 * (seed % 5)), (seed % 3) switch { 0 => "", 1 => "Z01,Z02", _ => "Z03" });
}

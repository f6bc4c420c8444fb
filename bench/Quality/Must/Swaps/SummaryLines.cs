using System.Globalization;
using Zoning.Attack;

namespace Zoning.Quality;

/// <summary>The summary of swaps by area: what it gives away together with the files of its run, and whether it still says something.</summary>
internal static class SummaryLines
{
    private const string Topic = "swaps-summary";
    private const int Worlds = 30;
    private static readonly string[] Main = ["swap_people_waiting", "swap_travel_hours", "swap_contact_hours"];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "30 counties, 1 to 12 waiting a zone, chosen zones or all: the summary adds no small count or amount to what the run's files tell", Leaks),
        new(Topic, "the same: counties whose own counts, travel and care are all shown, in at least 4 of 5", Useful),
    ];

    private static MustFigure Leaks()
    {
        var found = new Attack.Findings();
        for (var seed = 0; seed < Worlds; seed++)
        {
            var (county, release, truth, asked) = Make(seed);
            found.Add(SwapAttack.On(county, release, truth, asked), string.Create(CultureInfo.InvariantCulture, $"county {seed}:"));
        }

        var tried = found.Checked(Promise.SmallCounts) + found.Checked(Promise.FewPeople);
        return new MustFigure(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{found.Leaks.Count} added by the summary, {found.Already.Count} known from the run's files alone, of {tried:#,0} tried")
                + string.Concat(found.Leaks.Take(3).Select(leak => "; " + leak)),
            found.Leaks.Count == 0 && tried > 1_000);
    }

    private static MustFigure Useful()
    {
        var (shown, undivided, hidden) = (0, 0, new List<string>());
        for (var seed = 0; seed < Worlds; seed++)
        {
            var (county, release, truth, asked) = Make(seed);
            var rows = Attack.CsvText.Table(release.Files, "swap-zones.csv").Where(row => row["area_kind"] == "county").ToList();
            var lost = rows.Where(row => row["shown"] == "hidden").Select(row => row["measure"] + " " + row["status"]).ToList();
            var isShown = rows.Count > 0 && !lost.Exists(row => Main.Any(measure => row.StartsWith(measure, StringComparison.Ordinal)));
            var map = county.County.HomeMap;
            var waiting = Enumerable.Range(0, map.Count).Where(zone => asked?.Contains(map[zone].Code.Value) ?? true)
                .Sum(zone => truth.ValueOf(zone, Planning.SwapRow.People));
            hidden.AddRange(lost);
            (shown, undivided) = (shown + (isShown ? 1 : 0), undivided + (!isShown && waiting < 8 ? 1 : 0));
        }

        return new MustFigure(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{shown} of {Worlds}; in {undivided} others fewer than eight wait where it was asked for, and are not divided; hidden: ")
                + string.Join(", ", hidden.CountBy(row => row).OrderByDescending(row => row.Value).ThenBy(row => row.Key, StringComparer.Ordinal)
                .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Key} {row.Value}"))),
            shown >= 0.8 * Worlds);
    }

    private static (CountyCase County, Attack.Release Release, Planning.SwapTallies Truth, IReadOnlySet<string>? Asked) Make(int seed) =>
        SwapCase.Make(seed, 1 + (seed % 12), 0.2 + (0.2 * (seed % 5)), (seed % 3) switch { 0 => "", 1 => "Z01,Z02", _ => "Z03" });
}

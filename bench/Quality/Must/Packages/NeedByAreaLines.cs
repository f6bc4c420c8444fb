using System.Globalization;
using Zoning.Demand;
using Zoning.Demand.Tests.Need;

namespace Zoning.Quality;

/// <summary>Exact and learned: packages against areas like it; geometry and numerics by libraries.</summary>
internal static class NeedByAreaLines
{
    private const string Topic = "packages";
    private const int Counties = 10, AreasACounty = 200, FirstSeed = 1;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "need by area: RMSE of the log rate on 2,000 planted areas at most .06 (by age alone beside it)", Errors),
        new(Topic, "need by area: 95 % ranges hold 93.5 to 96.5 % of 2,000 planted areas", () => Held(CountSpread.NegativeBinomial, 0.935, 0.965)),
        new(Topic, "need by area: the same by quasi-Poisson (which was not chosen), and by size of area", () => Held(CountSpread.Quasi, 0, 1)),
        new(Topic, "need by area: 95 % ranges hold 93.5 to 96.5 % of 1,998 areas in counties of 18", () => Small(18, 111)),
        new(Topic, "need by area: areas planted with half of their packages that are named: 38 % by the true model, as the page says", Named),
    ];

    private static List<PlantedNeed> Planted(double shortShare = 0) =>
        [.. Enumerable.Range(FirstSeed, Counties).Select(seed => PlantedNeed.Make(AreasACounty, seed, shortShare: shortShare))];

    private static MustFigure Errors()
    {
        var counties = Planted();
        double Root(Func<PlantedNeed, NeedByArea> of) => Math.Sqrt(counties.Average(county => Math.Pow(county.Error(of(county)), 2)));

        var ours = Root(county => NeedByArea.Of(county.Areas, county.PackagesOfBand));
        var byAge = Root(county => NeedByArea.Of(county.OfAgeAlone, county.PackagesOfBand));
        return new MustFigure(Text($"{ours:0.000}; by age alone {byAge:0.000} (seeds {FirstSeed} to {Counties})"), ours <= 0.06);
    }

    private static MustFigure Held(CountSpread spread, double least, double most)
    {
        var areas = Planted().SelectMany(county => Compared(county, spread).Select((line, at) => (Area: county.Areas[at], Line: line))).ToList();
        var bySize = areas.OrderBy(one => one.Line.Expected).Chunk((areas.Count + 3) / 4).Select(Share).ToList();
        var held = Share(areas);
        return new MustFigure(
            Text($"{100 * held:0.0} % of {areas.Count}; from the smallest quarter to the largest {string.Join(", ", bySize.Select(share => Text($"{100 * share:0.0}")))} %"),
            held >= least && held <= most);
    }

    private static MustFigure Small(int size, int counties)
    {
        var areas = Enumerable.Range(FirstSeed, counties).Select(seed => PlantedNeed.Make(size, seed, peopleAnArea: 6200))
            .SelectMany(county => Compared(county, CountSpread.NegativeBinomial).Select((line, at) => (Area: county.Areas[at], Line: line))).ToList();
        return new MustFigure(Text($"{100 * Share(areas):0.0} % of {areas.Count}"), Share(areas) is >= 0.935 and <= 0.965);
    }

    private static MustFigure Named()
    {
        var counties = Planted(shortShare: 0.05);
        var (planted, byTruth, byOurs, others, falsely) = (0, 0, 0, 0, 0);
        foreach (var county in counties)
        {
            var lines = Compared(county, CountSpread.NegativeBinomial).ToList();
            for (var at = 0; at < lines.Count; at++)
            {
                var isNamed = lines[at].Verdict == AgainstLike.Fewer;
                others += county.IsShort[at] ? 0 : 1;
                falsely += !county.IsShort[at] && isNamed ? 1 : 0;
                planted += county.IsShort[at] ? 1 : 0;
                byOurs += county.IsShort[at] && isNamed ? 1 : 0;
                byTruth += county.IsShort[at] && county.Areas[at].Packages < CountRange.Of(county.Truth[at], Math.Exp(PlantedNeed.Beyond * PlantedNeed.Beyond) - 1, NeedByArea.Middle).Low ? 1 : 0;
            }
        }

        return new MustFigure(
            Text($"the true model {100.0 * byTruth / planted:0} %, ours {100.0 * byOurs / planted:0} % of {planted}; of the other {others} ours names {100.0 * falsely / others:0.0} %"),
            Math.Abs((100.0 * byTruth / planted) - 38) < 1);
    }

    private static IEnumerable<NeedLine> Compared(PlantedNeed county, CountSpread spread) =>
        NeedByArea.Of(county.Areas, county.PackagesOfBand, spread).Lines.Select(line => line!);

    private static double Share(IReadOnlyCollection<(NeedArea Area, NeedLine Line)> areas) =>
        areas.Count(one => one.Area.Packages >= one.Line.Low && one.Area.Packages <= one.Line.High) / (double)areas.Count;

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

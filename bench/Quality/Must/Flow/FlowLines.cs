using System.Globalization;

namespace Zoning.Quality;

/// <summary>Flow: from referral to placed to ended. What issue 20 must show; lines that need minutes are under their sub-topic only.</summary>
internal static class FlowLines
{
    private const string Topic = "flow";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        NotBuilt("simulator against formulas on 20 settings: all within 3 standard errors"),
        NotBuilt("95 % intervals hold the true mean in 92 to 98 % of 400 repeated experiments"),
        NotBuilt("V1: 30 beds at 78 % admit 92 % within 48 h, and 25 beds do not"),
        NotBuilt("V2, V23: 15 more framework providers take 72 % to 82-86 %; 89 % is not reached by providers alone"),
        NotBuilt("V11: the list at the old and new ways of brokerage"),
        NotBuilt("V24: zones with nobody waiting"),
        NotBuilt("V30: the home package is the first reason for delay when home-care hours bind, not when beds do"),
        NotBuilt("directions of the policies, 20 seeds under common random numbers"),
        NotBuilt("1,000 replications of two years, 600 arrivals a year, 18 zones, 55 providers: under 10 s on 2 cores, under 500 MB"),
        NotBuilt("the same with ten times the people: at most 12 times the processor seconds"),
        NotBuilt("commands, page, return, files of the county and notebook 07"),
    ];

    private static MustLine NotBuilt(string text) => new(Topic, text, () => new MustFigure("not built", false));

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

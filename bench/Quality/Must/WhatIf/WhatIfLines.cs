namespace Zoning.Quality;

/// <summary>What if: scenarios on one ledger.</summary>
internal static class WhatIfLines
{
    private const string Topic = "whatif";

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        NotTried("two neighbours merged, one zone split: totals kept to the minute, hours equal by person, the sentence says it is redrawing"),
        NotTried("each lever alone equals the hand-worked figure on a county of ten packages"),
        NotTried("each pair of levers without double count"),
        NotTried("all levers together are attributed to the last minute"),
        NotTried("a lever dated after the horizon changes nothing; a lever at zero equals the baseline byte for byte"),
        NotTried("Dorset told by its own levers: 72 to 84 and 89 %, 29 to 4 days, zones 5 and 12 at 0, GBP 750k, 42 reviews net"),
        NotTried("Warwickshire: what would make a 20-30 % deficit"),
        NotTried("Liverpool: six policies"),
        NotTried("kill -9 20 times at random in a sweep of 200: the final CSV is byte-equal"),
        NotTried("a sweep of 100 scenarios on ashdale: seconds each; what is shared is computed once"),
        NotTried("whatif of one lever on ashdale: under 15 s, start to exit"),
        NotTried("bad scenario files: all faults at once with file, row, code and advice; nothing written"),
        NotTried("cost-benefit over one to five years with break-even and tornado"),
        NotTried("a programme followed month by month; joined areas"),
    ];

    private static MustLine NotTried(string text) => new(Topic, text, () => new MustFigure("not tried", null));
}

using Importing.Tests.Mangled;

namespace Zoning.Quality;

/// <summary>Units, periods, words and what spreadsheets do to cells.</summary>
internal static class WordLines
{
    private const int Seeds = 500;

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(ExtractMust.Topic, "500 extracts with faults at random places: the right ledger, told repairs or a refusal; never another "
            + "ledger in silence", Mangled),
        new(ExtractMust.Topic, "What an import writes passes the check: every extract of these that is not refused", Passes),
    ];

    private static MustFigure Mangled()
    {
        var (faults, refused) = Look();
        return new MustFigure(
            FormattableString.Invariant($"{Seeds - refused - faults.Count} right, {refused} refused, {faults.Count} wrong of {Seeds}")
            + (faults.Count > 0 ? ": " + faults[0] : ""), faults.Count == 0);
    }

    private static MustFigure Passes()
    {
        var (faults, refused) = Look();
        var unfit = faults.Count(fault => fault.Contains("the check refuses it", StringComparison.Ordinal));
        return new MustFigure(FormattableString.Invariant($"{Seeds - refused} imported, {unfit} refused by the check"), unfit == 0);
    }

    private static (List<string> Faults, int Refused) Look()
    {
        var faults = new List<string>();
        var refused = 0;
        for (var seed = 1; seed <= Seeds; seed++)
        {
            if (MangledCheck.Fault(seed, out var isRefused) is { } fault)
            {
                faults.Add(fault);
            }

            refused += isRefused ? 1 : 0;
        }

        return (faults, refused);
    }
}

namespace Zoning.Reporting;

/// <summary>What kinds of proposals are called, and the file that lists them.</summary>
internal static class SwapKinds
{
    /// <summary>The file with a row for each package that would change provider or be placed.</summary>
    internal const string Proposals = "restricted/proposals.csv";

    /// <summary>The word of a kind in proposals.csv.</summary>
    internal static string Of(SwapKind kind) => kind switch
    {
        SwapKind.Pair => "exchange",
        SwapKind.Triple => "circle",
        SwapKind.Placement => "placement",
        _ => "hand-over",
    };
}

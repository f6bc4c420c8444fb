namespace Zoning.Samples;

/// <summary>One invented row of the waiting list, before it is written.</summary>
internal sealed record SampleWait
{
    /// <summary>The service line, or -1 for somebody who stands only on the list.</summary>
    public required int Line { get; init; }

    /// <summary>The day the package was requested.</summary>
    public required DateOnly Requested { get; init; }

    /// <summary>The day a provider was found, or none yet.</summary>
    public DateOnly? Found { get; init; }

    /// <summary>The first visit, or none yet; after the as-at date where it is agreed but to come.</summary>
    public DateOnly? FirstVisit { get; init; }

    /// <summary>Where the person waits, as waiting.csv has it.</summary>
    public required string WaitsIn { get; init; }

    /// <summary>How far the search is, as waiting.csv has it.</summary>
    public required string Stage { get; init; }

    /// <summary>What somebody who stands only on the list waits for.</summary>
    public SampleLine? Wanted { get; init; }
}

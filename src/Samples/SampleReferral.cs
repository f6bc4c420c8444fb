namespace Zoning.Samples;

/// <summary>One invented referral, before it is written.</summary>
internal sealed record SampleReferral
{
    /// <summary>The zone the person lives in.</summary>
    public required int Zone { get; init; }

    /// <summary>Client minutes a week that are asked for.</summary>
    public required int Minutes { get; init; }

    /// <summary>Carers at once, 1 or 2.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>Where the person waits or waited, as waiting.csv has it.</summary>
    public required string WaitsIn { get; init; }

    /// <summary>When it came.</summary>
    public required DateTime Received { get; init; }

    /// <summary>When a provider was found, or not yet.</summary>
    public DateTime? Placed { get; init; }

    /// <summary>When it ended without a provider, or did not.</summary>
    public DateTime? Closed { get; init; }

    /// <summary>How far the search for a provider is, as waiting.csv has it; blank once it is over.</summary>
    public string Stage { get; init; } = "";

    /// <summary>The provider that was found, by number; -1 for none.</summary>
    public int Provider { get; init; } = -1;

    /// <summary>The first visit, if it was by the as-at date.</summary>
    public DateOnly? FirstVisit { get; init; }

    /// <summary>The offers of the package, or none yet.</summary>
    public OfferStory? Story { get; init; }

    /// <summary>When the first offer was sent, if any was.</summary>
    public DateTime? Offered { get; init; }
}

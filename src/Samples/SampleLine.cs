namespace Zoning.Samples;

/// <summary>One invented service line, before it is written.</summary>
internal sealed record SampleLine
{
    /// <summary>The zone its person lives in, even where its place is not given in the files.</summary>
    public required int Zone { get; init; }

    /// <summary>The status, as services.csv has it.</summary>
    public required string Status { get; init; }

    /// <summary>The kind of service, as services.csv has it.</summary>
    public string ServiceType { get; init; } = "home-care";

    /// <summary>The age band, as services.csv has it.</summary>
    public required string AgeBand { get; init; }

    /// <summary>Client minutes a week; equal to those of <see cref="Visits"/> where there are any.</summary>
    public required int Minutes { get; init; }

    /// <summary>Client minutes a week that the assessment calls for; 0 if it says the same as <see cref="Minutes"/>.</summary>
    public int AssessedMinutes { get; init; }

    /// <summary>Carers at once, 1 or 2.</summary>
    public int Carers { get; init; } = 1;

    /// <summary>The visits of a week; empty if they aren't known.</summary>
    public SampleVisit[] Visits { get; init; } = [];

    /// <summary>The provider's number, or -1.</summary>
    public int Provider { get; init; } = -1;

    /// <summary>Whether it was bought off the framework. Not used if there is no provider.</summary>
    public bool IsOffFramework { get; init; }

    /// <summary>First day of the service, or none.</summary>
    public DateOnly? Start { get; init; }

    /// <summary>Last day of the service, or none.</summary>
    public DateOnly? End { get; init; }

    /// <summary>Reablement: the day long-term care could have taken over, or none.</summary>
    public DateOnly? Ready { get; init; }

    /// <summary>The line whose person this line is for too, or -1.</summary>
    public int SharesPersonWith { get; init; } = -1;

    /// <summary>Whether its place is given so that it is found in its zone, whatever places of other lines are.</summary>
    public bool HasKnownPlace { get; init; }

    /// <summary>
    /// Whether the line counts towards the number of packages that was requested: long-term care, or reablement that bridges to it.
    /// </summary>
    public bool IsGiven => ServiceType == "home-care" && (Status == "active" || Ready is not null);
}

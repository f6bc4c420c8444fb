using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>How a run of a county is made.</summary>
public sealed record RunOptions
{
    /// <summary>Who the output may go to. Default shareable.</summary>
    public OutputLevel Level { get; init; } = OutputLevel.Shareable;

    /// <summary>The assumptions; the defaults where nothing is said.</summary>
    public Assumptions Assumptions { get; init; } = Assumptions.Default;

    /// <summary>How small numbers are protected in shareable output.</summary>
    public DisclosureRule Rule { get; init; } = new();

    /// <summary>The seed of everything that draws by chance. Default 0.</summary>
    public int Seed { get; init; }


    /// <summary>The shareable run that came before, whose areas and hidden figures this one keeps; none for a first release.</summary>
    public EarlierRelease? After { get; init; }

    /// <summary>Whether findings with lines and ids are written to restricted/findings.csv. Default false.</summary>
    public bool WritesFindings { get; init; }
}

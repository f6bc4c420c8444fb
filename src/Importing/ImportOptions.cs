using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>How an import treats faults and pseudonyms.</summary>
internal sealed record ImportOptions
{
    /// <summary>The key of the pseudonyms. Not needed for a list of providers.</summary>
    public PseudonymSecret? Secret { get; init; }

    /// <summary>
    /// The share of rows, and which share of hours, may be set aside because of faults. Default 0: any fault stops the import. Range 0 to
    /// 0.5.
    /// </summary>
    public double Quarantine
    {
        get;
        init => field = value is >= 0 and <= 0.5
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "The share that may be set aside must be from 0 to 0.5.");
    }

    /// <summary>The as-at day of the county. Default unknown: whatever has ended in the extract is over.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>Ids of providers off the framework, whose care covers a wait. Default none.</summary>
    public IReadOnlySet<string> OffFramework { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>
    /// The services.csv that waiting rows belong to, in the county folder's format. Default none: every waiting row is a separate package.
    /// </summary>
    public InputFile? Services { get; init; }
}

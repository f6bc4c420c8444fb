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

    /// <summary>Ids of the providers that the folder knows, for their rates. Default unknown: any provider may have a rate.</summary>
    public IReadOnlySet<string>? KnownProviders { get; init; }

    /// <summary>The packages that waiting.csv of the folder names, for what is known of moving them. Default none.</summary>
    public IReadOnlySet<string> KnownWaiting { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Ids of the carers that the folder has, which a rota and call monitoring may use as they are. Default none.</summary>
    public IReadOnlySet<string> KnownCarers { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>
    /// The zones of the county, by which rates, populations and facts name zones. Default unknown: any text is taken as a code.
    /// </summary>
    public Zones? Zones { get; init; }

    /// <summary>The zone-facts.csv that the folder has, whose other facts are kept. Default none.</summary>
    public InputFile? ZoneFacts { get; init; }

    /// <summary>
    /// The services.csv that rows belong to, in the county folder's format. Default none: every waiting row is a separate package.
    /// </summary>
    public InputFile? Services { get; init; }
}

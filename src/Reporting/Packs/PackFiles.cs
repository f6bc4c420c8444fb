using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What packs are asked for.</summary>
/// <param name="County">The county.</param>
internal sealed record PackRequest(County County)
{
    /// <summary>The providers; null for all.</summary>
    internal required ImmutableArray<ProviderId>? Providers { get; init; }

    /// <summary>The folder with proposals; null to search for them.</summary>
    internal string? Swaps { get; init; }

    /// <summary>The shareable folder whose figures are shown; null to make the same figures again.</summary>
    internal string? Published { get; init; }

    /// <summary>How proposals are searched for.</summary>
    internal SwapOptions Search { get; init; } = new();

    /// <summary>How the run of the figures is made.</summary>
    internal RunOptions Run { get; init; } = new() { Parts = RunParts.Ledger };

    /// <summary>How the figures are published: shareable.</summary>
    internal PublishOptions Publish { get; init; } = new();
}

/// <summary>Packs as files: for the providers, and what the council keeps.</summary>
/// <param name="Books">The workbook of each provider, by a file name that its id makes.</param>
/// <param name="Proposals">How many proposals there are.</param>
/// <param name="ProposalsCsv">The proposals, for reading the answers.</param>
/// <param name="OmissionsCsv">What packs leave out.</param>
/// <param name="HeldBack">How many proposals are not in the pack of one of their providers.</param>
internal sealed record PackFiles(
    ImmutableArray<KeyValuePair<string, byte[]>> Books, int Proposals, byte[] ProposalsCsv, byte[] OmissionsCsv, int HeldBack)
{
    /// <summary>What packs leave out, for the council.</summary>
    public const string Omissions = "restricted/omissions.csv";

    /// <summary>The folder of the workbooks.</summary>
    public const string Packs = "restricted/packs/";

    /// <summary>Makes packs. Everything that is wrong with proposals, providers and release is told at once.</summary>
    /// <exception cref="BadDataException">Proposals don't fit the county, a provider isn't there, or the release isn't the
    /// county's.</exception>
    internal static PackFiles Make(PackRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var (county, findings) = (request.County, new FindingCollector());
        var known = ProposalChecks.KnownIn(county);
        foreach (var provider in (request.Providers ?? []).Where(provider => !known.Contains(provider)))
        {
            findings.AddPlain(
                PackFaults.NoSuchProvider, "--provider",
                $"It is '{provider}'.{NearIds.Advice(provider.Value, known.Select(one => one.Value))}");
        }

        var proposals = request.Swaps is { } folder ? ProposalsFile.Read(folder, county, findings, cancellation) : [];
        var published = request.Published is { } run ? ReadPublished(run, county, findings, cancellation) : null;
        findings.ThrowIfFault();
        var placed = county.OnItsMap();
        byte[] csv;
        if (request.Swaps is { } given)
        {
            csv = File.ReadAllBytes(Path.Combine([given, .. SwapFiles.Proposals.Split('/')]));
        }
        else
        {
            csv = SwapFiles.Of(placed.FindSwaps(request.Search, progress, cancellation), placed)
                .First(file => file.Key == SwapFiles.Proposals).Value;
            proposals = ProposalsFile.Read(InputFile.Of("proposals.csv", csv), county, findings, cancellation);
            findings.ThrowIfFault();
        }

        var packs = new ProviderPacks(placed, proposals, published ?? PublishedOf(placed, request, progress, cancellation),
            request.Publish.Rule);
        var made = (request.Providers ?? packs.Providers).Distinct().Order().Select(packs.Of).ToList();
        return new PackFiles(Named(made), proposals.Length, csv, OmissionRows(made),
            made.SelectMany(pack => pack.Omissions).Where(one => one.Package is null).Select(one => one.Proposal).Distinct().Count());
    }

    /// <summary>The files of an output folder.</summary>
    internal SortedDictionary<string, byte[]> ToFolder() => new(
        Books.ToDictionary(book => Packs + book.Key, book => book.Value), StringComparer.Ordinal)
    {
        [RestrictedFolder.Mark] = RestrictedFolder.MarkContent,
        [SwapFiles.Proposals] = ProposalsCsv,
        [Omissions] = OmissionsCsv,
    };

    private static WrittenRun? PublishedOf(
        PlacedCounty placed, PackRequest request, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var run = placed.Run(request.Run, progress, cancellation).Publish(request.Publish);
        return run.IsTooSmall ? null : WrittenRun.Of(run);
    }

    private static WrittenRun? ReadPublished(string folder, County county, FindingCollector findings, CancellationToken cancellation)
    {
        var run = WrittenRun.Read(CountySource.Folder(folder), cancellation);
        if (run.Level != OutputLevel.Shareable || run.County != county.Name || run.AsOf != county.AsOf)
        {
            findings.AddPlain(PackFaults.OtherRelease, run.Label, "The level, the county or the day differs.");
        }

        return run;
    }

    private static ImmutableArray<KeyValuePair<string, byte[]>> Named(List<ProviderPack> packs)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var books = ImmutableArray.CreateBuilder<KeyValuePair<string, byte[]>>(packs.Count);
        foreach (var pack in packs)
        {
            var plain = string.Concat(pack.Provider.Value.Select(letter =>
                char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter : '_'));
            var name = plain;
            for (var again = 2; !taken.Add(name); again++)
            {
                name = FormattableString.Invariant($"{plain}_{again}");
            }

            books.Add(KeyValuePair.Create(name + ".xlsx", PackBook.Of(pack)));
        }

        return books.MoveToImmutable();
    }

    private static byte[] OmissionRows(List<ProviderPack> packs) => CsvText.Write(
        ["level", "provider", "proposal", "package", "what", "synthetic"],
        packs.SelectMany(pack => pack.Omissions.Select(one => new object?[]
        {
            "restricted", one.Provider.Value, one.Proposal, one.Package?.Value ?? "", one.Package is null
            ? "proposal-not-in-pack" : "zone-not-told",
            pack.IsSynthetic,
        })));
}

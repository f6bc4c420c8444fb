using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Follows a county over a dated series of folders.</summary>
public static class CountyTracks
{
    /// <summary>Follows a programme from folder to folder, on the map of the newest.</summary>
    /// <param name="counties">The counties, two or more, each with its own as-at day; in any order.</param>
    /// <param name="programme">The path of programme.csv: what is done where and from when; null for none.</param>
    /// <param name="options">Level and rule; the release before the first, if there was one. The defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The series as the level may show it.</returns>
    /// <exception cref="BadDataException">The series or the programme is wrong; it holds every finding.</exception>
    public static PublishedTrack Track(
        this IEnumerable<County> counties, string? programme = null, PublishOptions? options = null,
        IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(counties);
        var findings = new FindingCollector();
        ImmutableArray<County> dated = [.. counties.OrderBy(county => county.AsOf)];
        var publish = options ?? new PublishOptions();
        Check(dated, publish, findings);
        findings.ThrowIfFault();
        var newest = dated[^1].OnItsMap();
        var providers = dated.SelectMany(Named).ToHashSet();
        ImmutableArray<ProgrammeAction> actions = programme is null ? []
            : ProgrammeFile.Read(InputFile.Read(programme, cancellation: cancellation), newest, providers, cancellation);
        ImmutableArray<PlacedCounty> placed =
            [.. dated.Select(county => ReferenceEquals(county, dated[^1]) ? newest : county.On(newest.Zones))];
        var runs = new SeriesPublisher(placed, publish).Publish(progress, cancellation);
        return new PublishedTrack(runs, actions);
    }

    /// <summary>The providers that a county names, in its list or with packages.</summary>
    private static IEnumerable<ProviderId> Named(County county) => (county.Providers ?? []).Select(provider => provider.Id)
        .Concat(county.Packages.Select(one => one.Package.Provider).OfType<ProviderId>());

    private static void Check(ImmutableArray<County> dated, PublishOptions publish, FindingCollector findings)
    {
        if (dated.Length < 2)
        {
            findings.Add(ProgrammeFaults.TooFew, "", 0, FormattableString.Invariant($"Folders: {dated.Length}."));
        }

        for (var at = 1; at < dated.Length; at++)
        {
            if (dated[at].AsOf == dated[at - 1].AsOf)
            {
                findings.Add(ProgrammeFaults.SameDay, "", 0, FormattableString.Invariant($"The day is {dated[at].AsOf:yyyy-MM-dd}."));
            }
        }

        var days = dated.Select(county => county.AsOf).Distinct();
        foreach (var day in publish.Level == OutputLevel.Shareable ? SeriesPublisher.Between(days, publish.After) : [])
        {
            findings.Add(ProgrammeFaults.BetweenReleases, "", 0, FormattableString.Invariant($"The day is {day:yyyy-MM-dd}."));
        }

        foreach (var county in dated.Where(county => county.Name != dated[^1].Name || county.IsSynthetic != dated[^1].IsSynthetic))
        {
            findings.Add(
                ProgrammeFaults.OtherCounty, "", 0,
                FormattableString.Invariant($"As at {county.AsOf:yyyy-MM-dd} it is {county.Name}, the newest is {dated[^1].Name}."));
        }
    }
}

using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Reads programme.csv: what is done where and from when, and what is planned to come of it.</summary>
internal static class ProgrammeFile
{
    private const int Action = 0, ZoneCodes = 1, Provider = 2, Start = 3, PlannedEnd = 4, MeasureKey = 5, PlannedEffect = 6;
    private const decimal Most = 10_000_000;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "action*", "zones", "provider", "start*", "planned_end", "measure", "planned_effect");

    /// <summary>The actions in the order of the file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="newest">The newest county of the series, on its map.</param>
    /// <param name="providers">Providers of the whole series.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="BadDataException">The file can't be read; it holds every finding.</exception>
    internal static ImmutableArray<ProgrammeAction> Read(
        InputFile file, PlacedCounty newest, IReadOnlySet<ProviderId> providers, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var sheet = CsvSheet.Read(file, Layout, ReadLimits.Default, findings, cancellation);
        var actions = ImmutableArray.CreateBuilder<ProgrammeAction>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var index = 0; index < (sheet?.Count ?? 0); index++)
        {
            var row = sheet!.Row(index, findings);
            if (Of(row, newest.Zones, providers, seen) is { } action)
            {
                actions.Add(action);
            }
        }

        findings.ThrowIfFault();
        return actions.ToImmutable();
    }

    private static ProgrammeAction? Of(CsvRow row, Zones zones, IReadOnlySet<ProviderId> providers, HashSet<string> seen)
    {
        var name = row.Text(Action);
        if (name.Length == 0)
        {
            row.Blank(Action);
        }

        ImmutableArray<ZoneCode> codes =
        [
            .. row.Text(ZoneCodes).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => new ZoneCode(code)),
        ];
        foreach (var code in codes.Where(code => !zones.TryIndexOf(code, out _)))
        {
            row.Report(ProgrammeFaults.UnknownZone, $"The zone is '{CsvRow.Quote(code.Value)}'.", ZoneCodes);
        }

        var provider = row.Text(Provider).Length == 0 ? (ProviderId?)null : new ProviderId(row.IdOrEmpty(Provider));
        if (provider is { } named && !row.IsFaulty && !providers.Contains(named))
        {
            row.Report(ProgrammeFaults.UnknownProvider, $"The provider is '{CsvRow.Quote(named.Value)}'.", Provider);
        }

        var (start, end) = (row.RequiredDate(Start), row.Date(PlannedEnd));
        var (measure, effect) = (
            row.Choice(MeasureKey, TrackMeasures.ByKey) is { } at ? TrackMeasures.All[at] : null, row.Number(PlannedEffect, -Most, Most));
        if (!row.IsFaulty && end <= start)
        {
            row.Report(ProgrammeFaults.EndsBeforeStart,
                FormattableString.Invariant($"It starts on {start:yyyy-MM-dd} and is to end on {end:yyyy-MM-dd}."), PlannedEnd);
        }

        if (!row.IsFaulty && (end is null || measure is null || effect is null)
            && (end is not null || measure is not null || effect is not null))
        {
            var lacks = new[] { end is null ? "planned_end" : "", measure is null ? "measure" : "", effect is null
                ? "planned_effect" : "" };
            row.Report(ProgrammeFaults.HalfAPlan, $"It lacks {string.Join(" and ", lacks.Where(column => column.Length > 0))}.");
        }

        if (!row.IsFaulty && !seen.Add(string.Join('|', codes.Select(code => code.Value)
            .Prepend(provider?.Value ?? "").Prepend(measure?.Key ?? "").Prepend(name))))
        {
            row.Report(ProgrammeFaults.Twice, $"The action is '{CsvRow.Quote(name)}'.");
        }

        return row.IsFaulty ? null : new ProgrammeAction(name, codes, provider, start, end, measure, (double?)effect);
    }
}

using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// The return as anybody may see it: one guarded table of all its counts, with who is left over of each share, bands that add up to all
/// people, and pathways that add up to a month, so that no small count is told, also not by subtraction.
/// </summary>
internal sealed class ShareableReturn
{
    private static readonly Measure Counts = new("return_people", "People", "people", MeasureKind.Count);
    private readonly ShareableDraft _draft;
    private readonly Dictionary<string, int> _cells = new(StringComparer.Ordinal);

    private ShareableReturn(DisclosureRule rule, EarlierRelease? told) => _draft = new ShareableDraft(rule, told);

    /// <summary>The figures that may be shown.</summary>
    /// <param name="made">The return.</param>
    /// <param name="rule">How small numbers are protected.</param>
    /// <param name="after">The release that it follows; null for a first one.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static (ImmutableArray<PublishedReturnLine> Lines, ImmutableArray<PublishedReturnMonth> Months) Of(
        CountyReturn made, DisclosureRule rule, EarlierRelease? after, CancellationToken cancellation)
    {
        var told = ReturnRelease.Of(after, Row);
        var release = new ShareableReturn(rule, told);
        foreach (var group in made.Lines.GroupBy(line => (line.Metric, line.Period)))
        {
            release.AddGroup([.. group]);
        }

        foreach (var month in made.Months.GroupBy(month => month.Month))
        {
            release.AddMonth([.. month]);
        }

        foreach (var line in made.Lines.Where(line => line is { Metric: Metric.DelayedDays, Numerator: not null, PeopleBehind: not null }))
        {
            release.AddQuarter(line, made.Months);
        }

        release._draft.KeepEarlier();
        foreach (var line in made.Lines.Where(line => line.PeopleBehind is not null))
        {
            release.KeepDays(Name(line, "counted"));
        }

        release._draft.Protect(cancellation);
        var kept = new KeptFigures(after, rule);
        var shown = release._draft.Rows().ToDictionary(row => row.Status, StringComparer.Ordinal);
        return (
            [.. made.Lines.Select(line => new PublishedReturnLine(line, Number(shown, Name(line, "counted")), Denominator(shown, line)))],
            [
                .. made.Months.Select(month => new PublishedReturnMonth(
                    month, Number(shown, Name(month)),
                    month.DaysToStart is not { } days ? PublishedNumber.NotSupplied
                        : kept.Amount(
                            ReturnRelease.Days(month.Pathway), rule.IsEnough(month.Cases) ? Of(rule.Days(days))
                                : PublishedNumber.Hidden, days))),
            ]);
    }

    /// <summary>Every figure of a return by its name in a release. Counts of a population are public, and no part of it.</summary>
    internal static IEnumerable<KeyValuePair<string, PublishedNumber>> Figures(PublishedReturn published)
    {
        foreach (var line in published.Lines.Where(one => one.Line.Numerator is not null))
        {
            yield return ReturnRelease.Named(Name(line.Line, "counted"), line.Numerator);
            if (!IsPopulation(line.Line))
            {
                yield return ReturnRelease.Named(Name(line.Line, "all"), line.Denominator);
            }
        }

        foreach (var month in published.Months.Where(one => one.Month.Demand is not null))
        {
            yield return ReturnRelease.Named(Name(month.Month), month.Demand);
        }

        foreach (var month in published.Months.Where(one => one.Month.DaysToStart is not null).DistinctBy(one => one.Month.Pathway))
        {
            yield return KeyValuePair.Create(ReturnRelease.Days(month.Month.Pathway), month.DaysToStart);
        }
    }

    /// <summary>
    /// Days of delay that moved since the release before are given as a range over both: a single person moves them by many days, so that
    /// the
    /// usual margin of a count would tell of whom they are.
    /// </summary>
    private void KeepDays(string name)
    {
        var index = _cells[name];
        var cell = _draft.Table[index];
        if (cell.State is CellState.Rounded or CellState.SmallClass && _draft.ToldOf(Row(name)) is { Low: { } low, High: { } high }
            && (cell.Value < low || cell.Value > high))
        {
            _draft.Table.ShowAsClass(index, Math.Min(low, cell.Low), Math.Max(high, cell.High));
        }
    }

    private static PublishedCell Row(string name) => new()
    {
        AreaKind = EmptyRows.CountyKind,
        Area = "county",
        Measure = Counts,
        Status = name,
        Shown = Shown.Hidden,
        Origin = Origin.Recorded,
    };

    /// <summary>The counts of a measure in a period. People of a population are public and need no protection.</summary>
    private void AddGroup(ImmutableArray<ReturnLine> lines)
    {
        foreach (var line in lines.Where(line => line.Numerator is not null))
        {
            var counted = Add(Name(line, "counted"), line.Numerator!.Value, line.PeopleBehind);
            if (!IsPopulation(line))
            {
                var all = Add(Name(line, "all"), line.Denominator!.Value);
                if (line.Metric.IsShare())
                {
                    _draft.Table.AddSum(all, [counted, AddUnseen(line.Denominator.Value - line.Numerator.Value)]);
                }
            }
        }

        var parts = lines.Where(line => line.Band.Length > 0 && line.Numerator is not null).ToList();
        if (lines.FirstOrDefault(line => line.Band.Length == 0 && line.Numerator is not null) is { } whole && parts.Count > 0)
        {
            AddRest(
                whole.Numerator!.Value, parts.Sum(line => line.Numerator!.Value), Name(whole, "counted"),
                parts.Select(line => Name(line, "counted")));
            if (!IsPopulation(whole))
            {
                AddRest(
                    whole.Denominator!.Value, parts.Sum(line => line.Denominator!.Value), Name(whole, "all"),
                    parts.Select(line => Name(line, "all")));
            }
        }
    }

    /// <summary>Bands add up to all people, or leave somebody over whom nobody may work out; bands that overlap do neither.</summary>
    private void AddRest(decimal whole, decimal sum, string name, IEnumerable<string> parts)
    {
        if (sum <= whole)
        {
            int[] cells = [.. parts.Select(part => _cells[part])];
            _draft.Table.AddSum(_cells[name], sum == whole ? cells : [.. cells, AddUnseen(whole - sum)]);
        }
    }

    private void AddMonth(ImmutableArray<ReturnMonth> months)
    {
        foreach (var month in months.Where(month => month.Demand is not null))
        {
            Add(Name(month), month.Demand!.Value);
        }
    }

    /// <summary>People who became ready in a period are those of its months and pathways, and some whose pathway is not known.</summary>
    private void AddQuarter(ReturnLine line, ImmutableArray<ReturnMonth> months)
    {
        var parts = months.Where(month => month.Month >= line.Period.First && month.Month < line.Period.End
            && month is { Pathway: not Pathway.Community, Demand: not null }).ToList();
        if (parts.Count == 4 * line.Period.Months)
        {
            AddRest(line.Denominator!.Value, parts.Sum(month => month.Demand!.Value), Name(line, "all"), parts.Select(Name));
        }
    }

    private int Add(string name, decimal value, int? people = null)
    {
        var count = (long)Math.Round(value);
        var cell = _draft.Add(
            new ReleaseCell
            {
                Kind = MeasureKind.Count,
                Value = count,
                People = people ?? (int)Math.Min(int.MaxValue, count),
                Largest = 1,
                Block = -1,
                StartsHidden = people is { } few && count > 0 && !_draft.Table.Rule.IsEnough(few),
            },
            Row(name));
        _cells[name] = cell;
        return cell;
    }

    /// <summary>A count that is written nowhere, and may not be worked out where it is small.</summary>
    private int AddUnseen(decimal value) => _draft.Add(new ReleaseCell
    {
        Kind = MeasureKind.Count,
        Value = (long)Math.Round(value),
        People = (int)Math.Min(int.MaxValue, Math.Round(value)),
        Largest = 1,
        Block = -1,
        IsPublished = false,
        IsGuarded = value > 0,
    });

    private static PublishedNumber Denominator(Dictionary<string, PublishedCell> shown, ReturnLine line) =>
        line.Denominator is not { } all ? PublishedNumber.NotSupplied
        : IsPopulation(line) || line.Numerator is null ? new PublishedNumber(Shown.Exact, (double)all, (double)all, (double)all)
        : Number(shown, Name(line, "all"));

    private static PublishedNumber Number(Dictionary<string, PublishedCell> shown, string name) => shown.TryGetValue(name, out var cell)
        ? new PublishedNumber(cell.Shown, cell.Value, cell.Low, cell.High) : PublishedNumber.NotSupplied;

    private static PublishedNumber Of(ProtectedNumber number) => new(number.Shown, number.Value, number.Low, number.High);

    private static bool IsPopulation(ReturnLine line) => line.Metric.Scale() > 1;

    private static string Name(ReturnLine line, string part) => $"{line.Metric}/{line.Period}/{line.Band}/{part}";

    private static string Name(ReturnMonth month) => ReturnRelease.MonthName(month);
}

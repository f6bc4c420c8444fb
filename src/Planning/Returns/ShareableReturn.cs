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

    private ShareableReturn(DisclosureRule rule) => _draft = new ShareableDraft(rule, earlier: null);

    /// <summary>The figures that may be shown.</summary>
    internal static (ImmutableArray<PublishedReturnLine> Lines, ImmutableArray<PublishedReturnMonth> Months) Of(
        CountyReturn made, DisclosureRule rule, CancellationToken cancellation)
    {
        var release = new ShareableReturn(rule);
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

        release._draft.Protect(cancellation);
        var shown = release._draft.Rows().ToDictionary(row => row.Status, StringComparer.Ordinal);
        return (
            [.. made.Lines.Select(line => new PublishedReturnLine(line, Number(shown, Name(line, "counted")), Denominator(shown, line)))],
            [
                .. made.Months.Select(month => new PublishedReturnMonth(
                    month, Number(shown, Name(month)),
                    month.DaysToStart is not { } days ? PublishedNumber.NotSupplied
                        : rule.IsEnough(month.Cases) ? Of(rule.Days(days)) : PublishedNumber.Hidden)),
            ]);
    }

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
            new PublishedCell
            {
                AreaKind = EmptyRows.CountyKind,
                Area = "county",
                Measure = Counts,
                Status = name,
                Shown = Shown.Hidden,
                Origin = Origin.Recorded,
            });
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

    private static string Name(ReturnMonth month) => FormattableString.Invariant($"{month.Month:yyyy-MM}/{month.Pathway}");
}

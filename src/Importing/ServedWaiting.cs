using System.Globalization;

namespace Zoning.Importing;

/// <summary>Finds waiting rows of people who have active lines, and does with them what the map says.</summary>
/// <param name="rule">What the map says.</param>
/// <param name="services">The service lines; null if there are none at hand.</param>
/// <param name="offFramework">Providers off the framework: their care covers the wait and is subtracted by every run.</param>
/// <param name="asOf">The as-at day; null if it isn't known, so that lines without an end count as running.</param>
internal sealed class ServedWaiting(
    InServiceRule rule, ServiceIndex? services, IReadOnlySet<string> offFramework, DateOnly? asOf)
{
    private const int FirstVisitCell = 2;
    private const int PlaceCell = 5;
    private const int HoursCell = 6;
    private const string Reason = "in service already";
    private readonly HashSet<string> _people = new(StringComparer.Ordinal);
    private readonly HashSet<string> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _left = new(StringComparer.Ordinal);
    private int _rows;
    private int _samePlace;
    private long _minutes;

    /// <summary>Applies the rule to rows that were read without a fault.</summary>
    /// <returns>The rows that stay, with the hours that stay.</returns>
    public List<DraftLine> Apply(List<DraftLine> lines, RowFates fates)
    {
        if (services is null)
        {
            return lines;
        }

        var kept = new List<DraftLine>();
        foreach (var line in lines)
        {
            var both = Both(line);
            var own = line.Quantity.Minutes?.Value ?? 0;
            if (both == 0 || rule == InServiceRule.Keep)
            {
                kept.Add(line);
            }
            else if (rule == InServiceRule.LeaveOut || both == own)
            {
                fates.LeaveOut(line, Reason);
            }
            else
            {
                fates.Reduce(line, new CareMinutes(both), Reason);
                var rest = new CareMinutes(own - both);
                kept.Add(line with
                {
                    Cells = line.Cells.SetItem(HoursCell, QuantityReader.Text(rest)),
                    Quantity = line.Quantity with { Minutes = rest },
                });
            }
        }

        return kept;
    }

    /// <summary>Reports how many people and hours it is about.</summary>
    public void Report(string file, FindingCollector findings)
    {
        if (_rows == 0)
        {
            return;
        }

        var what = rule switch
        {
            InServiceRule.Net => "were subtracted, as the map says",
            InServiceRule.LeaveOut => "were in rows that are left out, as the map says",
            _ => "may be counted twice",
        };
        findings.Add(new Finding(ImportFaults.InService, file, 0, string.Create(CultureInfo.InvariantCulture,
            $"{_people.Count} of {_waiting.Count} people have an active line, {_samePlace} at the same place: {_minutes / 60m:0.##} "
            + $"hours a week "
            + $"{what}.")));
    }

    /// <summary>The minutes a week that the person waits for and has; each running minute is compared once.</summary>
    private long Both(DraftLine line)
    {
        var isPlaced = line.Cells[FirstVisitCell].Length > 0
            && (asOf is null || string.CompareOrdinal(line.Cells[FirstVisitCell], CareCells.Text(asOf)) <= 0);
        if (isPlaced || line.Person.Length == 0)
        {
            return 0;
        }

        _waiting.Add(line.Person);
        var running = services!.LinesOf(line.Person).Where(one => one.Status == "active" && one.Id != line.Id
            && !offFramework.Contains(one.Provider) && (asOf is { } day ? one.RunsOn(day) : one.End is null)).ToList();
        if (!_left.TryGetValue(line.Person, out var left))
        {
            left = running.Sum(one => one.Minutes);
        }

        var own = line.Quantity.Minutes?.Value
            ?? (services.PackageOf(line.Person) is { } id ? services.Line(id)!.Minutes : 0);
        var both = Math.Min(left, own);
        _left[line.Person] = left - both;
        if (both > 0)
        {
            _rows++;
            _samePlace += _people.Add(line.Person) && running.Exists(one => one.Place == line.Cells[PlaceCell]) ? 1 : 0;
            _minutes += both;
        }

        return line.Quantity.Minutes is null ? 0 : both;
    }
}

using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Fills the measures of the return from metrics.csv, and from discharges.csv where that file tells them.</summary>
internal sealed class ReturnMeasures
{
    private const string Counted = "metrics.csv", WorkedOut = "discharges.csv";
    private const string Young = "18-64";
    private const int Days91 = 91, Quarters = 4;

    private readonly County _county;
    private readonly ImmutableArray<Discharge> _discharges;
    private readonly MetricPeriod[] _quarters;
    private readonly DateOnly? _knownFrom;

    private ReturnMeasures(County county)
    {
        _county = county;
        _discharges = county.Discharges ?? [];
        var next = MetricPeriod.QuarterOf(county.AsOf.AddDays(1)).First;
        _quarters = [.. Enumerable.Range(1, Quarters).Reverse().Select(back => MetricPeriod.QuarterOf(next.AddMonths(-3 * back)))];
        _knownFrom = ReturnMonths.KnownFrom(_discharges.Select(one => one.Ready.Day));
    }

    /// <summary>The lines by measure, then period, all people before bands.</summary>
    internal static ImmutableArray<ReturnLine> Of(County county)
    {
        var maker = new ReturnMeasures(county);
        return [.. Enum.GetValues<Metric>().SelectMany(maker.LinesOf)];
    }

    private IEnumerable<ReturnLine> LinesOf(Metric metric)
    {
        var given = (_county.Metrics ?? []).Where(one => one.Metric == metric).ToLookup(one => one.Period);
        var targets = (_county.Targets ?? []).Where(one => one.Metric == metric).ToDictionary(one => one.Period);
        var periods = given.Select(group => group.Key).Concat(targets.Keys)
            .Concat(_quarters.Where(quarter => WorkOut(metric, quarter) is { Numerator: not null }))
            .DefaultIfEmpty(_quarters[^1]).Distinct().Order();
        foreach (var period in periods)
        {
            var all = given[period].Where(one => one.Band.Length == 0).Select(OfGiven).FirstOrDefault() ?? WorkOut(metric, period);
            yield return targets.TryGetValue(period, out var target) ? all with { Target = target } : all;
            foreach (var one in given[period].Where(one => one.Band.Length > 0).OrderBy(one => one.Band, StringComparer.Ordinal))
            {
                yield return OfGiven(one);
            }
        }
    }

    private static ReturnLine OfGiven(MetricFigure one) => new()
    {
        Metric = one.Metric,
        Period = one.Period,
        Band = one.Band,
        Numerator = one.Numerator,
        Denominator = one.Denominator,
        Source = Counted,
    };

    /// <summary>A measure from discharges.csv; without figures, and the reason, where that can't be done.</summary>
    private ReturnLine WorkOut(Metric metric, MetricPeriod period)
    {
        var line = new ReturnLine { Metric = metric, Period = period };
        return metric switch
        {
            Metric.ResidentialAdmissions => line with
            {
                Denominator = _county.PeopleFrom65?.All.Sum(),
                Remark = "Admissions to care homes are in no other file than metrics.csv.",
            },
            Metric.AvoidableAdmissions => line with { Remark = "Admissions to hospital are in no other file than metrics.csv." },
            _ when _county.Discharges is null => line with { Remark = "There is neither a row in metrics.csv nor a discharges.csv." },
            _ when !(_knownFrom <= period.First) || period.End.AddDays(-1) > _county.AsOf =>
                line with { Remark = "discharges.csv does not reach over the whole period, and metrics.csv has no row." },
            Metric.HomeAt91Days => HomeAfter91(line),
            Metric.UsualPlace => UsualPlace(line),
            _ => Delays(line),
        };
    }

    /// <summary>
    /// People who left on pathway 1 or 2, without those of the group 18-64: at home on the 91st day, of those whose place is known;
    /// people who
    /// died count among them.
    /// </summary>
    private ReturnLine HomeAfter91(ReturnLine line)
    {
        if (line.Period.End.AddDays(Days91 - 1) > _county.AsOf)
        {
            return line with { Remark = "The 91 days of those who left in the period are not over." };
        }

        var left = _discharges
            .Where(one => IsIn(one.Left?.Day, line.Period) && one.Actual is Pathway.P1 or Pathway.P2 && one.Group != Young).ToList();
        var known = left.Where(one => one.PlaceAt91 != PlaceAfterDischarge.NotKnown).ToList();
        return Filled(
            line, known.Count(one => one.PlaceAt91 == PlaceAfterDischarge.Home), known.Count,
            left.Count == known.Count ? "" : "Without people whose place on the 91st day is not known.");
    }

    /// <summary>
    /// People who left on pathway 0 or 1, home, of all who left. Of a care home nobody can tell whether it was home before.
    /// </summary>
    private ReturnLine UsualPlace(ReturnLine line)
    {
        var left = _discharges.Where(one => IsIn(one.Left?.Day, line.Period) && one.Actual is not null).ToList();
        return Filled(
            line, left.Count(one => one.Actual is Pathway.P0 or Pathway.P1), left.Count,
            "Pathways 0 and 1 count as the usual place; a care home that was somebody's home before is not known.");
    }

    /// <summary>Days of delay in the period, the day of readiness counted and that of leaving not, of all who became ready in it.</summary>
    private ReturnLine Delays(ReturnLine line)
    {
        var (days, people) = (0, 0);
        foreach (var one in _discharges)
        {
            var first = one.Ready.Day > line.Period.First ? one.Ready.Day : line.Period.First;
            var end = one.Left is { } left && left.Day < line.Period.End ? left.Day : line.Period.End;
            var delayed = Math.Max(0, end.DayNumber - first.DayNumber);
            (days, people) = (days + delayed, people + (delayed > 0 ? 1 : 0));
        }

        return Filled(line, days, _discharges.Count(one => IsIn(one.Ready.Day, line.Period)), "") with { PeopleBehind = people };
    }

    private static ReturnLine Filled(ReturnLine line, int counted, int all, string remark) => all == 0
        ? line with { Remark = "discharges.csv has nobody whom the measure is about in the period." }
        : line with { Numerator = counted, Denominator = all, Source = WorkedOut, Remark = remark };

    private static bool IsIn(DateOnly? day, MetricPeriod period) => day >= period.First && day < period.End;
}

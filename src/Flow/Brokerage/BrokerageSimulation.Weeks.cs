namespace Zoning.Flow;

/// <summary>What changes at dates, and what is kept week by week.</summary>
internal sealed partial class BrokerageSimulation
{
    /// <summary>Planned before anything else, so that a week is over before something happens at its last midnight.</summary>
    private void PlanWeeks()
    {
        for (var week = 1; _weeks is not null && week < _model.Days / 7; week++)
        {
            Events.Plan(168.0 * week, WeekEnds, week);
        }
    }

    private void PlanChanges()
    {
        for (var opening = 0; opening < _model.Openings.Length; opening++)
        {
            Events.Plan(HourOf(_model.Openings[opening].From), Opens, opening);
        }

        for (var change = 0; change < _model.Staffing.Length; change++)
        {
            Events.Plan(Math.Max(0, HourOf(_model.Staffing[change].From)), Staffed, change);
        }
    }

    /// <summary>Writes the figures by week, if they are kept.</summary>
    private void WriteWeeks(Span<double> measures)
    {
        if (_weeks is not null)
        {
            _weeks.EndWeek();
            _tally.WriteCurve(measures[WeekMeasures.CurveAt(_model, 0)..]);
            _loads.Concentrations(measures[WeekMeasures.ConcentrationAt(_model, 0)..]);
            _loads.HoursOfProviders(measures[WeekMeasures.ProviderAt(_model, 0)..]);
            _weeks.Write(measures[WeekMeasures.CountyAt(_model, 0, 0)..]);
        }
    }

    /// <summary>The clock of answers itself where nothing changes; else one that runs faster where providers accept more readily.</summary>
    private static Pace AcceptsOf(BrokerageModel model, Pace answers, double[] readiness) =>
        Array.TrueForAll(readiness, factor => factor == 1)
        ? answers
        : Pace.Of(model.Start, model.Days, day => model.Answers.On(day, readiness[day.DayNumber - model.Start.DayNumber]));

    /// <summary>The factors of acceptances, those of rates included, and of rates alone, by day.</summary>
    private static (double[] Readiness, double[] Uplift) FactorsOf(BrokerageModel model)
    {
        var (readiness, uplift) = (new double[model.Days + 1], new double[model.Days + 1]);
        for (var day = 0; day <= model.Days; day++)
        {
            uplift[day] = model.Uplift.On(model.Start.AddDays(day));
            readiness[day] = model.Acceptance.On(model.Start.AddDays(day)) * Math.Pow(uplift[day], model.Board.Readiness.RatePower);
        }

        return (readiness, uplift);
    }
}

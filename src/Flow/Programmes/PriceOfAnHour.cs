namespace Zoning.Flow;

/// <summary>What an hour of care must cost, built up from wage, travel and overheads.</summary>
/// <remarks>
/// price = (w (1 + t) (1 + o) + m v) / (1 - h - s): wage, travel as a share of contact time, on-costs, miles and pounds a mile, overheads
/// and
/// surplus as shares of the price. The shape is that of the UK Homecare Association's costing model of 2014.
/// </remarks>
internal sealed record PriceOfAnHour
{
    /// <summary>Pounds for an hour's work.</summary>
    internal required double Wage { get; init; }

    /// <summary>Minutes of paid travel for an hour of contact.</summary>
    internal double TravelMinutes { get; init; }

    /// <summary>National insurance, holiday, pension, training and sick pay as a share of wages.</summary>
    internal double OnCosts { get; init; }

    /// <summary>Pounds of mileage for an hour of contact.</summary>
    internal double Mileage { get; init; }

    /// <summary>Running costs as a share of the price.</summary>
    internal double Overheads { get; init; }

    /// <summary>Surplus as a share of the price. Overheads and surplus are below 1 together.</summary>
    internal double Surplus { get; init; }

    /// <summary>Pounds for an hour of contact.</summary>
    internal double Pounds => (Wage * (1 + TravelMinutes / 60) * (1 + OnCosts) + Mileage) / (1 - Overheads - Surplus);

    /// <summary>Minutes of travel for an hour of contact: visits in an hour x travel of a visit.</summary>
    internal static double TravelPerHour(double meanVisitMinutes, double travelPerVisitMinutes) =>
        60 / meanVisitMinutes * travelPerVisitMinutes;

    /// <summary>The mean length of visits of a mix; shares add up to 1.</summary>
    internal static double MeanVisit(ReadOnlySpan<(double Minutes, double Share)> mix)
    {
        var sum = 0.0;
        foreach (var (minutes, share) in mix)
        {
            sum += minutes * share;
        }

        return sum;
    }
}

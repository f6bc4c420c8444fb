using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Minutes a week with one status, as in the ledger, on the way through a scenario. Restricted.</summary>
/// <param name="Package">The package's index in the ledger; -1 for need of people who are not known yet.</param>
/// <param name="Home">The position of its area on the run's map: what levers are aimed by.</param>
/// <param name="Area">The position of its area on the map of the outcome.</param>
/// <param name="Provider">The provider's index; -1 for none. From the number of the ledger's providers on they are new ones.</param>
/// <param name="Drives">The provider on whose rounds its visits are, for travel.</param>
/// <param name="Status">The status.</param>
/// <param name="Client">Client minutes.</param>
/// <param name="Carer">Carer minutes.</param>
/// <param name="Cost">Pence a week at the rate card; 0 if unknown or not met.</param>
/// <param name="Trips">Carer visits a week that are driven to.</param>
internal readonly record struct CareRow(
    int Package, int Home, int Area, int Provider, int Drives, HourStatus Status, long Client, long Carer, long Cost, double Trips)
{
    /// <summary>Whether it is the need of people who are not known yet.</summary>
    internal bool IsUnnamed => Package < 0;

    /// <summary>The row with less time and price in proportion.</summary>
    internal CareRow Less(long client, long carer, double trips) => this with
    {
        Client = Client - client,
        Carer = Carer - carer,
        Cost = Carer == 0 ? 0 : Cost - Part(Cost, carer, Carer),
        Trips = Math.Max(0, Trips - trips),
    };

    /// <summary>The row as need that waits again.</summary>
    internal CareRow Waiting() => this with { Provider = -1, Drives = -1, Status = HourStatus.Waiting, Cost = 0, Trips = 0 };

    /// <summary>A part of an amount, halves to even.</summary>
    internal static long Part(long amount, long part, long whole) =>
        whole == 0 ? 0 : (long)decimal.Round((decimal)amount * part / whole, 0, MidpointRounding.ToEven);
}

/// <summary>Whole parts of amounts that are not whole: the parts so far always sum to the rounded amounts so far.</summary>
internal struct WholeParts
{
    private double _exact;
    private long _given;

    /// <summary>The next part, no more than there is.</summary>
    internal long Next(double amount, long most)
    {
        _exact += amount;
        var part = Math.Clamp((long)Math.Round(_exact, MidpointRounding.ToEven) - _given, 0, most);
        _given += part;
        return part;
    }
}

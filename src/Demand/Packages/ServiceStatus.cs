namespace Zoning.Demand;

/// <summary>The status of a service line in the case system.</summary>
public enum ServiceStatus
{
    /// <summary>Care is commissioned and running.</summary>
    Active,

    /// <summary>Short-term care that helps people become independent, usually six weeks at most.</summary>
    Reablement,

    /// <summary>Care is on hold, for a hospital stay for instance.</summary>
    Paused,

    /// <summary>Assessed and requested, not started.</summary>
    Waiting,

    /// <summary>Assessed, nothing offered, not on the waiting list.</summary>
    NotListed,

    /// <summary>Over.</summary>
    Ended,

    /// <summary>The person buys the care with money from the council.</summary>
    DirectPayment,

    /// <summary>The person pays for the care.</summary>
    SelfFunded,

    /// <summary>The health service pays: continuing healthcare.</summary>
    ContinuingHealthcare,
}

/// <summary>What kind of service a line buys. Only home care is in the scope of the ledger.</summary>
public enum ServiceType
{
    /// <summary>Visits at home by day.</summary>
    HomeCare,

    /// <summary>A carer who lives in.</summary>
    LiveIn,

    /// <summary>Care at night.</summary>
    Nights,

    /// <summary>Day services.</summary>
    Day,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>A person's age in bands.</summary>
public enum AgeBand
{
    /// <summary>Unknown; counts with people of 65 and over.</summary>
    NotKnown,

    /// <summary>18 to 64 years.</summary>
    From18To64,

    /// <summary>65 years and over, no finer band known.</summary>
    From65,

    /// <summary>65 to 74 years.</summary>
    From65To74,

    /// <summary>75 to 84 years.</summary>
    From75To84,

    /// <summary>85 years and over.</summary>
    From85,
}

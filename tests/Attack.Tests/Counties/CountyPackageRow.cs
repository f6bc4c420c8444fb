namespace Zoning.Attack;

/// <summary>A package as the county's files tell of it.</summary>
internal sealed record CountyPackageRow(string Id, string Person, string Zone, string Provider, string Status)
{
    public string Type { get; init; } = "";

    public double Hours { get; init; }

    public double Need { get; init; }

    public int Carers { get; init; } = 1;

    public bool IsYoung { get; init; }

    public DateOnly? Start { get; init; }

    public DateOnly? End { get; init; }

    public DateOnly? Ready { get; init; }

    /// <summary>The price of an hour of one carer; none without a rate.</summary>
    public double Rate { get; init; }

    /// <summary>Hours that were missing in recent weeks, on average.</summary>
    public double Shortfall { get; init; }

    /// <summary>How hours divide over morning, lunch, tea, bed and night.</summary>
    public double[] Times { get; init; } = [];

    /// <summary>The row of waiting.csv; none without one.</summary>
    public WaitRow? Wait { get; init; }
}

/// <summary>A row of waiting.csv.</summary>
internal sealed record WaitRow(DateOnly? Requested, DateOnly? FirstVisit, string In, string Stage);

/// <summary>Hours of one package in one status.</summary>
internal sealed record CareLine(CountyPackageRow Package, string Status, double Hours)
{
    public bool IsMet => Status is "on-framework" or "off-framework" or "framework-not-known" or "bridging";

    public bool IsUnmet => Status is "waiting" or "undelivered" or "not-listed";

    public bool IsReplaced => Status is "off-framework" or "bridging";
}

/// <summary>A package that somebody is waiting for.</summary>
internal sealed record Waiter(CountyPackageRow Package, string In, string Stage, int? Days, double Unmet);

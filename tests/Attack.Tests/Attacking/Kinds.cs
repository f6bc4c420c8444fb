namespace Zoning.Attack;

/// <summary>Which measures are sums over areas, and which are made of two of them.</summary>
internal static class Kinds
{
    public static bool IsSum(string measure) => measure is "demand_hours" or "met_hours" or "unmet_hours" or "to_be_replaced_hours"
        or "waiting_hours" or "demand_65_hours" or "status_hours" or "cost" or "packages" or "people" or "people_unmet" or "people_waiting"
        or "people_waiting_unmet" or "carer_demand_hours" or "carer_met_hours" or "carer_unmet_hours" or "commissioned_hours";

    /// <summary>Part, whole and the factor of a share; none where a measure is no share.</summary>
    public static (string[] Part, string[] Whole, double Factor)? ShareOf(string measure) => measure switch
    {
        "coverage" => (["met_hours"], ["demand_hours"], 100),
        "deficit" => (["unmet_hours"], ["demand_hours"], 100),
        "uplift" => (["unmet_hours"], ["met_hours"], 100),
        "mean_price" => (["cost"], ["met_hours"], 1),
        "framework_share_hours" => (["status_hours|on-framework"], ["status_hours|on-framework", "status_hours|off-framework"], 100),
        "framework_share_packages" => (["packages|on-framework"], ["packages|on-framework", "packages|off-framework"], 100),
        "largest_provider_share" => (["commissioned_hours@largest"], ["commissioned_hours"], 100),
        _ => null,
    };

    /// <summary>The half step of a figure that is written as a number only.</summary>
    public static double HalfStepOf(string measure) => measure == "cost" ? 50 : 2.5;
}

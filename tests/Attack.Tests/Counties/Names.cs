namespace Zoning.Attack;

/// <summary>Words of the files that the attack knows.</summary>
internal static class Names
{
    public static readonly string[] Times = ["morning", "lunch", "tea", "bed", "night"];

    public static readonly string[] Lines =
        ["on-framework", "off-framework", "framework-not-known", "bridging", "waiting", "not-listed", "undelivered"];

    public static readonly string[] Beside =
        ["paused", "self-funded-estimate", "direct-payment", "continuing-healthcare", "reablement-in-term", "out-of-scope"];

    public static readonly string[] Places =
        ["home", "hospital", "reablement", "interim-bed", "temporary-residential", "off-framework", "part-package", "not-known"];

    public static readonly string[] Stages = ["assessed", "with-brokerage", "offered", "provider-found", "not-known"];

    public static readonly string[] Bands = ["days:0-7", "days:8-14", "days:15-28", "days:29-or-more", "days:not-known"];

    public static readonly string[] WaitingHours = ["within-arranging-time", "beyond-arranging-time", "date-not-known"];
}

namespace Zoning.Planning;

/// <summary>Stages of a referral before it is offered, where referrals.csv does not tell them.</summary>
internal static class FlowStages
{
    /// <summary>Brokers' hours for a form.</summary>
    internal const double FormHours = 2;

    /// <summary>The share of forms that are complete.</summary>
    internal const double Complete = 0.9;

    /// <summary>Brokers' hours for checks.</summary>
    internal const double CheckHours = 2;

    /// <summary>Brokers' hours until an offer, on average.</summary>
    internal const double MeanHours = FormHours / Complete + CheckHours;

    internal static void Say(FlowSources sources)
    {
        sources.Assumed("form_hours", "Time until a referral's form is read", FormHours, "brokers' hours");
        sources.Assumed("form_complete", "Forms that are complete", Complete, "share");
        sources.Assumed("check_hours", "Time for checks before an offer", CheckHours, "brokers' hours");
        sources.Assumed("brokers", "Brokers", null, "without limit");
        sources.Assumed("office_hours", "When brokers work, providers answer and timers run", null, "Monday to Friday, 9 to 17, not on bank holidays");
        sources.Assumed("patience", "How long people wait before they go elsewhere", null, "for as long as it takes");
    }
}

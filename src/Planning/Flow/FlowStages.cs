using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Stages of a referral before it is offered: as referrals.csv and workforce.csv tell, else assumed.</summary>
internal static class FlowStages
{
    /// <summary>Brokers' hours for a form.</summary>
    private const double FormHours = 2;

    /// <summary>The share of forms that are complete.</summary>
    private const double Complete = 0.9;

    /// <summary>Brokers' hours for checks.</summary>
    private const double CheckHours = 2;

    /// <summary>Brokers' hours that a broker works on a referral, where brokers are known.</summary>
    private const double WorkHours = 1.5;

    private const int Least = 30, MostDays = 364;

    /// <summary>The stages, and those in which brokers work.</summary>
    internal static (ImmutableArray<BrokerageStage> Stages, ImmutableArray<int> OfBrokers) Of(County county, FlowSources sources)
    {
        sources.Assumed("office_hours", "When brokers work, providers answer and timers run", null,
            "Monday to Friday, 9 to 17, not on bank holidays");
        var measured = Measured(county, sources);
        var stages = measured ?? Usual(sources);
        if (Brokers(county) is not { } brokers)
        {
            sources.Assumed("brokers", "Brokers", null, "without limit");
            return (stages, measured is null ? [.. Enumerable.Range(0, stages.Length)] : []);
        }

        sources.Measured("brokers", "Brokers", brokers, "posts filled, whole", 0,
            "Measured: posts of brokers in workforce.csv, less vacancies.");
        sources.Assumed("broker_hours", "Work of a broker on a referral", WorkHours, "brokers' hours");
        return ([new("broker", Stay.Exponential(WorkHours), 1, 0, brokers), .. stages], [0]);
    }

    /// <summary>Brokers' hours from received to complete and from complete to offered, on average.</summary>
    private static ImmutableArray<BrokerageStage>? Measured(County county, FlowSources sources)
    {
        var first = county.AsOf.AddDays(-MostDays);
        var clock = Pace.Of(first, MostDays + 2, day => WorkingWeek.OfficeHours.On(day));
        double At(Moment moment) => clock.At((moment.At - first.ToDateTime(TimeOnly.MinValue)).TotalHours);
        var offered = (county.Referrals ?? [])
            .Where(one => one.Received.Day >= first && one.Offered is { } offered && offered.Day <= county.AsOf).ToList();
        if (offered.Count < Least)
        {
            return null;
        }

        const string source = "Measured: received, complete and offered of a year in referrals.csv.";
        var formed = offered.Where(one => one.Complete is not null).ToList();
        if (formed.Count < Least)
        {
            var all = offered.Average(one => At(one.Offered!.Value) - At(one.Received));
            sources.Measured("offer_hours", "Time until a referral is offered", all, "brokers' hours", offered.Count, source);
            return [new("to offer", Stay.Exponential(all))];
        }

        var (form, offer) = (
            formed.Average(one => At(one.Complete!.Value) - At(one.Received)),
            formed.Average(one => At(one.Offered!.Value) - At(one.Complete!.Value)));
        sources.Measured("form_hours", "Time until a referral's form is complete", form, "brokers' hours", formed.Count, source);
        sources.Measured("offer_hours", "Time from a complete form to an offer", offer, "brokers' hours", formed.Count, source);
        return [new("form", Stay.Exponential(form)), new("to offer", Stay.Exponential(offer))];
    }

    private static ImmutableArray<BrokerageStage> Usual(FlowSources sources)
    {
        sources.Assumed("form_hours", "Time until a referral's form is read", FormHours, "brokers' hours");
        sources.Assumed("form_complete", "Forms that are complete", Complete, "share");
        sources.Assumed("check_hours", "Time for checks before an offer", CheckHours, "brokers' hours");
        return [new("form", Stay.Exponential(FormHours), Complete), new("checks", Stay.Exponential(CheckHours))];
    }

    /// <summary>Posts of brokers that are filled on the as-at day, rounded down but at least 1; null if none are told.</summary>
    private static double? Brokers(County county)
    {
        var posts = (county.Workforce ?? [])
            .Where(one => one.Role == StaffRole.Broker && !(one.From > county.AsOf) && !(one.To < county.AsOf)).ToList();
        return posts.Count == 0 ? null : Math.Max(1, Math.Floor((double)posts.Sum(one => one.Wte - (one.Vacancies ?? 0))));
    }
}

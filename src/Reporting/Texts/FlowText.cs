using System.Globalization;
using Zoning.Flow;

namespace Zoning.Reporting;

/// <summary>What a flow would do, in sentences that a planner can say aloud. Published figures only.</summary>
internal static class FlowText
{
    internal const string Nothing = "Nothing of this flow may be shown at this level: so few people are behind it that figures could "
        + "reveal one of them.";

    /// <summary>What must be true of every text about a simulation.</summary>
    internal const string Simulated = "These are means of a simulation, not promises: what goes in and is not measured is listed as "
        + "derived or assumed. "
        + "It decides nothing about a person or a provider.";

    internal static string Summary(PublishedFlow flow) => flow.Figures.IsEmpty
        ? Nothing
        : string.Join(' ', new[] { Lead(flow), List(flow), Limits(flow.Flow.Limits) }.Where(text => text.Length > 0));

    /// <summary>How soon people are placed.</summary>
    internal static string Lead(PublishedFlow flow)
    {
        var start = $"If packages are offered with {Way(flow.Flow.Options.Policy)} for {Weeks(flow.Flow.Weeks)}, ";
        var (median, tail) = (flow.Whole(FlowMeasures.MedianDays), flow.Whole(FlowMeasures.Days95));
        var share = flow.Whole(FlowMeasures.FrameworkPlacements) is { Mean.Value: { } percent }
            ? string.Create(CultureInfo.InvariantCulture, $"; {percent:0}% of new placements are with providers on the framework") : "";
        if (median?.Mean.Value is not { } half)
        {
            return start + (median?.Mean.Shown == Shown.NotSupplied
                ? "fewer than half of those referred are placed by the end."
                : "how soon people are placed may not be shown.");
        }

        var nearly = tail?.Mean.Value is { } most ? $" and 95% within {Days(most)}" : "";
        return $"{start}half of those referred have a provider within {Days(half)}{nearly}{share}.";
    }

    /// <summary>Who waits at the end, against today.</summary>
    private static string List(PublishedFlow flow)
    {
        var last = flow.Weekly(WeekMeasure.WaitingPeople).LastOrDefault();
        if (last is null)
        {
            return "";
        }

        var range = last is { Least.Value: { } low, Most.Value: { } high }
            ? string.Create(CultureInfo.InvariantCulture, $" ({low:0} to {high:0} in four futures of five)") : "";
        return $"At the end of week {last.Week} about {Amount(last.Mean)} people wait{range}, against {flow.WaitingToday.ToText()} today.";
    }

    internal static string Summary(PublishedPolicies policies)
    {
        if (policies.Figures.IsEmpty)
        {
            return Nothing;
        }

        var quick = Best(policies, FlowMeasures.MeanDays, isLeast: true);
        var slow = Best(policies, FlowMeasures.MeanDays, isLeast: false);
        var sentences = new List<string>();
        if (quick is { } first && slow is { } last)
        {
            sentences.Add($"Of six ways of offering packages, {Way(first.Policy)} places people soonest, in {Days(first.Value)} "
                + "on average over "
                + $"{Weeks(policies.Flows[0].Weeks)}; {Way(last.Policy)} takes longest, {Days(last.Value)}.");
        }

        if (Best(policies, FlowMeasures.Concentration, isLeast: false) is { } market && Best(policies, FlowMeasures.Travel,
            isLeast: true) is { } travel)
        {
            sentences.Add(market.Policy == travel.Policy
                ? $"{Capital(Way(market.Policy))} drives least, and leaves zones most in the hands of few providers."
                : $"{Capital(Way(travel.Policy))} drives least; {Way(market.Policy)} leaves zones most in the hands of few providers.");
        }

        sentences.Add(Limits(policies.Flows.First(flow => flow.Options.Policy == policies.From).Limits));
        return string.Join(' ', sentences.Where(text => text.Length > 0));
    }

    /// <summary>Why a list can't be worked off.</summary>
    internal static string Limits(IEnumerable<string> limits) => string.Join(' ', limits);

    /// <summary>A way of offering within a sentence.</summary>
    internal static string Way(string policy) => policy switch
    {
        "dorset" => "the framework first",
        "halton" => "a lead provider in each area who must find the carers",
        "knowsley-sefton" => "one open list",
        "liverpool" => "five hours' first refusal",
        "st-helens" => "a mini-competition",
        "wirral" => "the full offer",
        _ => policy,
    };

    private static (string Policy, double Value)? Best(PublishedPolicies policies, Measure measure, bool isLeast)
    {
        var known = policies.Flows.Select(flow => (flow.Options.Policy, policies.Find(flow.Options.Policy, measure)?.Figure.Mean.Value))
            .Where(one => one.Value is not null).Select(one => (one.Policy, Value: one.Value!.Value)).ToList();
        return known.Count < 2 ? null : isLeast ? known.MinBy(one => one.Value) : known.MaxBy(one => one.Value);
    }

    private static string Days(double days) => days < 2
        ? string.Create(CultureInfo.InvariantCulture, $"{24 * days:0} hours")
        : string.Create(CultureInfo.InvariantCulture, $"{days:0.#} days");

    private static string Weeks(int weeks) => weeks % 52 == 0
        ? weeks == 52 ? "a year" : string.Create(CultureInfo.InvariantCulture, $"{weeks / 52} years")
        : string.Create(CultureInfo.InvariantCulture, $"{weeks} weeks");

    private static string Amount(PublishedNumber number) => number.Value is { } value
        ? value.ToString("#,0", CultureInfo.InvariantCulture)
        : number.ToText();

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}

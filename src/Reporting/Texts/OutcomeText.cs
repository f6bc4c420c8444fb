using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What a scenario would do, in sentences that a planner can say aloud. Published figures only.</summary>
internal static class OutcomeText
{
    /// <summary>What must be true of every text about a scenario.</summary>
    internal const string WhatIf = "This is a what-if, not a forecast: it changes today's week by the levers named, and nothing else.";

    /// <summary>The sentences that a page opens with.</summary>
    internal static string Lead(PublishedOutcome outcome)
    {
        var (met, unmet) = (outcome.Find(LedgerMeasures.Met), outcome.Find(LedgerMeasures.Unmet));
        if (met is null || unmet is null)
        {
            return "Nothing of this scenario may be shown at this level: so few people are behind it that figures could reveal "
                + "one of them.";
        }

        var levers = List([.. outcome.Scenario.Levers.Select(lever =>
            lever.Facts.Label.ToLowerInvariant()).Distinct(StringComparer.Ordinal)]);
        var (met0, unmet0) = (Change(met), Change(unmet));
        var when = FormattableString.Invariant($"in week {outcome.Outcome.End.Week}, from {outcome.Outcome.End.Day:d MMMM yyyy}");
        return outcome.Scenario.Levers.All(lever => lever.Facts.NeedsMap)
            ? "The zones are redrawn and nothing else: nobody's care changes, and what differs by zone is only redrawing."
            : $"With {levers}, {when}, met care would {met0} and unmet need {unmet0}.";
    }

    /// <summary>Zones whose hours differ by drawing alone; empty if none, or if the level does not show zones of another map.</summary>
    internal static string Redrawn(PublishedOutcome outcome) => outcome.Outcome.Redrawn.IsEmpty ? ""
        : "Zones were redrawn. All figures before and after are on the new zones, people keep their place, and hours of a zone "
            + "that differ between the "
            + "two maps today are only redrawing.";

    /// <summary>The worst week on the way, if it is not the last.</summary>
    internal static string Worst(PublishedOutcome outcome) =>
        outcome.Level == OutputLevel.Shareable || outcome.Outcome.Worst == outcome.Outcome.End ? ""
        : FormattableString.Invariant(
            $"Unmet need is highest in week {outcome.Outcome.Worst.Week}, from {outcome.Outcome.Worst.Day:d MMMM yyyy}; see outcome.csv.");

    /// <summary>Time to place with and without the scenario; empty without its flow, and in shareable output.</summary>
    internal static string Flow(PublishedOutcome outcome) => outcome.Find(FlowMeasures.MeanDays) is not { } days ? ""
        : string.Create(
            CultureInfo.InvariantCulture,
            $"Followed over {outcome.Outcome.Options.Weeks} weeks, it would take {days.After.Value:0.0} days on average to place "
            + $"a person, and ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{days.Before.Value:0.0} without the scenario (difference {days.Change.Low:+0.0;−0.0;0} to "
                    + $"{days.Change.High:+0.0;−0.0;0}).");

    /// <summary>Which way of offering places soonest and which keeps most on the framework; empty unless all were compared.</summary>
    internal static string Policies(PublishedOutcome outcome)
    {
        List<(string Policy, double After)> Of(Measure measure) =>
            [.. outcome.Cells.Where(cell => cell.After.AreaKind == ExactOutcome.PolicyKind && cell.After.Measure == measure)
                .Select(cell => (cell.After.Area, cell.After.Value!.Value))];
        var (days, framework) = (Of(FlowMeasures.MeanDays), Of(FlowMeasures.FrameworkPlacements));
        if (days.Count == 0 || framework.Count == 0)
        {
            return "";
        }

        var (soonest, most) = (days.MinBy(one => one.After), framework.MaxBy(one => one.After));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of {days.Count} ways of offering, the same people are placed soonest under {soonest.Policy} ")
            + string.Create(
                CultureInfo.InvariantCulture, $"({soonest.After:0.0} days on average), ")
            + string.Create(
                CultureInfo.InvariantCulture, $"and most new placements are on the framework under {most.Policy} ({most.After:0}%).");
    }

    /// <summary>What the figures rest on.</summary>
    internal static IEnumerable<string> Rests(PublishedOutcome outcome)
    {
        foreach (var lever in outcome.Scenario.Levers)
        {
            yield return Said(lever, outcome.Level);
        }

        yield return outcome.Outcome.Ground.Travel.IsAssumed
            ? "Travel is assumed: 11.4 minutes and 4 miles for each hour of care (UKHCA 2014), for want of today's rounds; it "
                + "follows visits "
                + "by the square-root rule."
            : "Travel is that of today's rounds; it follows visits by the square-root rule, a yardstick, not new rounds.";
        var options = outcome.Outcome.Options;
        if (outcome.HasParts && options.PlansRounds && Rounds(outcome) is { Length: > 0 } planned)
        {
            yield return planned;
        }

        yield return outcome.Level == OutputLevel.Shareable
            ? "Figures are at central sizes; ranges are what rounding leaves open."
            : FormattableString.Invariant(
                $"Ranges hold eight of ten of {options.Draws} draws of sizes between low and high, seed {options.Seed}.");
        if (outcome is { HasParts: true, Outcome.HasFlow: true })
        {
            var left = outcome.Outcome.Flow(CancellationToken.None).LeftOut;
            yield return $"The flow of referrals is simulated {FlowOutcome.Replications} times with and without the scenario, on the same "
                + "chance; its ranges are 95% intervals of the difference"
                + (outcome.Outcome.Flow(CancellationToken.None).Drawn is { IsEmpty: false } drawn
                    ? $", widened to eight of ten of {drawn.Length} draws of sizes." : ".")
                + (left.IsEmpty ? "" : $" It does not follow {List([.. left])}.");
        }

        if (outcome.Scenario.Levers.Any(lever => lever.Kind == LeverKind.Swaps)
            && options.Swaps is { DrawsConsent: true, Tries: var tries })
        {
            yield return FormattableString.Invariant(
                $"Consent to a swap that nobody asked for is drawn, with the chance of {tries.Succeeded} of {tries.Tried} people: ")
                + "assumed, not asked.";
        }

        yield return "Cost is the price of met care at the rate card. Care that is no longer needed after reviews or reablement is shown "
            + "as avoided and is not part of it.";
        if (outcome.HasParts && outcome.Scenario.Levers.Any(lever => lever.Mechanism == LeverKind.StepUp))
        {
            yield return "Admissions avoided are people who get a step-up place, so they are the most there could be: nobody knows how "
                + "many would have been admitted. They serve nobody who is in hospital already, change no hours of care, "
                + "and are never cash.";
        }

        if (outcome.HasParts && outcome.Scenario.Levers.Any(lever => lever.Mechanism == LeverKind.TrustedAssessors))
        {
            yield return "Days waited for an assessment are those of discharges.csv, and all of them are taken for days waited for a "
                + "trusted assessor, so what is saved is the most more assessors could save. Days are not priced.";
        }

        yield return WhatIf;
    }

    /// <summary>Travel by real rounds beside the square-root rule, and in the worst week on the way.</summary>
    private static string Rounds(PublishedOutcome outcome)
    {
        var planned = outcome.Outcome.Rounds(CancellationToken.None);
        var rounds = planned[^1];
        return outcome.Find(OutcomeMeasures.Travel) is not { Change.Value: { } rule } ? ""
            : string.Create(
                CultureInfo.InvariantCulture,
                $"Real rounds were planned with and without the scenario for the {rounds.Providers} providers whose visits change, ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"by the same search ({RealRounds.Iterations} iterations for 100 visits): travel would change by ")
            + string.Create(
                CultureInfo.InvariantCulture,
                $"{(rounds.After - rounds.Before) / 60:+0.0;−0.0;0} hours a week, and by {rule:+0.0;−0.0;0} by the square-root rule.")
            + (planned.Length > 1 ? WorstWeek(planned[0]) : "")
            + (planned.Any(one => one.HasNewProviders)
                ? " New providers have no carers yet, so no rounds are planned for them." : "");
    }

    private static string WorstWeek(RealRounds rounds) => string.Create(
        CultureInfo.InvariantCulture,
        $" In the worst week on the way, week {rounds.Of.Week}, it would change by {(rounds.After - rounds.Before) / 60:+0.0;−0.0;0} hours")
        + (rounds.LeftOutAfter == 0
            ? ", and every visit would fit."
            : $", and {rounds.LeftOutAfter} visits would fit into no round ({rounds.LeftOutBefore} today).");

    /// <summary>A lever in a sentence.</summary>
    private static string Said(Lever lever, OutputLevel level)
    {
        var facts = lever.Facts;
        var size = facts.NeedsMap ? "" : facts.NeedsPolicy ? Offered(lever)
            : facts.Unit.StartsWith("share", StringComparison.Ordinal) ? Percent(lever, facts.Unit["share".Length..])
            : lever.LowEnd == lever.HighEnd ? FormattableString.Invariant($" {lever.Central} {facts.Unit}")
            : FormattableString.Invariant($" {lever.LowEnd} to {lever.HighEnd}, most likely {lever.Central} {facts.Unit}");
        var where = lever.Zone is { } zone ? $" in {zone}" : "";
        var who = lever.Provider is { } provider && level != OutputLevel.Shareable ? $" ({provider})"
            : lever.Role.Length > 0 ? $" ({lever.Role})" : "";
        var pace = lever.PerWeek is { } perWeek ? FormattableString.Invariant($", {perWeek} a week") : "";
        var until = lever.To is { } to ? FormattableString.Invariant($" to {to.AddDays(-1):d MMMM yyyy}") : "";
        var why = lever.Reason.Length > 0 && level != OutputLevel.Shareable ? $" {lever.Reason.TrimEnd('.')}." : "";
        var mark = lever.Mark.ToString().ToLowerInvariant();
        return FormattableString.Invariant($"{facts.Label}{who}{size}{pace}{where}, from {lever.From:d MMMM yyyy}{until}: {mark}.") + why;
    }

    /// <summary>A share in per cent, and of what.</summary>
    private static string Percent(Lever lever, string of) => lever.LowEnd == lever.HighEnd
        ? FormattableString.Invariant($" {100 * lever.Central:0.##}%{of}")
        : FormattableString.Invariant($" {100 * lever.LowEnd:0.##} to {100 * lever.HighEnd:0.##}%{of}, ")
            + FormattableString.Invariant($"most likely {100 * lever.Central:0.##}%");

    /// <summary>The way of offering that a lever names, and after how many open hours others are asked.</summary>
    private static string Offered(Lever lever) => lever.Policy == LeverFacts.AllPolicies
        ? ": all of them compared"
        : lever.HighEnd == 0 ? $" ({lever.Policy})"
        : FormattableString.Invariant($" ({lever.Policy}, others after {lever.Central} open hours)");

    private static string Change(OutcomeCell cell)
    {
        if (cell.Change.Value is not { } change || cell.After.Value is null || cell.Before.Value is null)
        {
            return "change by hours that are hidden to protect small numbers";
        }

        var about = cell.After.Shown == Shown.Exact ? "" : "about ";
        var unit = cell.After.Measure.Unit;
        if (cell.After.Shown != Shown.Exact && Math.Abs(change) < 0.05)
        {
            return $"stay at about {PublishedText.Of(cell.Before)} {unit} (as far as rounding shows)";
        }

        return Math.Abs(change) < 0.05
            ? $"stay at {about}{PublishedText.Of(cell.After)} {unit}"
            : $"{(change > 0 ? "rise" : "fall")} from {about}{PublishedText.Of(cell.Before)} to {about}{PublishedText.Of(cell.After)} "
                + $"{unit}{Range(cell)}";
    }

    private static string Range(OutcomeCell cell) =>
        cell.Change is { Low: { } low, High: { } high } && high - low >= 0.05 && cell.Change.Shown == Shown.Exact
            ? string.Create(CultureInfo.InvariantCulture, $" (change {low:+#,0.0;−#,0.0;0} to {high:+#,0.0;−#,0.0;0})")
            : "";

    private static string List(string[] names) =>
        names.Length < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Puts published rounds into words and tables: the same on the page and in the command's own files.</summary>
internal static class RoundsText
{
    private const int MostNames = 20;

    /// <summary>What is said if nobody is on rounds.</summary>
    public static RoundsReport NotSupplied { get; } = new()
    {
        Summary = "Rounds are not supplied: nobody has care at home from a provider on the as-at day.",
    };

    /// <summary>The report of published rounds.</summary>
    /// <param name="rounds">The rounds.</param>
    /// <returns>The report.</returns>
    public static RoundsReport Of(PublishedRounds rounds) => new()
    {
        Summary = Summary(rounds) + FromBestText.Headline(rounds) + RoundsOrigins.Headline(rounds),
        Notes = [.. Notes(rounds), .. FromBestText.Notes(rounds), .. RoundsOrigins.Notes(rounds)],
        KeyFigures = [.. KeyFigures(rounds)],
        Tables =
        [
            RoundsTable.Of(rounds),
            .. new[] { RoundsTable.Broken(rounds), RoundsTable.Steps(rounds), Sizes(rounds) }.Where(table => table.Rows.Length > 0),
        ],
    };

    private static string Summary(PublishedRounds rounds)
    {
        var contact = $"The plan has {Text(rounds, RoundsMeasures.Contact)} carer hours of contact, each provider planned separately. ";
        var left = $"The plan leaves out {Counted(rounds, RoundsMeasures.LeftOut, "", "visit", "visits")}.";
        if (rounds.Whole(RoundsMeasures.TravelToday) is not { } today)
        {
            var travel = rounds.Whole(RoundsMeasures.TravelPlanned) is null
                ? "No visit can be planned, so nobody travels."
                : $"Modelled: the plan travels {Text(rounds, RoundsMeasures.TravelPlanned)} minutes for each contact hour "
                    + $"({Band(rounds, RoundsMeasures.TravelPlanned)}).";
            return $"Rounds of {rounds.When}. {contact}{travel} {Uncompared(rounds)} {left}";
        }

        return $"Rounds of {rounds.When}: {Lawful(rounds)} {contact}Modelled, over the visits that today's rounds make: they travel "
            + $"{PublishedText.Of(today)} minutes for each contact hour and the plan "
            + $"{Text(rounds, RoundsMeasures.TravelPlanned, RoundsSteps.Compared)}, a difference of "
            + $"{Text(rounds, RoundsMeasures.TravelLess)} under this model ({Text(rounds, RoundsMeasures.TravelLess, "fast")} with fast "
            + $"travel, {Text(rounds, RoundsMeasures.TravelLess, "slow")} with slow travel). Carers wait "
            + $"{Text(rounds, RoundsMeasures.Waiting, RoundsSteps.Today)} hours today and "
            + $"{Text(rounds, RoundsMeasures.Waiting, RoundsSteps.Compared)} in the plan. {Unlike(rounds)}{left}";
    }

    private static string Uncompared(PublishedRounds rounds) => rounds.Comparison.Known.Any()
        ? "Today's rounds make none of these visits, so nothing is compared."
        : "Today's rounds are not supplied, so nothing is compared.";

    /// <summary>Whether both keep the rules: before any figure, because it decides what a difference means.</summary>
    private static string Lawful(PublishedRounds rounds)
    {
        var plan = IsAny(rounds, RoundsMeasures.BrokenRules, RoundsSteps.Plan)
            ? "the plan breaks " + Text(rounds, RoundsMeasures.BrokenRules, RoundsSteps.Plan)
            : "the plan keeps every rule";
        return rounds.Whole(RoundsMeasures.BrokenRules) switch
        {
            { Shown: Shown.Exact, Value: 0 } when IsAny(rounds, RoundsMeasures.BrokenRules, TodaysRule.NoShift.Key) =>
                $"today's rounds keep every rule, but for visits on a day without a shift; {plan}.",
            { Shown: Shown.Exact, Value: 0 } => $"today's rounds keep every rule; {plan}.",
            { Shown: Shown.Hidden } or null => "how many rules today's rounds break is hidden.",
            _ => $"today's rounds break {Counted(rounds, RoundsMeasures.BrokenRules, "", "rule", "rules")}; {plan}. So the two are not "
                + "alike, and a difference between them is not a saving.",
        };
    }

    /// <summary>The visits that one side makes and the other doesn't, so that they are in neither figure or in one alone.</summary>
    private static string Unlike(PublishedRounds rounds)
    {
        var text = new System.Text.StringBuilder();
        if (IsAny(rounds, RoundsMeasures.LeftOutToday, ""))
        {
            text.Append("On no round today, and so in neither figure: ")
                .Append(Counted(rounds, RoundsMeasures.LeftOutToday, "", "visit", "visits"));
            if (IsAny(rounds, RoundsMeasures.BrokenRules, TodaysRule.NoShift.Key))
            {
                text.Append(" (on a day without a shift for the carer: ")
                    .Append(Text(rounds, RoundsMeasures.BrokenRules, TodaysRule.NoShift.Key)).Append(')');
            }

            text.Append(". ");
        }

        if (IsAny(rounds, RoundsMeasures.LeftOut, RoundsSteps.Compared))
        {
            text.Append("Made today, but left out of the plan because no carer is free to make them within the rules: ")
                .Append(Counted(rounds, RoundsMeasures.LeftOut, RoundsSteps.Compared, "visit", "visits"))
                .Append("; compare the hours of contact. ");
        }

        return text.ToString();
    }

    private static bool IsAny(PublishedRounds rounds, Measure measure, string status) =>
        rounds.Whole(measure, status) is { } cell && cell is not { Shown: Shown.Exact, Value: 0 };

    private static string Counted(PublishedRounds rounds, Measure measure, string status, string one, string many) =>
        Text(rounds, measure, status) + " " + (rounds.Whole(measure, status)?.Value == 1 ? one : many);

    private static IEnumerable<string> Notes(PublishedRounds rounds)
    {
        var comparison = rounds.Comparison;
        var providers = comparison.Providers;
        if (!comparison.IsRepeatable)
        {
            yield return "Not repeatable: a clock or a stop ended the search, so another run may find different rounds.";
        }

        if (RoundsSolvers.Words(comparison.Solved) is { Length: > 0 } solver)
        {
            yield return solver;
        }

        if (comparison.IsPart)
        {
            yield return "These are the rounds of a part of the county; shareable output gives no figures of a part.";
        }

        if (rounds.Level == OutputLevel.Restricted)
        {
            foreach (var change in ReplanText.Of(comparison.Solved))
            {
                yield return change;
            }
        }
        else if (comparison.Solved.Keep is not null)
        {
            yield return "The rounds are planned near others that are kept; which visits change is in restricted output.";
        }

        if (comparison.Solved.Rounds.IsPooled)
        {
            yield return "What if: all providers' visits and carers in one pool. Nobody could follow such a plan as it stands.";
        }

        if (comparison.Solved.Rounds.Options.Learned?.Trip is null)
        {
            yield return "Travel is modelled, not measured: straight lines with a detour, stated speeds and a time for every stop, for "
                + "today's rounds and the plan alike. Trips from and to home count. Fast and slow travel change the speeds, not the plan.";
        }

        yield return MadeCarers(providers, rounds.Level);
        yield return SeenWhole(providers, rounds.Level);
        yield return "A difference below 0 means that the plan travels more, because it keeps windows, breaks and travel times that "
            + "today's rounds break. "
            + "Saved minutes are scattered over carers and hours of the day, so no packages and no pounds follow from them.";
        foreach (var note in OfToday(rounds))
        {
            yield return note;
        }

        if (rounds.County.IsSynthetic && comparison.Today is not null)
        {
            yield return "Today's rounds are synthetic, made by a documented rule of thumb. A better plan says nothing about any real "
                + "provider.";
        }
    }

    private static IEnumerable<string> OfToday(PublishedRounds rounds)
    {
        var comparison = rounds.Comparison;
        if (comparison.Today is not null && comparison.Compared.Count() < comparison.Providers.Length)
        {
            yield return "Compared are only the providers whose rounds of today are known: "
                + $"{Part(comparison.Compared.Count(), comparison.Providers, rounds.Level)} providers.";
        }

        if (comparison.Compared.Any(provider =>
            provider.Changes!.TodayMissing == 0 && provider.Steps!.Orders.Plan.Cost < provider.Steps.Free.Plan.Cost))
        {
            yield return "For some providers the step with today's carers found better rounds than the free plan; a longer search "
                + "(--iterations) finds a free plan at least as good.";
        }

        if (rounds.Level != OutputLevel.Restricted)
        {
            yield break;
        }

        var names = comparison.Known.SelectMany(RoundsApart.Of).Select(apart => apart.Name).ToList();
        if (names.Count > 0)
        {
            yield return $"Visits on one side only: {string.Join(", ", names.Take(MostNames))}"
                + (names.Count > MostNames ? $" and {Number(names.Count - MostNames)} more" : "")
                + ". restricted/not-compared.csv says why.";
        }
    }

    private static string MadeCarers(ImmutableArray<ProviderComparison> providers, OutputLevel level)
    {
        var made = providers.Count(provider => provider.Rounds.AreCarersMade);
        return made == 0 ? "Carers are those of carers.csv."
            : $"The carers of {Part(made, providers, level)} providers are made up from their hours, so nothing is said about "
                + "single carers.";
    }

    private static string SeenWhole(ImmutableArray<ProviderComparison> providers, OutputLevel level)
    {
        var part = providers.Count(provider => provider.SeesOnlyCouncilVisits);
        return part == 0 ? "At least 80% of every provider's visits are this council's."
            : $"For {Part(part, providers, level)} providers only this council's visits are known: its share of their visits is "
                + "unknown or under "
                + "80%, so their real rounds differ.";
    }

    /// <summary>How many of the providers; in shareable output both as classes.</summary>
    internal static string Part(int count, ImmutableArray<ProviderComparison> providers, OutputLevel level) =>
        count == providers.Length ? "all"
        : level == OutputLevel.Shareable ? Class(count) + " of " + Class(providers.Length)
        : Number(count) + " of " + Number(providers.Length);

    private static string Class(int count)
    {
        var (low, high) = new DisclosureRule().ProviderClass(count);
        return Number(low) + " to " + Number(high);
    }

    private static IEnumerable<KeyFigure> KeyFigures(PublishedRounds rounds)
    {
        var isCompared = rounds.Whole(RoundsMeasures.TravelToday) is not null;
        var plan = isCompared ? RoundsSteps.Compared : "";
        var note = isCompared ? "for today's visits" : "in the plan";
        (Measure Measure, string Status, string Note)[] wanted =
        [
            (RoundsMeasures.Contact, "", rounds.When), (RoundsMeasures.BrokenRules, "", "by today's rounds"),
            (RoundsMeasures.TravelToday, "", Band(rounds, RoundsMeasures.TravelToday)),
            (RoundsMeasures.TravelPlanned, plan, isCompared ? note : Band(rounds, RoundsMeasures.TravelPlanned)),
            (RoundsMeasures.Waiting, plan, note), (RoundsMeasures.Paid, plan, note), (RoundsMeasures.LeftOut, "", "of the plan"),
        ];
        foreach (var (measure, status, says) in wanted)
        {
            if (rounds.Whole(measure, status) is { } cell)
            {
                yield return new KeyFigure(measure.Label, cell, says);
            }
        }
    }

    private static string Band(PublishedRounds rounds, Measure measure) =>
        rounds.Whole(measure, "fast") is { } fast && rounds.Whole(measure, "slow") is { } slow
        ? $"{PublishedText.Of(fast)} to {PublishedText.Of(slow)} at fast and slow travel"
        : "";

    private static Table Sizes(PublishedRounds rounds)
    {
        (string Label, Measure Measure, string Status)[] columns = rounds.Comparison.Today is null
            ? [("Plan", RoundsMeasures.TravelPlanned, "")]
            : [("Today", RoundsMeasures.TravelToday, ""), ("Plan", RoundsMeasures.TravelPlanned, RoundsSteps.Compared),
                ("Difference under this model", RoundsMeasures.TravelLess, "")];
        return new Table
        {
            Key = "rounds-by-size",
            Title = "Travel by size of provider",
            Columns = [new("Provider"), .. columns.Select(column => new TableColumn(column.Label, column.Measure.Unit, IsNumber: true))],
            Rows =
            [
                .. rounds.Cells.Select(cell => cell.Provider)
                .Where(provider => provider.Length > 0).Distinct().Select(provider => ImmutableArray.CreateRange(columns
                    .Select(column => Sized(rounds, provider, column.Measure, column.Status)).Prepend(TableCell.Of(SizeName(provider))))),
            ],
            File = "rounds-summary.csv",
        };
    }

    private static TableCell Sized(PublishedRounds rounds, string provider, Measure measure, string status) =>
        rounds.Cells.FirstOrDefault(cell => cell.Provider == provider && cell.Measure == measure && cell.Status == status) is { } cell
            ? TableCell.Of(cell)
            : new TableCell("not supplied", null, Shown.NotSupplied);

    private static string SizeName(string key) => key switch
    {
        "five-largest" => "The five largest",
        "6th-to-10th" => "6th to 10th largest",
        _ => "All others",
    };

    private static string Text(PublishedRounds rounds, Measure measure, string status = "") =>
        rounds.Whole(measure, status) is { } cell ? PublishedText.Of(cell) : "not supplied";

    private static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Puts published rounds into words and tables: the same on the page and in the command's own files.</summary>
internal static class RoundsText
{
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
        Summary = Summary(rounds) + RoundsOrigins.Headline(rounds),
        Notes = [.. Notes(rounds), .. RoundsOrigins.Notes(rounds)],
        KeyFigures = [.. KeyFigures(rounds)],
        Tables = [RoundsTable.Of(rounds), .. Sizes(rounds) is { Rows.Length: > 0 } sizes ? new[] { sizes } : []],
    };

    private static string Summary(PublishedRounds rounds)
    {
        var contact = Text(rounds, RoundsMeasures.Contact);
        var planned = Text(rounds, RoundsMeasures.TravelPlanned);
        var opening = $"Rounds of {rounds.When}, planned separately for each provider, have {contact} carer hours of contact. Modelled: ";
        var left = $" The plan leaves out {Text(rounds, RoundsMeasures.LeftOut)} visits.";
        if (rounds.Whole(RoundsMeasures.TravelToday) is not { } today)
        {
            return opening
                + $"the plan travels {planned} minutes for each contact hour ({Band(rounds, RoundsMeasures.TravelPlanned)}). "
                + "Today's rounds are not supplied, so nothing is compared." + left;
        }

        return opening
            + $"today's rounds travel {PublishedText.Of(today)} minutes for each contact hour and the plan {planned}, a difference of "
            + $"{Text(rounds, RoundsMeasures.TravelLess)} under this model ({Text(rounds, RoundsMeasures.TravelLess, "fast")} with fast "
            + $"travel, {Text(rounds, RoundsMeasures.TravelLess, "slow")} with slow travel). Today's rounds break "
            + $"{Text(rounds, RoundsMeasures.BrokenWindows)} windows and leave too little time for {Text(rounds, RoundsMeasures.Crammed)} "
            + "trips; the plan does neither." + left;
    }

    private static IEnumerable<string> Notes(PublishedRounds rounds)
    {
        var comparison = rounds.Comparison;
        var providers = comparison.Providers;
        if (!comparison.Solved.IsRepeatable)
        {
            yield return "Not repeatable: a clock or a stop ended the search, so another run may find different rounds.";
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

        yield return "Travel is modelled, not measured: straight lines with a detour, stated speeds and a time for every stop, for "
            + "today's rounds and the plan alike. Trips from and to home count. Fast and slow travel change the speeds, not the plan.";
        yield return MadeCarers(providers, rounds.Level);
        yield return SeenWhole(providers, rounds.Level);
        yield return "A difference below 0 means that the plan travels more, because it keeps windows, breaks and travel times that "
            + "today's rounds break. "
            + "Saved minutes are scattered over carers and hours of the day, so no packages and no pounds follow from them.";
        if (rounds.County.IsSynthetic && comparison.Today is not null)
        {
            yield return "Today's rounds are synthetic, made by a documented rule of thumb. A better plan says nothing about any real "
                + "provider.";
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
    private static string Part(int count, ImmutableArray<ProviderComparison> providers, OutputLevel level) =>
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
        (Measure Measure, string Note)[] wanted =
        [
            (RoundsMeasures.Contact, rounds.When), (RoundsMeasures.TravelToday, Band(rounds, RoundsMeasures.TravelToday)),
            (RoundsMeasures.TravelPlanned, Band(rounds, RoundsMeasures.TravelPlanned)), (RoundsMeasures.LeftOut, "of the plan"),
            (RoundsMeasures.BrokenWindows, "the plan breaks none"), (RoundsMeasures.Crammed, "none in the plan"),
        ];
        foreach (var (measure, note) in wanted)
        {
            if (rounds.Whole(measure) is { } cell)
            {
                yield return new KeyFigure(measure.Label, cell, note);
            }
        }
    }

    private static string Band(PublishedRounds rounds, Measure measure) =>
        rounds.Whole(measure, "fast") is { } fast && rounds.Whole(measure, "slow") is { } slow
        ? $"{PublishedText.Of(fast)} to {PublishedText.Of(slow)} at fast and slow travel"
        : "";

    private static Table Sizes(PublishedRounds rounds)
    {
        (string Label, Measure Measure)[] columns = rounds.Comparison.Today is null
            ? [("Plan", RoundsMeasures.TravelPlanned)]
            : [("Today", RoundsMeasures.TravelToday), ("Plan", RoundsMeasures.TravelPlanned),
                ("Difference under this model", RoundsMeasures.TravelLess)];
        return new Table
        {
            Key = "rounds-by-size",
            Title = "Travel by size of provider",
            Columns = [new("Provider"), .. columns.Select(column => new TableColumn(column.Label, column.Measure.Unit, IsNumber: true))],
            Rows =
            [
                .. rounds.Cells.Select(cell => cell.Provider)
                .Where(provider => provider.Length > 0).Distinct().Select(provider => ImmutableArray.CreateRange(
                    columns.Select(column => Sized(rounds, provider, column.Measure)).Prepend(TableCell.Of(SizeName(provider))))),
            ],
            File = "rounds-summary.csv",
        };
    }

    private static TableCell Sized(PublishedRounds rounds, string provider, Measure measure) =>
        rounds.Cells.FirstOrDefault(cell => cell.Provider == provider && cell.Measure == measure && cell.Status.Length == 0) is { } cell
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

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What swaps gain, for the commissioner and the providers concerned only.</summary>
internal static class SwapGainFiles
{
    /// <summary>Freed travel by area, and the people whom it really makes room for.</summary>
    public const string Freed = "restricted/freed-hours.csv";

    /// <summary>How far providers criss-cross each area.</summary>
    public const string Fragments = "restricted/fragmentation.csv";

    /// <summary>What each provider gains, and its share of what all gain.</summary>
    public const string Benefits = "restricted/benefits.csv";

    /// <summary>What is found with each draw of consent.</summary>
    public const string Draws = "restricted/swap-draws.csv";

    private const string Level = "restricted";

    /// <summary>The files by name; that of draws only if there are several.</summary>
    /// <param name="gains">What was gained.</param>
    /// <param name="draws">The draws of consent; one or none if it was not drawn anew.</param>
    /// <param name="placed">The county on its map.</param>
    public static IEnumerable<KeyValuePair<string, byte[]>> Of(SwapGains gains, ImmutableArray<ConsentDraw> draws, PlacedCounty placed)
    {
        yield return KeyValuePair.Create(Freed, FreedRows(gains.Freed, placed));
        yield return KeyValuePair.Create(Fragments, FragmentRows(gains, placed));
        yield return KeyValuePair.Create(Benefits, BenefitRows(gains, placed));
        if (draws.Length > 1)
        {
            yield return KeyValuePair.Create(Draws, DrawRows(draws, placed));
        }
    }

    /// <summary>The gains in a few sentences, to be said aloud.</summary>
    /// <param name="gains">What was gained.</param>
    /// <param name="draws">The draws of consent.</param>
    public static string Words(SwapGains gains, ImmutableArray<ConsentDraw> draws)
    {
        var all = gains.Freed.Rows[^1];
        var better = gains.Freed.Rows[^3];
        var text = Text($"Freed travel is {all.Minutes / 60:0.#} carer hours a week, ")
            + Text($"{better.Minutes / 60:0.#} of it by better rounds alone; ")
            + Text($"over a mean package of {gains.Freed.MeanMinutes / 60:0.#} hours that is {all.Theoretical:0.#} packages on paper. ")
            + Text($"Put into real rounds without a search, {all.Realised} more people fit in than today")
            + (all.IsListUsedUp ? ", which is everybody who waits." : ".");
        if (draws.Length > 1)
        {
            var (placed, saved, moved) = (
                DrawRange.Of(draws.Select(one => (double)one.Placed)), DrawRange.Of(draws.Select(one => one.SavedSinceToday / 60)),
                DrawRange.Of(draws.Select(one => (double)one.Moved)));
            text += Text($" Over {draws.Length} draws of consent, {placed.Median:0.#} people are placed ")
                + Text($"({placed.Least:0} to {placed.Most:0}), ")
                + Text($"{saved.Median:0.#} hours less are travelled than today ({saved.Least:0.#} to {saved.Most:0.#}) ")
                + Text($"and {moved.Median:0.#} packages move ({moved.Least:0} to {moved.Most:0}).");
        }

        return text;
    }

    private static byte[] FreedRows(FreedHours freed, PlacedCounty placed) => CsvText.Write(
        [
            "level", "zone", "freed_by", "freed_minutes", "mean_package_minutes", "packages_theoretical", "packages_realised", "conversion",
            "list_used_up", "synthetic",
        ],
        freed.Rows.Select(row => new object?[]
        {
            Level, row.Zone is { } zone ? placed.Zones[zone].Code.Value : "all",
            row.By switch { FreedBy.BetterRounds => "better-rounds", FreedBy.Swaps => "swaps", _ => "both" }, Rounded(row.Minutes, 1),
            Rounded(freed.MeanMinutes, 1), Rounded(row.Theoretical, 2), row.Realised, row.Conversion is { } share
            ? Rounded(share, 2) : null,
            row.IsListUsedUp, placed.County.IsSynthetic,
        }));

    private static byte[] FragmentRows(SwapGains gains, PlacedCounty placed) => CsvText.Write(
        [
            "level", "zone", "people", "providers_today", "providers_after", "fragmentation_today",
            "fragmentation_after", "expected_travel_ratio",
            "measured_travel_ratio", "synthetic",
        ],
        gains.Fragmentation.Select(one => new object?[]
        {
            Level, placed.Zones[one.Zone].Code.Value, one.People, one.ProvidersToday, one.ProvidersAfter, Rounded(one.Today, 3),
            Rounded(one.After, 3), Rounded(one.ExpectedRatio, 3), one.MeasuredRatio is { } ratio
            ? Rounded(ratio, 3) : null, placed.County.IsSynthetic,
        }));

    private static byte[] BenefitRows(SwapGains gains, PlacedCounty placed) => CsvText.Write(
        [
            "level", "proposal", "provider", "hours_given_and_taken", "gains_alone", "share_in_proportion",
            "share_by_shapley", "standard_error",
            "receives_in_proportion", "receives_by_shapley", "synthetic",
        ],
        gains.Benefits.Select(row => new object?[]
        {
            Level, row.Proposal is { } proposal
            ? proposal + 1 : "all", row.Provider.Value, Math.Round(row.Minutes / 60m, 2), Pounds(row.Alone),
            Pounds(row.InProportion), Pounds(row.ByShapley), Rounded(row.Error / 100, 2), Pounds(row.TransferInProportion),
            Pounds(row.TransferByShapley), placed.County.IsSynthetic,
        }));

    private static byte[] DrawRows(ImmutableArray<ConsentDraw> draws, PlacedCounty placed)
    {
        Func<ConsentDraw, double>[] figures =
        [
            one => one.Share, one => one.MayMove, one => one.Placed, one => one.Moved, one => one.Saved, one => one.SavedSinceToday,
        ];
        var ranges = figures.Select(figure => DrawRange.Of(draws.Select(figure))).ToArray();
        IEnumerable<(string Name, double[] Figures)> rows =
        [
            .. draws.Select(one => (one.Draw.ToString(CultureInfo.InvariantCulture), figures.Select(figure => figure(one)).ToArray())),
            ("least", [.. ranges.Select(range => range.Least)]), ("median", [.. ranges.Select(range => range.Median)]),
            ("most", [.. ranges.Select(range => range.Most)]),
        ];
        return CsvText.Write(
            [
                "level", "draw", "chance_to_agree", "packages_that_may_move", "people_placed", "packages_moved", "minutes_saved_by_swaps",
                "minutes_saved_since_today", "synthetic",
            ],
            rows.Select(row => new object?[]
            {
                Level, row.Name, Rounded(row.Figures[0], 3), Rounded(row.Figures[1], 1),
                Rounded(row.Figures[2], 1), Rounded(row.Figures[3], 1),
                Rounded(row.Figures[4], 1), Rounded(row.Figures[5], 1), placed.County.IsSynthetic,
            }));
    }

    private static decimal Pounds(long pence) => pence / 100m;

    private static decimal Rounded(double value, int digits) => Math.Round((decimal)value, digits);

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

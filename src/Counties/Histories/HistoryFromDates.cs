using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Weekly series calculated from start and end dates: what the ledger would say as of each Sunday, and what started and ended between.
/// </summary>
/// <remarks>They begin with the first package that ended, because packages that ended earlier are missing from the folder.</remarks>
internal static class HistoryFromDates
{
    /// <summary>What such a history cannot show.</summary>
    internal const string Limit = "Hours are those a package has now; earlier hours that were overwritten are not known.";

    private const int MostWeeks = 156;

    internal static DerivedHistory Of(PlacedCounty placed, DateOnly monday, CancellationToken cancellation)
    {
        var input = placed.ToLedgerInput();
        DateOnly? known = null;
        foreach (var one in input.Packages)
        {
            if (one.Package.End is { } end && end < placed.County.AsOf)
            {
                known = known < end ? known : end;
            }
        }

        if (known is not { } first)
        {
            return new DerivedHistory
            {
                NotSupplied =
                    "services.csv holds only open packages, so its history is unknown. "
                    + "Extract ended packages of the last two years as well, or add history.csv.",
            };
        }

        var weeks = Math.Clamp((monday.DayNumber - first.AddDays(7 - first.DayOfWeek.MondayBased()).DayNumber) / 7, 1, MostWeeks);
        var history = HistorySweep.Of(input, monday.AddDays(-7 * weeks), weeks, cancellation);
        return new DerivedHistory
        {
            Series = history.Series,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture,
                    $"The history is calculated from start and end dates: {weeks} weeks, from the first ended package on. {Limit}"),
                .. history.HasUndated
                    ? ["Some packages have no date they were requested; they count in every week."]
                    : Array.Empty<string>(),
            ],
        };
    }
}

/// <summary>What start and end dates show about the past.</summary>
internal sealed record DerivedHistory
{
    internal ImmutableArray<CareSeries> Series { get; init; } = [];

    internal string NotSupplied { get; init; } = "";

    internal ImmutableArray<string> Notes { get; init; } = [];
}

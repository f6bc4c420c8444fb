using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Weekly series worked out from start and end dates: what the ledger would say as of each Sunday, and what came and went between.</summary>
/// <remarks>They begin with the first package that ended, because packages that ended earlier are missing from the folder.</remarks>
internal static class HistoryFromDates
{
    private const int MostWeeks = 156;

    internal static DerivedHistory Of(County county, DateOnly monday, CancellationToken cancellation)
    {
        var input = county.LedgerInput(new LedgerOptions().ActualsWeeks);
        DateOnly? known = null;
        foreach (var placed in input.Packages)
        {
            if (placed.Package.End is { } end && end < county.AsOf)
            {
                known = known < end ? known : end;
            }
        }

        if (known is not { } first)
        {
            return new DerivedHistory
            {
                NotSupplied = "services.csv holds only open packages, so its history can't be told. Extract ended packages of the last two years as well, or add history.csv.",
            };
        }

        var weeks = Math.Clamp((monday.DayNumber - first.AddDays(7 - first.DayOfWeek.MondayBased()).DayNumber) / 7, 1, MostWeeks);
        var history = HistorySweep.Of(input, monday.AddDays(-7 * weeks), weeks, cancellation);
        return new DerivedHistory
        {
            Series = history.Series,
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"The history is worked out from start and end dates: {weeks} weeks, from the first ended package on. Hours are those a package has now; earlier hours that were overwritten can't be seen."),
                .. history.HasUndated ? ["Some packages have no date they were asked for; they count in every week."] : Array.Empty<string>(),
            ],
        };
    }
}

/// <summary>What start and end dates tell of the past.</summary>
internal sealed record DerivedHistory
{
    internal ImmutableArray<CareSeries> Series { get; init; } = [];

    internal string NotSupplied { get; init; } = "";

    internal ImmutableArray<string> Notes { get; init; } = [];
}

using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Weekly series calculated from start and end dates: what the ledger would say as of each Sunday, and what started and ended between.
/// </summary>
/// <remarks>They begin with the first package that ended, because packages that ended earlier are missing from the folder, and later where
/// endings are missing after that.</remarks>
internal static class HistoryFromDates
{
    /// <summary>What such a history cannot show.</summary>
    internal const string Limit = "Hours are those a package has now; earlier hours that were overwritten are not known.";

    private const int MostWeeks = 156;

    /// <summary>Weeks that must be left where endings are missing before them: fewer show no course.</summary>
    private const int LeastWeeks = 13;

    private const string Remedy =
        "Extract the packages that ended in the last two years as well, whole, or add history.csv.";

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
        var start = monday.AddDays(-7 * weeks);
        var covered = RecordedEndings.Of(Spans(input), start, weeks);
        var left = weeks - covered.From;
        if (covered.Gap is EndingsGap.Lately or EndingsGap.Throughout || (covered.Gap == EndingsGap.Before && left < LeastWeeks))
        {
            return new DerivedHistory { NotSupplied = WhyNot(covered, start, left) };
        }

        var history = HistorySweep.Of(input, monday.AddDays(-7 * left), left, cancellation);
        var cut = covered.Gap == EndingsGap.Before ? Cut(start.AddDays(7 * covered.From)) : "";
        return new DerivedHistory
        {
            Series = history.Series,
            MissingEndings = cut,
            Notes =
            [
                .. cut.Length > 0 ? [cut] : Array.Empty<string>(),
                string.Create(CultureInfo.InvariantCulture,
                    $"The history is calculated from start and end dates: {left} weeks, from the first ended package on. {Limit}"),
                .. history.HasUndated
                    ? ["Some packages have no date they were requested; they count in every week."]
                    : Array.Empty<string>(),
            ],
        };
    }

    /// <summary>When each package of home care ran, as far as its dates say.</summary>
    private static IEnumerable<(DateOnly? Start, DateOnly? End)> Spans(LedgerInput input)
    {
        foreach (var one in input.Packages)
        {
            var package = one.Package;
            var isCare = package.Status is ServiceStatus.Active or ServiceStatus.Reablement
                || (package.Status == ServiceStatus.Ended && package.End is not null);
            if (package.ServiceType == ServiceType.HomeCare && isCare)
            {
                yield return (package.Start, package.End);
            }
        }
    }

    private static string Cut(DateOnly from) =>
        $"Endings are missing before the week of {Day(from)}: packages that ended earlier are not in services.csv, so that hours would "
        + "seem to grow. The history begins with that week.";

    private static string WhyNot(CoveredWeeks covered, DateOnly first, int left)
    {
        var week = Day(first.AddDays(7 * covered.From));
        return (covered.Gap switch
        {
            EndingsGap.Lately =>
                "Endings are missing in the last months: hardly any package ended lately, so that hours seem to grow.",
            EndingsGap.Throughout =>
                "Endings are missing: far more packages start than end in services.csv, so that hours seem to grow. Packages that ended "
                + "were deleted or not extracted.",
            _ => string.Create(CultureInfo.InvariantCulture,
                $"Endings are missing before the week of {week}: packages that ended earlier are not in services.csv, so that hours "
                + $"seem to grow. {left} weeks are left, too few to forecast from."),
        }) + " " + Remedy;
    }

    private static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>What start and end dates show about the past.</summary>
internal sealed record DerivedHistory
{
    internal ImmutableArray<CareSeries> Series { get; init; } = [];

    internal string NotSupplied { get; init; } = "";

    /// <summary>From when on endings are known, in a sentence; empty if none are missing.</summary>
    internal string MissingEndings { get; init; } = "";

    internal ImmutableArray<string> Notes { get; init; } = [];
}

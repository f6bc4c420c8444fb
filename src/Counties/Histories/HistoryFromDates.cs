using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Weekly series worked out from start and end dates: the ledger drawn up again as of each Sunday, and the packages that came and went between.</summary>
/// <remarks>
/// They begin where ended packages begin to be in the folder: before, those that ended are missing. A package without a date counts throughout, so that no step is
/// made up. People who are not listed are part of need, not of the waiting list.
/// </remarks>
internal sealed class HistoryFromDates
{
    private const int MostWeeks = 156;
    private readonly County _county;
    private readonly LedgerInput _input;
    private readonly DateOnly _first;
    private readonly int _weeks;
    private readonly Dictionary<PackageId, WaitingCase> _cases;

    private HistoryFromDates(County county, LedgerInput input, DateOnly first, int weeks)
    {
        (_county, _input, _first, _weeks) = (county, input, first, weeks);
        _cases = input.Waiting.ToDictionary(one => one.Package);
    }

    internal static DerivedHistory Of(County county, DateOnly monday, CancellationToken cancellation)
    {
        var input = county.Ledger(cancellation: cancellation).Input;
        var ended = input.Packages.Where(package => package.End is { } end && end < county.AsOf).Select(package => package.End!.Value).ToList();
        if (ended.Count == 0)
        {
            return new DerivedHistory
            {
                NotSupplied = "services.csv holds only open packages, so its history can't be told. Extract ended packages of the last two years as well, or add history.csv.",
            };
        }

        var known = ended.Min();
        var weeks = Math.Clamp((monday.DayNumber - known.AddDays(7 - known.DayOfWeek.MondayBased()).DayNumber) / 7, 1, MostWeeks);
        return new HistoryFromDates(county, input, monday.AddDays(-7 * weeks), weeks).Make(cancellation);
    }

    private DerivedHistory Make(CancellationToken cancellation)
    {
        var zones = _input.Zones;
        var stocks = new[] { CareMeasure.InService, CareMeasure.Waiting, CareMeasure.NotListed };
        var values = Enum.GetValues<CareMeasure>().ToDictionary(measure => measure, _ => Enumerable.Range(0, _weeks).Select(_ => new long[zones.AreaCount]).ToArray());
        for (var week = 0; week < _weeks; week++)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var entry in LedgerAt(Sunday(week)).Entries.Where(entry => !entry.Status.IsBeside()))
            {
                var stock = entry.Status switch { HourStatus.Waiting => CareMeasure.Waiting, HourStatus.NotListed => CareMeasure.NotListed, _ => CareMeasure.InService };
                values[stock][week][entry.Area.Value] += entry.Client;
            }
        }

        var isUndated = false;
        foreach (var package in _input.Packages.Where(IsCounted))
        {
            var asked = AskedFor(package);
            isUndated |= asked is null;
            Add(values[CareMeasure.Requested], package, asked);
            Add(values[CareMeasure.Started], package, package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed ? null : package.Start);

            // The last day of care still counts, so hours leave the stock the day after.
            Add(values[CareMeasure.Ended], package, package.End?.AddDays(1));
        }

        CareSeries Series(CareMeasure measure) => CareSeries.Of(
            measure, ZoneSeries<CareMinutes>.Of(_first, values[measure].Select(week => ZoneValues<CareMinutes>.Of(zones, week.Select(minutes => new CareMinutes(minutes))))));
        return new DerivedHistory
        {
            Series = [.. new[] { CareMeasure.Requested, CareMeasure.Started, CareMeasure.Ended }.Concat(stocks).Select(Series)],
            Notes =
            [
                string.Create(CultureInfo.InvariantCulture, $"The history is worked out from start and end dates: {_weeks} weeks, from the first ended package on. Hours are those a package has now; earlier hours that were overwritten can't be seen."),
                .. isUndated ? ["Some packages have no date they were asked for; they count in every week."] : Array.Empty<string>(),
            ],
        };
    }

    private DateOnly Sunday(int week) => _first.AddDays((7 * week) + 6);

    private void Add(long[][] flow, Package package, DateOnly? day)
    {
        if (day >= _first && day < _first.AddDays(7 * _weeks))
        {
            flow[(day.Value.DayNumber - _first.DayNumber) / 7][package.Area.Value] += package.Need.Value;
        }
    }

    private static bool IsCounted(Package package) =>
        package.ServiceType == ServiceType.HomeCare
        && package.Status is ServiceStatus.Active or ServiceStatus.Ended or ServiceStatus.Waiting or ServiceStatus.NotListed or ServiceStatus.Reablement;

    private DateOnly? AskedFor(Package package) => _cases.GetValueOrDefault(package.Id)?.Requested ?? package.Start;

    /// <summary>The ledger as of a day, of the packages that had been asked for by then; one that ended since was running.</summary>
    private Ledger LedgerAt(DateOnly day)
    {
        var packages = ImmutableArray.CreateBuilder<Package>(_input.Packages.Length);
        var patterns = ImmutableArray.CreateBuilder<VisitPattern>(_input.Packages.Length);
        for (var index = 0; index < _input.Packages.Length; index++)
        {
            var package = _input.Packages[index];
            var isThere = IsCounted(package) && !(AskedFor(package) > day) && !(package.End < day) && (package.Status != ServiceStatus.Ended || package.End is not null);
            if (isThere)
            {
                packages.Add(package.Status == ServiceStatus.Ended ? package with { Status = ServiceStatus.Active } : package);
                patterns.Add(_input.Patterns is { } given ? given[index] : VisitPattern.Infer(package.Need));
            }
        }

        var ids = packages.Select(package => package.Id).ToHashSet();
        return Ledger.DrawUp(new LedgerInput
        {
            Zones = _input.Zones,
            AsOf = day,
            Packages = packages.ToImmutable(),
            Providers = _county.Providers,
            Waiting = [.. _input.Waiting.Where(one => ids.Contains(one.Package))],
            Patterns = patterns.ToImmutable(),
        });
    }
}

/// <summary>What start and end dates tell of the past.</summary>
internal sealed record DerivedHistory
{
    internal ImmutableArray<CareSeries> Series { get; init; } = [];

    internal string NotSupplied { get; init; } = "";

    internal ImmutableArray<string> Notes { get; init; } = [];
}

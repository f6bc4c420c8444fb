using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Works out what a county's providers could give, by the highest rung that the folder has figures for.</summary>
internal static class CapacityLadder
{
    /// <summary>Weeks in a year, for leave.</summary>
    internal const double WeeksAYear = 52;

    /// <summary>Working days in a year, for sickness.</summary>
    internal const double DaysAYear = 260;

    /// <summary>The share of a year's paid time that a carer is there.</summary>
    internal static double Availability(double leaveWeeks, double sicknessDays) =>
        Math.Max(0, 1 - (leaveWeeks / WeeksAYear) - (sicknessDays / DaysAYear));

    internal static CountyCapacity Of(County county, Ledger ledger, CapacityRates rates)
    {
        var delivered = DeliveredHours.Of(county, ledger);
        var empty = new CountyCapacity { AsOf = county.AsOf, Rates = rates, Providers = [], Rungs = [] };
        var known = county.Carers is { Length: > 0 }
            || county.Providers is { } listed && listed.Any(provider => provider.Offered is not null || provider.Spare is not null)
            || delivered.IsSupplied;
        if (!known)
        {
            return empty with
            {
                NotSupplied =
                    "The folder has no figures of capacity. Add carers.csv, hours_offered or hours_spare in providers.csv, or actuals.csv; "
                    + "docs/county-format.md says how.",
            };
        }

        var rows = Rows(county, ledger, delivered, rates);
        var hours = new CareHours(rows.Sum(row => row.Hours.Value));
        var floor = delivered.IsSupplied ? new CareHours(delivered.SustainedInAll) : (CareHours?)null;
        var total = floor > hours ? floor.Value : hours;
        var shares = Shares(ledger, rows);
        var capacity = empty with
        {
            Providers = rows,
            Rungs =
            [
                .. CapacityRungs.All.Select(rung => (Rung: rung, Of: rows.Where(row => row.Rung == rung).ToList()))
                .Where(use => use.Of.Count > 0)
                    .Select(use => new RungUse(use.Rung, use.Of.Count, new CareHours(use.Of.Sum(row => row.Hours.Value)))),
            ],
            Hours = total,
            ByRungs = hours,
            Floor = floor,
            ZoneShares = shares,
        };
        return capacity with { ByZone = ByZone(ledger.Input.Zones, capacity), Notes = [.. Notes(capacity, delivered)] };
    }

    private static ImmutableArray<ProviderCapacity> Rows(County county, Ledger ledger, DeliveredHours delivered, CapacityRates rates)
    {
        var listed = (county.Providers ?? []).ToDictionary(provider => provider.Id);
        var paid = (county.Carers ?? []).GroupBy(carer => carer.Provider).ToDictionary(group => group.Key, group => group.ToList());
        var (client, carer) = Commissioned(ledger);
        var ids = listed.Keys.Union(paid.Keys).Union(client.Keys).Order();
        var rows = ImmutableArray.CreateBuilder<ProviderCapacity>();
        foreach (var id in ids)
        {
            var provider = listed.GetValueOrDefault(id);
            var commissioned = client.GetValueOrDefault(id);
            var row = new ProviderCapacity
            {
                Provider = id,
                Rung = CapacityRung.Sustained,
                Hours = default,
                Paid = paid.TryGetValue(id, out var carers) ? new CareHours(carers.Sum(PaidHours)) : null,
                CouncilShare = (double)(provider?.CouncilShare ?? 100) / 100,
                IsShareKnown = provider?.CouncilShare is not null,
                CarersAtOnce = commissioned > 0 ? (double)carer[id] / commissioned : 1,
                Declared = provider?.Offered?.Hours,
                Spare = provider?.Spare?.Hours,
                Delivered = delivered.Of(id),
                Sustained = delivered.SustainedOf(id),
                Commissioned = new CareMinutes(commissioned).Hours,
                Carers = carers?.Count ?? 0,
                AreCarersCounted = carers is not null,
            };
            rows.Add(OnItsRung(row, rates));
        }

        return rows.ToImmutable();
    }

    private static ProviderCapacity OnItsRung(ProviderCapacity row, CapacityRates rates)
    {
        var given = (row.Delivered ?? row.Commissioned).Value;
        var (rung, hours) = row switch
        {
            { Paid: { } paid } => (CapacityRung.Carers, FromCarers(
                paid.Value, row, Availability(rates["leave_weeks"].Value, rates["sickness_days"].Value), rates["contact_ratio"].Value)),
            { Declared: { } declared } => (CapacityRung.Declared, declared.Value * rates["declared_share"].Value),
            { Spare: { } spare } => (CapacityRung.DeliveredAndSpare, given + (spare.Value * rates["declared_share"].Value)),
            _ => (CapacityRung.Sustained, (row.Sustained ?? row.Commissioned).Value),
        };
        return row with
        {
            Rung = rung,
            Hours = new CareHours(hours),
            Carers = row.AreCarersCounted ? row.Carers : hours * row.CarersAtOnce / rates["carer_hours"].Value,
        };
    }

    /// <summary>Client hours a week of a provider's carers for this council.</summary>
    internal static double FromCarers(double paid, ProviderCapacity row, double availability, double contact) =>
        paid * availability * contact * row.CouncilShare / row.CarersAtOnce;

    /// <summary>Hours a week that a carer is paid for: shifts less unpaid breaks, kept within what is contracted.</summary>
    private static double PaidHours(CountyCarer carer)
    {
        var minutes = carer.Shifts.Sum(shift =>
        {
            var usual = shift.LengthMinutes > ShiftPattern.BreakAboveMinutes ? new RoundsOptions().BreakMinutes : 0;
            var rest = shift.IsBreakPaid ? 0 : shift.BreakMinutes ?? usual;
            return (shift.LengthMinutes - rest) * (shift.Days & ~carer.Unavailable).Count();
        });
        var hours = Math.Min(minutes / 60.0, (double)(carer.ContractedMost ?? 168));
        return Math.Max(hours, (double)(carer.ContractedLeast ?? 0));
    }

    /// <summary>Minutes a week of clients and of carers that each provider is commissioned for on the day.</summary>
    private static (Dictionary<ProviderId, long> Client, Dictionary<ProviderId, long> Carer) Commissioned(Ledger ledger)
    {
        var client = new Dictionary<ProviderId, long>();
        var carer = new Dictionary<ProviderId, long>();
        foreach (var entry in ledger.Entries)
        {
            if (entry.Provider >= 0 && DeliveredHours.IsCommissioned(entry.Status))
            {
                var id = ledger.Providers[entry.Provider];
                client[id] = client.GetValueOrDefault(id) + entry.Client;
                carer[id] = carer.GetValueOrDefault(id) + entry.Carer;
            }
        }

        return (client, carer);
    }

    /// <summary>The zones of each provider's packages; for a provider without packages, those of all packages.</summary>
    private static ImmutableArray<ImmutableArray<double>> Shares(Ledger ledger, ImmutableArray<ProviderCapacity> rows)
    {
        var areas = ledger.Input.Zones.AreaCount;
        var index = rows.Select((row, at) => (row.Provider, at)).ToDictionary(pair => pair.Provider, pair => pair.at);
        var minutes = new double[rows.Length][];
        var all = new double[areas];
        for (var row = 0; row < minutes.Length; row++)
        {
            minutes[row] = new double[areas];
        }

        foreach (var entry in ledger.Entries)
        {
            if (DeliveredHours.IsCommissioned(entry.Status))
            {
                all[ledger.Input.Zones.PositionOf(entry.Area)] += entry.Client;
                if (entry.Provider >= 0)
                {
                    minutes[index[ledger.Providers[entry.Provider]]][ledger.Input.Zones.PositionOf(entry.Area)] += entry.Client;
                }
            }
        }

        var everybody = Normalised(all) ?? [.. Enumerable.Repeat(1.0 / areas, areas)];
        return [.. minutes.Select(of => Normalised(of) ?? everybody)];
    }

    private static ImmutableArray<double>? Normalised(double[] values)
    {
        var sum = values.Sum();
        return sum > 0 ? [.. values.Select(value => value / sum)] : null;
    }

    private static ZoneValues<CareHours> ByZone(Zones zones, CountyCapacity capacity)
    {
        var hours = new double[zones.AreaCount];
        for (var row = 0; row < capacity.Providers.Length; row++)
        {
            var given = capacity.IsHeldUp ? Held(capacity, row) : capacity.Providers[row].Hours.Value;
            for (var area = 0; area < hours.Length; area++)
            {
                hours[area] += given * capacity.ZoneShares[row][area];
            }
        }

        return ZoneValues<CareHours>.Of(zones, hours.Select(value => new CareHours(value)));
    }

    /// <summary>A provider's part of the floor.</summary>
    internal static double Held(CountyCapacity capacity, int row)
    {
        var provider = capacity.Providers[row];
        var all = capacity.Providers.Sum(other => (other.Sustained ?? other.Commissioned).Value);
        return all > 0 ? capacity.Floor!.Value.Value * (provider.Sustained ?? provider.Commissioned).Value / all : 0;
    }

    /// <summary>Notes go into shareable output too, so hours in them are rounded to tens and small counts are left out.</summary>
    private static string Tens(CareHours? hours) =>
        Steps.Round(hours!.Value.Value, new DisclosureRule().CoarseHours).ToString("#,0", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Notes(CountyCapacity capacity, DeliveredHours delivered)
    {
        if (capacity.IsHeldUp)
        {
            yield return $"By these sources capacity is about {Tens(capacity.ByRungs)} hours a week, less than the {Tens(capacity.Floor)} "
                + "that are delivered every week. Capacity can't be less than what is delivered, so the delivered hours are used. "
                + "Check carers.csv and the assumed rates.";
        }

        if (capacity.Providers.Any(row => row.Rung == CapacityRung.Carers && !row.IsShareKnown))
        {
            yield return "Some providers have no council_share. All their carers' time is counted as this council's, which is too much if "
                + "they also serve others.";
        }

        if (delivered.Uncovered > 0)
        {
            yield return "Some packages in service have no row in actuals.csv; their commissioned hours are counted as delivered.";
        }

        if (!delivered.IsSupplied)
        {
            yield return "Without actuals.csv, capacity can't be checked against delivered hours.";
        }
    }
}

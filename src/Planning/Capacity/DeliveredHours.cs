using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Hours delivered by provider and week, from actuals.csv.</summary>
internal sealed class DeliveredHours
{
    /// <summary>How many whole weeks before the as-at day are used.</summary>
    internal const int Weeks = 26;

    private const int Sustaining = 4;
    private readonly Dictionary<ProviderId, double[]> _byProvider = [];

    private DeliveredHours()
    {
    }

    /// <summary>Whether there are deliveries at all.</summary>
    internal bool IsSupplied { get; private set; }

    /// <summary>The best mean of four weeks of the whole county, client hours a week.</summary>
    internal double SustainedInAll { get; private set; }

    /// <summary>Packages in service without a row.</summary>
    internal int Uncovered { get; private set; }

    internal static bool IsCommissioned(HourStatus status) => status.IsMet() || status == HourStatus.Undelivered;

    /// <summary>The mean of the last four weeks.</summary>
    internal CareHours? Of(ProviderId provider) =>
        IsSupplied ? new CareHours(_byProvider.TryGetValue(provider, out var weeks)
            ? weeks.AsSpan(Weeks - Sustaining).ToArray().Average()
            : 0) : null;

    /// <summary>The best mean of four weeks.</summary>
    internal CareHours? SustainedOf(ProviderId provider) =>
        IsSupplied ? new CareHours(_byProvider.TryGetValue(provider, out var weeks) ? Best(weeks) : 0) : null;

    internal static DeliveredHours Of(County county, Ledger ledger)
    {
        var delivered = new DeliveredHours();
        var monday = county.AsOf.AddDays(-county.AsOf.DayOfWeek.MondayBased());
        var first = monday.AddDays(-7 * Weeks);
        var nobody = new double[Weeks];
        var covered = new HashSet<int>();
        for (var package = 0; package < county.Packages.Length; package++)
        {
            var one = county.Packages[package];
            foreach (var row in one.Deliveries.Where(row => row.Week >= first && row.Week < monday))
            {
                covered.Add(package);
                delivered.WeeksOf(one.Package.Provider, nobody)[(row.Week.DayNumber - first.DayNumber) / 7] += row.Delivered.Value / 60.0;
            }
        }

        if (covered.Count == 0)
        {
            return delivered;
        }

        delivered.IsSupplied = true;
        var uncovered = new HashSet<int>();
        foreach (var entry in ledger.Entries)
        {
            if (IsCommissioned(entry.Status) && !covered.Contains(entry.Package))
            {
                uncovered.Add(entry.Package);
                var weeks = delivered.WeeksOf(entry.Provider >= 0 ? ledger.Providers[entry.Provider] : null, nobody);
                for (var week = 0; week < Weeks; week++)
                {
                    weeks[week] += entry.Client / 60.0;
                }
            }
        }

        delivered.Uncovered = uncovered.Count;
        var all = new double[Weeks];
        foreach (var weeks in delivered._byProvider.Values.Append(nobody))
        {
            for (var week = 0; week < Weeks; week++)
            {
                all[week] += weeks[week];
            }
        }

        delivered.SustainedInAll = Best(all);
        return delivered;
    }

    private double[] WeeksOf(ProviderId? provider, double[] nobody)
    {
        if (provider is not { } id)
        {
            return nobody;
        }

        if (!_byProvider.TryGetValue(id, out var weeks))
        {
            weeks = new double[Weeks];
            _byProvider[id] = weeks;
        }

        return weeks;
    }

    private static double Best(double[] weeks)
    {
        var best = 0.0;
        for (var end = Sustaining; end <= weeks.Length; end++)
        {
            var sum = 0.0;
            for (var week = end - Sustaining; week < end; week++)
            {
                sum += weeks[week];
            }

            best = Math.Max(best, sum / Sustaining);
        }

        return best;
    }
}

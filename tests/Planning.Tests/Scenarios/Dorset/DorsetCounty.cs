using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Planning.Tests;

/// <summary>
/// Ashdale set up as Dorset was before its programme: 30 providers on the framework with 72 % of hours, and 29 days to place a person.
/// </summary>
/// <remarks>
/// Four things are changed. Fifteen of the 45 providers on the framework are off it, so chosen that 72 % of hours stay. Their prices are
/// raised to those of providers off the framework. All providers take packages, for Ashdale, where ten do not, is fuller than a county whose
/// people wait 29 days. Referrals were received later, so that the flow takes 29 days. None of these is a figure of what was achieved.
/// </remarks>
internal sealed class DorsetCounty
{
    /// <summary>The share of hours on the framework before: published (S1), a setting.</summary>
    internal const double FrameworkShare = 0.72;

    /// <summary>Days to place a person before: published (S3), a setting.</summary>
    internal const double Days = 29;

    /// <summary>Providers that are taken off the framework: 45 less the 30 before the programme.</summary>
    internal const int Outside = 15;

    /// <summary>The time from received to offered, as a share of Ashdale's, so that the flow takes 29 days.</summary>
    internal const double Stages = 0.7;

    private DorsetCounty(County county, ImmutableArray<ProviderId> outside) => (County, Joining) = (county, outside);

    /// <summary>The county.</summary>
    internal County County { get; }

    /// <summary>The providers that may join.</summary>
    internal ImmutableArray<ProviderId> Joining { get; }

    /// <summary>Its run.</summary>
    internal CountyRun Run => field ??= County.Run(new RunOptions { Parts = RunParts.Ledger });

    /// <summary>Sets Ashdale up.</summary>
    /// <param name="folder">The folder of Ashdale.</param>
    internal static DorsetCounty Of(string folder)
    {
        var files = new SortedDictionary<string, byte[]>(
            Directory.GetFiles(folder).ToDictionary(path => Path.GetFileName(path), File.ReadAllBytes), StringComparer.Ordinal);
        var ashdale = County.Read(CountySource.Of(files)).Run(new RunOptions { Parts = RunParts.Ledger });
        var outside = Neighbours(ashdale);
        var names = outside.Select(one => one.Value).ToHashSet(StringComparer.Ordinal);
        var (framework, accepting) = (
            SwapWorld.Column(files, "providers.csv", "framework"), SwapWorld.Column(files, "providers.csv", "accepting"));
        files = SwapWorld.With(files, "providers.csv", row =>
            [.. row.Select((cell, at) => at == framework && names.Contains(row[0]) ? "no" : at == accepting ? "yes" : cell)]);
        var times = Premium(ashdale);
        var rate = SwapWorld.Column(files, "rates.csv", "hourly_rate");
        files = SwapWorld.With(files, "rates.csv", row => names.Contains(row[0])
            ? [.. row.Select((cell, at) => at == rate ? Scaled(cell, times) : cell)] : row);
        var (received, complete, offered) = (
            SwapWorld.Column(files, "referrals.csv", "received"), SwapWorld.Column(files, "referrals.csv", "complete"),
            SwapWorld.Column(files, "referrals.csv", "offered"));
        files = SwapWorld.With(files, "referrals.csv", row => row[offered].Length == 0 ? row
            : [.. row.Select((cell, at) => (at == received || at == complete) && cell.Length > 0 ? Earlier(cell, row[offered]) : cell)]);
        return new DorsetCounty(County.Read(CountySource.Of(files)), outside);
    }

    /// <summary>Fifteen providers on the framework, fourteen of them next to each other by hours, whose hours leave nearest to 72 %.</summary>
    private static ImmutableArray<ProviderId> Neighbours(CountyRun ashdale)
    {
        var ledger = ashdale.Ledger;
        var hours = new double[ledger.Providers.Length];
        foreach (var entry in ledger.Entries.Where(entry => entry.Provider >= 0 && entry.Status == HourStatus.OnFramework))
        {
            hours[entry.Provider] += entry.Client;
        }

        // A window of fourteen, and one more from anywhere.
        var on = Enumerable.Range(0, hours.Length).Where(provider => ledger.FrameworkOf[provider] == true && hours[provider] > 0)
            .OrderBy(provider => hours[provider]).ThenBy(provider => ledger.Providers[provider]).ToList();
        var (all, share) = ((double)ledger.Entries.Where(entry => entry.Status.IsMet()).Sum(entry => entry.Client), on.Sum(provider => hours[provider]));
        var chosen = Enumerable.Range(0, on.Count - Outside + 2).Select(at => on.Skip(at).Take(Outside - 1).ToList())
            .SelectMany(window => on.Except(window).Select(one => window.Append(one).ToList()))
            .MinBy(window => Math.Abs((share - window.Sum(provider => hours[provider])) / all - FrameworkShare))!;
        return [.. chosen.Select(provider => ledger.Providers[provider]).Order()];
    }

    /// <summary>By what factor an hour off the framework costs more than on it in Ashdale.</summary>
    private static double Premium(CountyRun ashdale)
    {
        double Price(HourStatus status)
        {
            var entries = ashdale.Ledger.Entries.Where(entry => entry.Status == status && entry.Cost > 0).ToList();
            return (double)entries.Sum(entry => entry.Cost) / entries.Sum(entry => entry.Carer);
        }

        return Price(HourStatus.OffFramework) / Price(HourStatus.OnFramework);
    }

    private static string Scaled(string rate, double times) =>
        Math.Round(decimal.Parse(rate, CultureInfo.InvariantCulture) * (decimal)times, 2).ToString(CultureInfo.InvariantCulture);

    private static string Earlier(string cell, string offered)
    {
        var (at, end) = (DateTime.Parse(cell, CultureInfo.InvariantCulture), DateTime.Parse(offered, CultureInfo.InvariantCulture));
        return at >= end ? cell : (end - Stages * (end - at)).ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture);
    }
}

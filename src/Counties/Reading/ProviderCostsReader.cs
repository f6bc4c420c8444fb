using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads provider-costs.csv.</summary>
internal static class ProviderCostsReader
{
    internal const string File = "provider-costs.csv";

    private const int Provider = 0, Wage = 1, OnCosts = 2, PenceAMile = 3, Overhead = 4, Margin = 5;
    private const int MostWage = 100, MostPence = 200;

    private static readonly CsvLayout Layout = CsvLayout.Of("provider*", "wage", "on_costs", "pence_a_mile", "overhead", "margin");

    /// <summary>The costs in the order of the file; null without the file.</summary>
    internal static ImmutableArray<ProviderCost>? Read(
        CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer>? carers)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var known = reading.Providers?.Keys.ToHashSet()
            ?? [.. lines.Select(one => one.Package.Provider).OfType<ProviderId>(), .. (carers ?? []).Select(carer => carer.Provider)];
        var costs = ImmutableArray.CreateBuilder<ProviderCost>(sheet.Count);
        var seen = new HashSet<ProviderId>();
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var id = row.OwnId(Provider);
            reading.CheckSynthetic(row, id);
            var provider = new ProviderId(id);
            if (id.Length > 0 && !known.Contains(provider))
            {
                row.Report(MoveFaults.UnknownProvider, $"The provider is '{CsvRow.Quote(id)}'.");
            }

            var cost = new ProviderCost(
                provider, row.Number(Wage, 0, MostWage), row.Number(OnCosts, 0, 1), row.Number(PenceAMile, 0, MostPence),
                row.Number(Overhead, 0, 1), row.Number(Margin, 0, 1));
            var all = CostBuildUp.Usual.With(cost);
            if (all.Overhead + all.Margin >= 1)
            {
                row.Report(
                    MoveFaults.NothingLeft,
                    string.Create(CultureInfo.InvariantCulture, $"The overhead is {all.Overhead}, the margin {all.Margin}."));
            }

            if (!row.IsFaulty && !seen.Add(provider))
            {
                row.Report(MoveFaults.DuplicateProvider, $"The provider is '{CsvRow.Quote(id)}'.");
            }

            if (!row.IsFaulty)
            {
                costs.Add(cost);
            }
        }

        reading.Total(sheet, costs.Count, default, default);
        return costs.ToImmutable();
    }
}

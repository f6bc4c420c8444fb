using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>What an hour costs each provider, on its way into provider-costs.csv.</summary>
internal sealed class ProviderCostLines(ImportMap map, string file, IReadOnlySet<string>? providers) : ImportLines(map, file)
{
    private const int MostWage = 100, MostPence = 200;

    private static readonly ImmutableArray<string> Costs = ["wage", "on_costs", "pence_a_mile", "overhead", "margin"];

    public override string FileName => "provider-costs.csv";

    public override ImmutableArray<string> Columns => ["provider", .. Costs];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["provider"], Costs];

    public override DraftLine Read(RowReader row)
    {
        // An id that the folder itself uses is kept as it is.
        var provider = providers?.Contains(row.Cell("provider")) == true ? row.Cell("provider") : Slug(row.Organisation("provider"));
        if (provider.Length == 0)
        {
            row.Fault(ImportFaults.Blank, "provider is blank.", "provider");
        }
        else if (providers?.Contains(provider) == false)
        {
            row.Fault(ImportFaults.RateOfNobody, $"provider: {TidyText.Shown(row.Cell("provider"))}.", "provider");
        }

        return new DraftLine(
            row.Line, provider, "",
            [
                Cost(row, "wage", MostWage), Cost(row, "on_costs", 1), Cost(row, "pence_a_mile", MostPence), Cost(row, "overhead", 1),
                Cost(row, "margin", 1),
            ],
            default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings) =>
        [.. WithoutDuplicates(drafts, fates).Select(draft => ImmutableArray.Create<string>([draft.Id, .. draft.Cells]))];

    /// <summary>Shares are of 1, never per cent: 27 would be twenty-seven times the price.</summary>
    private static string Cost(RowReader row, string target, int most)
    {
        var before = row.Faults.Count;
        var number = row.Has(target) ? row.Number(target) : null;
        if (number is { } known && (known < 0 || known > most))
        {
            row.Fault(
                FactFaults.OutOfRange,
                string.Create(CultureInfo.InvariantCulture,
                    $"{target} is not from 0 to {most}{(most == 1 ? "; write a share such as 0.27" : "")}."),
                target);
        }

        return number is { } cost && row.Faults.Count == before ? cost.ToString("0.####", CultureInfo.InvariantCulture) : "";
    }
}

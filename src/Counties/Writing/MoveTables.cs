using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Writes moves.csv and provider-costs.csv.</summary>
internal static class MoveTables
{
    internal static byte[] Moves(ImmutableArray<PackageMove> moves) => CsvText.WriteExact(
        ["package", "consent", "tolerance_minutes", "guarded", "last_moved", "priority"],
        moves.Select(move => (string[])
        [
            move.Package.Value,
            CellText.Word(CountyWords.Consents, move.Consent),
            CellText.Whole(move.ToleranceMinutes),
            CellText.YesNo(move.IsGuarded),
            CellText.Date(move.LastMoved),
            CellText.Whole(move.Priority),
        ]));

    internal static byte[] Costs(ImmutableArray<ProviderCost> costs) => CsvText.WriteExact(
        ["provider", "wage", "on_costs", "pence_a_mile", "overhead", "margin"],
        costs.Select(cost => (string[])
        [
            cost.Provider.Value,
            CellText.Number(cost.Wage),
            CellText.Number(cost.OnCosts),
            CellText.Number(cost.PenceAMile),
            CellText.Number(cost.Overhead),
            CellText.Number(cost.Margin),
        ]));
}

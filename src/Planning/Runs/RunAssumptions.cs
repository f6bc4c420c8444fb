using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Every assumption that a run used, in one list: those of the ledger, of capacity, of rounds and of travel.</summary>
internal static class RunAssumptions
{
    /// <summary>The assumptions of a run: the ledger's, then those of the parts that it has.</summary>
    internal static ImmutableArray<UsedAssumption> Of(CountyRun run) =>
    [
        .. run.Assumptions.All.Select(Used),
        .. run.Options.Parts.HasFlag(RunParts.Forecast) ? OtherAssumptions.Capacity(run.County.CapacityRates) : [],
        .. run.Options.Parts.HasFlag(RunParts.Rounds) && run.County.HasRounds
            ? OtherAssumptions.Rounds(run.Options.Rounds.Options)
                .Append(OtherAssumptions.Recombined(run.Options.Rounds.Recombines, ExactRecombination.WhyNot))
            : [],
    ];

    private static UsedAssumption Used(Assumption assumption) => new(
        assumption.Key, assumption.Name, assumption.Text(assumption.Value), assumption.Unit, assumption.Source,
        assumption.IsYours ? SetBy.You : SetBy.Default)
    {
        Least = assumption.Text(assumption.Least),
        Most = assumption.Text(assumption.Most),
    };
}

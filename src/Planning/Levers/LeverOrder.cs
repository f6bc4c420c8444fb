using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Applies levers to a week, in the stated order of their kinds; levers of one kind in the order of the scenario.</summary>
/// <remarks>
/// All act on the same minutes (the shared-ledger rule): what one lever removed is no longer there for the next, so nothing counts twice.
/// </remarks>
internal static class LeverOrder
{
    /// <summary>The week that starts on a day.</summary>
    /// <param name="ground">The county.</param>
    /// <param name="turns">The levers that are in force, in order.</param>
    /// <param name="swaps">What the search for swaps found for a lever.</param>
    internal static CareWeek Apply(LeverGround ground, IEnumerable<LeverTurn> turns, Func<Lever, SwapEffect> swaps)
    {
        var week = ground.Baseline();
        foreach (var asked in turns.Where(turn => turn.Size > 0 || turn.Lever.Facts.NeedsMap))
        {
            var turn = asked.Lever.Kind == LeverKind.Workforce ? RoleFacts.WorkOf(asked, week) : asked;
            week = turn.Lever.Mechanism switch
            {
                LeverKind.ZoneChange => week with { ByArea = true },
                LeverKind.Growth => GrowthLever.Grow(week, turn),
                LeverKind.Surge => GrowthLever.Surge(week, turn),
                LeverKind.Swaps => SwapLever.Apply(week, turn, swaps(turn.Lever)),
                LeverKind.JoinsFramework => JoinsFrameworkLever.Apply(week, turn),
                LeverKind.RateUplift => RateUpliftLever.Apply(week, turn),
                LeverKind.ProviderLeaves => ProviderLeavesLever.Apply(week, turn),
                LeverKind.ReablementBeds or LeverKind.ReablementHome => ReablementLever.Apply(week, turn),
                LeverKind.Reviews => ReviewsLever.Apply(week, turn),
                LeverKind.SingleHanded => SingleHandedLever.Apply(week, turn),
                LeverKind.VirtualVisits => VirtualVisitsLever.Apply(week, turn),
                LeverKind.ExtraCare => ExtraCareLever.Apply(week, turn),
                LeverKind.ProviderEnters => ProviderEntersLever.Apply(week, turn),
                LeverKind.Workforce => CareWorkersLever.Apply(week, turn),
                LeverKind.FreedHours => FreedHoursLever.Apply(week, turn),
                LeverKind.Sickness => SicknessLever.Apply(week, turn),
                LeverKind.TrustedAssessors => TrustedAssessorsLever.Apply(week, turn),
                LeverKind.StepUp => StepUpLever.Apply(week, turn),
                _ => week, // of flow only
            };
        }

        return week;
    }

    /// <summary>Levers in the order in which they are applied.</summary>
    internal static ImmutableArray<Lever> Sorted(IEnumerable<Lever> levers) =>
        [.. levers.OrderBy(lever => lever.Mechanism).ThenBy(lever => lever.Kind)];
}

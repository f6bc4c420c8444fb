namespace Zoning.Planning;

/// <summary>A new provider on the framework brings hours for people who wait.</summary>
/// <remarks>
/// It takes people in the order in which they asked, whole packages, until its client hours are used; with a zone only people of that zone,
/// and
/// need of people not known yet last. At the framework's mean price. Limit: whether it finds carers is the planner's to say.
/// </remarks>
internal static class ProviderEntersLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn) => Placement.Place(
        week, turn, _ => 0, [(long)Math.Round(turn.Size * 60, MidpointRounding.ToEven)], _ => turn.Provider, inCarerMinutes: false).Week;
}

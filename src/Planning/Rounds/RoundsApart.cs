using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>A visit that today's rounds and the plan don't both make: in neither figure, or in one alone. Restricted.</summary>
/// <param name="Visit">The visit's index.</param>
/// <param name="Name">Its name.</param>
/// <param name="Why">Why, in words.</param>
/// <param name="Carer">Today's carer; null if it is on no round today.</param>
/// <param name="Starts">Today's start in ticks; null if it is on no round today.</param>
internal sealed record RoundsApart(int Visit, string Name, string Why, CarerId? Carer, int? Starts)
{
    /// <summary>The visits of a provider that one side makes and the other doesn't, by index.</summary>
    /// <param name="one">The provider; its rounds of today are known.</param>
    internal static IEnumerable<RoundsApart> Of(ProviderComparison one)
    {
        var problem = one.Rounds.Problem;
        var offShift = one.Rounds.TodayOffShift.ToDictionary(off => off.Visit);
        var today = Places(one.Rounds.Today!);
        var compared = one.Steps is { } steps ? Places(steps.Free.Plan) : [];
        for (var visit = 0; visit < problem.Visits.Length; visit++)
        {
            var name = problem.Visits[visit].Name;
            if (offShift.TryGetValue(visit, out var off))
            {
                yield return new RoundsApart(
                    visit, name, "today it is given to a carer on a day without a shift; in neither figure", off.Carer, off.Start);
            }
            else if (!today.TryGetValue(visit, out var place))
            {
                yield return new RoundsApart(visit, name, "on no round today; in neither figure", null, null);
            }
            else if (!compared.ContainsKey(visit))
            {
                yield return new RoundsApart(
                    visit, name, "left out of the plan: no carer is free to make it within the rules; in today's figures only",
                    problem.Carers[place.Carer].Id, place.Starts);
            }
        }
    }

    private static Dictionary<int, (int Carer, int Starts)> Places(RoundPlan plan) => plan.Rounds
        .SelectMany(round => round.Stops.Where(stop => !stop.IsBreak).Select(stop => (stop.Visit, round.Carer, stop.Starts)))
        .ToDictionary(stop => stop.Visit, stop => (stop.Carer, stop.Starts));
}

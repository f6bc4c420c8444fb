using System.Globalization;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>
/// Reports a search as it runs: the best cost so far in minutes of travel, how it compares with today's rounds, and what it leaves out.
/// </summary>
internal sealed class LiveBest(IProgress<WorkProgress> progress, CountyRounds rounds, int index) : IProgress<SolveProgress>
{
    private const int MostNodes = 250;
    private readonly TravelBound? _bound = BoundOf(rounds.Providers[index].Problem);

    public void Report(SolveProgress value)
    {
        var provider = rounds.Providers[index];
        var best = (double)value.Best / (provider.Problem.TicksPerMinute * RoundsOptions.PriceScale);
        var step = string.Create(
            CultureInfo.InvariantCulture,
            $"{provider.Problem.Name} ({index + 1} of {rounds.Providers.Length}): "
            + $"best {best:#,0}{Distance(value)}{AgainstToday(value)}, {value.Missing} left out");
        progress.Report(new WorkProgress(step, (index + Math.Clamp(value.Share, 0, 1)) / rounds.Providers.Length));
    }

    // Only if a bound is found quickly; it says how much can be saved at most.
    private static TravelBound? BoundOf(RoundProblem problem) =>
        problem.Visits.Length + problem.Carers.Sum(carer => carer.Shifts.Length) <= MostNodes ? TravelBound.Of(problem) : null;

    private string Distance(SolveProgress value) => _bound is { } bound && value.Best > 0
        ? string.Create(CultureInfo.InvariantCulture,
            $", at most {100.0 * Math.Clamp((value.Best - bound.Weighted) / (double)value.Best, 0, 1):0}% from the best possible")
        : "";

    private string AgainstToday(SolveProgress value) => rounds.Providers[index].Today?.Cost.Weighted is > 0 and var today
        ? string.Create(CultureInfo.InvariantCulture, $" ({100.0 * (value.Best - today) / today:+0;-0;0}% of today's)")
        : "";
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>One history, prepared for models.</summary>
/// <param name="History">The history that models read: implausible zeros are missing, and calendar effects are removed.</param>
/// <param name="Ahead">The factors that put calendar effects back into forecasts, one for each step ahead.</param>
/// <param name="HasBreak">Whether its level has a break.</param>
/// <param name="Notes">Notes for the reader, in sentences.</param>
internal sealed record PreparedHistory(ForecastHistory History, ImmutableArray<double> Ahead, bool HasBreak, ImmutableArray<string> Notes)
{
    private const int LeastForSeason = 26;

    /// <summary>Prepares all histories of a set; calendar effects are estimated over all of them.</summary>
    internal static PreparedHistory[] Of(IReadOnlyList<ForecastHistory> histories, int horizon, out CalendarEffects effects)
    {
        var zeros = histories.Select(history => history.WithZerosAsMissing()).ToArray();
        var found = CalendarEffects.Estimate([.. zeros.Select(taken => taken.History)]);
        effects = found;
        return Array.ConvertAll(zeros, taken => One(taken, found, horizon));
    }

    private static PreparedHistory One(ZerosTaken taken, CalendarEffects effects, int horizon)
    {
        var history = effects.Without(taken.History);
        var breaks = LevelBreaks.Find(history).Where(change => change.Kind == LevelChangeKind.Break).ToArray();
        var notes = ImmutableArray.CreateBuilder<string>();
        if (taken.Words is { } words)
        {
            notes.Add(words);
        }

        notes.AddRange(breaks.Select(change => change.Words));
        if (history.Period > LeastForSeason && history.Count < LeastForSeason)
        {
            notes.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The history has {history.Count} weeks, fewer than {LeastForSeason}, so the forecast has a level and a range but "
                        + $"no season."));
        }

        return new PreparedHistory(history, effects.Ahead(taken.History, horizon), breaks.Length > 0, notes.ToImmutable());
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Forecasting;

/// <summary>What was prepared about one history before models saw it.</summary>
/// <param name="History">The history as models read it: implausible zeros as missing, calendar effects taken out.</param>
/// <param name="Ahead">What forecasts of it are multiplied by to have the calendar back, a factor a step ahead.</param>
/// <param name="HasBreak">Whether its level broke and stayed.</param>
/// <param name="Notes">What the reader should know, in sentences.</param>
internal sealed record PreparedHistory(ForecastHistory History, ImmutableArray<double> Ahead, bool HasBreak, ImmutableArray<string> Notes)
{
    private const int LeastForSeason = 26;

    /// <summary>Looks at all histories of a set; the calendar's effects are estimated over all of them.</summary>
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
            notes.Add(string.Create(CultureInfo.InvariantCulture, $"The history has {history.Count} weeks, fewer than {LeastForSeason}: a level with its range, no season."));
        }

        return new PreparedHistory(history, effects.Ahead(taken.History, horizon), breaks.Length > 0, notes.ToImmutable());
    }
}

using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Proposals of a search for swaps as a lever sees them, the best first. Restricted.</summary>
/// <param name="Moves">By proposal: packages by their index in the ledger, each from a provider (-1: the waiting list) to another.</param>
/// <param name="Costs">By proposal: what the council pays more, in pence a week.</param>
/// <param name="Travel">
/// Minutes of travel that all proposals save beyond better rounds alone, by area of the run's map; negative: saved.
/// </param>
internal sealed record SwapEffect(
    ImmutableArray<ImmutableArray<(int Package, int From, int To)>> Moves, ImmutableArray<long> Costs, ImmutableArray<double> Travel);

/// <summary>Providers exchange packages as <c>zoning swaps</c> proposes, with consent.</summary>
/// <remarks>
/// The size is the share of the proposals that is carried out, the best first. People placed leave the waiting list. Travel is that of the
/// real rounds of the search, in proportion to the proposals carried out: the square-root rule does not see an exchange.
/// </remarks>
internal static class SwapLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn, SwapEffect effect)
    {
        var done = (int)Math.Round(Math.Clamp(turn.Size, 0, 1) * effect.Moves.Length, MidpointRounding.ToEven);
        if (done == 0)
        {
            return week;
        }

        var to = new Dictionary<int, (int From, int To, long Cost)>();
        for (var proposal = 0; proposal < done; proposal++)
        {
            var moves = effect.Moves[proposal];
            for (var move = 0; move < moves.Length; move++)
            {
                // What a proposal costs is of all its packages; the first row of the first one carries it.
                to[moves[move].Package] = (moves[move].From, moves[move].To, move == 0 ? effect.Costs[proposal] : 0);
            }
        }

        var share = (double)done / effect.Moves.Length;
        return week.With(row => Changed(row, to, turn.Ground)) with
        {
            Travel = [.. week.Travel.Select((minutes, area) => minutes + (share * effect.Travel[area]))],
        };
    }

    private static CareRow Changed(CareRow row, Dictionary<int, (int From, int To, long Cost)> moves, LeverGround ground)
    {
        if (row.IsUnnamed || !moves.TryGetValue(row.Package, out var move)
            || row.Status != HourStatus.Waiting && !(row.Provider >= 0 && row.Provider == move.From))
        {
            return row;
        }

        if (row.Status == HourStatus.Waiting && move.From >= 0)
        {
            return row;
        }

        var status = row.Status == HourStatus.Undelivered || row.Status == HourStatus.Bridging ? row.Status : ground.StatusWith(move.To);
        var cost = status.IsMet() ? Math.Max(0, row.Cost + move.Cost) : 0;
        if (status.IsMet())
        {
            moves[row.Package] = move with { Cost = 0 };
        }

        return row with { Provider = move.To, Status = status, Cost = cost };
    }
}

using System.Collections.Immutable;
using Shouldly;

namespace Zoning.Exact.Tests.Swapping;

/// <summary>The moves chosen, against every set of moves tried by this test's own code.</summary>
public class SwapProgrammeTests
{
    [Fact]
    public void Random_models_are_solved_as_well_as_by_trying_everything()
    {
        var found = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var model = Random(new Random(seed));
            var best = Enumerated(model);

            var choice = SwapProgramme.Solve(model, 30, 0, CancellationToken.None);

            choice.IsProved.ShouldBeTrue();
            Value(model, choice.Chosen).ShouldBe(best, $"seed {seed}");
            IsAllowed(model, choice.Chosen).ShouldBeTrue($"seed {seed}");
            found += choice.Chosen.IsEmpty ? 0 : 1;
        }

        found.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void No_moves_and_no_work_are_answers()
    {
        var model = Random(new Random(1));

        SwapProgramme.Solve(model with { Moves = [], Counts = [] }, 30, 0, CancellationToken.None).IsProved.ShouldBeTrue();
        var none = SwapProgramme.Solve(model, 0, 0, CancellationToken.None);
        none.Chosen.ShouldBeEmpty();
        none.IsProved.ShouldBeFalse();
    }

    private static SwapModel Random(Random chance)
    {
        const int packages = 6, providers = 3;
        var from = Enumerable.Range(0, packages).Select(_ => chance.Next(-1, providers)).ToArray();
        var moves = ImmutableArray.CreateBuilder<PackageTransfer>();
        for (var package = 0; package < packages; package++)
        {
            for (var to = 0; to < providers; to++)
            {
                if (to != from[package] && chance.Next(3) > 0)
                {
                    ImmutableArray<int> after = chance.Next(4) > 0 ? [] : [.. Enumerable.Range(0, packages).Where(one => from[one] == to && chance.Next(2) == 0)];
                    moves.Add(new PackageTransfer(package, to, chance.Next(-50, 50), chance.Next(-5, 5), chance.Next(-30, 30), after));
                }
            }
        }

        return new SwapModel
        {
            From = [.. from],
            Moves = moves.ToImmutable(),
            Counts = [.. moves.Select(move => from[move.Package] < 0 ? 0 : 1)],
            Value = [.. from.Select(provider => provider < 0 ? chance.Next(1, 20) : 0L)],
            Minutes = [.. from.Select(provider => provider < 0 ? 0L : chance.Next(30, 300))],
            MarginLeaving = [.. from.Select(_ => (long)chance.Next(-20, 30))],
            MostNetIn = [.. Enumerable.Range(0, providers).Select(_ => (long)chance.Next(0, 300))],
            MostNetOut = [.. Enumerable.Range(0, providers).Select(_ => (long)chance.Next(0, 300))],
            LeastMargin = [.. Enumerable.Range(0, providers).Select(_ => (long)-chance.Next(0, 20))],
            MostMoves = chance.Next(0, 4),
            MostChanges = chance.Next(2) == 0 ? int.MaxValue : 3,
            MostIn = chance.Next(2) == 0 ? int.MaxValue : 1,
        };
    }

    private static (long, long, long, long) Enumerated(SwapModel model)
    {
        var best = (0L, 0L, 0L, 0L);
        for (var bits = 1; bits < 1 << model.Moves.Length; bits++)
        {
            int[] chosen = [.. Enumerable.Range(0, model.Moves.Length).Where(index => (bits >> index & 1) != 0)];
            if (IsAllowed(model, chosen) && Value(model, chosen) is var value && value.CompareTo(best) < 0)
            {
                best = value;
            }
        }

        return best;
    }

    private static (long, long, long, long) Value(SwapModel model, IReadOnlyCollection<int> chosen) => (
        -chosen.Sum(index => model.Value[model.Moves[index].Package]), chosen.Sum(index => model.Moves[index].Travel),
        chosen.Sum(index => model.Moves[index].Cost), chosen.Count);

    private static bool IsAllowed(SwapModel model, IReadOnlyCollection<int> chosen)
    {
        var moves = chosen.Select(index => model.Moves[index]).ToList();
        var leaving = moves.Select(move => move.Package).ToHashSet();
        if (leaving.Count < moves.Count || chosen.Sum(index => model.Counts[index]) > model.MostMoves || moves.Count > model.MostChanges
            || moves.Any(move => !move.After.IsEmpty && !move.After.Any(leaving.Contains)))
        {
            return false;
        }

        for (var provider = 0; provider < model.MostNetIn.Length; provider++)
        {
            var (into, outOf) = (moves.Where(move => move.To == provider).ToList(), moves.Where(move => model.From[move.Package] == provider).ToList());
            var net = into.Sum(move => model.Minutes[move.Package]) - outOf.Sum(move => model.Minutes[move.Package]);
            var margin = into.Sum(move => move.Margin) + outOf.Sum(move => model.MarginLeaving[move.Package]);
            if (into.Count + outOf.Count > 0 && (net > model.MostNetIn[provider] || -net > model.MostNetOut[provider]
                || margin < model.LeastMargin[provider] || into.Count > model.MostIn))
            {
                return false;
            }
        }

        return true;
    }
}

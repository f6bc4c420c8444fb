using BenchmarkDotNet.Attributes;
using Zoning.Quality.Rounds;
using Zoning.Routing;

namespace Zoning.Speed;

/// <summary>Moves of both searches by kind: <c>dotnet run -c Release --project bench/Speed -- --filter *RoundMoves*</c>; a move takes Mean.</summary>
[ShortRunJob]
[MemoryDiagnoser]
public class RoundMoves
{
    private const int Moves = 10_000;

    private RoundState _rounds = null!;
    private StringRemoval _removal = null!;
    private Recreation _recreation = null!;
    private OrderState _order = null!;
    private OrderNeighbours _near = null!;
    private Chance _chance = null!;
    private int _at;

    [Params(100, 400, 1000)]
    public int Visits { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var problem = PlantedDay.Make(Visits, seed: 1, pairShare: 0.1).Problem;
        var stream = new Randomness(1);
        _rounds = new RoundState(new CompiledProblem(problem));
        Array.Fill(_rounds.Owned, true);
        Array.Fill(_rounds.Active, true);
        _removal = new StringRemoval(_rounds, stream);
        _recreation = new Recreation(_rounds, new long[Visits], stream);
        _recreation.All(atAnyPrice: true, () => false);
        _rounds.Accept();

        var plain = new OrderProblem(WithoutBreaks(problem));
        _order = new OrderState(plain);
        var (carers, labels) = OrderStart.Make(plain);
        _order.Load(carers, labels);
        _near = new OrderNeighbours(plain);
        _chance = new Chance(stream);
    }

    [Benchmark(OperationsPerInvoke = 1000)]
    public int RuinAndRecreate()
    {
        for (var move = 0; move < 1000; move++)
        {
            var absent = _rounds.AbsentCount;
            var seed = _at++ % Visits;
            if (_removal.Run(seed, StringRemoval.AverageRemoved))
            {
                _recreation.Around(seed, absent);
            }

            _rounds.Undo();
        }

        return _at;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public int OrderRelocate()
    {
        var taken = 0;
        for (var move = 0; move < Moves; move++)
        {
            taken += RelocateMove.Try(_order, _near, _chance, 0) ? 1 : 0;
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public int OrderReassign()
    {
        var taken = 0;
        for (var move = 0; move < Moves; move++)
        {
            taken += ReassignMove.Try(_order, _chance, 0, 1 << 26) ? 1 : 0;
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public int OrderSwap()
    {
        var taken = 0;
        for (var move = 0; move < Moves; move++)
        {
            taken += SwapMove.Try(_order, _near, _chance, 0) ? 1 : 0;
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public int OrderPair()
    {
        var taken = 0;
        for (var move = 0; move < Moves; move++)
        {
            taken += PairMove.Try(_order, _near, _chance, 0) ? 1 : 0;
        }

        return taken;
    }

    [Benchmark(OperationsPerInvoke = Moves)]
    public int OrderCross()
    {
        var taken = 0;
        for (var move = 0; move < Moves; move++)
        {
            taken += CrossMove.Try(_order, _near, _chance, 0) ? 1 : 0;
        }

        return taken;
    }

    private static RoundProblem WithoutBreaks(RoundProblem problem) => problem with
    {
        Carers = [.. problem.Carers.Select(carer => carer with { Shifts = [.. carer.Shifts.Take(1).Select(shift => shift with { Break = null })] })],
    };
}

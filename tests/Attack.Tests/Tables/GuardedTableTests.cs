using Shouldly;

namespace Zoning.Attack.Tests;

/// <summary>Random tables of areas x (need = met + unmet), with totals: protected by the library, attacked by the solver of the tests.</summary>
public sealed class GuardedTableTests
{
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void A_single_hidden_area_is_not_left_alone()
    {
        var table = new GuardedTable(Rule);
        var total = table.Add(Hours(120 * 60, 30, 600, -1, 100));
        var small = table.Add(Hours(20 * 60, 3, 600, 0, 5));
        var large = table.Add(Hours(60 * 60, 15, 600, 1, 5));
        var other = table.Add(Hours(40 * 60, 12, 600, 2, 5));
        table.AddSum(total, [small, large, other]);

        DisclosureGuard.Protect(table).ShouldBeEmpty();

        table[small].State.ShouldBe(Guard.Hidden);
        table[total].State.ShouldBe(Guard.Rounded);
        (table[large].State == Guard.Hidden || table[other].State == Guard.Hidden).ShouldBeTrue();
        Narrowest(table).ShouldBeEmpty();
    }

    [Fact]
    public void A_need_does_not_give_its_hidden_unmet_part_away()
    {
        var table = new GuardedTable(Rule);
        var need = table.Add(Hours(1_000 * 60, 80, 1_200, 0, 10));
        var met = table.Add(Hours(980 * 60, 78, 1_200, 0, 5, need));
        var unmet = table.Add(Hours(20 * 60, 3, 600, 0, 20));
        table.AddSum(need, [met, unmet]);

        DisclosureGuard.Protect(table).ShouldBeEmpty();

        table[need].State.ShouldBe(Guard.Rounded);
        table[met].State.ShouldBe(Guard.WideClass);
        table[unmet].State.ShouldBe(Guard.Hidden);
        Narrowest(table).ShouldBeEmpty();
    }

    [Fact]
    public void A_table_that_cannot_be_protected_is_hidden_altogether()
    {
        // Everybody knows of two places where somebody waits, so that the class 1-7 of both together can't mean 1.
        var table = new GuardedTable(Rule);
        var both = table.Add(People(3, isPublished: true, knownLow: 0));
        var parts = new[] { table.Add(People(1, isPublished: false, knownLow: 1)), table.Add(People(2, isPublished: false, knownLow: 1)) };
        var other = table.Add(Hours(500 * 60, 40, 600, 1, 5));
        table.AddSum(both, parts);

        DisclosureGuard.Protect(table).ShouldNotBeEmpty();

        table[both].State.ShouldBe(Guard.Hidden);
        table[other].State.ShouldBe(Guard.Hidden);
    }

    [Fact]
    public void Five_hundred_random_tables_give_no_hidden_cell_away()
    {
        var hidden = 0;
        var cells = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var table = RandomTable(seed);
            DisclosureGuard.Protect(table).ShouldBeEmpty($"seed {seed}");
            Narrowest(table).ShouldBeEmpty($"seed {seed}");
            hidden += table.Cells.Count(cell => cell.State == Guard.Hidden);
            cells += table.Cells.Count;
        }

        hidden.ShouldBeGreaterThan(0);
        hidden.ShouldBeLessThan(cells / 2);
    }

    [Fact]
    public void Without_secondary_hiding_the_same_tables_give_cells_away()
    {
        Enumerable.Range(0, 60).Count(seed => Narrowest(RandomTable(seed)).Count > 0).ShouldBeGreaterThan(20);
    }

    internal static GuardedTable RandomTable(int seed)
    {
        var chance = new Randomness(seed).For("table");
        var areas = 2 + chance.NextBelow(8);
        var people = Enumerable.Range(0, areas)
            .Select(_ => Enumerable.Range(0, 1 + chance.NextBelow(25))
                .Select(_ => (Met: (long)chance.NextBelow(30) * 60, Unmet: chance.NextBelow(3) == 0 ? chance.NextBelow(20) * 45L : 0))
                .ToArray())
            .ToArray();
        var table = new GuardedTable(Rule);
        var all = people.SelectMany(area => area).ToArray();
        var county = Row(table, all, -1, 200);
        var rows = people.Select((area, block) => Row(table, area, block, 10)).ToArray();
        for (var column = 0; column < 4; column++)
        {
            table.AddSum(county[column], rows.Select(row => row[column]));
        }

        return table;
    }

    private static int[] Row(GuardedTable table, (long Met, long Unmet)[] people, int block, double worth)
    {
        var need = table.Add(Sum([.. people.Select(person => person.Met + person.Unmet)], block, 2 * worth));
        var met = table.Add(Sum([.. people.Select(person => person.Met)], block, worth, need));
        var unmet = table.Add(Sum([.. people.Select(person => person.Unmet)], block, 3 * worth, need));
        var count = people.Count(person => person.Unmet > 0);
        var waiting = table.Add(new GuardedCell
        {
            Kind = MeasureKind.Count,
            Value = count,
            People = count,
            Largest = 1,
            Block = block,
            Worth = worth,
        });
        table.AddSum(need, [met, unmet]);
        return [need, met, unmet, waiting];
    }

    private static GuardedCell People(int count, bool isPublished, int knownLow) => new()
    {
        Kind = MeasureKind.Count,
        Value = count,
        People = count,
        Largest = 1,
        Block = 0,
        IsPublished = isPublished,
        KnownLow = knownLow,
    };

    private static GuardedCell Sum(long[] values, int block, double worth, int parent = -1) =>
        Hours(values.Sum(), values.Count(value => value > 0), values.DefaultIfEmpty().Max(), block, worth, parent);

    private static GuardedCell Hours(long minutes, int people, long largest, int block, double worth, int parent = -1) => new()
    {
        Kind = MeasureKind.Hours,
        Value = minutes,
        People = people,
        Largest = largest,
        Block = block,
        Worth = worth,
        Parent = parent,
    };

    /// <summary>The hidden cells and classes whose range the attacker narrows too far.</summary>
    internal static List<string> Narrowest(GuardedTable table)
    {
        var programme = new LinearProgramme();
        foreach (var cell in table.Cells)
        {
            programme.AddVariable(cell.Low * cell.Scale, cell.High * cell.Scale);
        }

        foreach (var sum in table.Sums)
        {
            programme.AddEquality(sum.Select(term => (term.Cell, term.Factor)), 0);
        }

        var narrow = new List<string>();
        for (var index = 0; index < table.Cells.Count; index++)
        {
            var cell = table[index];
            if (table.Need(cell) is null)
            {
                continue;
            }

            var least = programme.Minimise((index, 1)).Value;
            var most = programme.Maximise((index, 1)).Value;
            var (low, high) = cell.Kind == MeasureKind.Count
                ? (1.0, Rule.SmallestCount - 1.0)
                : (0.5 * cell.Value * cell.Scale, 1.5 * cell.Value * cell.Scale);
            if (least > low + 1e-3 || most < high - 1e-3)
            {
                narrow.Add($"{index}: {cell.Value * cell.Scale} in [{least}, {most}]");
            }
        }

        return narrow;
    }
}

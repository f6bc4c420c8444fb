using Shouldly;
using Zoning.Exact;

namespace Zoning.Disclosure.Tests;

/// <summary>Random tables of areas x (need = met + unmet), with totals: protected by the library, attacked by the solver of the tests.</summary>
public sealed class ReleaseProtectionTests
{
    private static readonly DisclosureRule Rule = new();

    [Fact]
    public void A_single_hidden_area_is_not_left_alone()
    {
        var table = new Release(Rule);
        var total = table.Add(Hours(120 * 60, 30, 600, -1, 100));
        var small = table.Add(Hours(20 * 60, 3, 600, 0, 5));
        var large = table.Add(Hours(60 * 60, 15, 600, 1, 5));
        var other = table.Add(Hours(40 * 60, 12, 600, 2, 5));
        table.AddSum(total, [small, large, other]);

        ReleaseProtection.Protect(table, GlopProgramme.Opener).Lost.ShouldBeEmpty();

        table[small].State.ShouldBe(CellState.Hidden);
        table[total].State.ShouldBe(CellState.Rounded);
        (table[large].State == CellState.Hidden || table[other].State == CellState.Hidden).ShouldBeTrue();
        Narrowest(table).ShouldBeEmpty();
    }

    [Fact]
    public void A_need_does_not_give_its_hidden_unmet_part_away()
    {
        var table = new Release(Rule);
        var need = table.Add(Hours(1_000 * 60, 80, 1_200, 0, 10));
        var met = table.Add(Hours(980 * 60, 78, 1_200, 0, 5, need));
        var unmet = table.Add(Hours(20 * 60, 3, 600, 0, 20));
        table.AddSum(need, [met, unmet]);

        ReleaseProtection.Protect(table, GlopProgramme.Opener).Lost.ShouldBeEmpty();

        table[need].State.ShouldBe(CellState.Rounded);
        table[met].State.ShouldBe(CellState.WideClass);
        table[unmet].State.ShouldBe(CellState.Hidden);
        Narrowest(table).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(150, 149, true)]
    [InlineData(600, 600, false)]
    public void No_more_is_asked_of_a_figure_than_another_release_left_open(double down, double up, bool isShown)
    {
        // 20 hours of three people, 10 to 30 by the rule. What another release left open of them is 17.5 to 22.5, or all of it.
        var table = new Release(Rule);
        var sum = table.Add(Hours(20 * 60, 30, 60, 0, 5));
        var small = table.Add(Hours(20 * 60, 3, 600, 0, 5) with { IsPublished = false, LeftOpen = (down, up) });
        table.AddSum(sum, [small]);

        ReleaseProtection.Protect(table, GlopProgramme.Opener).Lost.ShouldBeEmpty();

        (table[sum].State == CellState.Rounded).ShouldBe(isShown);
    }

    [Fact]
    public void An_audit_says_how_far_a_figure_can_be_moved()
    {
        // 20 hours shown as 17.5 to 22.5 less a minute, in two parts: either may be nothing or all of it.
        var table = new Release(Rule);
        var sum = table.Add(Hours(20 * 60, 30, 60, 0, 5));
        var large = table.Add(Hours(15 * 60, 30, 60, 0, 5) with { IsPublished = false });
        var small = table.Add(Hours(5 * 60, 30, 60, 0, 5) with { IsPublished = false });
        table.AddSum(sum, [large, small]);

        using var audit = new ReleaseAudit(table, GlopProgramme.Opener!, CancellationToken.None);

        Whole(audit.ReachOf(sum, 3_000)).ShouldBe((150, 149));
        Whole(audit.ReachOf(large, 3_000)).ShouldBe((900, 449));
        Whole(audit.ReachOf(small, 120)).ShouldBe((120, 120));

        static (double, double) Whole((double Down, double Up) reach) => (Math.Round(reach.Down, 3), Math.Round(reach.Up, 3));
    }

    [Fact]
    public void A_table_that_cannot_be_protected_is_hidden_altogether()
    {
        // Everybody knows of two places where somebody waits, so that the class 1-7 of both together can't mean 1.
        var table = new Release(Rule);
        var both = table.Add(People(3, isPublished: true, knownLow: 0));
        var parts = new[] { table.Add(People(1, isPublished: false, knownLow: 1)), table.Add(People(2, isPublished: false, knownLow: 1)) };
        var other = table.Add(Hours(500 * 60, 40, 600, 1, 5));
        table.AddSum(both, parts);

        ReleaseProtection.Protect(table, GlopProgramme.Opener).Lost.ShouldNotBeEmpty();

        table[both].State.ShouldBe(CellState.Hidden);
        table[other].State.ShouldBe(CellState.Hidden);
    }

    [Fact]
    public void Five_hundred_random_tables_give_no_hidden_cell_away()
    {
        var hidden = 0;
        var cells = 0;
        for (var seed = 0; seed < 500; seed++)
        {
            var table = RandomTable(seed);
            ReleaseProtection.Protect(table, GlopProgramme.Opener).Lost.ShouldBeEmpty($"seed {seed}");
            Narrowest(table).ShouldBeEmpty($"seed {seed}");
            hidden += table.Cells.Count(cell => cell.State == CellState.Hidden);
            cells += table.Cells.Count;
        }

        hidden.ShouldBeGreaterThan(0);
        hidden.ShouldBeLessThan(cells / 2);
    }

    [Fact]
    public void No_cell_that_is_hidden_for_others_could_be_shown_again()
    {
        var tried = 0;
        for (var seed = 0; seed < 60; seed++)
        {
            var table = RandomTable(seed);
            ReleaseProtection.Protect(table, GlopProgramme.Opener);
            foreach (var cell in table.Cells.Where(cell => cell.State > cell.Alone && cell.IsPublished).ToList())
            {
                var (state, low, high) = (cell.State, cell.Low, cell.High);
                CellRules.Begin(Rule, cell);
                Narrowest(table).ShouldNotBeEmpty($"seed {seed}, a {cell.Kind} of {cell.Value}");
                (cell.State, cell.Low, cell.High) = (state, low, high);
                tried++;
            }
        }

        tried.ShouldBeGreaterThan(60);
    }

    [Fact]
    public void Protecting_twice_gives_the_same_release()
    {
        for (var seed = 0; seed < 40; seed++)
        {
            var (one, other) = (RandomTable(seed), RandomTable(seed));
            ReleaseProtection.Protect(one, GlopProgramme.Opener);
            ReleaseProtection.Protect(other, GlopProgramme.Opener);

            one.Cells.Select(cell => (cell.State, cell.Low, cell.High)).ShouldBe(other.Cells.Select(cell => (cell.State, cell.Low, cell.High)));
        }
    }

    [Fact]
    public void A_large_release_asked_in_parts_hides_what_it_hides_when_asked_as_a_whole()
    {
        var answers = 0;
        for (var seed = 0; seed < 30; seed++)
        {
            var (inParts, whole) = (RandomTable(seed, 9, 14, 60), RandomTable(seed, 9, 14, 60));
            ReleaseProtection.Protect(inParts, model => new PartsSeen(model, isMute: false, () => answers++)).Lost.ShouldBeEmpty($"seed {seed}");
            ReleaseProtection.Protect(whole, model => new PartsSeen(model, isMute: true, () => { }));

            inParts.Cells.Select(cell => (cell.State, cell.Low, cell.High))
                .ShouldBe(whole.Cells.Select(cell => (cell.State, cell.Low, cell.High)), $"seed {seed}");
        }

        answers.ShouldBeGreaterThan(20);
    }

    [Fact]
    public void Without_a_solver_nothing_more_is_shown()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var (audited, alone) = (RandomTable(seed), RandomTable(seed));
            ReleaseProtection.Protect(audited, GlopProgramme.Opener);
            ReleaseProtection.Protect(alone, null);

            Narrowest(alone).ShouldBeEmpty($"seed {seed}");
            alone.Cells.Zip(audited.Cells).ShouldAllBe(pair => pair.First.State >= pair.Second.State, $"seed {seed}");
        }
    }

    [Fact]
    public void Without_secondary_hiding_the_same_tables_give_cells_away()
    {
        Enumerable.Range(0, 60).Count(seed => Narrowest(RandomTable(seed)).Count > 0).ShouldBeGreaterThan(20);
    }

    internal static Release RandomTable(int seed, int fewest = 2, int most = 9, int more = 0)
    {
        var chance = new Randomness(seed).For("table");
        var areas = fewest + chance.NextBelow(most - fewest + 1);
        var people = Enumerable.Range(0, areas)
            .Select(area => Enumerable.Range(0, 1 + chance.NextBelow(25) + (area > 0 ? more : 0))
                .Select(_ => (Met: (long)chance.NextBelow(30) * 60, Unmet: chance.NextBelow(3) == 0 ? chance.NextBelow(20) * 45L : 0))
                .ToArray())
            .ToArray();
        var table = new Release(Rule);
        var all = people.SelectMany(area => area).ToArray();
        var county = Row(table, all, -1, 200);
        var rows = people.Select((area, block) => Row(table, area, block, 10)).ToArray();
        for (var column = 0; column < 4; column++)
        {
            table.AddSum(county[column], rows.Select(row => row[column]));
        }

        return table;
    }

    private static int[] Row(Release table, (long Met, long Unmet)[] people, int block, double worth)
    {
        var need = table.Add(Sum([.. people.Select(person => person.Met + person.Unmet)], block, 2 * worth));
        var met = table.Add(Sum([.. people.Select(person => person.Met)], block, worth, need));
        var unmet = table.Add(Sum([.. people.Select(person => person.Unmet)], block, 3 * worth, need));
        var count = people.Count(person => person.Unmet > 0);
        var waiting = table.Add(new ReleaseCell
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

    private static ReleaseCell People(int count, bool isPublished, int knownLow) => new()
    {
        Kind = MeasureKind.Count,
        Value = count,
        People = count,
        Largest = 1,
        Block = 0,
        IsPublished = isPublished,
        KnownLow = knownLow,
    };

    private static ReleaseCell Sum(long[] values, int block, double worth, int parent = -1) =>
        Hours(values.Sum(), values.Count(value => value > 0), values.DefaultIfEmpty().Max(), block, worth, parent);

    private static ReleaseCell Hours(long minutes, int people, long largest, int block, double worth, int parent = -1) => new()
    {
        Kind = MeasureKind.Hours,
        Value = minutes,
        People = people,
        Largest = largest,
        Block = block,
        Worth = worth,
        Parent = parent,
    };

    /// <summary>A programme that tells if it has few columns, or then answers nothing, so that only larger ones prove anything.</summary>
    private sealed class PartsSeen(LinearModel model, bool isMute, Action answered) : LinearProgramme
    {
        private readonly LinearProgramme _inner = GlopProgramme.Opener!(model);

        private bool IsPart => model.Low.Length <= 9 * 4;

        public override void SetBounds(int column, double low, double high) => _inner.SetBounds(column, low, high);

        public override void SetWeight(int column, double weight) => _inner.SetWeight(column, weight);

        public override bool Maximise()
        {
            if (IsPart && isMute)
            {
                return false;
            }

            if (IsPart)
            {
                answered();
            }

            return _inner.Maximise();
        }

        public override void Read(Span<double> values) => _inner.Read(values);

        public override void Dispose() => _inner.Dispose();
    }

    /// <summary>The hidden cells and classes whose range the attacker narrows too far.</summary>
    internal static List<string> Narrowest(Release table)
    {
        using var attack = new ReleaseAttack(table);
        var narrow = new List<string>();
        for (var index = 0; index < table.Cells.Count; index++)
        {
            var cell = table[index];
            var isSecret = cell.Kind == MeasureKind.Count
                ? cell.Value is > 0 and < 8
                : cell.Value > 0 && (cell.People < 8 || cell.Largest > 0.5 * cell.Value);
            if (!isSecret)
            {
                continue;
            }

            var (least, most) = attack.RangeOf(index);
            var (low, high) = cell.Kind == MeasureKind.Count ? (1.0, 7.0) : (0.5 * cell.Value, 1.5 * cell.Value);
            if (least > low + 1e-2 || most < high - 1e-2)
            {
                narrow.Add($"{index}: {cell.Value} in [{least}, {most}]");
            }
        }

        return narrow;
    }
}

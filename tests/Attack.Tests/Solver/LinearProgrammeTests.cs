using Shouldly;

namespace Zoning.Attack.Tests;

/// <summary>Hand-solved cases; the attack is worth no more than its solver.</summary>
public sealed class LinearProgrammeTests
{
    private const double Endless = double.PositiveInfinity;

    [Fact]
    public void Two_bounded_parts_of_a_known_sum_leave_the_hand_worked_range()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(0, 7);
        var y = programme.AddVariable(2, 9);
        programme.AddEquality([(x, 1), (y, 1)], 10);

        programme.Minimise((x, 1)).ShouldBe(new LinearAnswer(LinearOutcome.Optimal, 1));
        programme.Maximise((x, 1)).ShouldBe(new LinearAnswer(LinearOutcome.Optimal, 7));
        programme.Minimise((y, 1)).Value.ShouldBe(3);
    }

    [Fact]
    public void The_textbook_shop_makes_36()
    {
        // max 3x + 5y, x <= 4, 2y <= 12, 3x + 2y <= 18 (Dantzig's usual example): x = 2, y = 6.
        var programme = new LinearProgramme();
        var x = programme.AddVariable(0, 4);
        var y = programme.AddVariable(0, 6);
        programme.AddBetween([(x, 3), (y, 2)], double.NegativeInfinity, 18);

        programme.Maximise((x, 3), (y, 5)).Value.ShouldBe(36, 1e-9);
        programme.Minimise((x, 3), (y, 5)).Value.ShouldBe(0, 1e-9);
    }

    [Fact]
    public void Sums_that_contradict_each_other_are_infeasible()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(0, 3);
        var y = programme.AddVariable(0, 3);
        programme.AddEquality([(x, 1), (y, 1)], 7);

        programme.Maximise((x, 1)).Outcome.ShouldBe(LinearOutcome.Infeasible);
    }

    [Fact]
    public void Two_equalities_that_differ_only_on_the_right_are_infeasible()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(double.NegativeInfinity, Endless);
        var y = programme.AddVariable(double.NegativeInfinity, Endless);
        programme.AddEquality([(x, 1), (y, 1)], 1);
        programme.AddEquality([(x, 2), (y, 2)], 3);

        programme.Minimise((x, 1)).Outcome.ShouldBe(LinearOutcome.Infeasible);
    }

    [Fact]
    public void A_difference_can_grow_without_end()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(0, Endless);
        var y = programme.AddVariable(0, Endless);
        programme.AddEquality([(x, 1), (y, -1)], 2);

        programme.Maximise((x, 1)).Outcome.ShouldBe(LinearOutcome.Unbounded);
        programme.Minimise((x, 1)).ShouldBe(new LinearAnswer(LinearOutcome.Optimal, 2));
    }

    [Fact]
    public void Free_variables_go_below_zero()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(double.NegativeInfinity, Endless);
        var y = programme.AddVariable(-4, 4);
        programme.AddEquality([(x, 2), (y, 1)], -6);

        programme.Minimise((x, 1)).Value.ShouldBe(-5, 1e-9);
        programme.Maximise((x, 1)).Value.ShouldBe(-1, 1e-9);
    }

    [Fact]
    public void Beales_cycling_example_ends_at_a_twentieth()
    {
        // Beale (1955): min -3/4 a + 150 b - 1/50 c + 6 d; the plain rule of the largest gain goes round for ever. Best: -1/20.
        var programme = new LinearProgramme();
        var a = programme.AddVariable(0, Endless);
        var b = programme.AddVariable(0, Endless);
        var c = programme.AddVariable(0, Endless);
        var d = programme.AddVariable(0, Endless);
        programme.AddBetween([(a, 0.25), (b, -60), (c, -1.0 / 25), (d, 9)], double.NegativeInfinity, 0);
        programme.AddBetween([(a, 0.5), (b, -90), (c, -1.0 / 50), (d, 3)], double.NegativeInfinity, 0);
        programme.AddBetween([(c, 1)], double.NegativeInfinity, 1);

        programme.Minimise((a, -0.75), (b, 150), (c, -0.02), (d, 6)).Value.ShouldBe(-0.05, 1e-9);
    }

    [Fact]
    public void A_repeated_equality_does_no_harm()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(0, 5);
        var y = programme.AddVariable(0, 5);
        programme.AddEquality([(x, 1), (y, 1)], 6);
        programme.AddEquality([(x, 1), (y, 1)], 6);
        programme.AddEquality([(x, 3), (y, 3)], 18);

        programme.Minimise((x, 1)).Value.ShouldBe(1, 1e-9);
        programme.Maximise((x, 1), (y, -1)).Value.ShouldBe(4, 1e-9);
    }

    [Fact]
    public void A_fixed_variable_and_no_equalities_are_allowed()
    {
        var programme = new LinearProgramme();
        var x = programme.AddVariable(3, 3);
        var y = programme.AddVariable(-1, 2);

        programme.Maximise((x, 1), (y, 2)).Value.ShouldBe(7, 1e-12);
        programme.Minimise((x, 1), (y, 2)).Value.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_hidden_corner_of_a_table_is_found_from_its_margins()
    {
        // Rows sum to 12 and 20, columns to 14 and 18, one cell is known to be 9: all others follow.
        var programme = new LinearProgramme();
        var cells = new[]
        {
            programme.AddVariable(9, 9), programme.AddVariable(0, Endless),
            programme.AddVariable(0, Endless), programme.AddVariable(0, Endless),
        };
        programme.AddEquality([(cells[0], 1), (cells[1], 1)], 12);
        programme.AddEquality([(cells[2], 1), (cells[3], 1)], 20);
        programme.AddEquality([(cells[0], 1), (cells[2], 1)], 14);
        programme.AddEquality([(cells[1], 1), (cells[3], 1)], 18);

        programme.Minimise((cells[3], 1)).Value.ShouldBe(15, 1e-9);
        programme.Maximise((cells[3], 1)).Value.ShouldBe(15, 1e-9);
    }

    [Fact]
    public void Many_small_tables_agree_with_trying_every_whole_answer()
    {
        // Sums of whole parts with whole bounds have whole best answers (the matrix is totally unimodular), so counting is proof.
        var chance = new Randomness(20260331).For("tables");
        for (var round = 0; round < 300; round++)
        {
            var low = new int[4];
            var high = new int[4];
            for (var i = 0; i < 4; i++)
            {
                low[i] = chance.NextBelow(4);
                high[i] = low[i] + chance.NextBelow(6);
            }

            var row = low[0] + low[1] + chance.NextBelow(8);
            var column = low[0] + low[2] + chance.NextBelow(8);
            var programme = new LinearProgramme();
            var cells = Enumerable.Range(0, 4).Select(i => programme.AddVariable(low[i], high[i])).ToArray();
            programme.AddEquality([(cells[0], 1), (cells[1], 1)], row);
            programme.AddEquality([(cells[0], 1), (cells[2], 1)], column);
            programme.AddBetween([(cells[1], 1), (cells[3], 1)], 0, 9);
            var whole = WholeAnswers(low, high, row, column);

            var least = programme.Minimise((cells[3], 1), (cells[0], 2));
            var most = programme.Maximise((cells[3], 1), (cells[0], 2));
            least.Outcome.ShouldBe(whole.Count == 0 ? LinearOutcome.Infeasible : LinearOutcome.Optimal);
            if (whole.Count > 0)
            {
                least.Value.ShouldBe(whole.Min(), 1e-7);
                most.Value.ShouldBe(whole.Max(), 1e-7);
            }
        }
    }

    private static List<int> WholeAnswers(int[] low, int[] high, int row, int column)
    {
        var answers = new List<int>();
        for (var first = low[0]; first <= high[0]; first++)
        {
            var (second, third) = (row - first, column - first);
            for (var last = low[3]; last <= high[3]; last++)
            {
                if (second >= low[1] && second <= high[1] && third >= low[2] && third <= high[2] && second + last <= 9)
                {
                    answers.Add(last + (2 * first));
                }
            }
        }

        return answers;
    }
}

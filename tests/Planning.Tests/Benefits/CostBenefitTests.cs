using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>The cost-benefit account by hand.</summary>
public sealed class CostBenefitTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning benefits ").FullName;

    private static readonly BenefitLine[] Lines =
    [
        Line("set-up", BenefitKind.StartUp, "council", 12_000, 10_000, 15_000),
        Line("officer", BenefitKind.Running, "council", 1_200),
        Line("lower prices", BenefitKind.Cash, "council", 24_000, 12_000, 30_000) with { FromMonth = 7 },
        Line("bed days", BenefitKind.Avoidance, "nhs", 26_000),
        Line("carers' hours", BenefitKind.Capacity, "provider", 5_000),
    ];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, -1_200)] // -12,000 - 1,200 + 6 x 2,000
    [InlineData(2, 21_600)] // -12,000 - 2,400 + 18 x 2,000
    public void Cash_is_what_is_left_of_what_is_saved(int years, double pounds) =>
        CostBenefit.Of(Lines, years, rate: 0).Sum(line => line.IsCash).Central.ShouldBe(pounds, 1e-6);

    /// <summary>After month 6 it is 12,600 out; 1,900 come back a month: in the seventh of them, month 13.</summary>
    [Fact]
    public void It_breaks_even_in_the_month_by_whose_end_all_has_come_back()
    {
        CostBenefit.Of(Lines, 2).BreaksEvenIn.ShouldBe(13);
        CostBenefit.Of(Lines, 1).BreaksEvenIn.ShouldBeNull();
        CostBenefit.Of([Lines[2]], 1).BreaksEvenIn.ShouldBeNull(); // nothing was paid
    }

    /// <summary>100 a month for two years at 10 % a year: the sum of 100 / 1.1^((m - 1) / 12) is 100 (1 - 1.1^-2) / (1 - 1.1^(-1/12)).</summary>
    [Fact]
    public void Later_months_count_less()
    {
        var account = CostBenefit.Of([Line("saved", BenefitKind.Cash, "council", 1_200)], 2, rate: 0.1);

        account.Sum(_ => true).Central.ShouldBe(100 * (1 - Math.Pow(1.1, -2)) / (1 - Math.Pow(1.1, -1.0 / 12)), 1e-6);
        account.Sum(_ => true).Central.ShouldBe(2_194, 1);
    }

    [Fact]
    public void Avoidance_and_capacity_are_never_added_to_cash()
    {
        var (with, without) = (CostBenefit.Of(Lines, 5), CostBenefit.Of(Lines[..3], 5));

        with.Sum(line => line.IsCash).ShouldBe(without.Sum(line => line.IsCash));
        with.BreaksEvenIn.ShouldBe(without.BreaksEvenIn);
        with.ToTable().Rows.Select(row => row[0].Text).ShouldBe(["council", "NHS", "provider", "all"]);
        with.ToTable().Rows[^1][4].Text.ShouldBe(without.ToTable().Rows[^1][4].Text);
        BenefitTables.Summary(with).ShouldContain("Costs of £");
        BenefitTables.Summary(with).ShouldContain("an illustration, not added");
    }

    [Fact]
    public void What_moves_it_most_comes_first_and_moves_it_by_its_range()
    {
        var movers = CostBenefit.Of(Lines, 2, rate: 0).Movers().ToList();

        // 18 months of prices: 12,000 less a year is 18,000; set-up costs 10,000 to 15,000.
        movers.Select(mover => mover.Line.Name).ShouldBe(["lower prices", "set-up"]);
        movers[0].AtLow.ShouldBe(21_600 - 18_000, 1e-6);
        movers[0].AtHigh.ShouldBe(21_600 + 9_000, 1e-6);
        movers[1].AtLow.ShouldBe(21_600 + 2_000, 1e-6);
        movers[1].AtHigh.ShouldBe(21_600 - 3_000, 1e-6);
    }

    /// <summary>A triangle from 0 over 0.5 to 1 has a tenth below the root of 0.05.</summary>
    [Fact]
    public void Ranges_are_those_of_triangles_and_the_same_for_the_same_seed()
    {
        BenefitLine[] one = [Line("saved", BenefitKind.Cash, "council", 6_000, 0, 12_000)];
        var sum = CostBenefit.Of(one, 1, rate: 0).Sum(_ => true);

        sum.Central.ShouldBe(6_000, 1e-6);
        (sum.Low / 12_000).ShouldBe(Math.Sqrt(0.05), 0.02);
        (sum.High / 12_000).ShouldBe(1 - Math.Sqrt(0.05), 0.02);
        CostBenefit.Of(one, 1, rate: 0).Sum(_ => true).ShouldBe(sum);
        CostBenefit.Of(one, 1, rate: 0, seed: 1).Sum(_ => true).ShouldNotBe(sum);
        var cost = CostBenefit.Of([one[0] with { Kind = BenefitKind.Running }], 1, rate: 0).Sum(_ => true);
        cost.Low.ShouldBeLessThan(cost.Central);
    }

    [Fact]
    public void Everything_wrong_with_the_file_is_told_at_once()
    {
        var faults = Should.Throw<BadDataException>(() => Read(
            "a,cash,council,measured,,,5,1,9", "b,cash,council,measured,9,3,,1,", "c,start-up,council,measured,1,3,,1,", "d,cash,council,measured,,,1,2,",
            "e,saving,council,measured,,,,1,", "f,cash,hospital,measured,,,,1,", "g,cash,council,measured,,,,-1,", ",cash,council,measured,,,,1,",
            "h,cash,council,measured,0,,,1,", "i,cash,council,,,,,1,")).Findings;

        faults.Select(fault => fault.Line).Distinct().ShouldBe(Enumerable.Range(2, 10));
        faults.Where(fault => fault.Code.Id[0] == 'U').Select(fault => (fault.Code.Id, fault.Line)).ShouldBe([("U201", 2), ("U202", 3), ("U202", 4), ("U203", 5)]);
        Should.Throw<BadDataException>(() => Read()).Findings.Select(fault => fault.Code.Id).ShouldContain("U204");
        Read("a,start-up,council,illustrative,,,,100,", "b,cash,nhs,measured,3,12,1,2,3").Lines.Length.ShouldBe(2);
    }

    [Fact]
    public void A_callers_mistake_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CostBenefit.Of(Lines, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => CostBenefit.Of(Lines, 11));
        Should.Throw<ArgumentOutOfRangeException>(() => CostBenefit.Of(Lines, 1, double.NaN));
        Should.Throw<ArgumentException>(() => CostBenefit.Of([Lines[0] with { Central = double.NaN }]));
        Should.Throw<ArgumentException>(() => CostBenefit.Of([Lines[0] with { High = 1 }]));
    }

    private CostBenefit Read(params string[] rows)
    {
        var path = Path.Combine(_folder, "benefits.csv");
        File.WriteAllText(path, string.Join('\n', rows.Prepend("name,kind,party,basis,from_month,to_month,low,central,high")) + "\n", Encoding.UTF8);
        return CostBenefit.Read(path);
    }

    private static BenefitLine Line(string name, BenefitKind kind, string party, double central, double? low = null, double? high = null) =>
        new(name, kind, party, BenefitBasis.Measured, 1, null, low ?? central, central, high ?? central);
}

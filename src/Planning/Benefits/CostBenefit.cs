using System.Collections.Immutable;
using MathNet.Numerics.Distributions;

namespace Zoning.Planning;

/// <summary>
/// What a programme costs and brings over some years, in pounds of today: by who pays and who gains, cash apart from capacity, and
/// avoidance apart from both.
/// </summary>
/// <remarks>
/// A month's money is discounted by (1 + rate)^((month - 1) / 12), so that the first month counts in full. Ranges are of 80 %, from
/// draws of each line's size by a triangle of low, central and high, independent of each other.
/// </remarks>
[TypeFormatterSource(typeof(NotebookFormatters))]
public sealed class CostBenefit : ITabular
{
    private const int Draws = 2_000;
    private static readonly string[] AllParties = ["council", "nhs", "provider", "person"];
    private readonly double[][] _sizes;

    private CostBenefit(ImmutableArray<BenefitLine> lines, int years, double rate, int seed)
    {
        (Lines, Years, Rate) = (lines, years, rate);
        var random = new Randomness(seed);
        _sizes =
        [
            .. lines.Select((line, at) =>
            {
                var stream = random.For(FormattableString.Invariant($"benefit {at}"));
                return Enumerable.Range(0, Draws).Select(_ => SizeAt(line, stream.NextShare())).ToArray();
            }),
        ];
    }

    /// <summary>The lines.</summary>
    public ImmutableArray<BenefitLine> Lines { get; }

    /// <summary>How many years are looked at.</summary>
    public int Years { get; }

    /// <summary>The discount rate, a share a year.</summary>
    public double Rate { get; }

    /// <summary>Who pays or gains, in the order council, NHS, provider, person.</summary>
    internal IEnumerable<string> Parties => AllParties.Where(party => Lines.Any(line => line.Party == party));

    /// <summary>Reads benefits.csv and draws up the account.</summary>
    /// <param name="path">The file; docs/guides/benefits.md has its columns.</param>
    /// <param name="years">Years looked at, 1 to 10.</param>
    /// <param name="rate">The discount rate, a share a year, 0 to 1. Default 0.035, HM Treasury's Green Book.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The account.</returns>
    /// <exception cref="BadDataException">The file can't be read; it holds every finding.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Years or rate are out of range.</exception>
    public static CostBenefit Read(string path, int years = 5, double rate = 0.035, int seed = 0, CancellationToken cancellation = default)
    {
        CheckTerms(years, rate);
        return Of(BenefitsFile.Read(InputFile.Read(path, cancellation: cancellation), cancellation), years, rate, seed);
    }

    /// <summary>Draws up the account of lines.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="years">Years looked at, 1 to 10.</param>
    /// <param name="rate">The discount rate, a share a year, 0 to 1. Default 0.035, HM Treasury's Green Book.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <returns>The account.</returns>
    /// <exception cref="ArgumentException">A line's sizes are not finite, below 0 or out of order, or its months are.</exception>
    /// <exception cref="ArgumentOutOfRangeException">Years or rate are out of range.</exception>
    public static CostBenefit Of(IEnumerable<BenefitLine> lines, int years = 5, double rate = 0.035, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(lines);
        CheckTerms(years, rate);
        ImmutableArray<BenefitLine> all = [.. lines];
        var wrong = all.Where(line =>
            !(line.Low >= 0 && line.Low <= line.Central && line.Central <= line.High && double.IsFinite(line.High))
            || line.FromMonth < 1 || line.ToMonth < line.FromMonth).Select(line => line.Name).ToList();
        return wrong.Count == 0
            ? new CostBenefit(all, years, rate, seed)
            : throw new ArgumentException(
                "Sizes must be 0 or more, finite, and low, central, high; months from 1 and in order. Wrong: "
                    + $"{string.Join(", ", wrong)}.", nameof(lines));
    }

    /// <summary>Pounds of today of some lines over the years, with their range.</summary>
    internal BenefitSum Sum(Func<BenefitLine, bool> chosen)
    {
        var drawn = new double[Draws];
        var central = 0.0;
        for (var at = 0; at < Lines.Length; at++)
        {
            if (chosen(Lines[at]))
            {
                var worth = Worth(Lines[at]);
                central += worth * Lines[at].Central;
                for (var draw = 0; draw < Draws; draw++)
                {
                    drawn[draw] += worth * _sizes[at][draw];
                }
            }
        }

        Array.Sort(drawn);
        return new BenefitSum(central, drawn[Draws / 10], drawn[Draws - 1 - (Draws / 10)]);
    }

    /// <summary>Cash of a year, not discounted, at central sizes.</summary>
    internal double CashOfYear(int year) => Enumerable.Range(((year - 1) * 12) + 1, 12).Sum(CashOfMonth);

    /// <summary>The first month by whose end cash paid has come back, not discounted; null if it does not within the years.</summary>
    internal int? BreaksEvenIn
    {
        get
        {
            var (sum, isOut) = (0.0, false);
            for (var month = 1; month <= Years * 12; month++)
            {
                sum += CashOfMonth(month);
                isOut |= sum < 0;
                if (isOut && sum >= -1e-6)
                {
                    return month;
                }
            }

            return null;
        }
    }

    /// <summary>What the cash total is with each line at its low and its high size, those that move it most first.</summary>
    internal IEnumerable<(BenefitLine Line, double AtLow, double AtHigh)> Movers()
    {
        var total = Sum(line => line.IsCash).Central;
        return Lines.Where(line => line.IsCash && line.Low < line.High)
            .Select(line => (line, total + (Worth(line) * (line.Low - line.Central)), total + (Worth(line) * (line.High - line.Central))))
            .OrderByDescending(mover => Math.Abs(mover.Item3 - mover.Item2));
    }

    /// <summary>Pounds of today of a line over the years, for each pound of its size; costs below 0.</summary>
    internal double Worth(BenefitLine line) =>
        Enumerable.Range(1, Years * 12).Sum(month => line.InMonth(month, 1) / Math.Pow(1 + Rate, (month - 1) / 12.0));

    /// <summary>The account by who pays and who gains.</summary>
    /// <returns>A row a party, all of them below.</returns>
    public Table ToTable() => BenefitTables.ByParty(this);

    /// <summary>Which lines move the cash total most.</summary>
    /// <returns>A row a line that has a range.</returns>
    public Table MoversTable() => BenefitTables.Movers(this);

    /// <inheritdoc/>
    public string ToHtml() => ToTable().ToHtml();

    private static double SizeAt(BenefitLine line, double share) =>
        line.Low < line.High ? Triangular.InvCDF(line.Low, line.High, line.Central, share) : line.Central;

    private static void CheckTerms(int years, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(years, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(years, BenefitsFile.MostMonths / 12);
        if (rate is not (>= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(rate), rate, "The discount rate is a share a year, 0 to 1.");
        }
    }

    private double CashOfMonth(int month) => Lines.Where(line => line.IsCash).Sum(line => line.InMonth(month, line.Central));
}

/// <summary>Pounds of today.</summary>
/// <param name="Central">At central sizes.</param>
/// <param name="Low">One draw in ten is below.</param>
/// <param name="High">One draw in ten is above.</param>
internal readonly record struct BenefitSum(double Central, double Low, double High);

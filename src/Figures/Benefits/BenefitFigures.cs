using System.Text;

namespace Zoning.Figures;

/// <summary>Charts and files of a cost-benefit account.</summary>
public static class BenefitFigures
{
    private const int Most = 10;

    private static readonly Measure Cash = new("cash_total", "Cash in all", "£ of today", MeasureKind.Money);

    /// <summary>What moves the cash total most: each line at its low and at its high size (a tornado).</summary>
    /// <param name="account">The account.</param>
    /// <returns>The chart; null if no line of cash has a range.</returns>
    public static Figure? ToTornado(this CostBenefit account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var movers = account.Movers().Take(Most).ToList();
        return movers.Count == 0 ? null : IntervalChart.Of(
            new SensitivityContent(
                Cash.Label, Cash.Unit, Cell(account.Sum(line => line.IsCash).Central),
                [
                    .. movers.Select(mover => new Mover(
                        mover.Line.Name, BenefitTables.Pounds(mover.Line.Low) + Each(mover.Line),
                        BenefitTables.Pounds(mover.Line.High) + Each(mover.Line),
                        Cell(mover.AtLow), Cell(mover.AtHigh))),
                ]),
            FigureCaption.OfOwn(new FigureCaption(default, OutputLevel.Internal, false, [])));
    }

    /// <summary>Every file: <c>cost-benefit.csv</c>, <c>cost-benefit.md</c> with the sentence and the tables, and the tornado.</summary>
    /// <param name="account">The account.</param>
    /// <returns>The content of each file by its name inside the folder.</returns>
    public static SortedDictionary<string, byte[]> PageFiles(this CostBenefit account)
    {
        ArgumentNullException.ThrowIfNull(account);
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal) { ["cost-benefit.csv"] = BenefitFiles.Write(account) };
        if (account.ToTornado() is { } tornado)
        {
            files["cost-benefit-tornado.svg"] = Encoding.UTF8.GetBytes(tornado.Svg);
        }

        files["cost-benefit.md"] = Encoding.UTF8.GetBytes(BenefitFiles.Markdown(account));
        return files;
    }

    private static string Each(BenefitLine line) => line.Kind == BenefitKind.StartUp ? " once" : " a year";

    private static PublishedCell Cell(double pounds) => new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = Cash,
        Shown = Shown.Exact,
        Value = pounds,
        Low = pounds,
        High = pounds,
        Origin = Origin.Derived,
    };
}

using System.Text;

namespace Zoning.Reporting;

/// <summary>Writes cost-benefit.csv: pounds of each line in each year, costs below 0, and what they are worth today.</summary>
internal static class BenefitFiles
{
    internal static byte[] Write(CostBenefit account) => CsvText.Write(
        [.. FileSchemas.Benefits.Columns.Select(column => column.Name)],
        account.Lines.SelectMany(line => Enumerable.Range(1, account.Years).Select(year =>
        {
            var months = Enumerable.Range(((year - 1) * 12) + 1, 12).ToList();
            double Of(double size) => months.Sum(month => line.InMonth(month, size));
            var today = months.Sum(month => line.InMonth(month, line.Central) / Math.Pow(1 + account.Rate, (month - 1) / 12.0));
            var (low, high) = line.IsCost ? (line.High, line.Low) : (line.Low, line.High);
            return new object?[]
            {
                line.Name, BenefitsFile.Word(line.Kind), line.Party, BenefitsFile.Word(line.Basis),
                year, RunTables.Number(Of(line.Central)),
                RunTables.Number(Of(low)), RunTables.Number(Of(high)), RunTables.Number(today), RunTables.Number(account.Rate), "£",
            };
        })));

    /// <summary>The sentence and the tables as text.</summary>
    internal static string Markdown(CostBenefit account) =>
        new StringBuilder($"# {account.ToTable().Title}\n\n{BenefitTables.Summary(account)}\n")
        .Tables([account.ToTable(), account.MoversTable()]).ToString();
}

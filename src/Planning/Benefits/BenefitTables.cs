using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Planning;

/// <summary>The tables and the sentence of a cost-benefit account.</summary>
internal static class BenefitTables
{
    internal static Table ByParty(CostBenefit account) => new()
    {
        Key = "cost-benefit",
        Title = string.Create(CultureInfo.InvariantCulture, $"Costs and benefits over {account.Years} years"),
        Note = string.Create(
            CultureInfo.InvariantCulture,
            $"Pounds of today, discounted at {account.Rate * 100:0.##}% a year; 80% ranges. Capacity is worth its price only "
            + $"where it is used. ")
            + "Avoidance is an illustration: it is never added to cash.",
        Columns =
        [
            new("Who"), new("Start-up", "£", IsNumber: true), new("Running", "£", IsNumber: true), new("Cash saved", "£", IsNumber: true),
            new("Cash in all", "£, 80% range", IsNumber: true), new("Capacity freed", "£", IsNumber: true),
            new("Avoidance, not added", "£", IsNumber: true),
        ],
        Rows =
        [
            .. account.Parties.Select(party => Row(account, Said(party), line => line.Party == party)),
            Row(account, "all", _ => true),
        ],
    };

    internal static Table Movers(CostBenefit account) => new()
    {
        Key = "cost-benefit-movers",
        Title = "What moves cash in all",
        Columns =
        [
            new("Line"), new("Basis"), new("Low", "£", IsNumber: true), new("High", "£", IsNumber: true),
            new("Cash in all at low", "£", IsNumber: true), new("Cash in all at high", "£", IsNumber: true),
        ],
        Rows =
        [
            .. account.Movers().Select(mover => ImmutableArray.Create(
                TableCell.Of(mover.Line.Name), TableCell.Of(BenefitsFile.Word(mover.Line.Basis)),
                Cell(mover.Line.Low), Cell(mover.Line.High),
                Cell(mover.AtLow), Cell(mover.AtHigh))),
        ],
    };

    /// <summary>The sentence to say aloud: cash, when it breaks even, who pays and who gains, and what is not cash.</summary>
    internal static string Summary(CostBenefit account)
    {
        var cash = account.Sum(line => line.IsCash);
        var parts = new List<string>
        {
            string.Create(CultureInfo.InvariantCulture, $"Over {account.Years} {(account.Years == 1 ? "year" : "years")} the programme ")
                + (cash.Central < 0 ? "costs " : "saves ")
                + $"{Pounds(Math.Abs(cash.Central))} in cash of today (80% range {Pounds(cash.Low)} to {Pounds(cash.High)})"
                + (account.BreaksEvenIn is { } month
                    ? string.Create(CultureInfo.InvariantCulture, $"; what is paid has come back by the end of month {month}.")
                    : cash.Central < 0 ? "; it does not pay for itself in cash." : "."),
        };
        var (pays, gains) = (new List<string>(), new List<string>());
        foreach (var party in account.Parties)
        {
            var net = account.Sum(line => line.IsCash && line.Party == party).Central;
            (net < 0 ? pays : gains).Add($"{Said(party)} {Pounds(Math.Abs(net))}");
        }

        if (pays.Count > 0 && gains.Count > 0)
        {
            parts.Add($"Who pays more than it gets: {string.Join(", ", pays)}; who gains: {string.Join(", ", gains)}.");
        }

        if (account.Sum(line => line.Kind == BenefitKind.Capacity).Central is > 0 and var freed)
        {
            parts.Add($"Capacity worth {Pounds(freed)} is freed, which is no cash.");
        }

        if (account.Sum(line => line.Kind == BenefitKind.Avoidance).Central is > 0 and var avoided)
        {
            parts.Add($"Costs of {Pounds(avoided)} may be avoided: an illustration, not added.");
        }

        return string.Join(' ', parts);
    }

    /// <summary>Pounds without pence.</summary>
    internal static string Pounds(double value) => value.ToString("£#,0;-£#,0;£0", CultureInfo.InvariantCulture);

    private static string Said(string party) => party == "nhs" ? "NHS" : party;

    private static ImmutableArray<TableCell> Row(CostBenefit account, string who, Func<BenefitLine, bool> of)
    {
        var cash = account.Sum(line => line.IsCash && of(line));
        BenefitSum Of(BenefitKind kind) => account.Sum(line => line.Kind == kind && of(line));
        return
        [
            TableCell.Of(who), Cell(Of(BenefitKind.StartUp).Central), Cell(Of(BenefitKind.Running).Central),
            Cell(Of(BenefitKind.Cash).Central),
            new TableCell($"{Pounds(cash.Central)} ({Pounds(cash.Low)} to {Pounds(cash.High)})", cash.Central, Shown.Exact),
            Cell(Of(BenefitKind.Capacity).Central), Cell(Of(BenefitKind.Avoidance).Central),
        ];
    }

    private static TableCell Cell(double value) => new(Pounds(value), value, Shown.Exact);
}

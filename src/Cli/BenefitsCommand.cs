using System.CommandLine;
using System.Globalization;
using Zoning.Figures;
using Zoning.Planning;

namespace Zoning.Cli;

/// <summary><c>zoning benefits FILE</c>: what a programme costs and brings, to whom, over some years.</summary>
internal static class BenefitsCommand
{
    private const string Help =
        "Draws up what a programme costs and brings, by who pays and who gains, in pounds of today: cash apart from freed capacity, "
        + "avoided costs apart "
        + "from both, when it breaks even, and what moves it: zoning benefits benefits.csv --years 5 --out benefits.";

    private static readonly Argument<FileInfo> Lines = new("FILE")
    {
        Description = "benefits.csv: name, kind (start-up, running, cash, capacity, avoidance), party (council, nhs, provider, person), "
            + "basis (measured, modelled, illustrative), from_month, to_month, low, central, high in pounds a year.",
    };

    private static readonly Option<int> Years = new("--years")
    {
        Description = "Years looked at, 1 to 10.",
        HelpName = "N",
        DefaultValueFactory = _ => 5,
    };

    private static readonly Option<double> Discount = new("--discount")
    {
        Description = "Discount rate, per cent a year, 0 to 100. The default is that of HM Treasury's Green Book.",
        HelpName = "PERCENT",
        DefaultValueFactory = _ => 3.5,
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("benefits",
            Help) { Lines, Years, Discount, CommonOptions.Seed, CommonOptions.Out, CommonOptions.Replace };
        command.Validators.Add(result =>
        {
            if (result.GetResult(Years) is { Implicit: false } && result.GetValue(Years) is < 1 or > 10)
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture, $"--years is {result.GetValue(Years)}; it must be 1 to 10."));
            }

            if (result.GetResult(Discount) is { Implicit: false } && result.GetValue(Discount) is not (>= 0 and <= 100))
            {
                result.AddError(string.Create(CultureInfo.InvariantCulture,
                    $"--discount is {result.GetValue(Discount)}; it must be 0 to 100 per cent."));
            }
        });
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var (file, target) = (parsed.GetRequiredValue(Lines), parsed.GetRequiredValue(CommonOptions.Out).FullName);
        CommonOptions.CheckTarget(parsed, target, [.. file.DirectoryName is { } at ? (string[])[at] : []]);
        var account = CostBenefit.Read(
            file.FullName, parsed.GetValue(Years), parsed.GetValue(Discount) / 100, parsed.GetValue(CommonOptions.Seed), cancellation);
        FolderWriter.Write(target, account.PageFiles(), parsed.GetValue(CommonOptions.Replace), cancellation);
        terminal.Say(account.Summary());
        terminal.SayFault($"Wrote the account to {parsed.GetRequiredValue(CommonOptions.Out).Name}; cost-benefit.md has its tables.");
        return ExitCode.Done;
    }
}

using Zoning.Quality;
using Zoning.Quality.Forecasting;
using Zoning.Quality.Fuzzing;
using Zoning.Quality.Rounds;

return args switch
{
    ["must", ReleaseAttackMust.Command, .. var options] => ReleaseAttackMust.Run(options),
    ["must", .. var topics] => MustCommand.Run(topics),
    ["rounds-scaling", .. var seconds] => Scaling.Run(seconds is [var given] ? double.Parse(given, System.Globalization.CultureInfo.InvariantCulture) : 60),
    ["rounds-record"] => RoundsMust.Record(),
    ["rounds-table"] => RoundsLines.Run(),
    ["peers", .. var peers] => PeersCommand.Run(peers),
    ["rounds", .. var rounds] => RoundsCommand.Run(rounds),
    ["forecast-record", .. var models] => ForecastRecords.Record(models),
    ["forecast-origins", .. var origins] => OriginCommand.Run(origins),
    ["forecast", .. var forecast] => ForecastCommand.Run(forecast),
    ["rounds-size", .. var size] => SizePhases.Run(size),
    ["fuzz-rounds", .. var options] => FuzzRounds.Run(options),
    ["fuzz", .. var options] => await FuzzCommand.Run(options),
    [FuzzWorker.Command, .. var plant] => FuzzWorker.Run(plant is [var planted, ..] ? planted : "", plant is [_, var only, ..] ? only : ""),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project bench/Quality -- must [TOPIC ...] [--baseline DIR] [--published DIR] [--counties N] [--pairs N] [--seed N] | forecast FILE.csv... [--model auto] [--out FORECASTS.csv] | forecast-origins FILE.csv... [--origins 3] [--sample 1] | rounds FILE ... | peers [--seconds N] [--only NAMES] | rounds-record | rounds-table | rounds-scaling [SECONDS] | fuzz [CASES] [--seed N] | fuzz-rounds [CASES] [--seed N]");
    return 2;
}

using System.CommandLine;
using System.Globalization;

namespace Zoning.Cli;

/// <summary><c>zoning sample FOLDER</c>: invents a county folder, on an invented map or on somebody's own zones.</summary>
internal static class SampleCommand
{
    private const int MonitoredWeeks = 12;

    private static readonly Argument<DirectoryInfo> Folder = new("FOLDER") { Description = "The county folder to write." };

    private static readonly Option<int> Packages = new("--packages")
    {
        Description = "Packages of council home care in service, 50 to 200,000.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().Packages,
    };

    private static readonly Option<bool> Extract = new("--extract")
    {
        Description = "Only what a council can usually extract: no carers, visits, deliveries, rates or coordinates of people.",
    };

    private static readonly Option<bool> Wishes = new("--wishes")
    {
        Description = "Also what people and carers ask of rounds: carers wanted and not wanted, gender, days off, known trips, rush hours.",
    };

    private static readonly Option<FileInfo?> Monitoring = new("--monitoring")
    {
        Description = "Also writes the deliveries as an export of electronic call monitoring, for zoning import --as actuals.",
        HelpName = "FILE.csv",
    };

    private static readonly Option<FileInfo?> Monitored = new("--monitored-rounds")
    {
        Description = "Also writes 12 weeks of today's rounds as call monitoring records them, with planted rush hours, for zoning rounds "
            + "--learned-times.",
        HelpName = "FILE.csv",
    };

    private static readonly Option<bool> EvenTraffic = new("--even-traffic")
    {
        Description = "With --monitored-rounds: no rush hours are planted, so a straight line is as good as anything learned.",
    };

    private static readonly Option<int> ZoneCount = new("--zone-count")
    {
        Description = "Zones of an invented map, 4 to 60.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().ZoneCount,
    };

    private static readonly Option<int> MapSeed = new("--map-seed")
    {
        Description = "Seed of an invented map, separate from its people.",
        HelpName = "N",
        DefaultValueFactory = _ => new SampleOptions().MapSeed,
    };

    private static readonly Option<int?> WaitingPerZone = new("--waiting-per-zone")
    {
        Description = "People who wait in each zone, 0 to 200; without it about 44 for 1,100 packages, in some zones nobody.",
        HelpName = "N",
    };

    private static readonly Option<int?> Interleave = new("--interleave")
    {
        Description = "Providers who share each zone without regard to distance, 1 to 20, all on the framework; without it a usual market.",
        HelpName = "K",
    };

    internal static Command Make(Terminal terminal)
    {
        var command = new Command("sample", "Writes a county of invented people, for trying zoning. The same options give the same bytes.")
        {
            Folder, Packages, CommonOptions.Seed, CommonOptions.AsAt, Extract, Wishes, Monitoring, Monitored, EvenTraffic, ZoneCount,
            MapSeed, WaitingPerZone, Interleave,
            CommonOptions.Replace,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Extract) && result.GetResult(Monitored) is not null)
            {
                result.AddError("--monitored-rounds and --extract cannot be used together: an extract has no rounds.");
            }

            if (result.GetValue(EvenTraffic) && result.GetResult(Monitored) is null)
            {
                result.AddError("--even-traffic says what --monitored-rounds writes; give both.");
            }

            if (result.GetValue(Wishes) && result.GetValue(Extract))
            {
                result.AddError("--wishes and --extract cannot be used together: an extract has no visits and carers.");
            }
        });
        ZoneOptions.AddTo(command);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(terminal, parsed, cancellation)));
        return command;
    }

    private static int Run(Terminal terminal, ParseResult parsed, CancellationToken cancellation)
    {
        var folder = parsed.GetRequiredValue(Folder).FullName;
        var mayReplace = parsed.GetValue(CommonOptions.Replace);
        FolderWriter.Check(folder, mayReplace);
        var options = new SampleOptions
        {
            Packages = parsed.GetValue(Packages),
            Seed = parsed.GetValue(CommonOptions.Seed),
            AsOf = parsed.GetValue(CommonOptions.AsAt) ?? new SampleOptions().AsOf,
            Detail = parsed.GetValue(Extract) ? SampleDetail.Extract : SampleDetail.Full,
            HasWishes = parsed.GetValue(Wishes),
            ZoneCount = parsed.GetValue(ZoneCount),
            MapSeed = parsed.GetValue(MapSeed),
            WaitingPerZone = parsed.GetValue(WaitingPerZone),
            Interleave = parsed.GetValue(Interleave),
            Zones = parsed.GetValue(ZoneOptions.Zones) is not null ? ReadZones(parsed, cancellation) : null,
        };
        var files = terminal.Work("making a sample", progress => SampleCounty.Make(options, progress, cancellation));
        terminal.SayStep("writing files");
        FolderWriter.Write(folder, files.ToBytes(), mayReplace, cancellation);
        if (parsed.GetValue(Monitoring) is { } monitoring)
        {
            File.WriteAllText(monitoring.FullName,
                MonitoringExport.Of(County.Read(CountySource.Of(files.ToBytes()), cancellation: cancellation)));
        }

        if (parsed.GetValue(Monitored) is { } monitored)
        {
            var made = County.Read(CountySource.Of(files.ToBytes()), cancellation: cancellation);
            File.WriteAllText(
                monitored.FullName, MonitoredRounds.Write(made, options.Seed, MonitoredWeeks, !parsed.GetValue(EvenTraffic), cancellation));
        }

        terminal.Say(string.Create(
            CultureInfo.InvariantCulture,
            $"Wrote {files.Contents.Count} files of a synthetic county with {options.Packages:#,0} packages in service."));
        terminal.Say("Nobody in them exists. README.md says what is in each column; zoning check FOLDER reads the folder back.");
        return ExitCode.Done;
    }

    private static SampleZones ReadZones(ParseResult parsed, CancellationToken cancellation)
    {
        var given = new SampleZones(ZoneOptions.ReadZones(parsed, cancellation), ZoneOptions.Layout(parsed));
        var (people, column) = ZoneOptions.People(parsed, cancellation);
        return people is null ? given : given with { Population = people, PopulationColumn = column };
    }
}

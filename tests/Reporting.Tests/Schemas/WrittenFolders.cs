using System.Collections.Immutable;
using TestKit;

namespace Zoning.Reporting.Tests;

/// <summary>Everything that the sample county's run, forecast, rounds, swaps and comparison write at restricted level, and what a shareable run told; made once.</summary>
internal static class WrittenFolders
{
    private static readonly Lazy<ImmutableSortedDictionary<string, byte[]>> Made = new(Make);

    /// <summary>Each file once, the run's first; those of the same name are of the same shape.</summary>
    internal static ImmutableSortedDictionary<string, byte[]> Files => Made.Value;

    private static ImmutableSortedDictionary<string, byte[]> Make()
    {
        var county = County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale"));
        var options = new RunOptions { Forecast = new CountyForecastOptions { Weeks = 4 }, Rounds = new RunRounds { Iterations = 2000 } };
        var run = county.Run(options).Publish(new PublishOptions { Level = OutputLevel.Restricted });
        var written = WrittenRun.Of(run);
        var files = ImmutableSortedDictionary.CreateBuilder<string, byte[]>(StringComparer.Ordinal);
        foreach (var (name, content) in run.Files().Concat(run.Rounds!.Files()).Concat(Comparison.Of(written, written).Files())
            .Concat(RunFiles.Findings(county.Findings, run)))
        {
            files.TryAdd(name, content);
        }

        var placed = county.OnHomeMap();
        var near = placed.ToRounds(DayOfWeek.Tuesday).Replan(new KeepOptions { Absent = [new Routing.CarerId("SYN-K00001")] });
        files.Add(PhoneList.File, PhoneList.Of(near, county.IsSynthetic));
        var offered = new OfferedSlot(new Demand.ProviderId("SYN-PR01"), 0, default, 0, 480, [new Routing.CarerId("SYN-K00001")], 3.5, true);
        files.Add(SlotsFile.File, SlotsFile.Of("SYN-P00001", [offered], county.IsSynthetic));
        var (seen, people) = CountyContinuity.Of(placed, null);
        foreach (var (name, content) in ContinuityFiles.Of(
            county, seen.Persons.Select(person => (people[person.Person].Value, person.Continuity)), seen.ToTable(), OutputLevel.Restricted, "Today's rounds.")
            .Where(file => file.Key is "continuity.csv" or ContinuityFiles.People))
        {
            files.Add(name, content);
        }

        var search = new SwapOptions { Zones = [new ZoneCode("Z01")], MostMoves = 0, Iterations = 0 };
        files.Add(SwapZonesFile.Name, SwapZonesFile.Write(county.Run(new RunOptions { Parts = RunParts.Ledger }).FindSwaps(search).Publish(OutputLevel.Restricted)));

        files.AddRange(TrackFiles.Of(Followed(county)).Select(file => KeyValuePair.Create(file.Name, file.Content)));
        var counted = PublishedReturn.Of(county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(OutputLevel.Restricted));
        files.AddRange(ReturnFiles.Of(counted).Where(file => file.Key.StartsWith("return-", StringComparison.Ordinal)));
        var whatIf = Scenario.Named("calls").With(new Lever(LeverKind.VirtualVisits, county.AsOf, 0.1m));
        var short13 = new ScenarioOptions { Weeks = 13, Draws = 20 };
        files.Add(SweepFiles.Name, SweepFiles.Of(
            Sweep.Run(county.Run(new RunOptions { Parts = RunParts.Ledger }), [new SweepPoint(1, whatIf, 0)], short13, "0", null, null, default),
            OutputLevel.Internal, county.IsSynthetic));
        foreach (var (name, content) in OutcomeFiles.Of(
            whatIf.On(county.Run(new RunOptions { Parts = RunParts.Ledger }), short13).Publish(OutputLevel.Restricted)))
        {
            files.Add(name, content);
        }

        files.Add(FileSchemas.BenefitsName, BenefitFiles.Write(
            CostBenefit.Of([new BenefitLine("lower prices", BenefitKind.Cash, "council", BenefitBasis.Modelled, 1, null, 1, 2, 3)])));
        var few = new FlowOptions { Weeks = 8, Replications = 2 };
        var ledger = county.Run(new RunOptions { Parts = RunParts.Ledger });
        var rounds = few with { RoundsWeek = 4, RoundsIterations = 50 };
        foreach (var (name, content) in FlowResultFiles.Of(ledger.SimulateFlow(rounds).Publish(OutputLevel.Restricted))
            .Concat(FlowResultFiles.Of(ledger.ComparePolicies(few).Publish(OutputLevel.Restricted))))
        {
            files.TryAdd(name, content);
        }

        // Only shareable output writes what it told.
        ReleaseFile.AddTo(files, county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(), hasLedger: true);
        return files.ToImmutable();
    }

    /// <summary>The county and the same a day later, with a programme that has begun in one zone and a plan.</summary>
    private static PublishedTrack Followed(County county)
    {
        var folder = Directory.CreateTempSubdirectory("zoning programme ");
        try
        {
            var programme = Path.Combine(folder.FullName, "programme.csv");
            File.WriteAllText(programme, FormattableString.Invariant(
                $"action,zones,start,planned_end,measure,planned_effect\nswaps,Z01,{county.AsOf:yyyy-MM-dd},{county.AsOf.AddDays(9):yyyy-MM-dd},people_waiting,-1\n"));
            return new[] { county, county with { AsOf = county.AsOf.AddDays(1) } }
                .Track(programme, new PublishOptions { Level = OutputLevel.Restricted });
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

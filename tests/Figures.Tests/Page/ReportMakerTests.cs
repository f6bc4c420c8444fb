using System.Text;
using Shouldly;
using TestKit;

namespace Zoning.Figures.Tests.Page;

/// <summary>The page of ashdale with a file changed or removed.</summary>
public class ReportMakerTests
{
    private static readonly string Ashdale = Path.Combine(Folders.Project, "data-samples", "ashdale");

    [Fact]
    public void Without_visits_the_times_of_day_are_inferred_and_the_page_says_so() =>
        Report(files => files.Remove("visits.csv")).HoursByTimeOfDay!.Note.ShouldContain("Inferred");

    [Fact]
    public void Without_any_waiting_row_unmet_hours_are_not_drawn_and_there_is_no_waiting_list()
    {
        var report = Report(files =>
        {
            files.Remove("waiting.csv");
            files.Remove("moves.csv");
            files.Remove("visits.csv");
            files.Remove("actuals.csv");
            files["services.csv"] = Edited(files["services.csv"], line => line.Contains(",waiting,", StringComparison.Ordinal)
                || line.Contains(",not-listed,", StringComparison.Ordinal) ? null : line);
        });

        report.Layers.Single(layer => layer.Key == "unmet").NotDrawn.ShouldNotBeNull();
        report.Waiting.ShouldBeNull();
    }

    [Fact]
    public void Without_population_need_for_each_1000_people_is_not_drawn() => Report(files => files.Remove("population.csv"))
        .Layers.Single(layer => layer.Key == "per-1000").NotDrawn.ShouldNotBeNull();

    [Fact]
    public void The_page_opens_with_how_many_rows_are_not_used()
    {
        Report(_ => { }).Quarantine.ShouldBeNull();

        var first = true;
        var faulty = Report(
            files => files["services.csv"] = Edited(files["services.csv"], line =>
            {
                var isChanged = first && line.Contains(",active,", StringComparison.Ordinal);
                first = first && !isChanged;
                return isChanged ? line.Replace(",active,", ",running,", StringComparison.Ordinal) : line;
            }),
            new CountyOptions { Quarantine = 0.05 });
        faulty.Quarantine.ShouldNotBeNull().ShouldContain("rows of services.csv");
    }

    [Fact]
    public void The_licence_lines_of_the_map_reach_the_page()
    {
        var county = County.Read(Ashdale) with { Attributions = ["Contains made-up data."] };

        Report(county, RunParts.Ledger).Attributions.ShouldBe(["Contains made-up data."]);
    }

    [Fact]
    public void Rounds_of_a_folder_without_visits_are_not_supplied()
    {
        var county = Read(files => files.Remove("visits.csv"), new CountyOptions());

        Report(county, RunParts.Rounds).Rounds!.Summary.ShouldContain("not supplied");
        Report(county, RunParts.Ledger).Rounds.ShouldBeNull();
    }

    private static ReportContent Report(Action<Dictionary<string, byte[]>> edit, CountyOptions? options = null) =>
        Report(Read(edit, options ?? new CountyOptions()), RunParts.Ledger);

    private static ReportContent Report(County county, RunParts parts) =>
        county.Run(new RunOptions { Parts = parts }).Publish(OutputLevel.Internal).Report();

    private static County Read(Action<Dictionary<string, byte[]>> edit, CountyOptions options)
    {
        var files = Directory.EnumerateFiles(Ashdale)
            .ToDictionary(file => Path.GetFileName(file), File.ReadAllBytes, StringComparer.Ordinal);
        edit(files);
        return County.Read(CountySource.Of(files), options);
    }

    private static byte[] Edited(byte[] content, Func<string, string?> edit) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Encoding.UTF8.GetString(content).Split('\n').Select(edit).OfType<string>()));
}

using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Shouldly;
using TestKit;

namespace Zoning.Reporting.Tests;

public partial class RunFilesTests
{
    private static readonly Lazy<County> Ashdale = new(() => County.Read(Path.Combine(Folders.Project, "data-samples", "ashdale")));

    [Fact]
    public void One_two_and_eight_threads_give_the_same_bytes()
    {
        var one = Files(OutputLevel.Internal, threads: 1);

        foreach (var threads in new[] { 2, 8 })
        {
            var many = Files(OutputLevel.Internal, threads);
            many.Keys.ShouldBe(one.Keys);
            one.ShouldAllBe(file => many[file.Key].SequenceEqual(file.Value));
        }
    }

    [Theory]
    [InlineData(OutputLevel.Shareable, "shareable")]
    [InlineData(OutputLevel.Internal, "internal")]
    [InlineData(OutputLevel.Restricted, "restricted")]
    public void Every_file_names_its_level_and_says_that_people_are_made_up(OutputLevel level, string word)
    {
        foreach (var (name, content) in Files(level).Where(file => file.Key is not "assumptions.json" and not "summary.md" and not "RESTRICTED.txt"))
        {
            var text = WorkbookText.Of(name, content);
            text.ShouldContain(word, Case.Insensitive, name);
            text.ShouldContain("synthetic", Case.Insensitive, name);
        }
    }

    [Theory]
    [InlineData(OutputLevel.Shareable)]
    [InlineData(OutputLevel.Internal)]
    public void No_person_package_or_postcode_is_in_any_file(OutputLevel level)
    {
        foreach (var (name, content) in Files(level))
        {
            var text = WorkbookText.Of(name, content);
            text.ShouldNotContain("SYN-P0", Case.Sensitive, name);
            text.ShouldNotContain("SYN-C0", Case.Sensitive, name);
            Postcode().IsMatch(text).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void Outputs_hold_no_path_machine_or_clock_time()
    {
        foreach (var (name, content) in Files(OutputLevel.Shareable))
        {
            var text = WorkbookText.Of(name, content);
            text.ShouldNotContain(Folders.Project, Case.Sensitive, name);
            text.ShouldNotContain(Environment.MachineName + "/", Case.Sensitive, name);
            ClockTime().IsMatch(text).ShouldBeFalse(name);
        }
    }

    [Fact]
    public void The_summary_has_at_most_120_words() =>
        Encoding.UTF8.GetString(Files(OutputLevel.Shareable)["summary.md"]).Split('\n')[2].Split(' ').Length.ShouldBeLessThanOrEqualTo(120);

    [Theory]
    [InlineData("tables.csv")]
    [InlineData("all-figures.csv")]
    public void Tables_have_the_documented_columns_a_byte_order_mark_and_a_value_only_where_it_is_shown(string file)
    {
        var content = Files(OutputLevel.Shareable)[file];
        content[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var lines = Encoding.UTF8.GetString(content[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        lines[0].ShouldBe("date,area_kind,area,provider,time_of_day,measure,status,value,low,high,unit,origin,shown,level,synthetic,why,adds_up");
        foreach (var cells in lines[1..].Select(line => Quoted().Replace(line, "quoted").Split(',')))
        {
            cells.Length.ShouldBe(17);
            var hasValue = cells[7].Length > 0;
            hasValue.ShouldBe(cells[12] is "exact" or "rounded", string.Join(',', cells));
            if (cells[12] is "hidden" or "not-supplied")
            {
                (cells[8] + cells[9]).ShouldBeEmpty(string.Join(',', cells));
            }
        }
    }

    [Fact]
    public void A_run_read_back_has_the_figures_it_wrote()
    {
        var run = Ashdale.Value.Run(new RunOptions { Parts = RunParts.Ledger }).Publish();
        var read = WrittenRun.Read(CountySource.Of(run.Files()));

        read.Cells.Length.ShouldBe(run.Ledger.Cells.Length);
        foreach (var (wrote, back) in run.Ledger.Cells.Zip(read.Cells))
        {
            (back.AreaKind, back.Area, back.Measure.Key, back.Status, back.Shown).ShouldBe((wrote.AreaKind, wrote.Area, wrote.Measure.Key, wrote.Status, wrote.Shown));
            (back.Value ?? -1).ShouldBe(wrote.Shown is Shown.Exact or Shown.Rounded ? wrote.Value ?? -1 : -1, 1e-6);
        }
    }

    [Fact]
    public void Comparing_a_run_with_itself_gives_no_difference_and_hides_what_is_hidden()
    {
        var run = WrittenRun.Of(Ashdale.Value.Run(new RunOptions { Parts = RunParts.Ledger }).Publish());
        var comparison = Comparison.Of(run, run);

        comparison.Cells.Length.ShouldBe(run.Cells.Length);
        comparison.Cells.ShouldAllBe(cell => cell.Difference.Value == null || cell.Difference.Value == 0);
        comparison.Cells.Where(cell => cell.Before.Shown == Shown.Hidden).ShouldAllBe(cell => cell.Difference.Shown == Shown.Hidden && cell.Difference.Low == null);
        comparison.Cells.Where(cell => cell.Before.Shown == Shown.Rounded).ShouldAllBe(cell => cell.Difference.Low < 0 && cell.Difference.High > 0);
    }

    [Fact]
    public void A_setting_outside_its_range_or_name_is_refused_with_the_range()
    {
        Should.Throw<ArgumentException>(() => Assumptions.Default.With("reablement_weeks=0")).Message.ShouldContain("1 to 52");
        Should.Throw<ArgumentException>(() => Assumptions.Default.With("rule.cover=maybe")).Message.ShouldContain("on or off");
        Should.Throw<ArgumentException>(() => Assumptions.Default.With("luck=7")).Message.ShouldContain("arranging_days");
        Assumptions.Default.With("rule.cover=off").ToLedgerOptions().RulesOff.ShouldBe(["cover"]);
    }

    [Fact]
    public void The_assumptions_a_run_writes_can_be_changed_and_read_back()
    {
        var written = Encoding.UTF8.GetString(Files(OutputLevel.Internal)["assumptions.json"]);
        var changed = written.Replace("\"value\": \"6\"", "\"value\": \"4\"", StringComparison.Ordinal);
        changed.ShouldNotBe(written);

        Read(written).Assumptions.All.ShouldAllBe(assumption => !assumption.IsYours);
        Read(changed).Assumptions.ToLedgerOptions().ReablementWeeks.ShouldBe(4);
        Should.Throw<BadDataException>(() => Read("{\"assumptions\":[{\"name\":\"luck\",\"value\":\"7\"}]}"))
            .Findings.Single(finding => finding.Code.Kind != FaultKind.Notice).Code.Id.ShouldBe("D202");
    }

    [Fact]
    public void The_schema_that_a_county_reads_is_the_one_that_a_run_writes() =>
        Assumptions.SchemaId.ShouldBe(FileSchemas.Assumptions.Id);

    [Fact]
    public void One_list_holds_the_assumptions_of_every_part_and_is_read_back()
    {
        var run = Ashdale.Value.Run().Publish(OutputLevel.Internal);
        var written = Encoding.UTF8.GetString(RunSummary.Assumptions(run));

        foreach (var name in new[] { "reablement_weeks", "capacity.contact_ratio", "rounds.tolerance", "travel.detour" })
        {
            written.ShouldContain($"\"name\": \"{name}\"");
        }

        Read(written).Assumptions.All.ShouldAllBe(assumption => !assumption.IsYours);
    }

    [Fact]
    public void An_assumption_that_is_set_elsewhere_is_refused_if_it_was_changed()
    {
        var written = Encoding.UTF8.GetString(RunSummary.Assumptions(Ashdale.Value.Run().Publish(OutputLevel.Internal)));

        var fault = Should.Throw<BadDataException>(() => Read(
            written.Replace("\"value\": \"1.35\"", "\"value\": \"1.5\"", StringComparison.Ordinal))).Findings
            .Single(finding => finding.Code.Kind != FaultKind.Notice);

        fault.Code.Id.ShouldBe("D202");
        fault.What.ShouldContain("travel.detour is not set here");
    }

    /// <summary>Ashdale with a file of assumptions in its folder.</summary>
    private static County Read(string assumptions)
    {
        var folder = Path.Combine(Folders.Project, "data-samples", "ashdale");
        var files = Directory.GetFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes);
        files["assumptions.json"] = Encoding.UTF8.GetBytes(assumptions);
        return County.Read(CountySource.Of(files));
    }

    private static ImmutableSortedDictionary<string, byte[]> Files(OutputLevel level, int threads = 2) =>
        Ashdale.Value.Run(new RunOptions { Threads = threads, Parts = RunParts.Ledger }).Publish(level).Files();

    [GeneratedRegex(@"\bQ[A-Z]\d{1,2} \d[A-Z]{2}\b")]
    private static partial Regex Postcode();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\d{2}:\d{2}:\d{2}")]
    private static partial Regex ClockTime();
}

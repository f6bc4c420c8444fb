using System.Globalization;
using Shouldly;

namespace Samples.Tests;

[Collection(FeedCollection.Name)]
public sealed class FirstLedgerTests(Feed feed)
{
    [Fact]
    public void One_file_and_one_package_print_the_ledger_and_write_map_and_page()
    {
        var target = feed.Folder("first");

        var run = Command.Dotnet(feed.Samples, feed.Settings, "run", "first-ledger.cs", "--", Feed.Ashdale, target).OrThrow();

        var county = run.Output.Split('\n').Single(line => line.StartsWith("county ", StringComparison.Ordinal));
        foreach (var measure in new[] { "demand_hours", "met_hours", "unmet_hours" })
        {
            var value = TablesCsv.County(feed.Page, measure);
            county.ShouldContain(" " + value.ToString("#,0", CultureInfo.InvariantCulture), Case.Sensitive, measure);
        }

        File.ReadAllText(Path.Combine(target, "unmet.svg")).ShouldContain("<path");
        File.ReadAllText(Path.Combine(target, "report.html")).ShouldContain("Ashdale");
        var missing = Command.Dotnet(feed.Samples, feed.Settings, "run", "--no-build", "first-ledger.cs", "--", feed.Folder("empty"), target);
        missing.Code.ShouldBe(2);
        missing.Error.ShouldContain("county.json");
    }
}

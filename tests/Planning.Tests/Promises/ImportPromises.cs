using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>What holds for any extract. Tests try a few seeds of each; the table of goals tries many.</summary>
internal static class ImportPromises
{
    private static readonly DateOnly AsOf = new(2026, 3, 31);
    private static readonly PseudonymSecret Secret = PseudonymSecret.Of([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    /// <summary>
    /// An extract of live lines, with those that ended in the last weeks and some of long ago, is never forecast: what would grow is what is
    /// missing.
    /// </summary>
    internal static void LiveLinesAreNeverForecastToGrow(int seed)
    {
        var draw = new Counties.Tests.Draws(seed);
        var keptDays = draw.Whole(7, 80);
        var services = new StringBuilder("id,place,hours_week,provider,status,start,end\n");
        foreach (var (start, end) in RandomStays.Steady(seed, draw.Whole(40, 400)).Where(stay => stay.End is null || stay.End >= AsOf.AddDays(-keptDays)))
        {
            Add(services, start, end);
        }

        for (var stray = draw.Whole(1, 3); stray > 0; stray--)
        {
            var end = AsOf.AddDays(-draw.Whole(300, 900));
            Add(services, end.AddDays(-draw.Whole(20, 200)), end);
        }

        var history = County.Read(SquareCounty.With(("services.csv", services.ToString()))).OnHomeMap().History();

        // Twelve weeks are left at most: they are too few, so nothing is supplied that could grow.
        history.Care.ShouldBeNull();
        history.NotSupplied.ShouldStartWith("Endings are missing");
    }

    /// <summary>What call monitoring would have recorded of a sample county's deliveries gives its actuals back.</summary>
    internal static void MonitoringGivesTheActualsBack(int seed)
    {
        var files = SampleCounty.Make(new SampleOptions { Packages = 60, Seed = seed, ZoneCount = 6 }, null, CancellationToken.None).ToBytes();
        var county = County.Read(CountySource.Of(files));
        var export = InputFile.Of("monitoring.csv", MonitoringExport.Of(county, perCarer: seed % 2 == 1));
        var map = Importer.Guess(export, ImportKind.Actuals).Map;

        var result = Importer.Import(export, map, new ImportOptions { Secret = Secret, Services = InputFile.Of("services.csv", files["services.csv"]) });

        var back = County.Read(CountySource.Of(files.SetItem("actuals.csv", Encoding.UTF8.GetBytes(result.Text))));
        Deliveries(back).ShouldBe(Deliveries(county));
        county.Packages.Sum(package => package.Deliveries.Length).ShouldBeGreaterThan(0);
        result.Counts.Reconciles.ShouldBeTrue();
    }

    /// <summary>
    /// Whatever a brokerage sheet says of its cases, rows and minutes read are used, set aside or left out, by reason, and only open cases
    /// of people without a line stay untold.
    /// </summary>
    internal static void EveryCaseIsUsedOrLeftOutAloud(int seed)
    {
        var draw = new Counties.Tests.Draws(seed);
        var lines = new StringBuilder("Client ID,Postcode,Weekly Hours,Status,Provider,Start Date\n");
        var list = new StringBuilder("Client ID,Date Requested,Hours Required,Postcode,Stage,Outcome,Date Closed\n");
        var (twice, open, over) = (0, 0, 0);
        for (var person = 0; person < 30; person++)
        {
            var hasLine = draw.Chance(0.5);
            var isOver = draw.Chance(0.3);
            var hours = draw.Whole(2, 40);
            if (hasLine)
            {
                lines.Append(CultureInfo.InvariantCulture, $"A{person},DT1 1AA,7,Live,Larch,13/05/2025\n");
            }

            list.Append(CultureInfo.InvariantCulture, $"A{person},13/02/2026,{hours},DT1 1AA,With brokerage,")
                .Append(!isOver ? ",\n" : draw.Chance(0.5) ? "Withdrawn,\n" : ",16/03/2026\n");
            twice += hasLine && !isOver ? Math.Min(7, hours) : 0;
            (open, over) = (open + (isOver ? 0 : hours), over + (isOver ? hours : 0));
        }

        lines.Append("Z1,DT1 1AA,7,Live,Larch,13/05/2025\n");
        list.Append("Z2,13/02/2026,3,DT1 1AA,With brokerage,,\nZ3,13/02/2026,3,DT1 1AA,With brokerage,Withdrawn,16/03/2026\n");
        var services = Imported(lines.ToString(), ImportKind.Packages, null);
        var waiting = Imported(list.ToString(), ImportKind.Waiting, InputFile.Of("services.csv", services.Text));

        waiting.Counts.Reconciles.ShouldBeTrue();
        waiting.Counts.MinutesUsed.Value.ShouldBe((open + 3) * 60);
        waiting.Counts.MinutesLeftOut.Value.ShouldBe((over + 3) * 60);
        var told = waiting.Findings.Where(finding => finding.Code == ImportFaults.InService).Select(finding => finding.What).ToList();
        told.Count.ShouldBe(twice > 0 ? 1 : 0);
        var expected = string.Create(CultureInfo.InvariantCulture, $": {twice} hours a week may be counted twice");
        told.ShouldAllBe(what => what.Contains(expected, StringComparison.Ordinal));
    }

    /// <summary>A line that was not closed at a rise of the rate, put at a random place, is always told with its hours.</summary>
    internal static void ALineLeftOpenIsAlwaysTold(int seed)
    {
        var draw = new Counties.Tests.Draws(seed);
        var rows = Enumerable.Range(0, draw.Whole(5, 40)).Select(line => string.Create(
            CultureInfo.InvariantCulture, $"L{line},A{line},DT1 1AA,{draw.Whole(2, 30)},Live,Larch,{draw.Whole(10, 28)}/05/2025")).ToList();
        var cells = rows[draw.Whole(0, rows.Count - 1)].Split(',');
        rows.Insert(draw.Whole(0, rows.Count), $"L99,{cells[1]},{cells[2]},{cells[3]},Live,{(draw.Chance(0.5) ? "LARCH LTD" : "Larch")},01/04/2026");
        rows.Insert(draw.Whole(0, rows.Count), $"L98,{cells[1]},{cells[2]},{cells[3]},Live,Larch,14/03/2026");

        var result = Imported("Line ID,Client ID,Postcode,Weekly Hours,Status,Provider,Start Date\n" + string.Join('\n', rows), ImportKind.Packages, null);

        // The line of April begins after the as-at day; that of March runs beside the old one.
        result.Findings.Single(finding => finding.Code == ImportFaults.RepeatedLine).What.ShouldEndWith($": {cells[3]} hours a week may be counted twice.");
    }

    private static ImportResult Imported(string text, ImportKind kind, InputFile? services)
    {
        var file = InputFile.Of("extract.csv", text);
        return Importer.Import(file, Importer.Guess(file, kind).Map, new ImportOptions { Secret = Secret, AsOf = AsOf, Services = services });
    }

    private static List<string> Deliveries(County county) =>
        [.. county.Packages.Select(package => $"{package.Package.Id} {string.Join(';', package.Deliveries.OrderBy(week => week.Week))}")];

    private static void Add(StringBuilder services, DateOnly start, DateOnly? end) => services.Append(
        CultureInfo.InvariantCulture, $"P{services.Length},A,10,PR1,{(end is null ? "active" : "ended")},{start:yyyy-MM-dd},{end:yyyy-MM-dd}\n");
}

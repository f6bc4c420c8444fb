#!/usr/bin/env dotnet
#:package Zoning.Figures@0.1.0
#:property PublishAot=false

// Reads a county folder, prints its ledger by area and writes the map and the page:
//   dotnet run first-ledger.cs -- COUNTY-FOLDER OUT-FOLDER
using Zoning;
using Zoning.Counties;
using Zoning.Disclosure;
using Zoning.Figures;
using Zoning.Planning;

if (args.Length != 2)
{
    Console.Error.WriteLine(
        "Name the folder to read and the folder to write: dotnet run first-ledger.cs -- data-samples/ashdale ashdale-page");
    return 2;
}

try
{
    var county = County.Read(args[0]);
    var shared = county.OnHomeMap().Run().Publish(); // shareable: small numbers are protected
    var areas = shared.Ledger.Display.ToZones();
    Measure[] columns = [LedgerMeasures.Demand, LedgerMeasures.Met, LedgerMeasures.Unmet, LedgerMeasures.Coverage];

    Console.WriteLine($"{county.Name}, {county.AsOf:yyyy-MM-dd}, client hours a week");
    Print("area", columns.Select(measure => measure.Key));
    Print("county", columns.Select(measure => Shown(shared.Ledger.County(measure))));
    foreach (var area in areas)
    {
        Print(area.Name, columns.Select(measure => Shown(shared.Ledger.Of("display", area.Code.Value, measure))));
    }

    Directory.CreateDirectory(args[1]);
    shared.ToMap("unmet").SaveSvg(Path.Combine(args[1], "unmet.svg"));
    File.WriteAllBytes(Path.Combine(args[1], "report.html"), shared.PageFiles()["report.html"]);
    Console.WriteLine($"Wrote unmet.svg and report.html to {args[1]}");
    return 0;
}
catch (BadDataException fault)
{
    foreach (var finding in fault.Findings)
    {
        Console.Error.WriteLine(finding);
    }

    return 2;
}

static string Shown(PublishedCell? cell) => cell is null ? "not supplied" : PublishedText.Of(cell);

static void Print(string name, IEnumerable<string> cells) =>
    Console.WriteLine($"{name,-32}{string.Concat(cells.Select(cell => $"{cell,18}"))}");

using System.Collections.Immutable;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>A fault of one row of a random county gives the same codes from its files and from objects.</summary>
internal static class FaultPromises
{
    /// <summary>A cell of services.csv that is wrong, and the change of a package that makes the same fault.</summary>
    private static readonly (string Column, string Cell, Func<CountyPackage, CountyPackage> Change)[] Packages =
    [
        ("hours_week", "-10", With(one => one with { Weekly = new CareMinutes(-600) })),
        ("hours_week", "9999", With(one => one with { Weekly = new CareMinutes(9_999 * 60) })),
        ("status", "77", With(one => one with { Status = (ServiceStatus)77 })),
        ("start", "1066-10-14", With(one => one with { Start = new DateOnly(1066, 10, 14) })),
        ("end", "1066-10-14", With(one => one with { End = new DateOnly(1066, 10, 14) })),
        ("carers", "9", With(one => one with { Carers = 9 })),
        ("assessed_hours", "9999", With(one => one with { Assessed = new CareMinutes(9_999 * 60) })),
        ("person", "Mary Smith", With(one => one with { Person = new PersonId("Mary Smith") })),
    ];

    /// <summary>A cell of visits.csv that is wrong, and the same fault of a visit.</summary>
    private static readonly (string Column, string Cell, Func<PlannedVisit, PlannedVisit> Change)[] Visits =
    [
        ("minutes", "2", visit => visit with { Minutes = 2 }),
        ("minutes", "2000", visit => visit with { Minutes = 2_000 }),
        ("days", "129", visit => visit with { Days = (CareDays)129 }),
        ("time_of_day", "77", visit => visit with { Time = (TimeOfDay)77 }),
        ("carers", "9", visit => visit with { Carers = 9 }),
        ("preferred_start", "33:20", visit => visit with { PreferredStartMinute = 2_000 }),
    ];

    /// <summary>Each fault, one at a time, in a row that the seed draws.</summary>
    internal static void FilesAndObjectsGiveTheSameCodes(int seed)
    {
        var texts = RandomCounty.Texts(seed);
        var parts = RandomCounty.Read(texts).ToParts();
        var draw = new Draws(seed);
        foreach (var (column, cell, change) in Packages)
        {
            var row = draw.Whole(0, CsvTexts.Read(texts["services.csv"]).Rows.Count - 1);
            ShouldGiveTheSame(
                Edited(texts, "services.csv", column, cell, row, out var id), Changed(parts, id, change), $"{column} '{cell}' of {id}");
        }

        foreach (var (column, cell, change) in texts.ContainsKey("visits.csv") ? Visits : [])
        {
            var rows = CsvTexts.Read(texts["visits.csv"]);
            var row = draw.Whole(0, rows.Rows.Count - 1);
            var number = rows.Rows.Take(row).Count(other => rows.Cell(other, "package") == rows.Cell(rows.Rows[row], "package"));
            var files = Edited(texts, "visits.csv", column, cell, row, out var id);
            ShouldGiveTheSame(
                files,
                Changed(parts, id, one => one with { Visits = one.Visits.SetItem(number, change(one.Visits[number])) }),
                $"{column} '{cell}' of a visit of {id}");
        }
    }

    private static void ShouldGiveTheSame(SortedDictionary<string, string> files, CountyParts parts, string fault)
    {
        var fromFiles = CodesOf(() => RandomCounty.Read(files));
        fromFiles.ShouldNotBeEmpty(fault);

        CodesOf(() => County.Of(parts)).ShouldBe(fromFiles, fault);
    }

    private static SortedDictionary<string, string> Edited(
        SortedDictionary<string, string> texts, string file, string column, string cell, int row, out string id)
    {
        var table = CsvTexts.Read(texts[file]);
        id = table.Cell(table.Rows[row], file == "services.csv" ? "id" : "package");
        table.Rows[row][table.Column(column)] = cell;
        return new SortedDictionary<string, string>(texts, StringComparer.Ordinal) { [file] = table.ToString() };
    }

    private static CountyParts Changed(CountyParts parts, string id, Func<CountyPackage, CountyPackage> change) => parts with
    {
        Packages = [.. parts.Packages.Select(one => one.Package.Id.Value == id ? change(one) : one)],
    };

    private static Func<CountyPackage, CountyPackage> With(Func<Package, Package> change) =>
        one => one with { Package = change(one.Package) };

    /// <summary>The codes of all faults, in the order of codes.</summary>
    private static ImmutableArray<string> CodesOf(Func<County> make)
    {
        try
        {
            make();
            return [];
        }
        catch (BadDataException faults)
        {
            var codes = faults.Findings.Select(finding => finding.Code).Where(code => code.Kind != FaultKind.Notice);
            return [.. codes.Select(code => code.Id).Order(StringComparer.Ordinal)];
        }
    }
}

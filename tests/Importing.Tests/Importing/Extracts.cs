using System.Text;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>Extracts and maps in few words.</summary>
internal static class Extracts
{
    /// <summary>The secret of the tests: bytes 0 to 31.</summary>
    public static readonly PseudonymSecret Secret = PseudonymSecret.Of([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    public static ImportOptions Options(double quarantine = 0, InputFile? services = null) =>
        new() { Secret = Secret, Quarantine = quarantine, Services = services };

    public static InputFile File(params string[] lines) => InputFile.Of("extract.csv", string.Join("\r\n", lines) + "\r\n");

    public static InputFile Windows1252(params string[] lines) =>
        InputFile.Of("extract.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(string.Join("\r\n", lines)));

    /// <summary>Guesses the map and imports with it.</summary>
    public static ImportResult Import(InputFile file, ImportKind kind = ImportKind.Packages, double quarantine = 0) =>
        Importer.Import(file, Importer.Guess(file, kind).Map, Options(quarantine));

    /// <summary>Imports one package line whose hours are written as given.</summary>
    public static ImportResult Hours(string hours, Func<ImportMap, ImportMap>? change = null)
    {
        var file = File("Person ID;Postcode;Weekly Hours;Status;Start Date", $"100;DT1 1AA;{hours};Active;03/11/2025");
        var map = Importer.Guess(File("Person ID;Postcode;Weekly Hours;Status;Start Date", "100;DT1 1AA;7;Active;13/11/2025"), ImportKind.Packages).Map;
        return Importer.Import(file, change?.Invoke(map) ?? map, Options());
    }

    /// <summary>Imports one package line that starts on a day written as given.</summary>
    public static ImportResult Start(string date, DateOrder order = DateOrder.DayFirst, bool excelDates = false)
    {
        var file = File("Person ID;Postcode;Weekly Hours;Status;Start Date", $"100;DT1 1AA;7;Active;{date}");
        var map = Importer.Guess(File("Person ID;Postcode;Weekly Hours;Status;Start Date", "100;DT1 1AA;7;Active;13/11/2025"), ImportKind.Packages).Map;
        return Importer.Import(file, map with { Dates = order, ExcelDates = excelDates }, Options());
    }

    /// <summary>The rows of a made file below its header, cut at commas.</summary>
    public static string[][] Rows(ImportResult result) =>
        [.. result.Text.TrimEnd('\n').Split('\n').Skip(1).Select(line => line.Split(','))];

    /// <summary>One column of a made file.</summary>
    public static string[] Column(ImportResult result, string name)
    {
        var at = Array.IndexOf(result.Text[..result.Text.IndexOf('\n', StringComparison.Ordinal)].Split(','), name);
        return [.. Rows(result).Select(row => row[at])];
    }

    /// <summary>The codes with lines of what stops an import.</summary>
    public static string[] Faults(Action import)
    {
        try
        {
            import();
            return [];
        }
        catch (BadDataException fault)
        {
            return [.. fault.Findings.Where(finding => finding.Code.Kind != FaultKind.Notice)
                .Select(finding => FormattableString.Invariant($"{finding.Code.Id}:{finding.Line}"))];
        }
    }
}

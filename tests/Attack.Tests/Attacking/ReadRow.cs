namespace Zoning.Attack;

/// <summary>A figure of a file as anybody may read it.</summary>
internal sealed record ReadRow(
    string AreaKind, string Area, string Provider, string Time, string Measure, string Status, double? Value, double? Low, double? High, string Shown)
{
    /// <summary>The rows of all-figures.csv, or of a file in its columns.</summary>
    public static List<ReadRow> ReadTables(IReadOnlyDictionary<string, string> files, string name) =>
    [
        .. CsvText.Table(files, name).Select(line => new ReadRow(
            line["area_kind"], line["area"], line["provider"], line["time_of_day"], line["measure"], line["status"],
            CsvText.Number(line["value"]), CsvText.Number(line["low"]), CsvText.Number(line["high"]), line["shown"])),
    ];

    public string Key => string.Join('|', AreaKind, Area, Quantity);

    /// <summary>What is measured: the measure, its status, size class and time of day.</summary>
    public string Quantity =>
        Measure + (Status.Length > 0 ? "|" + Status : "") + (Provider.Length > 0 ? "@" + Provider : "") + (Time.Length > 0 ? "#" + Time : "");

    public bool IsHidden => Shown == "hidden";
}

namespace Importing.Tests.Importing;

/// <summary>An extract of client level data in the columns of the national return, of which most rows leave most blank.</summary>
internal sealed class EventExtract
{
    private static readonly string[] Headers =
    [
        "LA Code", "Reporting Period Start Date", "Reporting Period End Date", "NHS Number", "LA Person Unique Identifier", "Gender", "Date of Birth",
        "Date of Death", "Client Type", "Postcode", "Client Funding Status", "Event Type", "Event Reference", "Event Start Date", "Event End Date",
        "Event Outcome", "Request: Route of Access", "Assessment Type", "Service Type", "Service Component", "Delivery Mechanism",
        "Provider CQC Location Name", "Unit Cost", "Cost Frequency (Unit Type)", "Planned units per week", "Review Reason",
    ];

    private readonly List<string> _rows = [];
    private readonly char _delimiter;

    public EventExtract(char delimiter = ',') => _delimiter = delimiter;

    public int Rows => _rows.Count;

    /// <summary>Adds a row: the cells that it fills, in the form <c>Header=cell</c>.</summary>
    public EventExtract Row(params string[] cells)
    {
        var filled = cells.ToDictionary(cell => cell[..cell.IndexOf('=', StringComparison.Ordinal)], cell => cell[(cell.IndexOf('=', StringComparison.Ordinal) + 1)..]);
        filled.TryAdd("Client Type", "Service User");
        filled.TryAdd("Reporting Period End Date", "31/03/2026");
        var unknown = filled.Keys.Except(Headers).FirstOrDefault();
        _rows.Add(unknown is null ? string.Join(_delimiter, Headers.Select(header => filled.GetValueOrDefault(header, ""))) : throw new ArgumentException(unknown));
        return this;
    }

    public EventExtract Request(string person, string id, string start, string outcome = "Progress to Assessment", string route = "Community / Other route", string end = "") =>
        Row("LA Person Unique Identifier=" + person, "Event Type=Request", "Event Reference=" + id, "Event Start Date=" + start, "Event End Date=" + end,
            "Event Outcome=" + outcome, "Request: Route of Access=" + route);

    public EventExtract Assessment(string person, string id, string start, string end, string outcome = "Progress to Support Planning / Services") =>
        Row("LA Person Unique Identifier=" + person, "Event Type=Assessment", "Event Reference=" + id, "Event Start Date=" + start, "Event End Date=" + end,
            "Event Outcome=" + outcome);

    public EventExtract Care(string person, string id, string start, string hours = "7", string end = "", string component = "Home Support", string provider = "Larch Ltd") =>
        Row("LA Person Unique Identifier=" + person, "Event Type=Service", "Event Reference=" + id, "Event Start Date=" + start, "Event End Date=" + end,
            "Event Outcome=Provision of service", "Service Type=Long Term Support: Community", "Service Component=" + component,
            "Delivery Mechanism=CASSR Commissioned Support", "Provider CQC Location Name=" + provider, "Planned units per week=" + hours,
            "Cost Frequency (Unit Type)=Hourly", "Unit Cost=23.50");

    public EventExtract Review(string person, string id, string start, string end, string outcome = "No change in package", string reason = "Planned") =>
        Row("LA Person Unique Identifier=" + person, "Event Type=Review", "Event Reference=" + id, "Event Start Date=" + start, "Event End Date=" + end,
            "Event Outcome=" + outcome, "Review Reason=" + reason);

    public string Text => string.Join("\r\n", _rows.Prepend(string.Join(_delimiter, Headers))) + "\r\n";

    public InputFile File => InputFile.Of("extract.csv", Text);

    /// <summary>Imports it as the guess says, with the rules of the map changed.</summary>
    public ImportResult Import(
        ImportKind kind = ImportKind.Referrals, Func<EventRules, EventRules>? rules = null, Func<ImportOptions, ImportOptions>? options = null)
    {
        var map = Importer.Guess(File, kind).Map;
        map.Questions.ShouldBeEmptyText();
        var usual = Extracts.Options() with { AsOf = new DateOnly(2026, 3, 31) };
        return Importer.Import(
            File, ImportMap.Read(InputFile.Of("map.json", (map with { Events = rules?.Invoke(map.Events) ?? map.Events }).ToJson())),
            options?.Invoke(usual) ?? usual);
    }
}

internal static class EventExtractChecks
{
    /// <summary>The guess of the national columns asks nothing.</summary>
    public static void ShouldBeEmptyText(this IEnumerable<string> questions) =>
        Shouldly.ShouldBeStringTestExtensions.ShouldBe(string.Join('\n', questions), "");
}

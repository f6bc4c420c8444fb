using System.Globalization;

namespace Zoning.Importing;

/// <summary>A line of services.csv, as far as other imports need it.</summary>
/// <param name="Id">Its package.</param>
/// <param name="Person">Its person.</param>
/// <param name="Status">Its status.</param>
/// <param name="Provider">Its provider; empty if none.</param>
/// <param name="Place">Its place as written.</param>
/// <param name="Minutes">Client minutes a week.</param>
/// <param name="Start">Its first day; null if unknown.</param>
/// <param name="End">Its last day; null if it runs.</param>
internal sealed record ServiceLine(
    string Id, string Person, string Status, string Provider, string Place, long Minutes, DateOnly? Start, DateOnly? End)
{
    /// <summary>Whether it ran on a day, by its dates.</summary>
    public bool RunsOn(DateOnly day) => (Start is null || Start <= day) && (End is null || End >= day);
}

/// <summary>The service lines that rows of other extracts may belong to: ids, and the lines of each person.</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<string, ServiceLine> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ServiceLine>> _people = new(StringComparer.Ordinal);

    /// <summary>The people who have lines.</summary>
    public IEnumerable<string> People => _people.Keys;

    /// <summary>How many packages there are.</summary>
    public int Count => _ids.Count;

    /// <summary>Whether there is a package of an id.</summary>
    public bool Has(string id) => _ids.ContainsKey(id);

    /// <summary>The line of a package; null if there is none.</summary>
    public ServiceLine? Line(string id) => _ids.GetValueOrDefault(id);

    /// <summary>The lines of a person, in the order of the file.</summary>
    public IReadOnlyList<ServiceLine> LinesOf(string person) => _people.TryGetValue(person, out var lines) ? lines : [];

    /// <summary>Whether there is a line of a person.</summary>
    public bool HasPerson(string person) => _people.ContainsKey(person);

    /// <summary>The person's one waiting line, else their one line of reablement, else none.</summary>
    public string? PackageOf(string person)
    {
        var waiting = LinesOf(person).Where(line => line.Status == "waiting").ToList();
        var bridged = LinesOf(person).Where(line => line.Status == "reablement").ToList();
        return waiting.Count == 1 ? waiting[0].Id : waiting.Count == 0 && bridged.Count == 1 ? bridged[0].Id : null;
    }

    /// <summary>Reads the services.csv of a county folder, as far as it is needed here.</summary>
    public static ServiceIndex? Read(InputFile file, FindingCollector findings)
    {
        if (OwnTable.Read(file, findings) is not { } table || !table.Has("id") || !table.Has("status"))
        {
            findings.AddPlain(ImportFaults.ColumnAbsent, file.Name, "services.csv needs the columns id and status.");
            return null;
        }

        var index = new ServiceIndex();
        foreach (var row in table.Rows)
        {
            var id = table.Cell(row, "id");
            var person = table.Cell(row, "person");
            index.Add(new ServiceLine(
                id, person.Length == 0 ? id : person, table.Cell(row, "status"), table.Cell(row, "provider"), table.Cell(row, "place"),
                MinutesOf(table.Cell(row, "hours_week")), DateOf(table.Cell(row, "start")), DateOf(table.Cell(row, "end"))));
        }

        return index;
    }

    private void Add(ServiceLine line)
    {
        _ids.TryAdd(line.Id, line);
        if (!_people.TryGetValue(line.Person, out var lines))
        {
            _people.Add(line.Person, lines = []);
        }

        lines.Add(line);
    }

    private static long MinutesOf(string cell) =>
        decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours) && hours is >= 0 and <= 168
            ? CareMinutes.FromHours(hours).Value : 0;

    private static DateOnly? DateOf(string cell) =>
        DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

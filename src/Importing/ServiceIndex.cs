namespace Zoning.Importing;

/// <summary>The service lines that waiting rows may belong to: ids, and the lines of each person.</summary>
internal sealed class ServiceIndex
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string Id, string Status)>> _people = new(StringComparer.Ordinal);

    /// <summary>Whether there is a package of an id.</summary>
    public bool Has(string id) => _ids.Contains(id);

    /// <summary>Whether there is a line of a person.</summary>
    public bool HasPerson(string person) => _people.ContainsKey(person);

    /// <summary>The person's one waiting line, else their one line of reablement, else none.</summary>
    public string? PackageOf(string person)
    {
        if (!_people.TryGetValue(person, out var lines))
        {
            return null;
        }

        var waiting = lines.Where(line => line.Status == "waiting").ToList();
        var bridged = lines.Where(line => line.Status == "reablement").ToList();
        return waiting.Count == 1 ? waiting[0].Id : waiting.Count == 0 && bridged.Count == 1 ? bridged[0].Id : null;
    }

    /// <summary>Reads the services.csv of a county folder, as far as it is needed here.</summary>
    public static ServiceIndex? Read(InputFile file, FindingCollector findings)
    {
        var text = ExtractText.Decode(file, TextEncoding.Utf8, findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, ',', file.Name, findings);
        var table = sheet is null ? null : ExtractTable.Of(sheet, 0);
        var columns = table is null ? [] : table.Headers.ToList();
        var (id, person, status) = (columns.IndexOf("id"), columns.IndexOf("person"), columns.IndexOf("status"));
        if (table is null || id < 0 || status < 0)
        {
            findings.AddPlain(ImportFaults.ColumnAbsent, file.Name, "services.csv needs the columns id and status.");
            return null;
        }

        var index = new ServiceIndex();
        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) == RowKind.Data)
            {
                index.Add(cells[id], person < 0 || cells[person].Length == 0 ? cells[id] : cells[person], cells[status]);
            }
        }

        return index;
    }

    private void Add(string id, string person, string status)
    {
        _ids.Add(id);
        if (!_people.TryGetValue(person, out var lines))
        {
            _people.Add(person, lines = []);
        }

        lines.Add((id, status));
    }
}

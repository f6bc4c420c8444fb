namespace Zoning.Attack.Tests;

/// <summary>
/// The true figures of a random county, counted again from its files by code that shares nothing with the ledger. It knows the rules that
/// random counties need and no others.
/// </summary>
internal sealed class Recount
{
    private readonly Dictionary<(string Place, string Part), Dictionary<string, double>> _hours = [];
    private readonly Dictionary<string, HashSet<string>> _listed = new(StringComparer.Ordinal);

    public Recount(IReadOnlyDictionary<string, string> files)
    {
        var delivered = PublicFacts.Table(files, "actuals.csv")
            .GroupBy(row => row["package"], StringComparer.Ordinal)
            .ToDictionary(rows => rows.Key, rows => rows.Average(row => PublicFacts.Number(row["delivered_hours"])), StringComparer.Ordinal);
        foreach (var line in PublicFacts.Table(files, "services.csv"))
        {
            Add(line, delivered);
        }
    }

    /// <summary>Hours of a part (replaced, lasting, waits, undelivered, unlisted) in some places.</summary>
    public double Hours(IEnumerable<string> places, params string[] parts) =>
        places.Sum(place => parts.Sum(part => _hours.GetValueOrDefault((place, part))?.Values.Sum() ?? 0));

    /// <summary>Whether fewer than 8 people, or mainly one, stand behind some hours of some places.</summary>
    public bool IsSmall(IEnumerable<string> places, params string[] parts)
    {
        var people = places.SelectMany(place => parts.SelectMany(part => _hours.GetValueOrDefault((place, part)) ?? []))
            .GroupBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(person => person.Sum(entry => entry.Value))
            .ToList();
        return people.Count > 0 && (people.Count < 8 || people.Max() > 0.5 * people.Sum());
    }

    public int Listed(string place) => _listed.GetValueOrDefault(place)?.Count ?? 0;

    private void Add(Dictionary<string, string> line, Dictionary<string, double> delivered)
    {
        var (id, place) = (line["id"], line["place"].Length == 0 ? "no-place" : line["place"]);
        var hours = PublicFacts.Number(line["hours_week"]);
        var need = line["assessed_hours"].Length == 0 ? hours : PublicFacts.Number(line["assessed_hours"]);
        switch (line["status"])
        {
            case "waiting":
                Put(place, "waits", id, need);
                List(place, id);
                break;
            case "not-listed":
                Put(place, "unlisted", id, need);
                break;
            case "reablement" when line["ready_to_move"].Length > 0:
                AddRunning(place, "replaced", id, hours, need, delivered);
                break;
            case "active":
                AddRunning(place, line["provider"] is "SYN-PR4" or "SYN-PR5" ? "replaced" : "lasting", id, hours, need, delivered);
                break;
        }
    }

    private void AddRunning(string place, string part, string id, double hours, double need, Dictionary<string, double> delivered)
    {
        var missing = Math.Clamp(hours - delivered.GetValueOrDefault(id, hours), 0, hours);
        Put(place, part, id, hours - missing);
        Put(place, "undelivered", id, missing);
        Put(place, "waits", id, Math.Max(0, need - hours));
        if (need > hours)
        {
            List(place, id);
        }
    }

    private void Put(string place, string part, string id, double hours)
    {
        if (hours > 0)
        {
            var people = _hours.TryGetValue((place, part), out var known) ? known : _hours[(place, part)] = new(StringComparer.Ordinal);
            people[id] = people.GetValueOrDefault(id) + hours;
        }
    }

    private void List(string place, string id)
    {
        if (!_listed.TryGetValue(place, out var people))
        {
            _listed[place] = people = new HashSet<string>(StringComparer.Ordinal);
        }

        people.Add(id);
    }
}

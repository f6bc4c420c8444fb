using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Zoning.Quality;

/// <summary>Sample counties whose rounds of today break one rule, put into rounds.csv by hand as a careless rota would.</summary>
internal sealed class TodaysDamage
{
    private readonly Dictionary<string, byte[]> _files;
    private readonly string[] _rounds;
    private readonly Dictionary<string, (string Provider, string[] Skills, string[] Days)> _carers;
    private readonly Dictionary<string, string[]> _skills;
    private readonly Randomness _random;

    internal TodaysDamage(int seed)
    {
        _files = SampleCounty.Make(new SampleOptions { Packages = 60, ZoneCount = 4, Seed = seed }, null, CancellationToken.None).ToBytes()
            .ToDictionary(file => file.Key, file => file.Value, StringComparer.Ordinal);
        _rounds = Lines("rounds.csv");
        _carers = Lines("carers.csv").Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0])
            .ToDictionary(
                rows => rows.Key, rows => (rows.First()[1], rows.First()[6].Split(' '), rows.Select(cells => cells[3]).ToArray()),
                StringComparer.Ordinal);
        _skills = Lines("visits.csv").Skip(1).Select(line => line.Split(',')).GroupBy(cells => cells[0]).ToDictionary(
            rows => rows.Key, rows => rows.SelectMany(cells => cells[8].Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToArray(),
            StringComparer.Ordinal);
        _random = new Randomness(seed).For("today's damage");
    }

    /// <summary>The kinds of damage: the kind of rule that must be named.</summary>
    internal static ImmutableArray<string> Kinds { get; } = ["window", "shift", "skill", "no-shift", "team", "travel-time"];

    /// <summary>The county without damage.</summary>
    internal County Sound() => County.Read(CountySource.Of(_files));

    /// <summary>The county with one row of rounds.csv changed so that a rule is broken on Tuesdays, and the package of the row.</summary>
    internal (County County, string Package)? Damaged(string kind)
    {
        var rows = Enumerable.Range(1, _rounds.Length - 1).Where(row => IsOnTuesdays(_rounds[row].Split(',')[1])).ToArray();
        _random.Shuffle(rows.AsSpan());
        foreach (var row in rows)
        {
            var cells = _rounds[row].Split(',');
            if (Changed(kind, row, cells) is { } changed)
            {
                string[] lines = [.. _rounds.Select((line, at) => at == row ? string.Join(',', changed) : line)];
                var files = new Dictionary<string, byte[]>(_files, StringComparer.Ordinal)
                {
                    ["rounds.csv"] = Encoding.UTF8.GetBytes(string.Join('\n', lines) + "\n"),
                };
                return (County.Read(CountySource.Of(files)), cells[2]);
            }
        }

        return null;
    }

    private string[]? Changed(string kind, int row, string[] cells)
    {
        var own = _carers[cells[0]];
        string? other = kind switch
        {
            "skill" => Find(carer => carer.Provider == own.Provider && carer.Days.Any(IsOnTuesdays)
                && _skills[cells[2]].Except(carer.Skills).Any()),
            "no-shift" => Find(carer => carer.Provider == own.Provider && !carer.Days.Any(IsOnTuesdays)),
            "team" => _rounds.Skip(1).Select(line => line.Split(',')).Where(twin =>
                twin[2] == cells[2] && twin[3] == cells[3] && twin[1] == cells[1] && twin[0] != cells[0]).Select(twin => twin[0]).FirstOrDefault(),
            _ => cells[0],
        };
        var before = row > 1 ? _rounds[row - 1].Split(',') : cells;
        var start = kind switch
        {
            "window" => Clock(Minutes(cells[4]) + 150),
            "shift" => Clock(3 * 60),
            "travel-time" => before[0] == cells[0] && before[1] == cells[1] && before[2] != cells[2]
                ? Clock(Minutes(before[4]) + 1)
                : null,
            _ => cells[4],
        };
        return other is null || start is null ? null : [other, cells[1], cells[2], cells[3], start];
    }

    private string? Find(Func<(string Provider, string[] Skills, string[] Days), bool> isWanted) =>
        _carers.Where(carer => isWanted(carer.Value)).Select(carer => carer.Key).FirstOrDefault();

    private string[] Lines(string file) =>
        Encoding.UTF8.GetString(_files[file]).TrimStart('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries);

    private static bool IsOnTuesdays(string days) => days is "daily" or "weekdays" || days.Split(' ').Contains("tue");

    private static int Minutes(string clock) =>
        int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture) * 60 + int.Parse(clock.AsSpan(3), CultureInfo.InvariantCulture);

    private static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");
}

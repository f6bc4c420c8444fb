using System.Collections.Immutable;
using System.Text.Json;
using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>
/// Reads the home-care instances of Ceschia, Di Gaspero, Rosati and Schaerf (2024), those with one office and those with departing points and
/// shifts. A patient who needs two services is two visits and a pair.
/// </summary>
/// <remarks>
/// Sets with one office: (travel + tardiness + highest tardiness) / 3; times have at most 3 decimals and are counted in thousandths of a minute where
/// any has. Sets with departing points: the plain sum of travel, tardiness, highest tardiness, waiting between stops, time after the shift's end, and
/// the highest idle time of a carer. Windows of whole-minute data are cut to whole minutes, as the publishers' solver does.
/// </remarks>
public static class HomeCareJson
{
    private const int Fine = 1000;

    /// <summary>Reads an instance from a file.</summary>
    public static Instance Read(string path)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        return Read(document.RootElement, Path.GetFileNameWithoutExtension(path), KindOf(path));
    }

    /// <summary>Reads an instance from JSON.</summary>
    public static Instance Read(JsonElement root, string name, string kind)
    {
        var rows = root.GetProperty("distances").EnumerateArray().Select(row => row.EnumerateArray().Select(cell => cell.GetDouble()).ToArray()).ToArray();
        var ticks = rows.Any(row => row.Any(cell => cell != Math.Floor(cell))) ? Fine : 1;
        var services = root.GetProperty("services").EnumerateArray().Select(service => Text(service, "id")).ToArray();
        var lengths = root.GetProperty("services").EnumerateArray()
            .ToDictionary(service => Text(service, "id"), service => service.TryGetProperty("default_duration", out var length) ? length.GetDouble() : 0);
        var carers = root.GetProperty("caregivers").EnumerateArray().ToArray();
        var isExtended = root.TryGetProperty("departing_points", out _);
        var visits = ImmutableArray.CreateBuilder<RoundVisit>();
        var links = ImmutableArray.CreateBuilder<VisitLink>();
        foreach (var (patient, index) in root.GetProperty("patients").EnumerateArray().Select((patient, index) => (patient, index)))
        {
            Add(patient, index, visits, links, services, lengths, carers, ticks);
        }

        var problem = new RoundProblem
        {
            Name = name,
            TicksPerMinute = ticks,
            Travel = TravelTable.Of(rows.Length, rows.SelectMany(row => row.Select(cell => Ticks(cell, ticks))).ToArray()),
            Visits = visits.ToImmutable(),
            Links = links.ToImmutable(),
            Carers = [.. carers.Select(carer => Carer(carer, root, services, ticks, isExtended))],
            SkillNames = [.. services],
            Weights = isExtended
                ? new RoundWeights { Travel = 1, HighestLateness = 1, Waiting = 1, Overtime = 1, HighestIdle = 1 }
                : new RoundWeights { Travel = 1, HighestLateness = 1 },
        };
        return new Instance(name, kind, problem, isExtended ? ticks : ticks * 3) { WriteSolution = HomeCareSolution.Write };
    }

    /// <summary>Thousandths, or whole minutes cut down: the Italian windows carry artefacts such as 401.99999999999994.</summary>
    private static int Ticks(double minutes, int ticks) => ticks == 1 ? (int)minutes : checked((int)Math.Round(minutes * ticks));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string KindOf(string path) => Path.GetFileName(Path.GetDirectoryName(Path.GetFullPath(path)))!;

    private static void Add(
        JsonElement patient, int index, ImmutableArray<RoundVisit>.Builder visits, ImmutableArray<VisitLink>.Builder links,
        string[] services, Dictionary<string, double> lengths, JsonElement[] carers, int ticks)
    {
        var window = patient.GetProperty("time_window");
        var banned = patient.TryGetProperty("incompatible_caregivers", out var list)
            ? list.EnumerateArray().Select(carer => Array.FindIndex(carers, each => Text(each, "id") == carer.GetString())).ToImmutableArray() : [];
        var first = visits.Count;
        foreach (var need in patient.GetProperty("required_caregivers").EnumerateArray())
        {
            var service = Text(need, "service");
            visits.Add(new RoundVisit
            {
                Name = Text(patient, "id") + " " + service + (visits.Count > first && visits[^1].Name.EndsWith(" " + service, StringComparison.Ordinal) ? " 2" : ""),
                Place = patient.TryGetProperty("distance_matrix_index", out var place) ? place.GetInt32() : index + 1,
                Person = index,
                Earliest = Ticks(window[0].GetDouble(), ticks),
                Latest = Ticks(window[1].GetDouble(), ticks),
                LatePrice = 1,
                Length = Ticks(need.TryGetProperty("duration", out var length) ? length.GetDouble() : lengths[service], ticks),
                Skills = 1UL << Array.IndexOf(services, service),
                ForbiddenCarers = banned,
            });
        }

        if (visits.Count - first == 2)
        {
            var tie = patient.GetProperty("synchronization");
            var gap = Text(tie, "type") == "simultaneous" ? [0, 0] : tie.GetProperty("distance").EnumerateArray().Select(end => Ticks(end.GetDouble(), ticks)).ToArray();
            links.Add(new VisitLink(first, first + 1, gap[0], gap[1], IsPair: true));
        }
    }

    private static RoundCarer Carer(JsonElement carer, JsonElement root, string[] services, int ticks, bool isExtended)
    {
        var place = 0;
        int? plainEnd = null;
        var earliest = 0;
        if (isExtended)
        {
            var points = root.GetProperty("departing_points").EnumerateArray().Select(point => Text(point, "id")).ToArray();
            place = Array.IndexOf(points, Text(carer, "starting_point_id"));
            (earliest, plainEnd) = (Ticks(carer.GetProperty("working_shift")[0].GetDouble(), ticks), Ticks(carer.GetProperty("working_shift")[1].GetDouble(), ticks));
        }

        return new RoundCarer
        {
            Id = new CarerId(Text(carer, "id")),
            Skills = carer.GetProperty("abilities").EnumerateArray().Aggregate(0UL, (skills, ability) => skills | (1UL << Array.IndexOf(services, ability.GetString()))),
            Shifts = [new CarerShift { Earliest = earliest, Latest = RoundProblem.MaxTicks, OvertimeFrom = plainEnd, StartPlace = place, EndPlace = place }],
        };
    }
}

using System.Text.Json;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>Writes a problem as the input of the open router VROOM, so that it can be run on the same day.</summary>
/// <remarks>
/// VROOM has no visits of two carers: the two halves of a pair are written as two jobs of their own, and each says so in its description. What it finds for such a day is
/// easier than the day is. Time-critical jobs have priority 100, the others 10. Times are seconds, and only shifts of one round a carer are written, a vehicle each.
/// </remarks>
public static class VroomFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="problem">The problem, one tick a second, one mode.</param>
    /// <param name="output">Where to.</param>
    public static void Write(RoundProblem problem, Stream output)
    {
        var pairs = problem.Links.Where(link => link.IsPair)
            .SelectMany(link => new[] { (Visit: link.First, Twin: link.Second), (Visit: link.Second, Twin: link.First) })
            .ToDictionary(one => one.Visit, one => one.Twin);
        using var json = new Utf8JsonWriter(output);
        json.WriteStartObject();
        json.WriteStartArray("vehicles");
        var vehicle = 0;
        foreach (var carer in problem.Carers)
        {
            foreach (var shift in carer.Shifts)
            {
                Vehicle(json, ++vehicle, carer, shift);
            }
        }

        json.WriteEndArray();
        json.WriteStartArray("jobs");
        for (var index = 0; index < problem.Visits.Length; index++)
        {
            Job(json, index, problem.Visits[index], pairs.TryGetValue(index, out var twin) ? problem.Visits[twin].Name : null);
        }

        json.WriteEndArray();
        Matrices(json, problem.Travel);
        json.WriteEndObject();
    }

    private static void Vehicle(Utf8JsonWriter json, int id, RoundCarer carer, CarerShift shift)
    {
        json.WriteStartObject();
        json.WriteNumber("id", id);
        json.WriteString("description", carer.Id.Value);
        json.WriteNumber("start_index", shift.StartPlace);
        json.WriteNumber("end_index", shift.EndPlace);
        Window(json, "time_window", shift.Earliest, shift.Latest);
        Skills(json, carer.Skills);
        if (shift.Break is { } rest)
        {
            json.WriteStartArray("breaks");
            json.WriteStartObject();
            json.WriteNumber("id", id);
            json.WriteStartArray("time_windows");
            Window(json, null, rest.Earliest, rest.Latest);
            json.WriteEndArray();
            json.WriteNumber("service", rest.Length);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private static void Job(Utf8JsonWriter json, int index, RoundVisit visit, string? twin)
    {
        json.WriteStartObject();
        json.WriteNumber("id", index + 1);
        json.WriteString("description", twin is null ? visit.Name : $"{visit.Name}: two carers, the other is {twin}; written as two jobs of their own");
        json.WriteNumber("location_index", visit.Place);
        json.WriteNumber("service", visit.Length);
        Skills(json, visit.Skills);
        json.WriteNumber("priority", visit.IsTimeCritical ? 100 : 10);
        json.WriteStartArray("time_windows");
        Window(json, null, visit.Earliest, visit.Latest);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Matrices(Utf8JsonWriter json, ITravelTimes travel)
    {
        json.WriteStartObject("matrices");
        json.WriteStartObject("car");
        Matrix(json, "durations", travel, (from, to) => travel.Ticks(from, to, 0));
        Matrix(json, "distances", travel, (from, to) => travel.Metres(from, to, 0));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Matrix(Utf8JsonWriter json, string name, ITravelTimes travel, Func<int, int, int> value)
    {
        json.WriteStartArray(name);
        for (var from = 0; from < travel.Places; from++)
        {
            json.WriteStartArray();
            for (var to = 0; to < travel.Places; to++)
            {
                json.WriteNumberValue(value(from, to));
            }

            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Window(Utf8JsonWriter json, string? name, int earliest, int latest)
    {
        if (name is null)
        {
            json.WriteStartArray();
        }
        else
        {
            json.WriteStartArray(name);
        }

        json.WriteNumberValue(earliest);
        json.WriteNumberValue(latest);
        json.WriteEndArray();
    }

    private static void Skills(Utf8JsonWriter json, ulong skills)
    {
        json.WriteStartArray("skills");
        for (var skill = 0; skill < 64; skill++)
        {
            if ((skills >> skill & 1) == 1)
            {
                json.WriteNumberValue(skill + 1);
            }
        }

        json.WriteEndArray();
    }
}

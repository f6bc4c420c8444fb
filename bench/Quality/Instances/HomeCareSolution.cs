using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Zoning.Routing;

namespace Zoning.Quality.Instances;

/// <summary>Solutions of the home-care instances in the shape in which they are published.</summary>
public static class HomeCareSolution
{
    /// <summary>Reads a published solution as a plan, with its times as published.</summary>
    /// <returns>The plan; its cost is counted by the search's own counting.</returns>
    public static RoundPlan Read(string path, RoundProblem problem)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(path));
        var visits = problem.Visits.Select((visit, index) => (visit.Name, index)).ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        var carers = problem.Carers.Select((carer, index) => (carer.Id.Value, index)).ToDictionary(pair => pair.Value, pair => pair.index, StringComparer.Ordinal);
        var rounds = document.RootElement.GetProperty("routes").EnumerateArray()
            .Where(route => route.TryGetProperty("locations", out var stops) && stops.GetArrayLength() > 0)
            .Select(route => RoundOf(route, problem, visits, carers))
            .OrderBy(round => round.Carer).ToImmutableArray();
        var served = rounds.SelectMany(round => round.Visits).ToHashSet();
        ImmutableArray<int> left = [.. Enumerable.Range(0, problem.Visits.Length).Where(visit => !served.Contains(visit))];
        return new RoundPlan(problem, rounds, left, OrderCost.Of(problem, rounds, left));
    }

    /// <summary>Writes a plan in that shape.</summary>
    public static void Write(RoundPlan plan, TextWriter writer)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            Write(plan, json);
        }

        writer.Write(System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    private static void Write(RoundPlan plan, Utf8JsonWriter json)
    {
        var problem = plan.Problem;
        json.WriteStartObject();
        json.WriteStartArray("global_ordering");
        foreach (var patient in plan.Rounds.SelectMany(round => round.Stops).OrderBy(stop => stop.Starts).ThenBy(stop => stop.Visit)
            .Select(stop => Names(problem, stop.Visit).Patient).Distinct())
        {
            json.WriteStringValue(patient);
        }

        json.WriteEndArray();
        json.WriteStartArray("routes");
        foreach (var (carer, index) in problem.Carers.Select((carer, index) => (carer, index)))
        {
            json.WriteStartObject();
            json.WriteString("caregiver_id", carer.Id.Value);
            json.WriteStartArray("locations");
            foreach (var stop in plan.Rounds.Where(round => round.Carer == index).SelectMany(round => round.Stops))
            {
                var (patient, service) = Names(problem, stop.Visit);
                json.WriteStartObject();
                Minutes("arrival_time", stop.Starts);
                Minutes("departure_time", stop.Ends);
                json.WriteString("patient", patient);
                json.WriteString("service", service);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();

        void Minutes(string name, int ticks) =>
            json.WriteNumber(name, decimal.Parse((ticks / (decimal)problem.TicksPerMinute).ToString("0.###", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture));
    }

    private static (string Patient, string Service) Names(RoundProblem problem, int visit)
    {
        var parts = problem.Visits[visit].Name.Split(' ');
        return (parts[0], parts[1]);
    }

    private static Round RoundOf(JsonElement route, RoundProblem problem, Dictionary<string, int> visits, Dictionary<string, int> carers)
    {
        var carer = carers[route.GetProperty("caregiver_id").GetString()!];
        var shift = problem.Carers[carer].Shifts[0];
        var (place, free, leaves) = (shift.StartPlace, 0, 0);
        var stops = ImmutableArray.CreateBuilder<RoundStop>();
        foreach (var location in route.GetProperty("locations").EnumerateArray())
        {
            var visit = visits[location.GetProperty("patient").GetString() + " " + location.GetProperty("service").GetString()];
            var (starts, ends) = (Ticks(location, "arrival_time", problem), Ticks(location, "departure_time", problem));
            var leg = problem.Travel.Ticks(place, problem.Visits[visit].Place, 0);
            (leaves, free) = stops.Count == 0 ? (starts - leg, starts - leg) : (leaves, free);
            stops.Add(new RoundStop(visit, free + leg, starts, ends));
            (place, free) = (problem.Visits[visit].Place, ends);
        }

        return new Round(carer, 0, leaves, stops.ToImmutable(), free + problem.Travel.Ticks(place, shift.EndPlace, 0));
    }

    private static int Ticks(JsonElement location, string name, RoundProblem problem) =>
        checked((int)Math.Round(location.GetProperty(name).GetDouble() * problem.TicksPerMinute));
}

using System.Text.Json;

namespace Zoning.Routing.Tests.Reference;

/// <summary>
/// The objective of a home-care solution by plain arithmetic on the two JSON files; none of the library's code takes part.
/// </summary>
internal sealed class HomeCareArithmetic
{
    private readonly JsonElement _instance;
    private readonly double[][] _legs;
    private readonly bool _isExtended;
    private readonly Dictionary<string, int> _patients;
    private readonly Dictionary<string, JsonElement> _carers;
    private readonly bool _isWhole;

    public HomeCareArithmetic(JsonElement instance)
    {
        _instance = instance;
        _legs = [.. instance.GetProperty("distances")
            .EnumerateArray().Select(row => row.EnumerateArray().Select(leg => leg.GetDouble()).ToArray())];
        _isWhole = _legs.All(row => row.All(leg => leg == Math.Floor(leg)));
        _isExtended = instance.TryGetProperty("departing_points", out _);
        _patients = Patients.Select((patient, index) => (Id(patient), index)).ToDictionary(pair => pair.Item1, pair => pair.index);
        _carers = instance.GetProperty("caregivers").EnumerateArray().ToDictionary(Id);
    }

    /// <summary>A service at a patient by a carer.</summary>
    public sealed record Call(string Carer, string Patient, string Service, double Start, double End);

    public List<string> Faults { get; } = [];

    public double Travel { get; private set; }

    public double Late { get; private set; }

    public double Highest { get; private set; }

    public double Waiting { get; private set; }

    public double Extra { get; private set; }

    public double Idle { get; private set; }

    private IEnumerable<JsonElement> Patients => _instance.GetProperty("patients").EnumerateArray();

    public static List<Call> Calls(JsonElement solution) =>
    [
        .. solution.GetProperty("routes").EnumerateArray().Where(route => route.TryGetProperty("locations", out _))
        .SelectMany(route => route.GetProperty("locations").EnumerateArray().Select(stop => new Call(
            route.GetProperty("caregiver_id")
                .GetString()!, stop.GetProperty("patient").GetString()!, stop.GetProperty("service").GetString()!,
            stop.GetProperty("arrival_time").GetDouble(), stop.GetProperty("departure_time").GetDouble()))),
    ];

    /// <summary>Counts a solution and notes what is wrong with it.</summary>
    public HomeCareArithmetic Count(IReadOnlyList<Call> calls)
    {
        foreach (var carer in _carers.Keys)
        {
            CountRound(carer, [.. calls.Where(call => call.Carer == carer)]);
        }

        foreach (var patient in Patients)
        {
            CountPatient(patient, [.. calls.Where(call => call.Patient == Id(patient))]);
        }

        return this;
    }

    private void CountRound(string carer, Call[] calls)
    {
        var (home, from, until) = (0, 0.0, double.MaxValue);
        if (_isExtended)
        {
            var shift = _carers[carer].GetProperty("working_shift");
            var points = _instance.GetProperty("departing_points").EnumerateArray().Select(Id).ToList();
            (home, from, until) =
                (points.IndexOf(_carers[carer].GetProperty("starting_point_id").GetString()!), shift[0].GetDouble(), shift[1].GetDouble());
        }

        var (at, free, isFirst, own, busy) = (home, from, true, 0.0, 0.0);
        foreach (var call in calls)
        {
            var place = PlaceOf(call.Patient);
            var wait = call.Start - free - _legs[at][place];
            Need(wait > -1e-6, $"{carer} comes to {call.Patient} {-wait} minutes too soon");
            Need(_carers[carer].GetProperty("abilities").EnumerateArray().Any(each => each.GetString() == call.Service),
                $"{carer} is not able to do {call.Service}");
            Waiting += isFirst ? 0 : wait;
            own += _legs[at][place];
            busy += call.End - call.Start;
            (at, free, isFirst) = (place, call.End, false);
        }

        own += calls.Length == 0 ? 0 : _legs[at][home];
        var back = free + (calls.Length == 0 ? 0 : _legs[at][home]);
        Travel += own;
        Extra += Math.Max(0, back - until);
        Idle = Math.Max(Idle, Math.Max(back, until) - from - own - busy);
    }

    private void CountPatient(JsonElement patient, Call[] calls)
    {
        var needs = patient.GetProperty("required_caregivers").EnumerateArray().ToArray();
        var served = needs.Select(need => calls.Where(call => call.Service == need.GetProperty("service").GetString()).ToArray()).ToArray();
        if (calls.Length != needs.Length || served.Any(each => each.Length != 1))
        {
            Faults.Add($"{Id(patient)} has {calls.Length} services for {needs.Length}");
            return;
        }

        var window = patient.GetProperty("time_window");
        for (var index = 0; index < needs.Length; index++)
        {
            var call = served[index][0];
            Need(call.Start >= Whole(window[0].GetDouble()) - 1e-6, $"{Id(patient)} is served before the window");
            Need(Math.Abs(call.End - call.Start - Length(needs[index])) < 1e-6, $"{Id(patient)} is not served for the whole time");
            Need(!patient.TryGetProperty("incompatible_caregivers", out var banned)
                || banned.EnumerateArray().All(each => each.GetString() != call.Carer), $"{call.Carer} must not come to {Id(patient)}");
            var late = Math.Max(0, call.Start - Whole(window[1].GetDouble()));
            Late += late;
            Highest = Math.Max(Highest, late);
        }

        if (needs.Length == 2)
        {
            var tie = patient.GetProperty("synchronization");
            var isOne = tie.GetProperty("type").GetString() == "simultaneous";
            var gap = served[1][0].Start - served[0][0].Start;
            Need(gap > (isOne ? 0 : tie.GetProperty("distance")[0].GetDouble()) - 1e-6,
                $"the second service of {Id(patient)} is too soon after the first");
            Need(gap < (isOne ? 0 : tie.GetProperty("distance")[1].GetDouble()) + 1e-6,
                $"the second service of {Id(patient)} is too long after the first");
            Need(served[0][0].Carer != served[1][0].Carer, $"one carer comes twice to {Id(patient)}");
        }
    }

    private double Length(JsonElement need) => need.TryGetProperty("duration", out var length) ? length.GetDouble()
        : _instance.GetProperty("services").EnumerateArray()
        .Single(service => Id(service) == need.GetProperty("service").GetString()).GetProperty("default_duration").GetDouble();

    private int PlaceOf(string patient) =>
        _isExtended ? Patients.ElementAt(_patients[patient]).GetProperty("distance_matrix_index").GetInt32() : _patients[patient] + 1;

    private double Whole(double minutes) => _isWhole ? Math.Floor(minutes) : minutes;

    private void Need(bool holds, string fault)
    {
        if (!holds)
        {
            Faults.Add(fault);
        }
    }

    private static string Id(JsonElement element) => element.GetProperty("id").GetString()!;
}

namespace Zoning.Attack.Tests;

/// <summary>
/// An outsider with the files of a release, the docs and patience: every row is an interval, every relation that the docs state is an
/// equality over what each zone must hold, and the solver says what is left for the rest.
/// </summary>
internal sealed class Reader
{
    private readonly LinearProgramme _hours = new();
    private readonly LinearProgramme _counts = new();
    private readonly Dictionary<string, int> _variables = new(StringComparer.Ordinal);
    private readonly PublicFacts _facts;
    private readonly string[] _places;
    private Scope _scope;

    /// <summary>Takes the map: which zones each area holds, and what anybody may look up.</summary>
    public Reader(IReadOnlyList<string> zones, IReadOnlyDictionary<string, string[]> display, PublicFacts facts)
    {
        _facts = facts;
        _places = [.. zones, "outside", "no-place"];
        First = Enter(new Scope("", new HashSet<string>(_places, StringComparer.Ordinal), display));
        _scope = First;
    }

    /// <summary>What the first release is read with.</summary>
    public Scope First { get; }

    /// <summary>Turns to a later release of the same county, in which only some zones have changed and all others are as they were.</summary>
    public Scope Later(IReadOnlyDictionary<string, string[]> display, IEnumerable<string> changed) =>
        Enter(new Scope("'", new HashSet<string>(changed, StringComparer.Ordinal), display));

    /// <summary>Asks about figures of a release that was read before.</summary>
    public void LookAt(Scope scope) => _scope = scope;

    private Scope Enter(Scope scope)
    {
        _scope = scope;
        foreach (var place in scope.Changed)
        {
            Between(_hours, [.. Demand([place]), (Of("young", place), -1)], 0, double.PositiveInfinity);
            var met = Sum([place], "lasting", "replaced");
            if (_facts.Rates is { } known)
            {
                Between(_hours, [(Of("cost", place), 1), .. Times(met, -known.Least)], 0, double.PositiveInfinity);
                Between(_hours, [(Of("cost", place), -1), .. Times(met, 4 * known.Most)], 0, double.PositiveInfinity);
            }
        }

        TieCounty();
        return scope;
    }

    /// <summary>Reads a release; rows it can't place are left out.</summary>
    public void Read(IEnumerable<ReadRow> rows)
    {
        foreach (var row in rows.Where(row => row.Low is not null || row.High is not null))
        {
            if (Terms(row) is { } terms)
            {
                // An exact figure is written with so many digits and no more.
                var digits = row.Low == row.High && row.Low != 0 ? 0.001 : 0;
                Between(Of(row), terms, (row.Low ?? 0) - digits, (row.High ?? double.PositiveInfinity) + digits);
            }
            else
            {
                ReadShare(row);
            }
        }

        foreach (var group in rows.Where(row => row is { AreaKind: "zone", Measure: "people_waiting" }).GroupBy(row => AreaOf(row.Area)))
        {
            var nobody = group.Select(row => row.Area).ToHashSet(StringComparer.Ordinal);
            foreach (var zone in _scope.Display[group.Key].Where(zone => !nobody.Contains(zone)))
            {
                Between(_counts, [(Of("listed", zone), 1)], 1, double.PositiveInfinity);
            }
        }
    }

    /// <summary>What is left for a row.</summary>
    public (double Low, double High)? RangeOf(ReadRow row)
    {
        if (Terms(row) is not { } terms)
        {
            return null;
        }

        var least = Of(row).Minimise(terms);
        var most = Of(row).Maximise(terms);
        return least.Outcome == LinearOutcome.Infeasible
            ? throw new InvalidOperationException($"What was published contradicts itself (seen at {row.Key}).")
            : (least.Outcome == LinearOutcome.Unbounded ? double.NegativeInfinity : least.Value,
                most.Outcome == LinearOutcome.Unbounded ? double.PositiveInfinity : most.Value);
    }

    private LinearProgramme Of(ReadRow row) => IsCount(row.Measure) ? _counts : _hours;

    /// <summary>People and packages need no hours to be worked out, so they have a programme of their own.</summary>
    private static bool IsCount(string name) => name.StartsWith("people", StringComparison.Ordinal)
        || name.StartsWith("packages", StringComparison.Ordinal)
        || name.StartsWith("listed", StringComparison.Ordinal)
        || name.StartsWith("unmet only", StringComparison.Ordinal);

    private static void Between(LinearProgramme programme, (int Variable, double Factor)[] terms, double low, double high)
    {
        if (terms is [{ Factor: 1 } only])
        {
            programme.Narrow(only.Variable, low, high);
        }
        else
        {
            programme.AddBetween(terms, low, high);
        }
    }

    private string AreaOf(string zone) => _scope.Display.First(area => area.Value.Contains(zone, StringComparer.Ordinal)).Key;

    private string[]? ZonesOf(ReadRow row) => row.AreaKind switch
    {
        "county" => _places,
        "bucket" when row.Area == "elsewhere" => ["outside", "no-place"],
        "zone" or "bucket" => [row.Area],
        "display" => _scope.Display.GetValueOrDefault(row.Area),
        _ => row.Area.Split(' '),
    };

    private (int, double)[]? Terms(ReadRow row)
    {
        if (row.Time.Length > 0)
        {
            return Timed(row);
        }

        if (row.Provider.Length > 0)
        {
            return row.Measure == "commissioned_hours" ? ByProvider(row) : null;
        }

        if (ZonesOf(row) is not { } zones)
        {
            return null;
        }

        return (row.Measure, row.Status) switch
        {
            ("demand_hours", "") => Demand(zones),
            ("met_hours", "") => Sum(zones, "lasting", "replaced"),
            ("unmet_hours", "") => Sum(zones, "waits", "other"),
            ("to_be_replaced_hours", "") => Sum(zones, "replaced"),
            ("waiting_hours", "") => Sum(zones, "waits"),
            ("demand_65_hours", "") => [.. Demand(zones), .. Times(Sum(zones, "young"), -1)],
            ("cost", "") => Sum(zones, "cost"),
            ("people_waiting", "") => Sum(zones, "listed"),
            ("packages", "") => Sum(zones, "packages"),
            _ => row.AreaKind == "county" ? OfCounty(row) : null,
        };
    }

    /// <summary>Figures of the county alone: variables of their own, tied to the zones when first met.</summary>
    private (int, double)[]? OfCounty(ReadRow row)
    {
        switch (row.Measure)
        {
            case "status_hours" or "packages" or "people" or "people_unmet" or "people_waiting_unmet" or "waiting_hours" or "people_waiting"
                or "carer_demand_hours" or "carer_met_hours" or "carer_unmet_hours":
                return row is { Measure: "people_waiting" } && row.Status.StartsWith("over-", StringComparison.Ordinal)
                    ? Over(row.Status)
                    : [(Variable(row.Measure + "|" + row.Status), 1)];
            default:
                return null;
        }
    }

    private void TieCounty()
    {
        void Tie((int, double)[] whole, params string[] parts) =>
            (IsCount(parts[0]) ? _counts : _hours).AddEquality([.. whole, .. parts.Select(part => (Variable(part), -1.0))], 0);
        Tie(Sum(_places, "lasting"), "status_hours|on-framework", "status_hours|framework-not-known");
        Tie(Sum(_places, "replaced"), "status_hours|off-framework", "status_hours|bridging");
        Tie(Sum(_places, "waits"), "status_hours|waiting");
        Tie(Sum(_places, "other"), "status_hours|undelivered", "status_hours|not-listed");
        Tie(Sum(_places, "waits"), "waiting_hours|within-arranging-time", "waiting_hours|beyond-arranging-time", "waiting_hours|date-not-known");
        Tie(Sum(_places, "lasting", "replaced"), ByTime("met_hours"));
        Tie(Sum(_places, "waits", "other"), ByTime("unmet_hours"));
        foreach (var (carers, parts) in new[] { ("carer_met_hours|", new[] { "lasting", "replaced" }), ("carer_unmet_hours|", ["waits", "other"]) })
        {
            _hours.AddEquality([(Variable(carers), 1), .. Times(Sum(_places, parts), -1), (Variable("second " + carers), -1)], 0);
        }

        Tie([(Variable("carer_demand_hours|"), 1)], "carer_met_hours|", "carer_unmet_hours|");
        Tie(Demand(_places), "provided", "unserved");
        Tie(
            [(Variable("provided"), 1)],
            "provider|largest", "provider|2nd-to-5th", "provider|6th-to-10th", "provider|others", "provider|none-named");
        var listed = Sum(_places, "listed");
        Tie(listed, [.. Places.Select(place => "people_waiting|in:" + place)]);
        Tie(listed, [.. Stages.Select(stage => "people_waiting|stage:" + stage)]);
        Tie(listed, [.. Bands.Select(band => "people_waiting|" + band)]);
        Tie(listed, "people_waiting_unmet|", "listed only");
        Tie([(Variable("people_unmet|"), 1)], "people_waiting_unmet|", "unmet only");
    }

    private static string[] ByTime(string measure) => [.. DayTimes.Select(time => measure + "|" + time)];

    private static readonly string[] DayTimes = ["morning", "lunch", "tea", "bed", "night"];

    private static readonly string[] Places =
        ["home", "hospital", "reablement", "interim-bed", "temporary-residential", "off-framework", "part-package", "not-known"];

    private static readonly string[] Stages = ["assessed", "with-brokerage", "offered", "provider-found", "not-known"];

    private static readonly string[] Bands = ["days:0-7", "days:8-14", "days:15-28", "days:29-or-more", "days:not-known"];

    private (int, double)[] Over(string status)
    {
        var first = status switch { "over-7-days" => 1, "over-14-days" => 2, _ => 3 };
        return [.. Bands[first..4].Select(band => (Variable("people_waiting|" + band), 1.0))];
    }

    private (int, double)[]? Timed(ReadRow row) => row.Measure switch
    {
        "met_hours" or "unmet_hours" => [(Variable(row.Measure + "|" + row.Time), 1)],
        "demand_hours" => [(Variable("met_hours|" + row.Time), 1), (Variable("unmet_hours|" + row.Time), 1)],
        _ => null,
    };

    private (int, double)[] ByProvider(ReadRow row) => [(Variable("provider|" + row.Provider), 1)];

    /// <summary>A share multiplied back out: part between low and high times the whole.</summary>
    private void ReadShare(ReadRow row)
    {
        if (ZonesOf(row) is not { } zones || row.Provider.Length + row.Time.Length > 0)
        {
            return;
        }

        var (part, whole, factor) = row.Measure switch
        {
            "coverage" => (Sum(zones, "lasting", "replaced"), Demand(zones), 100.0),
            "deficit" => (Sum(zones, "waits", "other"), Demand(zones), 100.0),
            "uplift" => (Sum(zones, "waits", "other"), Sum(zones, "lasting", "replaced"), 100.0),
            "mean_price" => (Sum(zones, "cost"), Sum(zones, "lasting", "replaced"), 1.0),
            "framework_share_hours" => (Statuses("on-framework"), Statuses("on-framework", "off-framework"), 100.0),
            "demand_per_1000" => ([.. Demand(zones), .. Times(Sum(zones, "young"), -1)], [], 1.0),
            _ => ([], [], 0.0),
        };
        if (row.Measure == "demand_per_1000" && zones.All(zone => _facts.People.ContainsKey(zone) || zone is "outside" or "no-place"))
        {
            var heads = zones.Sum(zone => _facts.People.GetValueOrDefault(zone)) / 1000;
            Between(_hours, part, (row.Low ?? 0) * heads, (row.High ?? double.PositiveInfinity) * heads);
        }
        else if (whole.Length > 0)
        {
            Between(_hours, [.. part, .. Times(whole, -(row.Low ?? 0) / factor)], 0, double.PositiveInfinity);
            if (row.High is { } high)
            {
                Between(_hours, [.. Times(part, -1), .. Times(whole, high / factor)], 0, double.PositiveInfinity);
            }
        }
    }

    private (int, double)[] Statuses(params string[] statuses) => [.. statuses.Select(status => (Variable("status_hours|" + status), 1.0))];

    private (int, double)[] Demand(string[] zones) => Sum(zones, "lasting", "replaced", "waits", "other");

    private (int, double)[] Sum(string[] zones, params string[] parts) =>
        [.. zones.SelectMany(zone => parts.Select(part => (Of(part, zone), 1.0)))];

    private static (int, double)[] Times((int Variable, double Factor)[] terms, double factor) =>
        [.. terms.Select(term => (term.Variable, factor * term.Factor))];

    /// <summary>What a zone holds: one variable over both releases unless the zone has changed.</summary>
    private int Of(string part, string place) => Named(part + "|" + place + (_scope.Changed.Contains(place) ? _scope.Suffix : ""));

    /// <summary>A figure of the county: a variable a release.</summary>
    private int Variable(string name) => Named(name + _scope.Suffix);

    private int Named(string name)
    {
        if (!_variables.TryGetValue(name, out var variable))
        {
            variable = (IsCount(name) ? _counts : _hours).AddVariable(0, double.PositiveInfinity);
            _variables.Add(name, variable);
        }

        return variable;
    }

    /// <summary>One release: which zones its variables are new for, and its display areas.</summary>
    internal sealed record Scope(string Suffix, IReadOnlySet<string> Changed, IReadOnlyDictionary<string, string[]> Display);
}

using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>The packages of a random county with their visits, deliveries and cases, and the carers on their rounds.</summary>
internal sealed class RandomCare(Draws draw, RandomGrid grid, string prefix, bool hasLookups)
{
    private static readonly string[] Statuses =
    [
        "active", "active", "active", "active", "active", "reablement", "paused", "waiting", "waiting", "not-listed", "ended",
        "direct-payment", "self-funded", "chc",
    ];

    private readonly CsvTexts _services = CsvTexts.Of(
        "id", "person", "place", "hours_week", "provider", "status", "service_type", "age_band", "start", "end", "ready_to_move",
        "assessed_hours", "carers", "no_go", "preferred_carers", "known_carers");

    private readonly CsvTexts _visits = CsvTexts.Of(
        "package", "days", "time_of_day", "minutes", "carers", "preferred_start", "earliest_start", "latest_start", "time_critical",
        "skills", "least_gap_minutes", "team_skills", "gender");

    private readonly CsvTexts _actuals = CsvTexts.Of("package", "week", "delivered_hours", "planned_hours");

    private readonly CsvTexts _waiting = CsvTexts.Of(
        "package", "requested", "provider_found", "first_visit", "waits_in", "stage", "place", "hours_week", "carers", "person");

    private readonly CsvTexts _carers = CsvTexts.Of(
        "id", "provider", "place", "days", "start", "end", "end_place", "skills", "mode", "break_minutes", "break_paid", "contracted_least",
        "contracted_most", "longest_trip_minutes", "gender", "unavailable");

    private readonly CsvTexts _trips = CsvTexts.Of("from", "to", "minutes", "mode", "metres");

    private readonly CsvTexts _rounds = CsvTexts.Of("carer", "days", "package", "time_of_day", "start");

    private readonly string[] _providers = [.. Enumerable.Range(1, 3).Select(number => $"{prefix}PR{number}")];

    internal void AddTo(SortedDictionary<string, string> texts)
    {
        AddCarers();
        var count = draw.Whole(30, 80);
        for (var number = 1; number <= count; number++)
        {
            AddPackage(Id("P", number), Id("C", draw.Whole(1, count)));
        }

        for (var number = 901; number <= 905; number++)
        {
            AddNewCase(Id("P", number));
        }

        texts["services.csv"] = _services.ToString();
        var hasVisits = draw.Chance(0.8);
        var hasCarers = draw.Chance(0.8);
        void Add(bool isThere, string name, CsvTexts table)
        {
            if (isThere)
            {
                texts[name] = table.ToString();
            }
        }

        Add(hasVisits, "visits.csv", _visits);
        Add(hasCarers, "carers.csv", _carers);
        Add(hasVisits && hasCarers, "rounds.csv", _rounds);
        Add(draw.Chance(0.5), "travel.csv", _trips);
        Add(draw.Chance(0.5), "travel-speeds.csv", CsvTexts.Read(
            "from,to,factor,mode,days\n07:30,09:00,1.4,,weekdays\n16:00,18:30,1.25,car,\n07:30,30:00,1,bike,sat sun\n"));
        Add(draw.Chance(0.5), "holidays.csv", CsvTexts.Read("date,like\n2026-04-03,sun\n2026-12-25,sat\n"));
        Add(draw.Chance(0.8), "actuals.csv", _actuals);
        Add(draw.Chance(0.8), "waiting.csv", _waiting);
    }

    private string Id(string kind, int number) => prefix + kind + number.ToString("000", CultureInfo.InvariantCulture);

    private string Place() => draw.Whole(1, 10) switch
    {
        1 or 2 or 3 => grid.Codes[draw.Whole(0, grid.Codes.Count - 1)],
        4 => draw.One("DT1 1AA", "DT1 1AB", "DT12 3XY", "DT1 1ZZ", "ZZ99 3VZ"),
        5 => draw.One("-2.565 50.709", "-2.55 50.712"),
        6 => "",
        7 => "355000.5 88000",
        8 when hasLookups => "E01000003",
        _ => Position(),
    };

    private string Position() => string.Create(
        CultureInfo.InvariantCulture,
        $"{RandomCounty.West + 7 + draw.Whole(0, 1_480 * grid.Columns)} {RandomCounty.South + 7 + draw.Whole(0, 5_900 * grid.Rows) / 4.0}");

    private void AddPackage(string id, string person)
    {
        var status = draw.One<string>(Statuses);
        var minutes = draw.Chance(0.8) ? 15 * draw.Whole(1, 100) : draw.Whole(1, 1_500);
        var provider = status is "waiting" or "not-listed" ? draw.One("", "", "", _providers[0]) : draw.One<string>([.. _providers, ""]);
        var start = draw.Whole(30, 700);
        var carers = draw.Chance(0.2) ? "2" : "1";
        _services.Add(
            id,
            person,
            Place(),
            Draws.Hours(minutes),
            provider,
            status,
            draw.One("home-care", "home-care", "home-care", "nights", "day", "other", "live-in"),
            draw.One("", "18-64", "65-74", "75-84", "85+", "65+"),
            draw.Chance(0.8) ? RandomCounty.Before(start) : "",
            status == "ended" ? RandomCounty.Before(draw.Whole(1, 29)) : "",
            status == "reablement" && draw.Chance(0.5) ? RandomCounty.Before(draw.Whole(0, 20)) : "",
            draw.Chance(0.2) ? Draws.Hours(minutes + 15 * draw.Whole(-2, 20) is var more and > 0 ? more : minutes) : "",
            carers,
            Wish(provider),
            Wish(provider),
            Wish(provider));
        if (id.EndsWith('7'))
        {
            _trips.Add(id, Id("P", 1), draw.One("4", "12.5"), draw.One("", "walk"), draw.One("", "3200"));
            _trips.Add(Id("P", 2), id, "0.75", "bike", "");
        }

        if (draw.Chance(0.7))
        {
            AddVisits(id, provider, status, carers);
        }

        for (var week = 1; status == "active" && draw.Chance(0.7) && week <= 5; week++)
        {
            var given = Math.Max(0, minutes - draw.Whole(0, 3) * 30);
            _actuals.Add(id, RandomCounty.Before(7 * week + 1), Draws.Hours(given), draw.Chance(0.5) ? Draws.Hours(minutes) : "");
        }

        if ((status is "waiting" or "reablement" or "active" or "not-listed" or "ended") && draw.Chance(0.4))
        {
            AddCase(id, start);
        }
    }

    /// <summary>Carers of the provider, and now and then one who left.</summary>
    private string Wish(string provider)
    {
        var at = Array.IndexOf(_providers, provider) + 1;
        return at == 0 || draw.Chance(0.8) ? "" : draw.One(Id("K", at), $"{Id("K", at + 3)} {Id("K", at)}", $"{Id("K", at)} {prefix}K-LEFT");
    }

    private void AddVisits(string id, string provider, string status, string carers)
    {
        foreach (var (time, hour) in new[] { ("morning", 8), ("tea", 16), ("night", 26) })
        {
            if (!draw.Chance(0.6))
            {
                continue;
            }

            var days = draw.One("daily", "weekdays", "mon wed fri", "sat sun");
            _visits.Add(
                id,
                days,
                time,
                draw.One("15", "30", "45"),
                draw.Chance(0.5) ? carers : "",
                draw.Chance(0.5) ? $"{hour:00}:30" : "",
                draw.Chance(0.5) ? $"{hour:00}:00" : "",
                draw.Chance(0.5) ? $"{hour + 1:00}:15" : "",
                draw.One("", "yes", "no"),
                draw.One("", "hoist", "peg hoist"),
                draw.Chance(0.1) ? "120" : "",
                draw.One("", "", "hoist"),
                draw.One("", "", "", "female", "male"));
            if (provider.Length > 0 && status is "active" or "reablement" && time != "night" && draw.Chance(0.7))
            {
                var carer = Array.IndexOf(_providers, provider) + 1;
                if (carer > 0)
                {
                    _rounds.Add(Id("K", carer), days, id, time, $"{hour:00}:{draw.Whole(10, 50)}");
                }
            }
        }
    }

    private void AddCase(string id, int start)
    {
        var isPlaced = draw.Chance(0.4);
        var isFound = isPlaced || draw.Chance(0.3);
        _waiting.Add(
            id,
            RandomCounty.Before(start + 20),
            isFound ? RandomCounty.Before(start + 5) : "",
            isPlaced ? RandomCounty.Before(start) : "",
            draw.One("", "home", "hospital", "reablement", "interim-bed", "temporary-residential", "off-framework", "part-package"),
            draw.One("", "assessed", "with-brokerage", "offered", "provider-found"),
            draw.Chance(0.2) ? Place() : "",
            draw.Chance(0.2) ? Draws.Hours(15 * draw.Whole(1, 90)) : "",
            draw.Chance(0.1) ? "2" : "",
            "");
    }

    /// <summary>A case of a package that services.csv does not have: waiting, placed before, or asked for after the as-at day.</summary>
    private void AddNewCase(string id)
    {
        var kind = draw.Whole(1, 4);
        _waiting.Add(
            id,
            RandomCounty.Before(kind == 4 ? -9 : 60),
            kind == 3 ? RandomCounty.Before(40) : "",
            kind == 3 ? RandomCounty.Before(35) : "",
            draw.One("", "home", "hospital"),
            "",
            Place(),
            Draws.Hours(draw.Whole(10, 900)),
            draw.One("", "1", "2"),
            draw.Chance(0.5) ? Id("C", draw.Whole(1, 30)) : "");
    }

    private void AddCarers()
    {
        for (var number = 1; number <= 6; number++)
        {
            var provider = _providers[(number - 1) % 3];
            var place = Place();
            var end = draw.Chance(0.2) ? Place() : "";
            var mode = draw.One("car", "walk", "bike", "");
            string[] hours = [draw.One("", "16"), draw.One("", "37.50"), draw.One("", "45")];
            var gender = draw.One("", "female", "male", "other");
            string[] who = [Id("K", number), provider, place];
            _carers.Add([.. who, "weekdays", "07:00", "15:30", end, "hoist peg", mode, draw.One("", "0", "30"), "no", .. hours, gender, "sat"]);
            if (draw.Chance(0.5))
            {
                _carers.Add([.. who, "sat sun", "15:00", "28:00", end, "hoist peg", mode, "", draw.One("", "yes"), .. hours, gender, ""]);
            }
        }
    }
}

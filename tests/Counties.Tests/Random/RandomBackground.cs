using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>What a random county has beside its packages: providers, rates, people and the history by zone.</summary>
internal sealed class RandomBackground(Draws draw, RandomGrid grid, string prefix)
{
    internal void AddTo(SortedDictionary<string, string> texts)
    {
        void Add(string name, Func<CsvTexts> make)
        {
            if (draw.Chance(0.8))
            {
                texts[name] = make().ToString();
            }
        }

        Add("providers.csv", Providers);
        Add("rates.csv", Rates);
        Add("population.csv", Population);
        Add("history.csv", History);
        Add("zone-facts.csv", Facts);
        if (draw.Chance(0.3))
        {
            texts["assumptions.json"] = """
                { "schema": "zoning.assumptions/1", "assumptions": [
                  { "name": "reablement_weeks", "value": "4" }, { "name": "arranging_days", "value": "7" },
                  { "name": "rule.cover", "value": "off" } ] }
                """;
            texts["emission-factors.csv"] = "mode,kg_per_km,year,source\ncar,0.1650,2025,an invented table\n";
            texts["capacity-rates.csv"] = "name,value,unit,from,source,low,high\n"
                + "contact_ratio,0.72,,2025-10-01,,0.68,0.755\nleave_weeks,5.6,,2025-04-01,,,\n";
            texts["pathways.csv"] = "waits_in,pathway\nhospital,P2\nnot-known,none\n";
        }

        AddSwaps(texts);
        new RandomFlow(draw, grid, prefix).AddTo(texts);
    }

    /// <summary>What swaps need: moves of every third package, costs of providers, and where providers take packages.</summary>
    private void AddSwaps(SortedDictionary<string, string> texts)
    {
        if (draw.Chance(0.7))
        {
            var moves = CsvTexts.Of("package", "consent", "tolerance_minutes", "guarded", "last_moved", "priority");
            var services = CsvTexts.Read(texts["services.csv"]);
            foreach (var row in services.Rows.Where((_, index) => index % 3 == 0))
            {
                moves.Add(
                    services.Cell(row, "id"), draw.One("yes", "no", ""), draw.One("", "0", "45"), draw.One("yes", "no", ""),
                    draw.One("", RandomCounty.Before(90), RandomCounty.Before(-9)), draw.One("", "1", "5"));
            }

            texts["moves.csv"] = moves.ToString();
        }

        if (!texts.TryGetValue("providers.csv", out var listed))
        {
            return;
        }

        if (draw.Chance(0.7))
        {
            var costs = CsvTexts.Of("provider", "wage", "on_costs", "pence_a_mile", "overhead", "margin");
            costs.Add($"{prefix}PR1", "12.60", "0.25", "45", "0.2", "0.035");
            costs.Add($"{prefix}PR3", "", "0", "", "0.5", "0.4");
            texts["provider-costs.csv"] = costs.ToString();
        }

        if (draw.Chance(0.5))
        {
            var providers = CsvTexts.Read(listed);
            var more = CsvTexts.Of("id", "name", "framework", "hours_offered", "council_share", "hours_spare", "accepting", "zones");
            foreach (var row in providers.Rows)
            {
                more.Add([.. row, draw.One("", "yes", "limited", "suspended"), draw.One("", grid.Codes[0], $"{grid.Codes[^1]} {grid.Codes[0]}")]);
            }

            texts["providers.csv"] = more.ToString();
        }
    }

    private CsvTexts Providers()
    {
        var providers = CsvTexts.Of("id", "name", "framework", "hours_offered", "council_share", "hours_spare");
        for (var number = 1; number <= 3; number++)
        {
            providers.Add(
                $"{prefix}PR{number}",
                draw.One("", $"Provider {number}"),
                draw.One("yes", "yes", "no", ""),
                draw.One("", "140.5"),
                draw.One("", "85"),
                draw.One("", "12.25"));
        }

        return providers;
    }

    private CsvTexts Rates()
    {
        var rates = CsvTexts.Of("provider", "from", "zone", "visit_minutes", "day_type", "hourly_rate");
        rates.Add("", "2025-04-01", "", "", "", "23.00");
        rates.Add($"{prefix}PR1", "2024-04-01", "", "", "", "22.5");
        rates.Add($"{prefix}PR1", "2025-04-01", "", "30", "weekend", "25.75");
        rates.Add("", "2025-04-01", grid.Codes[^1], "", "", "24.1");
        return rates;
    }

    private CsvTexts Population()
    {
        var people = CsvTexts.Of("zone", "age_band", "people", "year");
        foreach (var code in grid.Codes)
        {
            people.Add(code, "65+", draw.Whole(100, 3_000).ToString(CultureInfo.InvariantCulture), "2024");
            people.Add(code, "all", draw.Whole(3_000, 9_000).ToString(CultureInfo.InvariantCulture), "");
            people.Add(code, "65+", draw.Whole(100, 3_000).ToString(CultureInfo.InvariantCulture), "2031");
        }

        return people;
    }

    private CsvTexts Facts()
    {
        var facts = CsvTexts.Of("zone", "rural", "decile", "living_alone");
        foreach (var code in grid.Codes)
        {
            facts.Add(code, draw.One("yes", "no", "no", ""), draw.One("1", "4", "10", ""), draw.One("0", "35", "90"));
        }

        return facts;
    }

    private CsvTexts History()
    {
        var history = CsvTexts.Of("week", "zone", "measure", "hours");
        for (var week = 20; week >= 1; week--)
        {
            if (draw.Chance(0.1))
            {
                continue;
            }

            foreach (var code in grid.Codes.Append(""))
            {
                history.Add(RandomCounty.Before(7 * week + 1), code, "in-service", Draws.Hours(draw.Whole(6_000, 9_000)));
                history.Add(RandomCounty.Before(7 * week + 1), code, "started", Draws.Hours(draw.Chance(0.5) ? 0 : draw.Whole(1, 300)));
            }
        }

        return history;
    }
}

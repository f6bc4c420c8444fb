using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>What flow needs of a random county: referrals with offers, places, discharges, posts, reviews and the return.</summary>
internal sealed class RandomFlow(Draws draw, RandomGrid grid, string prefix)
{
    internal void AddTo(SortedDictionary<string, string> texts)
    {
        var services = CsvTexts.Read(texts["services.csv"]);
        var providers = services.Rows.Select(row => services.Cell(row, "provider")).Where(id => id.Length > 0).Distinct().Order(StringComparer.Ordinal).ToArray();
        if (draw.Chance(0.6))
        {
            AddReferrals(texts, providers);
        }

        if (draw.Chance(0.5))
        {
            texts["reviews.csv"] = Reviews(services).ToString();
            texts["beds.csv"] = "team,kind,from,capacity,band,pathway\nHazel House,bed,2026-01-01,20,,2\nHazel House,bed,2026-09-01,30,,P2\n"
                + "At home,home,2026-01-01,60,high,1\n";
            texts["discharges.csv"] = $"person,ready,left,pathway_planned,pathway_actual,reason,owner,group,service_from,need,place_91\n{prefix}D1,2026-01-05T10:00,"
                + $"2026-01-09T15:30,1,P1,home package,social care,18-64,2026-01-10,part,home\n{prefix}D2,2026-02-01,,2,,nhs,both,,,,\n";
        }

        if (draw.Chance(0.5))
        {
            texts["workforce.csv"] = "role,team,pathway,zone,wte,vacancies,hours_per_wte,absence,hours_per_person,turnover,agency,from,to\n"
                + $"therapist,At home,1,{grid.Codes[0]},6.5,1,22.5,0.06,1.5,0.12,0.1,2026-01-01,\nbroker,,,,4,,,,,,,,\n";
            texts["metrics.csv"] = "metric,period,band,numerator,denominator\nhome-91,2025-Q4,65+,81,100\nresidential-65,2025/26,,610,111700\n"
                + "delayed-days,2026-01,,412.5,310\n";
            texts["targets.csv"] = "metric,period,target,better,note\nhome-91,2025-Q4,0.82,,\ndelayed-days,2026-01,1.2,higher,\"so agreed, for once\"\n";
        }
    }

    private void AddReferrals(SortedDictionary<string, string> texts, string[] providers)
    {
        var referrals = CsvTexts.Of(
            "referral", "received", "complete", "offered", "placed", "closed", "outcome", "source", "pathway", "buyer", "zone", "hours", "band", "provider");
        var offers = CsvTexts.Of("referral", "provider", "sent", "answered", "answer", "load", "detour_minutes", "rate", "started");
        for (var number = 1; number <= 6; number++)
        {
            var id = string.Create(CultureInfo.InvariantCulture, $"{prefix}R{number}");
            var provider = providers.Length == 0 ? "" : providers[number % providers.Length];
            var end = draw.One("open", "placed", "closed");
            referrals.Add(
                id, RandomCounty.Before(60 + number), draw.One("", RandomCounty.Before(55) + "T09:30"), draw.One("", RandomCounty.Before(50)),
                end == "placed" ? RandomCounty.Before(40) + "T16:05" : "", end == "closed" ? RandomCounty.Before(30) : "",
                end == "closed" ? draw.One("", "withdrawn", "died", "elsewhere") : draw.One("", end == "placed" ? "placed" : ""),
                draw.One("", "hospital", "ed", "self"), draw.One("", "0", "P3", "community"), draw.One("", "council", "chc"),
                draw.One("", grid.Codes[0]), draw.One("", "12.25", "7"), draw.One("", "low", "high"), end == "placed" ? provider : "");
            if (provider.Length > 0)
            {
                var answer = draw.One("", "accepted", "refused");
                offers.Add(
                    id, provider, RandomCounty.Before(45) + "T11:00", answer.Length > 0 ? RandomCounty.Before(44) : "", answer, draw.One("", "0.85"),
                    draw.One("", "6.5"), draw.One("", "23.40"), answer == "accepted" ? RandomCounty.Before(35) : "");
            }
        }

        texts["referrals.csv"] = referrals.ToString();
        texts["offers.csv"] = offers.ToString();
    }

    private CsvTexts Reviews(CsvTexts services)
    {
        var reviews = CsvTexts.Of("package", "due", "done", "by", "hours", "outcome");
        foreach (var row in services.Rows.Where((_, index) => index % 2 == 0))
        {
            var isDone = draw.Chance(0.5);
            reviews.Add(
                services.Cell(row, "id"), RandomCounty.Before(draw.One("30", "-40") == "30" ? 30 : -40), isDone ? RandomCounty.Before(20) : "",
                draw.One("", "council", "delegated"), draw.One("", "1.5"), isDone ? draw.One("", "none", "less", "ended") : "");
        }

        return reviews;
    }
}

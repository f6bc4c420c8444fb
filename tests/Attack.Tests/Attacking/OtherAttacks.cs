using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Zoning.Attack;

/// <summary>Attacks what stands beside the ledger: forecast, pathways, capacity, the placing curve, and forms that tell by themselves.</summary>
internal static partial class OtherAttacks
{
    public static void On(CountyCase county, Release release, Findings findings)
    {
        new SeriesAttack(county, release, findings).Attack();
        new PathwayAttack(county, release, findings).Attack();
        Forms(release, findings);
        Capacity(county, release, findings);
    }

    /// <summary>Rungs of the capacity ladder, and the county's capacity, stay open by a tenth of their largest provider.</summary>
    private static void Capacity(CountyCase county, Release release, Findings findings)
    {
        if (!release.Files.ContainsKey("capacity.csv"))
        {
            return;
        }

        var providers = county.Capacity;
        foreach (var rung in providers.Select(one => one.Rung).Distinct(StringComparer.Ordinal).Append(CapacityAttack.All))
        {
            var own = providers.Where(one => rung == CapacityAttack.All || one.Rung == rung).Select(one => one.Hours).OrderDescending().ToList();
            if (own.Count == 0 || own.Sum() - own.Take(2).Sum() >= 0.1 * own[0])
            {
                continue;
            }

            findings.Count(Promise.OtherFiles);
            var range = CapacityAttack.OfRung(release.Files, rung);
            var (low, high) = (own.Sum() - 0.1 * own[0], own.Sum() + 0.1 * own[0]);
            if (range.Low > low + 1e-3 || range.High < high - 1e-3)
            {
                findings.Add(Leak.Of(Promise.OtherFiles, $"capacity.csv {rung}", own.Sum(), range, (low, high)));
            }
        }
    }

    /// <summary>Exact numbers of providers, hashes of inputs, times finer than their curve and small exact numbers.</summary>
    public static void Forms(Release release, Findings findings)
    {
        foreach (var row in release.Rows.Where(row => row is { Measure: "providers" }))
        {
            findings.Count(Promise.Forms);
            if (row.Low is > 0 && row.Low == row.High)
            {
                findings.Add(new Leak(Promise.Forms, row.Key, FormattableString.Invariant($"exactly {row.Low} providers")));
            }
        }

        foreach (var row in release.Rows.Where(row => row is { Measure: "commissioned_hours", Provider: "largest" } && row.Low > 0))
        {
            findings.Add(new Leak(Promise.Forms, row.Key, "a size class of one provider"));
        }

        foreach (var row in CsvText.Table(release.Files, "capacity.csv").Where(row => CsvText.Number(row.Of("providers")) > 0))
        {
            findings.Count(Promise.Forms);
            findings.Add(new Leak(Promise.Forms, "capacity.csv " + row["name"], $"exactly {row["providers"]} providers"));
        }

        foreach (var row in CsvText.Table(release.Files, "rounds-summary.csv").Where(row => row["shown"] == "exact" && CsvText.Number(row["value"]) is >= 1 and <= 7))
        {
            findings.Add(new Leak(Promise.Forms, $"rounds-summary.csv {row["measure"]} {row["provider"]}{row["hour"]}", $"exactly {row["value"]} {row["unit"]}"));
        }

        foreach (var (name, text) in release.Files.Append(KeyValuePair.Create("report.html", release.Page)))
        {
            findings.Count(Promise.Forms);
            if (Hash().Match(text) is { Success: true } hash)
            {
                findings.Add(new Leak(Promise.Forms, name, $"a hash: {hash.Value[..12]}..."));
            }
        }

        var page = Tags().Replace(Scripts().Replace(release.Page, " "), " ");
        foreach (var time in Times().Matches(page).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            findings.Add(new Leak(Promise.Forms, "report.html", $"finer than the curve: {time}"));
        }

        foreach (var providers in Providers().Matches(page).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            findings.Add(new Leak(Promise.Forms, "report.html", $"exact numbers of providers: {providers}"));
        }

        SmallNumbers(release, findings);
    }

    /// <summary>Counts of rows and lines of 1 to 7 in summary.json.</summary>
    private static void SmallNumbers(Release release, Findings findings)
    {
        using var summary = JsonDocument.Parse(release.Files["summary.json"]);
        foreach (var part in new[] { "controlTotals", "statusRules", "findings" })
        {
            if (!summary.RootElement.TryGetProperty(part, out var rows) || rows.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            foreach (var property in rows.EnumerateArray().SelectMany(row => row.EnumerateObject())
                .Where(property => property.Name is "read" or "used" or "setAside" or "lines" or "rows" or "people" or "packages"))
            {
                findings.Count(Promise.Forms);
                if (CsvText.Number(property.Value.ToString()) is >= 1 and <= 7 and var number)
                {
                    findings.Add(new Leak(
                        Promise.Forms, $"summary.json {part} {property.Name}", string.Create(CultureInfo.InvariantCulture, $"exactly {number}")));
                }
            }
        }
    }

    [GeneratedRegex(@"\b[0-9a-f]{40,64}\b")]
    private static partial Regex Hash();

    [GeneratedRegex("<(style|script)[^>]*>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Scripts();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex(@"[Pp]laced by day \d+|mean of those placed: \d+ days")]
    private static partial Regex Times();

    [GeneratedRegex(@"\b[1-9]\d* of [1-9]\d* providers")]
    private static partial Regex Providers();
}

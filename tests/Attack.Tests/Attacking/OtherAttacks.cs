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

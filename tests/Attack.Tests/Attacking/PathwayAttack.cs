namespace Zoning.Attack;

/// <summary>
/// Attacks pathways.csv: referrals are counts of people of a month; planned and spot capacity are packages a month that started in half a
/// year, so their number times the months is a count too.
/// </summary>
internal sealed class PathwayAttack(CountyCase county, Release release, Findings findings)
{
    private const int Weeks = 26;

    /// <summary>
    /// Attacks the months of two releases together: a month of the same people lies in both ranges, and a count that rose from below 8 or
    /// fell below it is not told to have crossed.
    /// </summary>
    public void AttackWith(PathwayAttack earlier)
    {
        var before = earlier.Months().ToDictionary(month => (month.Month, month.Pathway));
        foreach (var now in Months())
        {
            if (!before.TryGetValue((now.Month, now.Pathway), out var then) || now.Range is not { } range || then.Range is not { } told)
            {
                continue;
            }

            var cell = $"pathways.csv {now.Month} {now.Pathway} referrals in two releases";
            if (now.People.SetEquals(then.People))
            {
                if (now.People.Count is > 0 and < 8)
                {
                    Check(cell, now.People.Count, (Math.Max(range.Low, told.Low), Math.Min(range.High, told.High)),
                        now.HidesZeros || then.HidesZeros ? 0 : 1);
                }
            }
            else if (now.People.Count is > 0 and < 15 && then.People.Count is > 0 and < 15 && (now.People.Count < 8) != (then.People.Count < 8))
            {
                findings.Count(Promise.OtherFiles);
                if (range.Low > told.High || told.Low > range.High)
                {
                    findings.Add(Leak.Of(Promise.OtherFiles, cell, now.People.Count, range, told));
                }
            }
        }
    }

    private IEnumerable<(string Month, string Pathway, HashSet<string> People, (double Low, double High)? Range, bool HidesZeros)> Months()
    {
        var cases = county.Truth.Recount.Packages.Where(package => package.Wait?.Requested is not null).ToList();
        foreach (var month in CsvText.Table(release.Files, "pathways.csv").Where(row => row["expected"] == "no")
            .GroupBy(row => row["month"], StringComparer.Ordinal))
        {
            var first = CsvText.Date(month.Key)!.Value;
            HashSet<string> Of(string pathway) => cases
                .Where(one => PathwayOf(one.Wait!.In) == pathway && one.Wait.Requested >= first && one.Wait.Requested < first.AddMonths(1))
                .Select(one => one.Person).ToHashSet(StringComparer.Ordinal);
            var hides = month.Any(row => Of(row["pathway"]).Count == 0 && RangeOf(row["referrals_people"]) is { High: > 0 });
            foreach (var row in month)
            {
                yield return (month.Key, row["pathway"], Of(row["pathway"]), RangeOf(row["referrals_people"]), hides);
            }
        }
    }

    public void Attack()
    {
        var rows = CsvText.Table(release.Files, "pathways.csv");
        var cases = county.Truth.Recount.Packages.Where(package => package.Wait?.Requested is not null).ToList();
        foreach (var month in rows.Where(row => row["expected"] == "no").GroupBy(row => row["month"], StringComparer.Ordinal))
        {
            var first = CsvText.Date(month.Key)!.Value;
            var truths = month.ToDictionary(row => row["pathway"], row => cases
                .Where(one => PathwayOf(one.Wait!.In) == row["pathway"] && one.Wait.Requested >= first && one.Wait.Requested < first.AddMonths(1))
                .Select(one => one.Person).Distinct(StringComparer.Ordinal).Count(), StringComparer.Ordinal);
            var hidesZeros = month.Any(row => truths[row["pathway"]] == 0 && RangeOf(row["referrals_people"]) is { High: > 0 });
            foreach (var row in month)
            {
                Referrals(row, truths[row["pathway"]], hidesZeros);
            }
        }

        foreach (var row in rows.Where(row => row["expected"] == "no").GroupBy(row => row["pathway"], StringComparer.Ordinal).Select(rows => rows.Last()))
        {
            Capacity(row, "planned_capacity_packages", isOnFramework: true);
            Capacity(row, "spot_capacity_packages", isOnFramework: false);
        }
    }

    private void Referrals(Dictionary<string, string> row, int truth, bool hidesZeros)
    {
        var cell = $"pathways.csv {row["month"]} {row["pathway"]} referrals";
        if (RangeOf(row["referrals_people"]) is not { } range)
        {
            return;
        }

        findings.Count(Promise.Honest);
        var isCoarse = CsvText.Number(row["referrals_people"]) is > 0 and { } shown && shown % 10 == 0;
        if (truth < range.Low - (isCoarse ? 3 : 0) || truth > range.High + (isCoarse ? 2 : 0))
        {
            findings.Add(Leak.Of(Promise.Honest, cell, truth, range, (truth, truth)));
        }

        if (truth is > 0 and < 8)
        {
            Check(cell, truth, range, hidesZeros ? 0 : 1);
        }
    }

    private void Capacity(Dictionary<string, string> row, string column, bool isOnFramework)
    {
        var asOf = county.Truth.Recount.AsOf;
        var from = asOf.AddDays(1 - (7 * Weeks));
        var framework = CsvText.Table(county.Files, "providers.csv").Where(provider => provider.Of("framework") == "yes").Select(provider => provider["id"])
            .ToHashSet(StringComparer.Ordinal);
        var placed = county.Truth.Recount.Packages.Where(package => package.Wait?.FirstVisit is not null).ToList();
        from = placed.Count == 0 || placed.Min(package => package.Wait!.FirstVisit!.Value) is var first && first < from ? from : first;
        var months = (asOf.DayNumber - from.DayNumber + 1) / 7.0 / (52.0 / 12);
        var started = placed.Count(package => PathwayOf(package.Wait!.In) == row["pathway"] && package.Wait.FirstVisit >= from
            && package.Wait.FirstVisit <= asOf && package.Wait.Requested is not null && framework.Contains(package.Provider) == isOnFramework);
        if (started is > 0 and < 8 && MeanOf(row[column]) is { } mean)
        {
            Check($"pathways.csv {row["pathway"]} {column}, packages started in {Weeks} weeks", started, (mean.Low * months, mean.High * months), 0);
        }
    }

    private void Check(string cell, int truth, (double Low, double High) range, int least)
    {
        findings.Count(Promise.OtherFiles);
        if (Math.Ceiling(range.Low - 1e-9) > Math.Max(least, 1) || Math.Floor(range.High + 1e-9) < 7)
        {
            findings.Add(Leak.Of(Promise.OtherFiles, cell, truth, range, (Math.Max(least, 1), 7)));
        }
    }

    /// <summary>A count as it is shown; none where it is hidden or not supplied.</summary>
    private static (double Low, double High)? RangeOf(string text) => CsvText.Number(text) switch
    {
        0 => (0, 0),
        { } number => (Math.Max(8, number - 2), number + 2),
        _ => ClassOf(text),
    };

    /// <summary>A mean that is rounded like a count.</summary>
    private static (double Low, double High)? MeanOf(string text) => CsvText.Number(text) switch
    {
        0 => (0, 0.5),
        { } number => (Math.Max(7.5, number - 2.5), number + 2.5),
        _ => ClassOf(text) is var (low, high) ? (Math.Max(0, low - 0.5), high + 0.5) : null,
    };

    private static (double Low, double High)? ClassOf(string text)
    {
        var ends = text.Split([" to ", "-", "\u2013"], StringSplitOptions.None);
        return ends is [var low, var high] && CsvText.Number(low) is { } least && CsvText.Number(high) is { } most ? (least, most) : null;
    }

    private static string PathwayOf(string place) => place switch
    {
        "hospital" or "reablement" => "P1",
        "interim-bed" => "P2",
        "temporary-residential" => "P3",
        "home" or "not-known" or "" => "community",
        _ => "none",
    };
}

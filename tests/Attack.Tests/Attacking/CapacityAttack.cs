namespace Zoning.Attack;

/// <summary>What the rungs of the capacity ladder, the county's capacity and a population tell of a figure that is hidden.</summary>
internal static class CapacityAttack
{
    /// <summary>The county's capacity, all rungs together.</summary>
    public const string All = "capacity";

    /// <summary>The range of a hidden rung: rungs add up to the capacity that forecast.csv gives for the first week.</summary>
    /// <param name="files">The files of a release.</param>
    /// <param name="rung">The rung that is hidden.</param>
    public static (double Low, double High) OfRung(IReadOnlyDictionary<string, string> files, string rung)
    {
        using var programme = new AttackProgramme();
        var rungs = CsvText.Table(files, "capacity.csv").Where(row => row["what"] == "rung").ToList();
        programme.Sum(All, rungs.Select(row => row["name"]));
        foreach (var row in rungs)
        {
            if (CsvText.Number(row["value"]) is { } hours)
            {
                programme.Narrow(row["name"], hours - 5, hours + 5);
            }
        }

        var week = CsvText.Table(files, "forecast.csv").Where(row => row["measure"] == "capacity").MinBy(row => row["week"], StringComparer.Ordinal);
        if (week is not null && CsvText.Number(week["mean"]) is { } mean)
        {
            programme.Narrow(All, mean - 5, mean + 5);
        }

        return programme.RangeOf(rung);
    }

    /// <summary>The range of an age band's hours today: a projected year is the sum of the bands' hours, each times the growth of its people.</summary>
    /// <param name="files">The files of a release.</param>
    /// <param name="people">People by year and band, as anybody may look them up.</param>
    /// <param name="band">The band.</param>
    public static (double Low, double High) OfBand(
        IReadOnlyDictionary<string, string> files, IReadOnlyDictionary<(int Year, string Band), double> people, string band)
    {
        using var programme = new AttackProgramme();
        foreach (var row in CsvText.Table(files, "outlook.csv"))
        {
            if (CsvText.Number(row["year"]) is not { } year || CsvText.Number(row["client_hours_week"]) is not { } hours
                || !row["rates"].StartsWith("same", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var bands = people.Keys.Where(key => key.Year == (int)year).Select(key => key.Band).ToList();
            var from = (int)(CsvText.Number(row["base_year"]) ?? 0);
            var whole = FormattableString.Invariant($"hours in {year}");
            var terms = bands.Select(one => (one, people[((int)year, one)] / people[(from, one)])).ToList();
            programme.Narrow(whole, hours - 5, hours + 5);
            programme.NotNegative([(whole, 1), .. terms.Select(term => (term.one, -term.Item2))]);
            programme.NotNegative([(whole, -1), .. terms.Select(term => (term.one, term.Item2))]);
        }

        return programme.RangeOf(band);
    }
}

using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Assigns columns of an extract to targets: by header first, then checked against the cells.</summary>
internal sealed class ColumnGuess(
    ImportKind kind, ImmutableArray<string> headers, IReadOnlyList<string[]> sample, FindingCollector findings, string file,
    List<string> questions)
{
    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);
    private readonly HashSet<int> _taken = [];

    /// <summary>Target to column index.</summary>
    public Dictionary<string, int> Assign()
    {
        var fits = new List<(int Fit, int Column, ImportTarget Target)>();
        var targets = ImportTargets.For(kind);
        for (var column = 0; column < headers.Length; column++)
        {
            var words = HeaderWords.WordsOf(Original(column));
            foreach (var target in targets)
            {
                var fit = IsRefused(target, column) ? 0 : ByWords(HeaderWords.Fit(kind, target, words), target, column);
                if (fit > 0)
                {
                    fits.Add((fit, column, target));
                }
            }
        }

        // Best fit first, then the leftmost column, then the order of targets: never the order of a hash.
        var order = targets.Select((target, index) => (target.Name, index))
            .ToDictionary(pair => pair.Name, pair => pair.index, StringComparer.Ordinal);
        foreach (var (fit, column, target) in fits.OrderByDescending(fit => fit.Fit)
            .ThenBy(fit => fit.Column).ThenBy(fit => order[fit.Target.Name]))
        {
            Take(fit, column, target);
        }

        PlaceByContent();
        PersonByHeaderOfId();
        FrequencyOfCost();
        return _columns;
    }

    /// <summary>The header as the file has it: the second of one name has a number only here.</summary>
    private string Original(int column)
    {
        var header = headers[column];
        var at = header.LastIndexOf(" (", StringComparison.Ordinal);
        var isRepeat = at > 0 && header[^1] == ')' && headers.Contains(header[..at], StringComparer.OrdinalIgnoreCase)
            && !header.AsSpan(at + 2, header.Length - at - 3).ContainsAnyExceptInRange('0', '9');
        return isRepeat ? header[..at] : header;
    }

    /// <summary>A column of frequencies beside a cost of units, with no other unit, is the cost's: hourly, weekly.</summary>
    private void FrequencyOfCost()
    {
        if (_columns.ContainsKey("unit_cost") && !_columns.ContainsKey("unit") && _columns.TryGetValue("period", out var column)
            && ImportTargets.Find(kind, "unit") is { } unit
            && Share(column, cell => ValueWords.MeaningOf(unit, cell)?.StartsWith("cost", StringComparison.Ordinal) == false) > 0)
        {
            _columns.Remove("period");
            _columns.Add("unit", column);
        }
    }

    /// <summary>
    /// Of several columns whose headers fit, the one whose words are known; a header that only fits in part needs such words.
    /// </summary>
    private int ByWords(int fit, ImportTarget target, int column)
    {
        const int Unknown = 900;
        var isKnown = fit == 0 || target.Meanings.IsEmpty || Share(column, cell => ValueWords.MeaningOf(target, cell) is not null) >= 0.34;
        return isKnown ? fit : fit > 1_000 ? fit - Unknown : 0;
    }

    private void Take(int fit, int column, ImportTarget target)
    {
        if (_taken.Contains(column))
        {
            return;
        }

        if (_columns.TryGetValue(target.Name, out var other))
        {
            Second(column, other, target);
            return;
        }

        // A column that is named like this one is meant: words that aren't known are asked for, never taken for nothing.
        var isMeant = IsExact(target, column) && (target.Name == "carers"
            || (target.Name is "unit" or "period" && Share(column, cell => IsDate(cell) || IsAmount(cell)) < 0.5));
        if (!CellsFit(target, column) && !isMeant)
        {
            findings.Add(ImportFaults.ContentDiffers, file, 0, $"{target.Name}: '{headers[column]}'.");
            return;
        }

        _columns.Add(target.Name, column);
        _taken.Add(column);
    }

    private bool IsExact(ImportTarget target, int column) => HeaderWords.Fit(kind, target, HeaderWords.WordsOf(Original(column))) > 1_000;

    /// <summary>
    /// A second column that fits as well: a second word for the service is read too, one of the same content doesn't matter, and one that
    /// says something else is asked about.
    /// </summary>
    private void Second(int column, int other, ImportTarget target)
    {
        var isSameName = string.Equals(Original(column), Original(other), StringComparison.OrdinalIgnoreCase);
        if ((!isSameName && !IsExact(target, column)) || !CellsFit(target, column))
        {
            return;
        }

        if (target.Name == "service_type" && Share(column, cell => ValueWords.MeaningOf(target, cell) is not null) >= 0.34
            && !_columns.ContainsKey("service_group"))
        {
            _columns.Add("service_group", column);
            _taken.Add(column);
            return;
        }

        var differ = sample.Any(row => row[column] != row[other]
            && !TidyText.SaysNothing(row[column]) && !TidyText.SaysNothing(row[other]));
        if (differ && (isSameName || (target.Name == "hours_week" && IsAsPlain(column, other))))
        {
            questions.Add($"{target.Name}: two columns fit it, and their cells differ. Name the one that is meant under columns.");
        }

        findings.Add(ImportFaults.AlsoFits, file, 0,
            $"{target.Name}: '{headers[other]}'{Sum(target, other)} was taken; '{headers[column]}'{Sum(target, column)} fits as well.");
    }

    /// <summary>
    /// Whether both headers name hours, or neither does: a bare number of units beside hours is no second column of hours.
    /// </summary>
    private bool IsAsPlain(int column, int other) =>
        QuantityHeading.Of(Original(column)) is var second && QuantityHeading.Of(Original(other)) is var first
        && first.Measure == second.Measure && first.Period.Period == second.Period.Period;

    private string Sum(ImportTarget target, int column) => target.Form != TargetForm.Number ? "" : FormattableString.Invariant(
        $" ({sample.Sum(row => NumberCell.TryHours(row[column], DecimalMark.Point, out var number) ? number : 0):0.##} in all)");

    /// <summary>
    /// A place has a form that hardly anything else has: if no header fits and one column only holds postcodes, it is taken.
    /// </summary>
    private void PlaceByContent()
    {
        if (!ImportTargets.HasQuantity(kind)
            || _columns.ContainsKey("place") || _columns.ContainsKey("easting") || _columns.ContainsKey("longitude"))
        {
            return;
        }

        var place = ImportTargets.Find(kind, "place")!;
        var found = -1;
        for (var column = 0; column < headers.Length; column++)
        {
            if (!_taken.Contains(column) && HeaderWords.Fit(kind, place, "postcode " + TidyText.Words(headers[column])) > 0
                && !PersonalData.IsPersonalHeader(headers[column]) && Share(column, PlaceCell.IsPostcode) >= 0.8)
            {
                if (found >= 0)
                {
                    return;
                }

                found = column;
            }
        }

        if (found >= 0)
        {
            _columns.Add("place", found);
            _taken.Add(found);
        }
    }

    /// <summary>A column called just "id" whose values repeat is the person's, not the line's.</summary>
    private void PersonByHeaderOfId()
    {
        var own = kind == ImportKind.Packages ? "id" : "package";
        if (!ImportTargets.HasQuantity(kind) || _columns.ContainsKey("person") || !_columns.TryGetValue(own, out var column))
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        var repeats = sample.Count(row => row[column].Length > 0 && !seen.Add(row[column]));
        if (repeats * 20 > sample.Count)
        {
            _columns.Remove(own);
            _columns.Add("person", column);
        }
    }

    private bool IsRefused(ImportTarget target, int column)
    {
        // The day a person died only ends a case or a line; it is written nowhere.
        if (target.Name == "died" || !PersonalData.IsPersonalHeader(headers[column]))
        {
            return false;
        }

        // In a list of providers a bare "Name" is the organisation's.
        return !(kind == ImportKind.Providers
            && target.Form == TargetForm.Organisation && TidyText.Words(headers[column]) is "name" or "known as");
    }

    private bool CellsFit(ImportTarget target, int column) => target.Form switch
    {
        TargetForm.Date => Share(column, IsDate) >= 0.5,
        TargetForm.Place => Share(column, cell => PlaceCell.IsNowhere(cell) || PlaceCell.Read(cell) is { Length: > 0 }) >= 0.5,
        TargetForm.Number when target.Name == "age" => Share(column, cell => AgeCell.BandOf(cell) is not null) >= 0.5,
        // A share of people is taken for the column that is meant, so that the import can say why it is none.
        TargetForm.Number when target.Name == "living_alone" => Share(column, cell => IsAmount(cell.TrimEnd('%', ' '))) >= 0.5,
        TargetForm.Number => Share(column, IsAmount) >= 0.5,
        TargetForm.Days => Share(column, cell => DaysCell.Read(cell) is not null) >= 0.5,
        TargetForm.Time => Share(column, cell => ClockCell.Read(cell) is not null) >= 0.5,
        TargetForm.Text => true,
        TargetForm.Coordinate => Share(column, cell => NumberCell.TryNumber(cell, DecimalMark.Point, out _)) >= 0.5,
        TargetForm.Id =>
            Share(column, cell => cell.Length <= 40 && cell.Any(char.IsAsciiDigit) && DateCell.Orders(cell) == (false, false)) >= 0.5,
        TargetForm.Choice when target.Name is "carers" or "unit" or "period" =>
            Share(column, cell => ValueWords.MeaningOf(target, cell) is not null) >= 0.5,
        TargetForm.Choice when target.Name is "framework" => Share(column, cell => ValueWords.MeaningOf(target, cell) is not null) >= 0.3,
        TargetForm.Choice => Share(column, cell => cell.Length <= 60 && !IsDate(cell) && !IsAmount(cell)) >= 0.5,
        _ => Share(column, cell => !IsDate(cell) && !PersonalData.IsNhsNumber(cell)) >= 0.5,
    };

    private static bool IsAmount(string cell) =>
        AmountCell.TryRead(cell, DecimalMark.Point, out _) || AmountCell.TryRead(cell, DecimalMark.Comma, out _);

    private static bool IsDate(string cell)
    {
        var (day, month) = DateCell.Orders(cell);
        return day || month
            || DateCell.Read(cell, DateOrder.YearFirst, out _) is DateReading.Date or DateReading.Serial or DateReading.StandsForNone;
    }

    /// <summary>The share of a column's cells, blanks aside, that pass; 1 where all are blank.</summary>
    private double Share(int column, Func<string, bool> test)
    {
        int count = 0, passed = 0;
        foreach (var row in sample)
        {
            if (!TidyText.SaysNothing(row[column]))
            {
                count++;
                passed += test(row[column]) ? 1 : 0;
            }
        }

        return count == 0 ? 1 : (double)passed / count;
    }
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>Finds out how an extract is written: bytes, delimiter, header, columns, dates, numbers, words.</summary>
internal static class Guesser
{
    public static ImportGuess Guess(InputFile file, ImportKind kind, int? headerRow, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var encoding = ExtractText.Guess(file);
        var text = ExtractText.Decode(file, encoding, findings);
        findings.ThrowIfStructureFault();
        var delimiter = file.IsSheet ? ',' : Delimiter(text!);
        var sheet = ExtractSheet.Read(text!, delimiter, file.Name, findings);
        findings.ThrowIfStructureFault();
        var table = headerRow is { } line ? ExtractTable.AtLine(sheet!, line) : HeaderGuess.Find(sheet!, kind);
        if (table is null)
        {
            findings.AddPlain(ImportFaults.Empty, file.Name, headerRow is null
                ? "No row of the first 40 holds two headers that are known." : "The row that --header-row names is blank.");
            throw new BadDataException(findings.ToFindings());
        }

        cancellation.ThrowIfCancellationRequested();
        var sample = table.Sample();
        var questions = new List<string>();
        var columns = new ColumnGuess(kind, table.Headers, sample, findings, file.Name, questions).Assign();
        var map = new ImportMap
        {
            Kind = kind,
            Encoding = encoding,
            Delimiter = delimiter,
            HeaderRow = table.LineOf(table.FirstRow - 1),
            HasTwoHeaderRows = table.HasTwoHeaderRows,
            Mark = Mark(kind, columns, sample),
            Columns = ImportMap.Empty<string>().AddRange(
                columns.Select(pair => KeyValuePair.Create(pair.Key, table.Headers[pair.Value]))),
            Synthetic = IsSynthetic(kind, columns, sample),
            Rows = ImportTargets.HasQuantity(kind) && !ImportTargets.HasEvents(kind)
                ? EventRows.Of(table.Headers, sample, columns.GetValueOrDefault("unit", -1)) : [],
        };
        if (kind == ImportKind.Packages && EventRows.IsClientLevelData(table.Headers))
        {
            // The return has no status of its own: a service without a word on its delivery runs.
            map = map with { Defaults = map.Defaults.Add("status", "active") };
        }

        map = map with { CarerHours = HeaderHas(map, "carer") };
        map = Dates(map, columns, sample, questions, findings, file.Name);
        map = map with { Values = Words(map, columns, table, findings, file.Name) };
        if (ImportTargets.HasQuantity(kind) || kind == ImportKind.Providers)
        {
            map = new QuantityGuess(table, columns, sample, questions, findings, file.Name).Add(map);
        }

        return new ImportGuess(map with { Questions = [.. questions] }, findings.ToFindings());
    }

    /// <summary>The sign that is spread most evenly over the first lines, outside quotation marks.</summary>
    private static char Delimiter(string text)
    {
        if (text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)
            && text.Length > 4 && ",;\t|".Contains(text[4], StringComparison.Ordinal))
        {
            return text[4];
        }

        var best = ',';
        var bestCount = 0;
        foreach (var delimiter in ",;\t|")
        {
            var counts = new List<int>();
            int count = 0;
            var quoted = false;
            foreach (var sign in text.AsSpan(0, Math.Min(text.Length, 1 << 16)))
            {
                quoted ^= sign == '"';
                count += sign == delimiter && !quoted ? 1 : 0;
                if (sign == '\n' && !quoted)
                {
                    counts.Add(count);
                    count = 0;
                }
            }

            counts.Add(count);
            counts.Sort();
            var middle = counts[counts.Count / 2] * 1_000 + counts[^1];
            if (middle > bestCount)
            {
                (best, bestCount) = (delimiter, middle);
            }
        }

        return best;
    }

    private static DecimalMark Mark(ImportKind kind, Dictionary<string, int> columns, List<string[]> sample)
    {
        int points = 0, commas = 0;
        foreach (var column in ColumnsOf(kind, columns, TargetForm.Number))
        {
            foreach (var row in sample)
            {
                var asPoint = NumberCell.TryNumber(row[column], DecimalMark.Point, out _);
                var asComma = NumberCell.TryNumber(row[column], DecimalMark.Comma, out _);
                points += asPoint && !asComma ? 1 : 0;
                commas += asComma && !asPoint ? 1 : 0;
            }
        }

        return commas > points ? DecimalMark.Comma : DecimalMark.Point;
    }

    private static bool IsSynthetic(ImportKind kind, Dictionary<string, int> columns, List<string[]> sample)
    {
        string[] ids = kind == ImportKind.Providers ? ["id", "name"] : ["id", "person", "package"];
        foreach (var name in ids)
        {
            if (columns.TryGetValue(name, out var column) && sample.Count > 0)
            {
                var marked = sample.Count(row => row[column].StartsWith("SYN-", StringComparison.OrdinalIgnoreCase));
                return marked * 2 > sample.Count;
            }
        }

        return false;
    }

    private static bool HeaderHas(ImportMap map, string word) =>
        map.Columns.TryGetValue("hours_week", out var header) && TidyText.HasPhrase(TidyText.Words(header), word);

    private static ImportMap Dates(
        ImportMap map, Dictionary<string, int> columns, List<string[]> sample, List<string> questions, FindingCollector findings,
        string file)
    {
        int day = 0, month = 0, both = 0, year = 0, serial = 0, count = 0;
        foreach (var column in ColumnsOf(map.Kind, columns, TargetForm.Date))
        {
            foreach (var row in sample)
            {
                var (asDay, asMonth) = DateCell.Orders(row[column]);
                day += asDay && !asMonth ? 1 : 0;
                month += asMonth && !asDay ? 1 : 0;
                both += asDay && asMonth ? 1 : 0;
                var reading = DateCell.Read(row[column], DateOrder.YearFirst, out _);
                year += reading == DateReading.Date ? 1 : 0;
                serial += reading == DateReading.Serial ? 1 : 0;
                count += reading == DateReading.Blank ? 0 : 1;
            }
        }

        AskForUtc(map.Kind, columns, sample, questions);
        if (day + month == 0 && both > 0)
        {
            findings.Add(ImportFaults.DatesAmbiguous, file, 0,
                $"{both.ToString(CultureInfo.InvariantCulture)} dates can be read both ways.");
        }

        var order = month > day ? DateOrder.MonthFirst : day + both == 0 && year > 0 ? DateOrder.YearFirst : DateOrder.DayFirst;
        return map with { Dates = order, ExcelDates = count > 0 && serial * 2 > count };
    }

    /// <summary>
    /// Days that all stand at 23:00 in summer and at midnight in winter were midnights in London before the zone was taken off.
    /// </summary>
    private static void AskForUtc(ImportKind kind, Dictionary<string, int> columns, List<string[]> sample, List<string> questions)
    {
        int late = 0, other = 0;
        foreach (var column in ColumnsOf(kind, columns, TargetForm.Date))
        {
            foreach (var row in sample)
            {
                if (!Moment.TryDay(row[column], out _) && DateCell.TimeOf(row[column]) is { } time)
                {
                    late += time == "23:00" ? 1 : 0;
                    other += time is "23:00" or "00:00" ? 0 : 1;
                }
            }
        }

        if (late > 0 && other == 0)
        {
            questions.Add(
                "dates: days stand at 23:00, as midnights of summer do in a system that keeps UTC and leaves the zone out: each would "
                    + "be the "
                + "day after. Export the days without times, or with their zone; if the day given is meant, delete this question.");
        }
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string?>> Words(
        ImportMap map, Dictionary<string, int> columns, ExtractTable table, FindingCollector findings, string file)
    {
        var filters = new RowFilters(map, table, findings, file);
        var values = ImportMap.Empty<ImmutableSortedDictionary<string, string?>>().ToBuilder();
        foreach (var target in ImportTargets.For(map.Kind))
        {
            if (target.Meanings.IsEmpty || !columns.TryGetValue(target.Name, out var column))
            {
                continue;
            }

            var words = ImportMap.NoWords.ToBuilder();
            foreach (var word in MostFrequent(table, column, filters))
            {
                words.TryAdd(word, ValueWords.MeaningOf(target, word));
            }

            if (target.Name == "carers" && words.Keys.Any(ValueWords.IsMangledRatio))
            {
                findings.Add(ImportFaults.RatioRepaired, file, 0, string.Join("; ", words.Where(pair => ValueWords.IsMangledRatio(pair.Key))
                    .Take(5).Select(pair => $"'{pair.Key}' = {pair.Value}")) + ".");
            }

            foreach (var (word, meaning) in words)
            {
                if (meaning is null)
                {
                    findings.Add(ImportFaults.WordUnknown, file, 0, $"{target.Name}: {TidyText.Shown(word)}.");
                }
            }

            values.Add(target.Name, words.ToImmutable());
        }

        return values.ToImmutable();
    }

    /// <summary>The distinct words of a column over the whole file, at most 200; a list that is longer holds no words.</summary>
    private static List<string> MostFrequent(ExtractTable table, int column, RowFilters filters)
    {
        var words = new SortedSet<string>(StringComparer.OrdinalIgnoreCase);
        var cells = new List<string>();
        for (var row = table.FirstRow; row < table.EndRow && words.Count <= 200; row++)
        {
            if (table.Read(row, cells) == RowKind.Data && !TidyText.SaysNothing(cells[column]) && cells[column].Length <= 100
                && !PersonalData.IsNhsNumber(cells[column]) && filters.ReasonAgainst(cells) is null)
            {
                words.Add(cells[column].ToLowerInvariant());
            }
        }

        return words.Count > 200 ? [] : [.. words];
    }

    private static IEnumerable<int> ColumnsOf(ImportKind kind, Dictionary<string, int> columns, TargetForm form)
    {
        foreach (var target in ImportTargets.For(kind))
        {
            if (target.Form == form && columns.TryGetValue(target.Name, out var column))
            {
                yield return column;
            }
        }
    }
}

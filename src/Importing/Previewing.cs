using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Makes the lines of a preview from a map and the first rows of an extract.</summary>
internal static class Previewing
{
    private const int Samples = 3;

    /// <summary>The lines, in the order of the targets.</summary>
    /// <param name="table">The extract.</param>
    /// <param name="map">How it would be read.</param>
    /// <param name="columns">Target to column.</param>
    /// <param name="isGuessed">Whether the map was guessed just now.</param>
    public static ImmutableArray<PreviewLine> Lines(ExtractTable table, ImportMap map, Dictionary<string, int> columns, bool isGuessed)
    {
        var sample = table.Sample();
        var lines = ImmutableArray.CreateBuilder<PreviewLine>();
        foreach (var target in ImportTargets.For(map.Kind))
        {
            if (columns.TryGetValue(target.Name, out var column))
            {
                lines.Add(Line(table.Headers[column], sample.Select(row => row[column]), map, target, isGuessed));
            }
            else if (map.Defaults.TryGetValue(target.Name, out var value))
            {
                lines.Add(new PreviewLine(target.Name, "(all rows)", Form(map, target), "all", "as the map says", [value], [value]));
            }
        }

        return lines.ToImmutable();
    }

    private static PreviewLine Line(string header, IEnumerable<string> cells, ImportMap map, ImportTarget target, bool isGuessed)
    {
        var filled = cells.Where(cell => !TidyText.SaysNothing(cell)).ToList();
        var readable = filled.Count(cell => Reads(cell, map, target));
        var fit = HeaderWords.Fit(map.Kind, target, TidyText.Words(header));
        var sure = !isGuessed ? "as the map says" : fit >= 1_900 ? "sure" : fit >= 1_000 ? "likely" : fit > 0
            ? "a guess by part of the header" : "a guess by the cells";
        var distinct = filled.GroupBy(cell => cell, StringComparer.OrdinalIgnoreCase).OrderByDescending(same => same.Count())
            .ThenBy(same => same.Key, StringComparer.Ordinal).ToList();
        return new PreviewLine(
            target.Name, header, Form(map, target), Words(readable, filled.Count), sure,
            [.. distinct.Take(Samples).Select(same => Sample(same.Key, same.Count(), map, target))],
            [.. distinct.Select(same => WithMeaning(Shape(same.Key), same.Key, map, target))
                .Distinct(StringComparer.Ordinal).Take(Samples)])
        {
            // A header that is one of those known here is no text of the file that could tell anything.
            IsKnownHeader = fit >= 1_000,
        };
    }

    /// <summary>
    /// A value for use inside: an id or a place is never shown, a word or a name only if as many rows have it as a published count needs.
    /// </summary>
    private static string Sample(string cell, int rows, ImportMap map, ImportTarget target)
    {
        switch (target.Form)
        {
            case TargetForm.Number or TargetForm.Date or TargetForm.Time:
                return PersonalData.IsNhsNumber(cell) || cell.Length > 24 ? Shape(cell) : cell;
            case TargetForm.Choice or TargetForm.Organisation or TargetForm.Text when rows >= new DisclosureRule().SmallestCount:
                return WithMeaning(Short(cell), cell, map, target);
            default:
                return WithMeaning(Shape(cell), cell, map, target);
        }
    }

    private static string WithMeaning(string shown, string cell, ImportMap map, ImportTarget target) =>
        map.Values.TryGetValue(target.Name, out var words) && words.TryGetValue(cell, out var meaning)
        ? $"{shown} = {meaning ?? "?"}" : shown;

    private static string Short(string cell) => cell.Length <= 24 ? cell : cell[..24] + "...";

    private static string Shape(string cell) => MaskedText.Of($"'{cell}'").Trim('\'');

    private static string Words(int readable, int filled) =>
        filled == 0 ? "none is filled" : readable == filled ? "all" : readable * 10 >= filled * 9
        ? "nearly all" : readable * 2 >= filled ? "most" : readable > 0 ? "few" : "none";

    private static bool Reads(string cell, ImportMap map, ImportTarget target) => target.Form switch
    {
        TargetForm.Number => NumberCell.TryHours(cell, map.Mark, out _),
        TargetForm.Coordinate => NumberCell.TryNumber(cell, map.Mark, out _),
        TargetForm.Date => DateCell.Read(cell, map.Dates, out _) is DateReading.Date or DateReading.StandsForNone
            || (map.ExcelDates && DateCell.Read(cell, map.Dates, out _) == DateReading.Serial),
        TargetForm.Time => ClockCell.Read(cell) is not null,
        TargetForm.Place => PlaceCell.Read(cell) is not null,
        TargetForm.Choice => target.Meanings.Contains(cell)
            || (map.Values.TryGetValue(target.Name, out var words) && words.TryGetValue(cell, out var meaning) && meaning is not null)
            || (target.Name == "age_band" && AgeCell.Band(cell) is not null),
        _ => true,
    };

    private static string Form(ImportMap map, ImportTarget target) => target.Form switch
    {
        TargetForm.Id => "id, made a pseudonym",
        TargetForm.Place => "postcode, area code or coordinates",
        TargetForm.Number when target.Name == "hours_week" => QuantityUnits.WordOf(map.Unit),
        TargetForm.Number => "number",
        TargetForm.Date => "date, " + MapWords.Dates[(int)map.Dates],
        TargetForm.Time => "time of day",
        TargetForm.Choice => "words",
        TargetForm.Organisation => "name",
        TargetForm.Coordinate => "coordinate",
        _ => "text",
    };
}

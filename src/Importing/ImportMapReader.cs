using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Zoning.Importing;

/// <summary>Reads a map file strictly: every unknown field or value is a finding, and all are reported together.</summary>
internal sealed partial class ImportMapReader(string file, FindingCollector findings)
{
    private const int LongestText = 500;

    public static ImportMap? Read(InputFile file, FindingCollector findings)
    {
        var text = file.Text(findings);
        if (text is null)
        {
            return null;
        }

        try
        {
            ReadAllText(text);
            using var document = JsonDocument.Parse(text, new JsonDocumentOptions { AllowDuplicateProperties = false, MaxDepth = 8 });
            return new ImportMapReader(file.Name, findings).Map(document.RootElement);
        }
        catch (JsonException fault)
        {
            var line = (int)Math.Min(int.MaxValue - 1, fault.LineNumber ?? -1) + 1;
            findings.Add(ImportFaults.MapNotJson, file.Name, line, "The JSON can't be read here.");
            return null;
        }
    }

    private ImportMap? Map(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            findings.AddPlain(ImportFaults.MapNotJson, file, "The map is not an object.");
            return null;
        }

        CheckFields(root,
            "",
            [
                "mapVersion", "as", "questions", "file", "dates", "excelDates", "synthetic", "quantity", "units", "rows", "repeatedLines",
                "inService", "events", "columns", "defaults", "values",
            ]);
        if (!root.TryGetProperty("mapVersion", out var version) || version.ValueKind != JsonValueKind.Number
            || !version.TryGetInt32(out var number) || number != ImportMap.Version)
        {
            Wrong("mapVersion", "it must be 1");
        }

        var kind = (ImportKind)Choice(root, "as", MapWords.Kinds, needed: true);
        var part = Object(root, "file", ["encoding", "delimiter", "headerRow", "twoHeaderRows", "decimal"]);
        var quantity = Object(root, "quantity", ["unit", "counts", "absoluteCosts"]);
        return new ImportMap
        {
            Kind = kind,
            Encoding = (TextEncoding)Choice(part, "encoding", MapWords.Encodings),
            Delimiter = MapWords.DelimiterOf(Choice(part, "delimiter", MapWords.Delimiters)),
            HeaderRow = Whole(part, "headerRow", 1, 1_000_000),
            HasTwoHeaderRows = Flag(part, "twoHeaderRows"),
            Questions = Questions(root),
            Mark = (DecimalMark)Choice(part, "decimal", MapWords.Marks),
            Dates = (DateOrder)Choice(root, "dates", MapWords.Dates),
            ExcelDates = Flag(root, "excelDates"),
            Synthetic = Flag(root, "synthetic"),
            Unit = QuantityUnits.Of(QuantityUnits.Words[Choice(quantity, "unit", QuantityUnits.Words)]) ?? default,
            Units = Units(root, kind),
            CarerHours = Choice(quantity, "counts", MapWords.Counts) == 1,
            AbsoluteCosts = Flag(quantity, "absoluteCosts"),
            Rows = RowFilters(root),
            Repeated = (RepeatedLines)Choice(root, "repeatedLines", MapWords.Repeated),
            InService = (InServiceRule)Choice(root, "inService", MapWords.InService),
            Events = Events(root),
            Columns = Columns(root, kind),
            Defaults = Defaults(root, kind),
            Values = Values(root, kind),
        };
    }

    private ImmutableArray<string> Questions(JsonElement root)
    {
        if (!Has(root, "questions", out var list))
        {
            return [];
        }

        if (list.ValueKind != JsonValueKind.Array || list.EnumerateArray().Any(one => one.ValueKind != JsonValueKind.String))
        {
            Wrong("questions", "it must be a list of texts");
            return [];
        }

        return [.. list.EnumerateArray().Select(one => one.GetString()!)];
    }

    private ImmutableSortedDictionary<string, QuantityUnit> Units(JsonElement root, ImportKind kind)
    {
        var units = ImportMap.Empty<QuantityUnit>().ToBuilder();
        foreach (var (name, value) in Texts(root, "units"))
        {
            if (!ImportTargets.WithUnit.Contains(name) || ImportTargets.Find(kind, name) is null)
            {
                Unknown("units." + Name(name));
            }
            else if (value is not null && QuantityUnits.Of(value) is { } unit)
            {
                units[name] = unit;
            }
            else if (value is not null)
            {
                Wrong("units." + name, "it must be what is counted, such as hours, and its period, such as hours-4-weeks");
            }
        }

        return units.ToImmutable();
    }

    /// <summary>Filters of rows: <c>{ "column": "Event Type", "keep": ["Service"] }</c>, or <c>leave</c> instead of <c>keep</c>.</summary>
    private ImmutableArray<RowFilter> RowFilters(JsonElement root)
    {
        if (!Has(root, "rows", out var element))
        {
            return [];
        }

        if (element.ValueKind != JsonValueKind.Array)
        {
            Wrong("rows", "it must be a list");
            return [];
        }

        var filters = ImmutableArray.CreateBuilder<RowFilter>();
        foreach (var one in element.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object)
            {
                Wrong("rows", "each of them is an object with column, and keep or leave");
                continue;
            }

            CheckFields(one, "rows.", ["column", "keep", "leave"]);
            var column = one.TryGetProperty("column", out var name) && name.ValueKind == JsonValueKind.String ? name.GetString()! : "";
            var keeps = Has(one, "keep", out var words);
            if (column.Length is 0 or > LongestText || (keeps ? Has(one, "leave", out _) : !Has(one, "leave", out words))
                || words.ValueKind != JsonValueKind.Array
                || words.EnumerateArray().Any(word => word.ValueKind != JsonValueKind.String || word.GetString()!.Length > LongestText))
            {
                Wrong("rows", "each of them has the text column and one of the lists keep and leave");
                continue;
            }

            filters.Add(new RowFilter(column, keeps, [.. words.EnumerateArray().Select(word => word.GetString()!)]));
        }

        return filters.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> Columns(JsonElement root, ImportKind kind)
    {
        var columns = ImportMap.Empty<string>().ToBuilder();
        foreach (var (name, value) in Texts(root, "columns"))
        {
            if (ImportTargets.Find(kind, name) is null)
            {
                Unknown("columns." + name);
            }
            else if (value is not null)
            {
                columns[name] = value;
            }
        }

        return columns.ToImmutable();
    }

    private ImmutableSortedDictionary<string, string> Defaults(JsonElement root, ImportKind kind)
    {
        var defaults = ImportMap.Empty<string>().ToBuilder();
        foreach (var (name, value) in Texts(root, "defaults"))
        {
            var target = ImportTargets.Find(kind, name);
            if (target is null || target.Form is TargetForm.Id or TargetForm.Date or TargetForm.Coordinate or TargetForm.Organisation)
            {
                Unknown("defaults." + name);
            }
            else if (value is not null && IsDefault(target, value))
            {
                defaults[name] = value;
            }
            else if (value is not null)
            {
                Wrong("defaults." + name, "the column does not allow this value");
            }
        }

        return defaults.ToImmutable();
    }

    private ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string?>> Values(JsonElement root, ImportKind kind)
    {
        var values = ImportMap.Empty<ImmutableSortedDictionary<string, string?>>().ToBuilder();
        if (!root.TryGetProperty("values", out var element) || element.ValueKind != JsonValueKind.Object)
        {
            if (element.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null))
            {
                Wrong("values", "it must be an object");
            }

            return values.ToImmutable();
        }

        foreach (var property in element.EnumerateObject())
        {
            var target = ImportTargets.Find(kind, property.Name);
            if (target is null || !target.TakesWords)
            {
                Unknown("values." + property.Name);
                continue;
            }

            var words = ImportMap.NoWords.ToBuilder();
            foreach (var (word, meaning) in Texts(element, property.Name, "values."))
            {
                if (meaning is not null && !target.Allows(meaning))
                {
                    Wrong($"values.{property.Name}.{Name(word)}", target.Meanings.IsEmpty
                        ? "it is no name"
                        : target.Meanings.Length <= 20 ? $"a meaning is one of {string.Join(", ", target.Meanings)}, leave-out"
                        : OneOf(target.Meanings));
                }
                else if (!words.TryAdd(TidyText.Cell(word), meaning))
                {
                    Wrong($"values.{property.Name}.{Name(word)}", "the word is there twice; letter case doesn't count");
                }
            }

            values[property.Name] = words.ToImmutable();
        }

        return values.ToImmutable();
    }

    private static bool IsDefault(ImportTarget target, string value) => target.Form switch
    {
        TargetForm.Choice => target.Meanings.Contains(value),
        TargetForm.Place => PlaceCell.Read(value) is not null,
        TargetForm.Days => DaysCell.Read(value) is not null,
        _ => NumberCell.TryNumber(value, DecimalMark.Point, out var number) && number >= 0,
    };

    private IEnumerable<(string Name, string? Value)> Texts(JsonElement parent, string field, string before = "")
    {
        if (!parent.TryGetProperty(field, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            yield break;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong(before + field, "it must be an object");
            yield break;
        }

        foreach (var property in element.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Null)
            {
                yield return (property.Name, null);
            }
            else if (property.Value.ValueKind == JsonValueKind.String
                && property.Value.GetString() is { Length: > 0 and <= LongestText } text)
            {
                yield return (property.Name, text);
            }
            else
            {
                Wrong($"{before}{field}.{Name(property.Name)}", "it must be a text of 1 to 500 characters, or null");
            }
        }
    }

    private JsonElement Object(JsonElement root, string field, string[] known)
    {
        if (!root.TryGetProperty(field, out var element) || element.ValueKind == JsonValueKind.Null)
        {
            return default;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            Wrong(field, "it must be an object");
            return default;
        }

        CheckFields(element, field + ".", known);
        return element;
    }

    private void CheckFields(JsonElement element, string before, string[] known)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                Unknown(before + Name(property.Name));
            }
        }
    }

    private int Choice(JsonElement parent, string field, IReadOnlyList<string> words, bool needed = false)
    {
        if (!Has(parent, field, out var value))
        {
            if (needed)
            {
                Wrong(field, $"it must be one of {string.Join(", ", words)}");
            }

            return 0;
        }

        var text = value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        for (var i = 0; i < words.Count; i++)
        {
            if (string.Equals(words[i], text, StringComparison.Ordinal))
            {
                return i;
            }
        }

        Wrong(field, OneOf(words));
        return 0;
    }

    private static string OneOf(IReadOnlyList<string> words) => words.Count <= 20
        ? $"it must be one of {string.Join(", ", words)}"
        : "it must be what is counted, such as hours, visits or cost, and its period if that is no week, such as hours-4-weeks";

    private bool Flag(JsonElement parent, string field)
    {
        if (Has(parent, field, out var value) && value.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Wrong(field, "it must be true or false");
        }

        return value.ValueKind == JsonValueKind.True;
    }

    private int Whole(JsonElement parent, string field, int least, int most)
    {
        if (!Has(parent, field, out var value))
        {
            return least;
        }

        if (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(field, FormattableString.Invariant($"it must be a whole number from {least} to {most}"));
        return least;
    }

    private static bool Has(JsonElement parent, string field, out JsonElement value)
    {
        value = default;
        return parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(field, out value) && value.ValueKind != JsonValueKind.Null;
    }

    /// <summary>Half of a surrogate pair written as an escape is JSON but no text: it is refused before anything asks for it.</summary>
    private static void ReadAllText(string text)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(text), new JsonReaderOptions { MaxDepth = 8 });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName)
            {
                try
                {
                    reader.GetString();
                }
                catch (InvalidOperationException)
                {
                    throw new JsonException("A text holds half a surrogate pair.");
                }
            }
        }
    }

    private static string Name(string name) => name.Length <= 60 ? name : name[..60] + "...";

    private void Unknown(string field) => findings.Add(ImportFaults.MapField, file, 0, $"The field {Name(field)} is not known.");

    private void Wrong(string field, string what) => findings.Add(ImportFaults.MapField, file, 0, $"The field {Name(field)}: {what}.");
}

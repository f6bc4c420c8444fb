using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Zoning.Counties;

/// <summary>Reads the fields of a JSON object one by one, each through a check that reports.</summary>
internal sealed class JsonFields(JsonElement element, string file, FindingCollector findings)
{
    private const int LongestText = 200;

    internal bool AreSound { get; private set; } = true;

    internal void Report(FaultCode code, string what, string field = "")
    {
        AreSound &= code.Kind == FaultKind.Notice;
        findings.Add(code, file, 0, what, column: field);
    }

    internal void RefuseOthers(ImmutableArray<string> known, string prefix)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in element.EnumerateObject())
        {
            if (!known.Contains(property.Name, StringComparer.Ordinal))
            {
                Report(CountyFaults.FieldUnknown, $"The field is '{prefix}{CsvRow.Quote(property.Name)}'.");
            }
            else if (!seen.Add(property.Name))
            {
                Report(CountyFaults.FieldWrong, $"The field '{prefix}{property.Name}' appears twice.", property.Name);
            }
        }
    }

    internal bool Has(string name) => element.TryGetProperty(name, out _);

    internal JsonFields? Object(string name)
    {
        var value = Value(name, isRequired: true);
        if (value is { ValueKind: JsonValueKind.Object } found)
        {
            return new JsonFields(found, file, findings);
        }

        Wrong(value, name, "an object");
        return null;
    }

    internal string? Text(string name, bool isRequired = false)
    {
        var value = Value(name, isRequired);
        if (value is null)
        {
            return null;
        }

        if (value.Value.ValueKind == JsonValueKind.String)
        {
            var text = StringOf(value.Value)?.Trim() ?? "";
            if (text.Length is > 0 and <= LongestText && !text.Any(char.IsControl))
            {
                return text;
            }
        }

        Wrong(value, name, $"text of 1 to {LongestText} letters");
        return null;
    }

    internal ImmutableArray<string> Texts(string name)
    {
        var value = Value(name, isRequired: false);
        if (value is null)
        {
            return [];
        }

        if (value.Value.ValueKind == JsonValueKind.Array
            && value.Value.EnumerateArray().All(item =>
                item.ValueKind == JsonValueKind.String && StringOf(item) is { Length: > 0 and <= LongestText }))
        {
            return [.. value.Value.EnumerateArray().Select(item => StringOf(item)!)];
        }

        Wrong(value, name, "a list of texts");
        return [];
    }

    internal int? Whole(string name, int least, int most, bool isRequired = false)
    {
        var value = Value(name, isRequired);
        if (value is null)
        {
            return null;
        }

        if (value.Value.ValueKind == JsonValueKind.Number && value.Value.TryGetInt32(out var number) && number >= least && number <= most)
        {
            return number;
        }

        Wrong(value, name, string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));
        return null;
    }

    internal DateOnly? Date(string name, bool isRequired = false)
    {
        var text = Text(name, isRequired);
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            && date.Year is >= 1900 and <= 2100)
        {
            return date;
        }

        Report(CountyFaults.FieldWrong, $"{name} is '{CsvRow.Quote(text)}', not a date such as 2026-03-31.", name);
        return null;
    }

    internal bool? Truth(string name)
    {
        var value = Value(name, isRequired: false);
        switch (value?.ValueKind)
        {
            case null:
                return null;
            case JsonValueKind.True:
                return true;
            case JsonValueKind.False:
                return false;
            default:
                Wrong(value, name, "true or false");
                return null;
        }
    }

    private static string? StringOf(JsonElement element)
    {
        try
        {
            return element.GetString();
        }
        catch (InvalidOperationException)
        {
            return null; // half of a surrogate pair
        }
    }

    private JsonElement? Value(string name, bool isRequired)
    {
        if (element.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
        {
            return value;
        }

        if (isRequired)
        {
            Report(CountyFaults.FieldMissing, $"The field '{name}' is absent.", name);
        }

        return null;
    }

    private void Wrong(JsonElement? value, string name, string wanted)
    {
        if (value is not null)
        {
            Report(CountyFaults.FieldWrong, $"{name} is not {wanted}.", name);
        }
    }
}

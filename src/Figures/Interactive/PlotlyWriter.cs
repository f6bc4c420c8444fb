using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Zoning.Figures;

/// <summary>
/// Writes the JSON that plotly.js 4 reads. What comes from data is said, and so escaped; plotly's keywords are set as they are.
/// </summary>
internal sealed class PlotlyWriter
{
    private readonly Utf8JsonWriter _json;

    private PlotlyWriter(Utf8JsonWriter json) => _json = json;

    /// <summary>The text of one object; every mark that HTML knows is escaped, so it can't end a script element.</summary>
    internal static string Text(Action<PlotlyWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            write(new PlotlyWriter(json));
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    /// <summary>A keyword of plotly, a colour or an id; never text of the data.</summary>
    internal PlotlyWriter Word(string name, string word)
    {
        _json.WriteString(name, word);
        return this;
    }

    /// <summary>Keywords of plotly, colours or ids.</summary>
    internal PlotlyWriter Words(string name, IEnumerable<string> words) => Values(name, words, word => _json.WriteStringValue(word));

    /// <summary>Text of the data, such as the name of an area.</summary>
    internal PlotlyWriter Say(string name, string text) => Word(name, PlotlyText.Of(text));

    /// <summary>Texts of the data, such as hover texts or the names along an axis.</summary>
    internal PlotlyWriter Says(string name, IEnumerable<string> texts) => Words(name, texts.Select(PlotlyText.Of));

    /// <summary>A number.</summary>
    internal PlotlyWriter With(string name, double value)
    {
        _json.WritePropertyName(name);
        return Number(value);
    }

    /// <summary>Yes or no.</summary>
    internal PlotlyWriter With(string name, bool value)
    {
        _json.WriteBoolean(name, value);
        return this;
    }

    /// <summary>Numbers; none and not finite are a gap.</summary>
    internal PlotlyWriter Numbers(string name, IEnumerable<double?> values) => Values(name, values, value => Number(value));

    /// <summary>Numbers.</summary>
    internal PlotlyWriter Numbers(string name, IEnumerable<double> values) => Values(name, values, value => Number(value));

    /// <summary>Yes or no, several times.</summary>
    internal PlotlyWriter Flags(string name, IEnumerable<bool> values) => Values(name, values, _json.WriteBooleanValue);

    /// <summary>Days, for an axis of dates; none is a gap.</summary>
    internal PlotlyWriter Days(string name, IEnumerable<DateOnly?> days) => Values(name, days, day =>
    {
        if (day is { } known)
        {
            _json.WriteStringValue(Day(known));
        }
        else
        {
            _json.WriteNullValue();
        }
    });

    /// <summary>Days, for an axis of dates.</summary>
    internal PlotlyWriter Days(string name, IEnumerable<DateOnly> days) => Words(name, days.Select(Day));

    /// <summary>Rows of numbers, such as those of a heat map.</summary>
    internal PlotlyWriter Lists(string name, IEnumerable<IEnumerable<double>> rows) =>
        Values(name, rows, row => List(row, value => Number(value)));

    /// <summary>Rows of texts of the data.</summary>
    internal PlotlyWriter TextLists(string name, IEnumerable<IEnumerable<string>> rows) =>
        Values(name, rows, row => List(row, text => _json.WriteStringValue(PlotlyText.Of(text))));

    /// <summary>A scale of colours with a step each, none blended.</summary>
    internal PlotlyWriter Steps(string name, IReadOnlyList<string> colours) => Values(name, Enumerable.Range(0, 2 * colours.Count), end =>
    {
        _json.WriteStartArray();
        _json.WriteNumberValue((end + 1) / 2 / (double)colours.Count);
        _json.WriteStringValue(colours[end / 2]);
        _json.WriteEndArray();
    });

    /// <summary>An object in this one.</summary>
    internal PlotlyWriter Part(string name, Action<PlotlyWriter> write)
    {
        _json.WriteStartObject(name);
        write(this);
        _json.WriteEndObject();
        return this;
    }

    /// <summary>A list of objects, such as annotations or shapes.</summary>
    internal PlotlyWriter Parts<T>(string name, IEnumerable<T> items, Action<PlotlyWriter, T> write) => Values(name, items, item =>
    {
        _json.WriteStartObject();
        write(this, item);
        _json.WriteEndObject();
    });

    /// <summary>A list of objects, each written in its own way.</summary>
    internal PlotlyWriter Items(string name, params ReadOnlySpan<Action<PlotlyWriter>> items)
    {
        _json.WriteStartArray(name);
        foreach (var write in items)
        {
            _json.WriteStartObject();
            write(this);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        return this;
    }

    /// <summary>A day as plotly reads it.</summary>
    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private PlotlyWriter Number(double? value)
    {
        if (value is { } known && double.IsFinite(known))
        {
            _json.WriteNumberValue(known);
        }
        else
        {
            _json.WriteNullValue();
        }

        return this;
    }

    private void List<T>(IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray();
        foreach (var value in values)
        {
            write(value);
        }

        _json.WriteEndArray();
    }

    private PlotlyWriter Values<T>(string name, IEnumerable<T> values, Action<T> write)
    {
        _json.WriteStartArray(name);
        foreach (var value in values)
        {
            write(value);
        }

        _json.WriteEndArray();
        return this;
    }
}

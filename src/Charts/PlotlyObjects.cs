using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using Plotly.NET;
using Plotly.NET.LayoutObjects;
using Plotly.NET.TraceObjects;

namespace Zoning.Charts;

/// <summary>
/// JSON as the objects that Plotly.NET holds it in. Parts that its functions restyle get the type they look for: a plain object in their
/// place would be replaced instead of changed.
/// </summary>
internal static class PlotlyObjects
{
    private static readonly FrozenDictionary<string, Func<DynamicObj.DynamicObj>> Typed =
        new Dictionary<string, Func<DynamicObj.DynamicObj>>(StringComparer.Ordinal)
        {
            ["title"] = () => new Title(),
            ["font"] = () => new Font(),
            ["margin"] = () => new Margin(),
            ["legend"] = () => new Legend(),
            ["hoverlabel"] = () => new Hoverlabel(),
            ["xaxis"] = () => new LinearAxis(),
            ["yaxis"] = () => new LinearAxis(),
            ["marker"] = () => new Marker(),
            ["line"] = () => new Line(),
            ["pattern"] = () => new Pattern(),
            ["fillpattern"] = () => new Pattern(),
            ["colorbar"] = () => new ColorBar(),
            ["connector"] = () => new WaterfallConnector(),
            ["node"] = () => new SankeyNodes(),
            ["link"] = () => new SankeyLinks(),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A trace, of the class in which Plotly.NET keeps its kind.</summary>
    internal static Trace Trace(JsonObject json)
    {
        var kind = (string)json["type"]!;
        Trace trace = kind == "sankey" ? new TraceDomain(kind) : new Trace2D(kind);
        return Fill(trace, json, "type");
    }

    /// <summary>Sets all properties of a JSON object but one.</summary>
    internal static T Fill<T>(T target, JsonObject json, string except = "")
        where T : DynamicObj.DynamicObj
    {
        foreach (var (name, value) in json)
        {
            if (name != except)
            {
                target.SetProperty(name, Value(name, value));
            }
        }

        return target;
    }

    private static object? Value(string name, JsonNode? value) => value switch
    {
        null => null,
        JsonObject part => Fill(Typed.GetValueOrDefault(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'))?.Invoke()
            ?? new DynamicObj.DynamicObj(), part),
        JsonArray list => List(name, list),
        _ => Single(value),
    };

    private static object?[] List(string name, JsonArray list) => name switch
    {
        "annotations" => Parts<Annotation>(list),
        "shapes" => Parts<Shape>(list),
        "updatemenus" => Parts<UpdateMenu>(list),
        "buttons" => Parts<UpdateMenuButton>(list),
        _ => list.Select(item => Value("", item)).ToArray(),
    };

    private static T[] Parts<T>(JsonArray list)
        where T : DynamicObj.DynamicObj, new() => [.. list.Select(part => Fill(new T(), part!.AsObject()))];

    private static object Single(JsonNode value) => value.GetValueKind() switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number when value.AsValue().TryGetValue<long>(out var whole) => whole,
        JsonValueKind.Number => value.GetValue<double>(),
        _ => value.GetValue<string>(),
    };
}

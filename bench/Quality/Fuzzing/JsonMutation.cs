using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Zoning.Quality.Fuzzing;

/// <summary>Mutations of a JSON file's structure; some write what is no JSON any more.</summary>
internal static class JsonMutation
{
    public static byte[] Make(byte[] file, Randomness random)
    {
        if (random.NextBelow(12) == 0)
        {
            return Deep(file, random);
        }

        try
        {
            var root = JsonNode.Parse(file);
            var nodes = new List<JsonNode>();
            Gather(root, nodes);
            if (nodes.Count > 0)
            {
                Mutate(nodes[random.NextBelow(nodes.Count)], random);
                return Encoding.UTF8.GetBytes(root!.ToJsonString());
            }
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException or ArgumentException)
        {
            // An earlier mutation left no JSON, or a text in it that is none.
        }

        return ByteMutation.Make(file, random);
    }

    private static void Gather(JsonNode? node, List<JsonNode> nodes)
    {
        var children = node switch
        {
            JsonObject known => known.Select(property => property.Value).ToList(),
            JsonArray list => [.. list],
            _ => [],
        };
        if (children.Count > 0)
        {
            nodes.Add(node!);
        }

        foreach (var child in children)
        {
            Gather(child, nodes);
        }
    }

    private static void Mutate(JsonNode node, Randomness random)
    {
        if (node is JsonArray list)
        {
            MutateList(list, random);
            return;
        }

        var fields = (JsonObject)node;
        var (name, value) = fields.ElementAt(random.NextBelow(fields.Count));
        switch (random.NextBelow(5))
        {
            case 0:
                fields.Remove(name);
                break;
            case 1:
                fields.Remove(name);
                fields[name + "x"] = value;
                break;
            case 2:
                fields[Extremes.Next(random)] = value?.DeepClone();
                break;
            default:
                fields[name] = Other(value, random);
                break;
        }
    }

    private static void MutateList(JsonArray list, Randomness random)
    {
        var at = random.NextBelow(list.Count);
        switch (random.NextBelow(5))
        {
            case 0:
                list.RemoveAt(at);
                break;
            case 1:
                list.Add(list[at]?.DeepClone());
                break;
            case 2:
                list.Clear();
                break;
            default:
                list[at] = Other(list[at], random);
                break;
        }
    }

    private static JsonNode? Other(JsonNode? value, Randomness random) => random.NextBelow(9) switch
    {
        0 => null,
        1 => JsonValue.Create(Extremes.Next(random)),
        2 => JsonValue.Create(Extremes.Huge(random)),
        3 => JsonNode.Parse((random.NextBelow(4)) switch { 0 => "1e308", 1 => "-1", 2 => "0", _ => "12345678901234567890" }),
        4 => new JsonArray(value?.DeepClone()),
        5 => new JsonObject { ["x"] = value?.DeepClone() },
        6 => JsonValue.Create(random.NextBelow(2) == 0),
        7 => new JsonArray(),
        _ => value is JsonValue number && number.TryGetValue<double>(out var known)
            ? JsonNode.Parse((known * (random.NextBelow(3) - 1) + random.NextBelow(3)).ToString("R", CultureInfo.InvariantCulture))
            : JsonValue.Create(value?.ToJsonString()),
    };

    /// <summary>Brackets in brackets, up to 200,000 deep, somewhere in the file.</summary>
    private static byte[] Deep(byte[] file, Randomness random)
    {
        var depth = 10 << random.NextBelow(15);
        var at = random.NextBelow(file.Length + 1);
        var open = random.NextBelow(2) == 0 ? "[" : "{\"a\":";
        var text = new StringBuilder().Insert(0, open, depth).Append('1').Append(open == "[" ? ']' : '}', depth).ToString();
        return random.NextBelow(2) == 0 ? Encoding.UTF8.GetBytes(text) : [.. file[..at], .. Encoding.UTF8.GetBytes(text), .. file[at..]];
    }
}

using System.Text.Json;

namespace Zoning.Importing;

/// <summary>Writes the rules of events into a map.</summary>
internal static class EventRulesText
{
    public static readonly string[] Copies = ["latest", "refuse"];
    public static readonly string[] Complete = ["assessment", "none"];
    public static readonly string[] Advice = ["leave-out", "keep"];
    public static readonly string[] Reablement = ["apart", "care"];
    public static readonly string[] Unplanned = ["counts", "leave-out"];
    public static readonly string[] Next = ["due", "none"];

    /// <summary>The fields under <c>events</c> in a map.</summary>
    public static readonly string[] Fields =
        ["copies", "linkDays", "complete", "advice", "reablement", "reablementDays", "reviewMonths", "unplanned", "next"];

    /// <summary>Writes the rules of a kind of import; nothing for a kind that has none.</summary>
    public static void Write(Utf8JsonWriter json, ImportMap map)
    {
        if (!ImportTargets.HasEvents(map.Kind))
        {
            return;
        }

        var rules = map.Events;
        json.WriteStartObject("events");
        json.WriteString("copies", Copies[(int)rules.Copies]);
        if (map.Kind == ImportKind.Referrals)
        {
            json.WriteNumber("linkDays", rules.LinkDays);
            json.WriteString("complete", Complete[(int)rules.Complete]);
            json.WriteString("advice", Advice[(int)rules.Advice]);
            json.WriteString("reablement", Reablement[(int)rules.Reablement]);
            json.WriteNumber("reablementDays", rules.ReablementDays);
        }
        else
        {
            json.WriteNumber("reviewMonths", rules.ReviewMonths);
            json.WriteString("unplanned", Unplanned[(int)rules.Unplanned]);
            json.WriteString("next", Next[(int)rules.Next]);
        }

        json.WriteEndObject();
    }
}

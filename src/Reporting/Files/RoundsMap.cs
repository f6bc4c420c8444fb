using System.Globalization;
using System.Text;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Rounds as lines on a map. Restricted: they lead to people's doors.</summary>
internal static class RoundsMap
{
    internal static byte[] Write(PublishedRounds rounds)
    {
        var text = new StringBuilder(
            "{\"type\":\"FeatureCollection\",\"schema\":\"" + FileSchemas.Rounds.Id + "\",\"level\":\"restricted\"");
        text.Append(",\"synthetic\":")
            .Append(Word(rounds.County.IsSynthetic)).Append(",\"repeatable\":").Append(Word(rounds.Comparison.IsRepeatable))
            .Append(",\"features\":[");
        var first = true;
        foreach (var one in rounds.Comparison.Providers)
        {
            foreach (var round in one.Plan.Rounds)
            {
                text.Append(first ? "\n" : ",\n");
                first = false;
                Feature(text, one, round);
            }
        }

        return Encoding.UTF8.GetBytes(text.Append("\n]}\n").ToString());
    }

    private static void Feature(StringBuilder text, ProviderComparison one, Routing.Round round)
    {
        var problem = one.Rounds.Problem;
        var carer = problem.Carers[round.Carer];
        var shift = carer.Shifts[round.Shift];
        int[] places = [shift.StartPlace, .. round.Visits.Select(visit => problem.Visits[visit].Place), shift.EndPlace];
        text.Append("{\"type\":\"Feature\",\"geometry\":{\"type\":\"LineString\",\"coordinates\":[");
        for (var at = 0; at < places.Length; at++)
        {
            var place = one.Rounds.Places[places[at]];
            var position = Grid.ToLonLat(new GridPoint(place.Easting, place.Northing));
            text.Append(at > 0 ? "," : "")
                .Append(CultureInfo.InvariantCulture, $"[{position.Longitude:0.000000},{position.Latitude:0.000000}]");
        }

        text.Append("]},\"properties\":{\"provider\":")
            .Append(Quoted(one.Rounds.Provider?.Value ?? "")).Append(",\"carer\":").Append(Quoted(carer.Id.Value))
            .Append(",\"carer_made\":").Append(Word(one.Rounds.AreCarersMade))
            .Append(CultureInfo.InvariantCulture,
                $",\"day\":\"{CareDaysReading.WordOf(shift.Day)}\",\"leaves\":\"{Clock(round.Leaves)}\"")
            .Append(CultureInfo.InvariantCulture,
                $",\"returns\":\"{Clock(round.Returns)}\",\"visits\":{places.Length - 2}}}}}");
        string Clock(int ticks) => RoundsFiles.Clock(ticks, shift.Day, problem.TicksPerMinute);
    }

    private static string Word(bool truth) => truth ? "true" : "false";

    private static string Quoted(string text) => "\"" + System.Text.Json.JsonEncodedText.Encode(text) + "\"";
}

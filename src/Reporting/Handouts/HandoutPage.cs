using System.Globalization;
using System.Net;
using System.Text;

namespace Zoning.Reporting;

/// <summary>A handout as a page to print: a table for each round, without scripts or anything from elsewhere.</summary>
internal static class HandoutPage
{
    private const string Style =
        "body{font:14px/1.4 sans-serif;margin:2em;color:#111}h1{font-size:1.4em}h2{font-size:1.1em;margin:1.5em 0 .3em}"
        + "table{border-collapse:collapse;width:100%}th,td{border:1px solid #999;padding:.3em .5em;text-align:left}"
        + "p.mark{font-weight:bold}section{break-inside:avoid}@media print{body{margin:0}}";

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Of(Handout handout, bool isSynthetic)
    {
        var text = new StringBuilder("<!doctype html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">");
        text.Append(CultureInfo.InvariantCulture,
            $"<title>Rounds of {Html(handout.Carer.Value)}</title><style>{Style}</style></head>\n<body>\n");
        text.Append(CultureInfo.InvariantCulture, $"<h1>Rounds of {Html(handout.Carer.Value)}</h1>\n");
        text.Append("<p class=\"mark\">Restricted: whom you visit, and where. Keep it with you and destroy it afterwards.</p>\n");
        if (isSynthetic)
        {
            text.Append("<p>Synthetic: these people do not exist.</p>\n");
        }

        if (handout.Rounds.IsEmpty)
        {
            text.Append("<p>No rounds.</p>\n");
        }

        foreach (var round in handout.Rounds)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"<section><h2>{round.Date:dddd, d MMMM yyyy}: leave at {Clock(round.LeavesMinute)}, back at "
                    + $"{Clock(round.ReturnsMinute)}</h2>\n");
            text.Append("<table><thead><tr><th scope=\"col\">From</th><th scope=\"col\">To</th>");
            text.Append("<th scope=\"col\">Package</th><th scope=\"col\">Place</th><th scope=\"col\">With</th></tr></thead><tbody>\n");
            foreach (var stop in round.Stops)
            {
                string[] cells =
                [
                    Clock(stop.StartMinute), Clock(stop.EndMinute), stop.IsBreak ? "break" : stop.Package, stop.Place,
                    string.Join(", ", stop.With.Select(carer => carer.Value)),
                ];
                text.Append(CultureInfo.InvariantCulture, $"<tr><td>{string.Join("</td><td>", cells.Select(Html))}</td></tr>\n");
            }

            text.Append("</tbody></table></section>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</body></html>\n").ToString());
    }

    /// <summary>A time of day; after midnight with the words that say so.</summary>
    private static string Clock(int minute) => minute < 1440
        ? RoundsFiles.Clock(minute, 0, 1)
        : RoundsFiles.Clock(minute - 1440, 0, 1) + " next day";

    private static string Html(string text) => WebUtility.HtmlEncode(text);
}

using System.Globalization;
using System.Text;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Zoning.Reporting;

/// <summary>
/// A handout as a calendar file by RFC 5545: an event for each visit and break, in UTC, so that every calendar shows local time.
/// </summary>
/// <remarks>No clock and no chance: the stamp is the as-at day, and the same round has the same event ids.</remarks>
internal static class HandoutCalendar
{
    private const string Zone = "Europe/London";

    /// <summary>The file, UTF-8.</summary>
    /// <param name="handout">The handout.</param>
    /// <param name="asOf">The day of the data, the stamp of all events.</param>
    public static byte[] Of(Handout handout, DateOnly asOf)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//Zoning//Rounds//EN", Scale = "GREGORIAN", Method = "PUBLISH" };
        foreach (var round in handout.Rounds)
        {
            for (var at = 0; at < round.Stops.Length; at++)
            {
                calendar.Events.Add(Event(handout, round, at, asOf));
            }
        }

        return Encoding.UTF8.GetBytes(new CalendarSerializer().SerializeToString(calendar) ?? "");
    }

    private static CalendarEvent Event(Handout handout, HandoutRound round, int at, DateOnly asOf)
    {
        var stop = round.Stops[at];
        var with = stop.With.IsEmpty ? "" : $" with {string.Join(", ", stop.With.Select(carer => carer.Value))}";
        return new CalendarEvent
        {
            Uid = string.Create(CultureInfo.InvariantCulture,
                $"{handout.Carer.Value}-{round.Date:yyyyMMdd}-{round.LeavesMinute}-{at + 1}@zoning.invalid"),
            DtStamp = new CalDateTime(asOf.ToDateTime(default), "UTC"),
            DtStart = Utc(round.Date, stop.StartMinute),
            DtEnd = Utc(round.Date, stop.EndMinute),
            Summary = stop.IsBreak ? "Break" : stop.Package + with,
            Location = stop.Place.Length == 0 ? null : stop.Place,
            Class = "CONFIDENTIAL",
        };
    }

    /// <summary>A minute of a service day in UTC; a time that the change to summer time leaves out counts an hour later.</summary>
    private static CalDateTime Utc(DateOnly date, int minute)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Zone);
        var local = date.ToDateTime(default).AddMinutes(minute);
        local = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new CalDateTime(TimeZoneInfo.ConvertTimeToUtc(local, zone), "UTC");
    }
}

using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>Writes what the files are, a line a column.</summary>
internal static class UglyReadme
{
    private static readonly (string File, (string Column, string Meaning)[] Columns)[] Files =
    [
        ("extract.csv", [
            ("Person Ref", "the case system's number of the person, `SYN-` and six digits; some in small letters or with spaces"),
            ("Surname, Forename, Allocated Worker", "always `SYN-NAME`; the import refuses it"),
            ("DOB", "always 01/01/1900; the import refuses it"),
            ("NHS No", "a number of the test range 999 with a valid check digit; the import refuses it"),
            ("Address", "`SYN-HOUSE` and a number; the import refuses it"),
            ("Post Code", "home, in several spellings"),
            ("Element", "kind of service"),
            ("Line Status", "status, in mixed case and several words"),
            ("Supplier", "provider, in several spellings; `Unallocated`, `TBC` or blank for none"),
            ("Qty", "quantity a week, counted in UOM; hours also as 10:30 or 10h 30m"),
            ("UOM", "`Hours`, `Hrs`, `Minutes`, `30 min visits`, or `Weekly`: then the hours follow only from Weekly Price and Rate"),
            ("Visit Length", "minutes of a visit, if UOM counts visits"),
            ("Weekly Price, Rate", "pounds a week and an hour, if UOM is `Weekly`"),
            ("No. of Carers", "`1`, `Single`, `2`, `Double`, `DH` or blank"),
            ("From Date, To Date, Ready to Move On", "days, day first, in several forms; 31/12/9999 for no end"),
            ("Assessed Hrs", "hours a week according to the assessment, if it is more"),
            ("Age", "whole years"),
            ("Team", "always `SYN-TEAM`; not mapped"),
        ]),
        ("brokerage.csv", [
            ("Client Ref", "the same number as Person Ref"),
            ("Client Name, Comments", "`SYN-NAME` and `SYN-NOTE`; the import refuses them"),
            ("Referral Received, Sourced Date, First Visit Date", "days, day first"),
            ("Where Now", "where the person waits"),
            ("Stage", "how far the search is"),
            ("Hrs Required", "client hours a week needed"),
            ("P/Code", "home"),
        ]),
        ("events.csv", [
            ("LA Code, Reporting Period Start Date, Reporting Period End Date",
                "the return that the row is of; now and then an event is in two"),
            ("NHS Number, Date of Birth", "a number of the test range 999 and 01/01/1900; the import refuses them"),
            ("LA Person Unique Identifier", "the same number as Person Ref"),
            ("Date of Death", "blank"),
            ("Client Type", "`Service User`, or `Carer`: left out"),
            ("Postcode", "home, in several spellings"),
            ("Client Funding Status", "who pays"),
            ("Event Type, Event Reference", "`Request`, `Assessment`, `Service` or `Review`, and its number"),
            ("Event Start Date, Event End Date", "days, day first, in several forms"),
            ("Event Outcome", "what followed, in words of both releases of the specification"),
            ("Request: Route of Access", "where a request came from"),
            ("Service Type, Service Component, Delivery Mechanism", "the service"),
            ("Provider CQC Location Name", "provider, in several spellings"),
            ("Unit Cost, Cost Frequency (Unit Type), Planned units per week", "pounds, the unit and how many of it"),
            ("Review Reason", "planned, or unplanned and why"),
        ]),
        ("providers.csv", [
            ("Provider Name", "an invented organisation"),
            ("Contact Name, Contact Email", "`SYN-NAME` and an address of example.org; the import refuses them"),
            ("Framework?", "`Framework 2024`, `Spot` or blank"),
            ("Max weekly hrs", "client hours a week it could give, with thousands separators"),
        ]),
    ];

    public static string Write(UglyExtractOptions options)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"""
            # An ugly extract

            What a council's systems really export, to show `zoning import`: other column names, Windows-1252, day-first dates, title and
            total rows, several lines a person, hours in four units, {options.BadLines} bad lines of {options.Lines}.
            Nobody in these files exists; every person reference begins with `SYN-`.

            - Made by `UglyExtract.Make` of the Zoning.Samples library with seed {options.Seed}, {options.Lines} lines,
              as at {options.AsOf:yyyy-MM-dd}, on the zones, postcodes and people of 65 and over of `{options.Zones.File.Name}`,
              `{options.Postcodes.Name}` and `{options.Zones.Population?.Name ?? "none"}`. The same options give the same bytes.
            - Licence: MIT, as the project; you may also use the files under CC0 1.0.
            - extract.csv is Windows-1252 with commas, brokerage.csv UTF-8 with semicolons, providers.csv UTF-8 with tabs,
              events.csv UTF-8 with commas. Homes are postcodes.
            - The `.map.json` files say how to read them; docs/guides/import.md explains it step by step.

            One row for each column:

            | file | column | contents |
            |---|---|---|

            """);
        foreach (var (file, columns) in Files)
        {
            foreach (var (column, meaning) in columns)
            {
                text.Append(CultureInfo.InvariantCulture, $"| {file} | {column} | {meaning} |\n");
            }
        }

        return text.ToString();
    }
}

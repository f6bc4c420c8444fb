using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads discharges.csv.</summary>
internal static class DischargesReader
{
    internal const string File = "discharges.csv";

    private const int Person = 0, Ready = 1, Left = 2, Planned = 3, Actual = 4, Reason = 5, Owner = 6, Group = 7, Service = 8, Need = 9,
        Place = 10;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "person*", "ready*", "left", "pathway_planned", "pathway_actual", "reason", "owner", "group", "service_from", "need", "place_91");

    /// <summary>The people who were ready up to the as-at day, in the order of the file; null without it.</summary>
    internal static ImmutableArray<Discharge>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var discharges = ImmutableArray.CreateBuilder<Discharge>(sheet.Count);
        var seen = new HashSet<(PersonId, DateOnly)>(sheet.Count);
        var future = new NoticeTally(FlowFileFaults.InFuture, sheet.File);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var one = Of(row, reading);
            if (!row.IsFaulty && !seen.Add((one.Person, one.Ready.Day)))
            {
                row.Report(
                    FlowFileFaults.Duplicate, $"The person is '{CsvRow.Quote(one.Person.Value)}', ready on {one.Ready.Day:yyyy-MM-dd}.");
            }

            if (!row.IsFaulty && one.Ready.Day > reading.Settings.AsOf)
            {
                future.Add(row.Line, 0);
            }
            else if (!row.IsFaulty)
            {
                discharges.Add(one);
            }
        }

        future.Report(reading.Findings);
        reading.Total(sheet, discharges.Count + future.Rows, default, default);
        return discharges.ToImmutable();
    }

    private static Discharge Of(CsvRow row, CountyReading reading)
    {
        var id = row.OwnId(Person);
        reading.CheckSynthetic(row, id);
        var one = new Discharge
        {
            Person = new PersonId(id),
            Ready = row.RequiredMoment(Ready),
            Left = row.Moment(Left),
            Planned = row.Choice(Planned, CountyWords.PathwayWords),
            Actual = row.Choice(Actual, CountyWords.PathwayWords),
            Reason = row.Choice(Reason, CountyWords.DelayCauses),
            Owner = row.Choice(Owner, CountyWords.DelayOwners),
            Group = row.ShortName(Group),
            ServiceFrom = row.Moment(Service),
            Need = row.Choice(Need, CountyWords.NeedsAfterDischarge) ?? NeedAfterDischarge.NotKnown,
            PlaceAt91 = row.Choice(Place, CountyWords.PlacesAfterDischarge) ?? PlaceAfterDischarge.NotKnown,
        };
        if (row.IsFaulty)
        {
            return one;
        }

        row.InOrder("ready", one.Ready, "left", one.Left);
        row.InOrder("left", one.Left, "service_from", one.ServiceFrom);
        if (one.Left is null
            && (one.Actual, one.ServiceFrom, one.Need, one.PlaceAt91) != (
                null, null, NeedAfterDischarge.NotKnown, PlaceAfterDischarge.NotKnown))
        {
            row.Report(FlowFileFaults.Contradiction, "left is blank, and something that came after it is given.", Left);
        }

        return one;
    }
}

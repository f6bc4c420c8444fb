using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Zoning.Planning;
using Moment = Zoning.Counties.Moment;

namespace Zoning.Quality;

/// <summary>Events of client level data, and returns that follow each other.</summary>
internal static class EventLines
{
    private const int Rows = 100_000;

    private static readonly PseudonymSecret Secret = PseudonymSecret.Of(new byte[PseudonymSecret.Length]);

    internal static MustFigure RoundTrip()
    {
        var files = SampleCounty.Make(new SampleOptions { Packages = 1_100, Seed = 3 }, progress: null, CancellationToken.None).ToBytes();
        var county = County.Read(CountySource.Of(files));
        var referrals = county.Referrals!.Value;
        var text = new StringBuilder("Person ID,Event Type,Event Reference,Event Start Date,Event End Date,Event Outcome,Route of Access,Service Component,Zone,Planned hours,Provider\n");
        foreach (var (one, at) in referrals.Select((one, at) => (one, at)))
        {
            void Row(string type, string id, Moment start, Moment? end, string outcome, string rest) => text.Append(
                CultureInfo.InvariantCulture, $"Q{at},{type},{id},{start.Day:dd/MM/yyyy},{end?.Day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)},{outcome},{rest}\n");
            Row("Request", one.Id.ToString(), one.Received, one.Received, "Progress to Assessment", $"{RouteOf(one.Source)},,{one.Zone},,");
            if (one.Complete is { } complete)
            {
                Row("Assessment", "E" + at, one.Received, complete, "Progress to Support Planning / Services", ",,,,");
            }

            if (one.Placed is { } placed)
            {
                Row("Service", "S" + at, placed, null, "", string.Create(CultureInfo.InvariantCulture, $",Home Support,,{(one.Weekly?.Value ?? 0) / 60m:0.####},{one.Provider}"));
            }
            else if (one.Closed is { } closed)
            {
                Row("Assessment", "F" + at, closed, closed, OverOf(one.Outcome), ",,,,");
            }
        }

        var extract = InputFile.Of("events.csv", text.ToString());
        var map = Importer.Guess(extract, ImportKind.Referrals).Map with { Events = new EventRules { LinkDays = 1_095 }, Synthetic = true };
        var known = county.Providers!.Value.ToDictionary(one => one.Id.Value, one => one.Id.Value, StringComparer.Ordinal);
        var made = Importer.Import(extract, map, new ImportOptions { Secret = Secret, AsOf = county.AsOf, NameableProviders = known });
        var again = County.Read(CountySource.Of(files.SetItem("referrals.csv", Encoding.UTF8.GetBytes(made.Text)).Remove("offers.csv"))).Referrals!.Value
            .ToDictionary(one => one.Id.ToString());
        var same = referrals.Count(one => again.TryGetValue("SYN-R-" + Secret.PseudonymOf("referral", one.Id.ToString()), out var back)
            && back.Received.Day == one.Received.Day && back.Complete?.Day == one.Complete?.Day && back.Placed?.Day == one.Placed?.Day && back.Closed?.Day == one.Closed?.Day
            && (back.Outcome, back.Source, back.Zone, back.Provider) == (one.Outcome, one.Source, one.Zone, one.Provider) && (one.Placed is null || back.Weekly == one.Weekly));
        return new MustFigure(
            Text($"{same} of {referrals.Length} equal; {made.Counts.RowsRead} rows, {made.Counts.RowsLeftOut} left out"), same == referrals.Length && again.Count == same);
    }

    internal static MustFigure Fates()
    {
        var (rows, used, reasons, wrong) = (0, 0, new SortedSet<string>(StringComparer.Ordinal), 0);
        for (var seed = 1; seed <= 4; seed++)
        {
            var files = Ugly(seed);
            var services = Importer.Import(
                File(files, "extract.csv"), ImportMap.Read(File(files, "extract.map.json")), new ImportOptions { Secret = Secret, Quarantine = 0.1 }).Text;
            foreach (var name in new[] { "referrals", "reviews" })
            {
                var counts = Importer.Import(
                    File(files, "events.csv"), ImportMap.Read(File(files, name + ".map.json")),
                    new ImportOptions { Secret = Secret, Services = InputFile.Of("services.csv", services), AsOf = new DateOnly(2026, 3, 31) }).Counts;
                var told = counts.RowsUsed + counts.RowsSetAside + counts.LeftOut.Sum(one => one.Rows);
                wrong += told == counts.RowsRead && counts.Reconciles && counts.LeftOut.All(one => one.Reason.Length > 0) ? 0 : 1;
                (rows, used) = (rows + counts.RowsRead, used + counts.RowsUsed);
                reasons.UnionWith(counts.LeftOut.Select(one => one.Reason));
            }
        }

        return new MustFigure(Text($"{rows} rows, {used} used, the others by {reasons.Count} reasons; {wrong} imports that do not add up"), wrong == 0);
    }

    internal static MustFigure Speed()
    {
        var files = Ugly(1);
        var lines = Encoding.UTF8.GetString(files["events.csv"].Span).Split("\r\n");
        var text = new StringBuilder(string.Join("\r\n", lines[..3])).Append("\r\n");
        for (var at = 0; at < Rows; at++)
        {
            var row = lines[3 + (at % (lines.Length - 4))];
            text.Append(row.Replace("SYN-", string.Create(CultureInfo.InvariantCulture, $"SYN-{at / (lines.Length - 4)}-"), StringComparison.OrdinalIgnoreCase)).Append("\r\n");
        }

        var extract = InputFile.Of("events.csv", text.ToString());
        var before = Process.GetCurrentProcess().TotalProcessorTime;
        var counts = Importer.Import(
            extract, ImportMap.Read(File(files, "referrals.map.json")), new ImportOptions { Secret = Secret, AsOf = new DateOnly(2026, 3, 31) }).Counts;
        var seconds = (Process.GetCurrentProcess().TotalProcessorTime - before).TotalSeconds;
        return new MustFigure(Text($"{counts.RowsRead} rows in {seconds:0.0} s"), seconds < 10 && counts.Reconciles && counts.RowsRead > Rows * 9 / 10);
    }

    internal static MustFigure Returns()
    {
        var first = Publish(null, null);
        var (alone, together) = (0, 0);
        for (var added = 0; added < 12; added++)
        {
            alone += Differs(first, Publish(added, null)) ? 1 : 0;
            together += Differs(first, Publish(added, first.ToEarlierRelease())) ? 1 : 0;
        }

        return new MustFigure(
            Text($"told in {together} of 12; without --after in {alone} of 12"), together == 0 && alone > 0);
    }

    /// <summary>Whether a figure cannot have been the same both times.</summary>
    private static bool Differs(PublishedReturn one, PublishedReturn other) => one.Months.Zip(other.Months)
        .Select(pair => (pair.First.Demand, pair.Second.Demand))
        .Concat(one.Lines.Zip(other.Lines).SelectMany(pair => new[] { (pair.First.Numerator, pair.Second.Numerator), (pair.First.Denominator, pair.Second.Denominator) }))
        .Any(pair => pair.Item1 is { Low: { } low, High: { } high } && pair.Item2 is { Low: { } least, High: { } most }
            && Math.Ceiling(Math.Max(low, least)) > Math.Floor(Math.Min(high, most)));

    private static PublishedReturn Publish(int? added, EarlierRelease? after)
    {
        var text = new StringBuilder("person,ready,left,pathway_planned,pathway_actual,place_91\n");
        var number = 0;
        void Add(DateOnly month, int way, int day, int delay) => text.Append(
            CultureInfo.InvariantCulture, $"D{++number},{month.AddDays(day % 25):yyyy-MM-dd},{month.AddDays((day % 25) + delay):yyyy-MM-dd},{way},{way},home\n");
        for (var cell = 0; cell < 48; cell++)
        {
            for (var person = 0; person < 9 + (cell * 7 % 40); person++)
            {
                Add(new DateOnly(2025, 7, 1).AddMonths(cell / 4), cell % 4, person, person % 4);
            }
        }

        if (added is { } at)
        {
            Add(new DateOnly(2026, 1, 1).AddMonths(at % 6), at % 4, 3, at * 2);
        }

        var services = "id,place,hours_week,provider,status\n" + string.Concat(Enumerable.Range(1, 90).Select(at => $"P{at},A,{5 + (at % 7)},PR{at % 9},active\n"));
        var county = County.Read(SquareCounty.With(
            ("county.json", SquareCounty.Json.Replace("2026-03-31", "2026-06-30", StringComparison.Ordinal)), ("services.csv", services), ("discharges.csv", text.ToString())));
        return PublishedReturn.Of(county.Run(new RunOptions { Parts = RunParts.Ledger }).Publish(new PublishOptions { After = after }));
    }

    private static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Ugly(int seed)
    {
        var sample = SampleCounty.Make(new SampleOptions { Packages = 100, ZoneCount = 6, Seed = seed }, progress: null, CancellationToken.None).ToBytes();
        return UglyExtract.Make(new UglyExtractOptions
        {
            Zones = new SampleZones(InputFile.Of("zones.geojson", sample["zones.geojson"]), new ZoneLayout { Code = "zone", Name = "name" }),
            Postcodes = InputFile.Of("postcodes.csv", sample["postcodes.csv"]),
            Seed = seed,
        });
    }

    private static InputFile File(ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> files, string name) => InputFile.Of(name, files[name].Span);

    private static string RouteOf(ReferralSource source) => source switch
    {
        ReferralSource.Hospital => "Discharge from Hospital",
        ReferralSource.EmergencyDepartment => "Diversion from Hospital Services",
        ReferralSource.Community => "Community / Other route",
        ReferralSource.Reablement => "Reablement",
        ReferralSource.Self => "Self-funder with depleted funds",
        _ => "",
    };

    private static string OverOf(ReferralOutcome outcome) => outcome switch
    {
        ReferralOutcome.Withdrawn => "NFA - Support declined",
        ReferralOutcome.Died => "NFA - Deceased",
        ReferralOutcome.Elsewhere => "NFA - Moved to another LA",
        _ => "NFA - Other",
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

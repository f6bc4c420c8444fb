using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

/// <summary>A sample county's referrals and reviews, written as client level data and imported into the same county again.</summary>
public sealed class EventRoundTripTests : IDisposable
{
    private const string Ids = "Discharge Pathway,Need band";

    private readonly string _root = Directory.CreateTempSubdirectory("zoning events ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>What a return carries of a referral: days, not times; no day of the offer, and the day care began for that of placing.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Referrals_come_back_with_every_day_outcome_source_zone_hours_and_provider(int seed)
    {
        var folder = Sample(seed);
        var own = Table(folder, "referrals.csv");
        var homes = PostcodeOfZone(folder);
        var extract = InputFile.Of("cld.csv", Written(own, homes, Table(folder, "providers.csv").ToDictionary(row => row["id"], row => row["name"])));

        var map = Importer.Guess(extract, ImportKind.Referrals).Map;
        var mapPath = Path.Combine(_root, "map.json");
        File.WriteAllText(mapPath, (map with { Events = new EventRules { LinkDays = 1_095 }, Synthetic = true }).ToJson());
        var result = Import(folder, extract, ImportKind.Referrals, mapPath);

        result.Import.Counts.LeftOut.ShouldBeEmpty();
        var secret = PseudonymSecret.Read(InputFile.Of("s", File.ReadAllText(Path.Combine(folder, "restricted", "pseudonyms.secret"))));
        var back = Table(folder, "referrals.csv").ToDictionary(row => row["referral"]);
        back.Count.ShouldBe(own.Count);
        foreach (var row in own)
        {
            var copy = back["SYN-R-" + secret.PseudonymOf("referral", row["referral"])];
            foreach (var column in new[] { "received", "complete", "placed", "closed" })
            {
                copy[column].ShouldBe(Day(row[column]), $"{row["referral"]} {column}");
            }

            foreach (var column in new[] { "outcome", "source", "band", "zone" })
            {
                copy[column].ShouldBe(row[column], $"{row["referral"]} {column}");
            }

            copy["pathway"].ShouldBe(row["pathway"].TrimStart('P'), row["referral"]);
            copy["buyer"].ShouldBe(row["buyer"] == "chc" ? "chc" : "");
            copy["hours"].ShouldBe(row["placed"].Length > 0 ? decimal.Parse(row["hours"], CultureInfo.InvariantCulture).ToString("0.####", CultureInfo.InvariantCulture) : "");
            copy["provider"].ShouldBe(row["provider"]);
        }

        // The county reads its new file, and only offers, which name the old numbers, have to go.
        File.Delete(Path.Combine(folder, "offers.csv"));
        County.Read(folder).Findings.ShouldNotContain(finding => finding.Code.Kind != FaultKind.Notice);
    }

    [Fact]
    public void Reviews_of_people_with_one_line_come_back_with_their_days_and_outcomes()
    {
        var folder = Sample(3);
        var own = Table(folder, "reviews.csv");
        var lines = Table(folder, "services.csv");
        var single = lines.GroupBy(line => line["person"]).Where(group => group.Count() == 1).ToDictionary(group => group.First()["id"], group => group.Key);
        var rows = own.Where(row => single.ContainsKey(row["package"])).ToList();
        rows.Count.ShouldBeGreaterThan(50);
        var extract = new List<string> { "LA Person Unique Identifier,Event Type,Event Reference,Event Start Date,Event End Date,Event Outcome,Review Reason,Review Due Date,Reviewer Type" };
        foreach (var (row, at) in rows.Select((row, at) => (row, at)))
        {
            var outcome = row["outcome"] switch { "none" => "No change in package", "less" => "Reduced", "more" => "Increased", "ended" => "NFA - Support ended: other reason", _ => "" };
            extract.Add($"{single[row["package"]]},Review,V{at},{British(row["done"])},{British(row["done"])},{outcome},Planned,{British(row["due"])},{row["by"]}");
        }

        var file = InputFile.Of("cld.csv", string.Join("\r\n", extract));
        var mapPath = Path.Combine(_root, "map.json");
        File.WriteAllText(mapPath, (Importer.Guess(file, ImportKind.Reviews).Map with { Events = new EventRules { Next = NextReviewRule.None }, Synthetic = true }).ToJson());
        Import(folder, file, ImportKind.Reviews, mapPath).Import.Counts.RowsUsed.ShouldBe(rows.Count);

        string Key(IReadOnlyDictionary<string, string> row) => string.Join(',', row["package"], row["due"], row["done"], row["by"], row["outcome"]);
        Table(folder, "reviews.csv").Select(Key).Order(StringComparer.Ordinal).ShouldBe(rows.Select(Key).Order(StringComparer.Ordinal));
        County.Read(folder).Findings.ShouldNotContain(finding => finding.Code.Kind != FaultKind.Notice);
    }

    [Properties(MaxTest = 200, Replay = "20260331,9")]
    public class Any_extract
    {
        private static readonly ImportKind[] Kinds = [ImportKind.Referrals, ImportKind.Reviews];

        private static readonly Gen<string> Row =
            from person in Gen.Elements("A1", "A2", "A3", "")
            from type in Gen.Elements("Request", "Assessment", "Service", "Service", "Review", "Gossip")
            from id in Gen.Choose(1, 40)
            from start in Gen.Choose(1, 120)
            from length in Gen.Choose(-2, 30)
            from outcome in Gen.Elements("Progress to Assessment", "NFA - Deceased", "NFA - Support declined", "Progress to Reablement/ST-Max", "NFA - Other", "No change in package", "")
            from component in Gen.Elements("Home Support", "Reablement", "Equipment", "Day Support", "")
            from hours in Gen.Elements("7", "169", "x", "")
            from client in Gen.Elements("Service User", "Service User", "Carer")
            select string.Join(
                ',', person, client, type, "E" + id, Text(start), length < 0 ? "" : Text(start + length - 1), outcome, "Hospital", component, hours);

        [Property]
        public Property Every_row_has_one_fate_and_the_order_of_rows_changes_nothing() => Prop.ForAll(
            Row.NonEmptyListOf().ToArbitrary(), Gen.Choose(0, 1_000).ToArbitrary(), (rows, seed) =>
            {
                var shuffled = rows.ToArray();
                new Randomness(seed).Shuffle<string>(shuffled);
                foreach (var kind in Kinds)
                {
                    var (result, again) = (Try(rows, kind), Try(shuffled, kind));
                    again?.Text.ShouldBe(result?.Text);
                    if (result is null)
                    {
                        continue;
                    }

                    result.Counts.RowsRead.ShouldBe(rows.Count);
                    result.Counts.Reconciles.ShouldBeTrue();
                    var ids = Extracts.Rows(result).Where(row => row.Length > 3).Select(row => row[0] + (kind == ImportKind.Reviews ? row[1] : "")).ToList();
                    ids.Distinct(StringComparer.Ordinal).Count().ShouldBe(ids.Count);
                    if (kind == ImportKind.Referrals)
                    {
                        Extracts.Rows(result).Where(row => row.Length > 3).ShouldAllBe(row => IsInOrder(row));
                    }
                }
            });

        /// <summary>Received, then complete, then placed or closed but never both.</summary>
        private static bool IsInOrder(string[] row)
        {
            var days = new[] { row[1], row[2], row[3], row[4] }.Where(day => day.Length > 0).ToList();
            return days.SequenceEqual(days.Order(StringComparer.Ordinal)) && (row[3].Length == 0 || row[4].Length == 0);
        }

        private static string Text(int day) => new DateOnly(2025, 12, 1).AddDays(day).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

        private static ImportResult? Try(IEnumerable<string> rows, ImportKind kind)
        {
            string[] head = ["Person ID,Client Type,Event Type,Event Reference,Event Start Date,Event End Date,Event Outcome,Route of Access,Service Component,Planned hours"];
            var sound = Extracts.File(
                [.. head, "A1,Service User,Request,E1,13/12/2025,14/12/2025,NFA - Deceased,Hospital,,", "A1,Service User,Service,E2,13/12/2025,14/12/2025,NFA - Other,,Home Support,7",
                    "A1,Service User,Service,E3,13/12/2025,,Progress to Assessment,,Reablement,7", "A1,Carer,Service,E4,13/12/2025,,Progress to Reablement/ST-Max,,Equipment,7",
                    "A1,Carer,Review,E5,13/12/2025,,NFA - Support declined,,Day Support,7", "A1,Carer,Assessment,E6,13/12/2025,,No change in package,,Day Support,7"]);
            string Line(string id) => $"P{id},C-{Extracts.Secret.PseudonymOf("person", id)},active,7,2025-12-01\n";
            var services = InputFile.Of("services.csv", "id,person,status,hours_week,start\n" + Line("A1") + Line("A2"));
            try
            {
                return Importer.Import(
                    Extracts.File([.. head, .. rows]), Importer.Guess(sound, kind).Map,
                    Extracts.Options(0.5, services) with { AsOf = new DateOnly(2026, 3, 31) });
            }
            catch (BadDataException fault)
            {
                fault.Findings.ShouldNotBeEmpty();
                return null;
            }
        }
    }

    private static FolderImportResult Import(string folder, InputFile extract, ImportKind kind, string map) => new FolderImport
    {
        Extract = extract,
        Kind = kind,
        Folder = folder,
        MapPath = map,
        Replace = true,
    }.Run();

    private string Sample(int seed)
    {
        var folder = Path.Combine(_root, "county");
        SampleCounty.Make(new SampleOptions { Packages = 300, ZoneCount = 6, Seed = seed }, progress: null, CancellationToken.None).ToBytes().ToList().ForEach(file => Put(folder, file.Key, file.Value));
        return folder;
    }

    private static void Put(string folder, string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    private static List<Dictionary<string, string>> Table(string folder, string name)
    {
        var lines = File.ReadAllLines(Path.Combine(folder, name));
        var headers = lines[0].Split(',');
        return [.. lines.Skip(1).Select(line => line.Split(',').Zip(headers).ToDictionary(cell => cell.Second, cell => cell.First))];
    }

    /// <summary>A request, an assessment if the form was complete, and the service or the assessment that ended it.</summary>
    private static string Written(List<Dictionary<string, string>> referrals, Dictionary<string, string> homes, Dictionary<string, string> providers)
    {
        var rows = new List<string>
        {
            "LA Person Unique Identifier,Client Type,Postcode,Client Funding Status,Event Type,Event Reference,Event Start Date,Event End Date,Event Outcome,"
            + "Request: Route of Access,Service Type,Service Component,Delivery Mechanism,Provider CQC Location Name,Planned units per week,Cost Frequency (Unit Type)," + Ids,
        };
        foreach (var (one, at) in referrals.Select((one, at) => (one, at)))
        {
            string Row(string type, string id, string start, string end, string outcome, string rest) =>
                $"SYN-Q{at:00000},Service User,{homes.GetValueOrDefault(one["zone"], "")},{(one["buyer"] == "chc" ? "100% NHS Funded Care" : "Local Authority")},{type},{id},"
                + $"{British(start)},{British(end)},{outcome},{rest},{one["pathway"]},{one["band"]}";
            var over = one["outcome"] switch
            {
                "withdrawn" => "NFA - Support declined",
                "died" => "NFA - Deceased",
                "elsewhere" => "NFA - Moved to another LA",
                _ => "NFA - Other",
            };
            var route = one["source"] switch
            {
                "hospital" => "Discharge from Hospital",
                "ed" => "Diversion from Hospital Services",
                "community" => "Community / Other route",
                "self" => "Self-funder with depleted funds",
                "reablement" => "Reablement",
                _ => "",
            };
            rows.Add(Row("Request", one["referral"], one["received"], one["received"], "Progress to Assessment", route + ",,,,,,"));
            if (one["complete"].Length > 0)
            {
                rows.Add(Row("Assessment", "E" + at, one["received"], one["complete"], "Progress to Support Planning / Services", ",,,,,,"));
            }

            if (one["placed"].Length > 0)
            {
                rows.Add(Row(
                    "Service", "S" + at, one["placed"], "", "Provision of service",
                    $",Long Term Support: Community,Home Support,CASSR Commissioned Support,{providers.GetValueOrDefault(one["provider"], "")},{one["hours"]},Hourly"));
            }
            else if (one["closed"].Length > 0)
            {
                rows.Add(Row("Assessment", "F" + at, one["closed"], one["closed"], over, ",,,,,,"));
            }
        }

        var body = rows.Skip(1).ToArray();
        new Randomness(7).Shuffle<string>(body);
        return string.Join("\r\n", body.Prepend(rows[0])) + "\r\n";
    }

    /// <summary>A postcode in each zone.</summary>
    private static Dictionary<string, string> PostcodeOfZone(string folder)
    {
        var zones = ZoneFile.Read(
            InputFile.Of("zones.geojson", File.ReadAllBytes(Path.Combine(folder, "zones.geojson"))), new ZoneLayout { Code = "zone", Name = "name" }, new FindingCollector(), default)!.Zones;
        var locator = ZoneLocator.Of(zones);
        var found = new Dictionary<string, string>();
        foreach (var row in Table(folder, "postcodes.csv"))
        {
            var zone = locator.Locate(double.Parse(row["Eastings"], CultureInfo.InvariantCulture), double.Parse(row["Northings"], CultureInfo.InvariantCulture));
            if (zone >= 0)
            {
                found.TryAdd(zones[zone].Code.Value, row["Postcode"]);
            }
        }

        return found;
    }

    private static string Day(string moment) => moment.Length > 10 ? moment[..10] : moment;

    private static string British(string moment) => moment.Length == 0 ? "" : $"{moment[8..10]}/{moment[5..7]}/{moment[..4]}";
}

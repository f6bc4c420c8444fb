namespace Zoning.Cli.Tests;

/// <summary>A county of one provider on disk, planned by the command; nobody in it exists.</summary>
internal sealed class RoundsCase : IDisposable
{
    private const string County =
        """{"formatVersion":1,"name":"Twosquares","asOf":"2026-03-31","crs":"EPSG:27700","zones":{"file":"zones.geojson","code":"zone","name":"name"}}""";

    private const string Zones =
        """
        {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::27700"}},"features":[
        {"type":"Feature","properties":{"zone":"A","name":"West"},"geometry":{"type":"Polygon","coordinates":[[[400000,90000],[410000,90000],[410000,100000],[400000,100000],[400000,90000]]]}},
        {"type":"Feature","properties":{"zone":"B","name":"East"},"geometry":{"type":"Polygon","coordinates":[[[410000,90000],[420000,90000],[420000,100000],[410000,100000],[410000,90000]]]}}]}
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("zoning today ").FullName;

    /// <summary>Packages Q1 to Q4 of provider OAK, 1 to 4 km east of where its carers live.</summary>
    internal RoundsCase(string visits, string carers, string rounds)
    {
        Write("county.json", County);
        Write("zones.geojson", Zones);
        Write("services.csv", "id,person,place,hours_week,provider,status,carers\n" + string.Concat(Enumerable.Range(1, 4)
            .Where(number => visits.Contains($"Q{number},", StringComparison.Ordinal))
            .Select(number => FormattableString.Invariant($"Q{number},R{number},40{number + 1}000 95000,3.5,OAK,active,1\n"))));
        Write("providers.csv", "id,framework,council_share\nOAK,yes,100\n");
        Write("visits.csv", "package,days,time_of_day,minutes,carers,preferred_start,skills\n" + visits);
        Write("carers.csv", "id,provider,place,days,start,end,skills,mode\n" + carers);
        Write("rounds.csv", "carer,days,package,time_of_day,start\n" + rounds);
    }

    private string Target => Path.Combine(_folder, "out");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Plans at restricted level and returns what the console says.</summary>
    internal string Plan(params string[] options)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = ZoningCommand.RunAsync(
            ["rounds", Path.Combine(_folder, "county"), "--out", Target, "--restricted", "--iterations", "300", "--replace", .. options],
            Terminal.Of(output, error)).GetAwaiter().GetResult();
        return code == 0 ? output.ToString() : throw new InvalidOperationException(error.ToString());
    }

    /// <summary>The rows of a file that was written, by heading.</summary>
    internal List<Dictionary<string, string>> Rows(string file) =>
        Attack.CsvText.Table(new Dictionary<string, string>(StringComparer.Ordinal) { [file] = Text(file) }, file);

    /// <summary>A figure of the county as a whole, as rounds-summary.csv has it.</summary>
    internal double Figure(string measure, string status = "") => double.Parse(
        Rows("rounds-summary.csv").Single(row => row["measure"] == measure && row["status"] == status && row["area_kind"] == "county"
            && row["provider"].Length == 0 && row["hour"].Length == 0)["value"],
        System.Globalization.CultureInfo.InvariantCulture);

    internal string Text(string file) => File.ReadAllText(Path.Combine(Target, file));

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.Combine(_folder, "county"));
        File.WriteAllText(Path.Combine(_folder, "county", name), text);
    }
}

using System.Collections.Immutable;
using TestKit;

namespace Importing.Tests.Importing;

/// <summary>The ugly extract on the invented county's zones, and on real small areas.</summary>
internal static class UglySamples
{
    public static ImmutableSortedDictionary<string, ReadOnlyMemory<byte>> Ashdale(int seed = 1, int lines = 1_100) => UglyExtract.Make(new UglyExtractOptions
    {
        Zones = new SampleZones(Sample("zones.geojson"), new ZoneLayout { Code = "zone", Name = "name" }),
        Postcodes = Sample("postcodes.csv"),
        Seed = seed,
        Lines = lines,
    });

    public static UglyExtractOptions Dorset => new()
    {
        Zones = new SampleZones(Shared("dorset_lsoa11.geojson"), new ZoneLayout { Code = "LSOA11CD" })
        {
            Population = Shared("dorset_lsoa11_population_by_age.csv"),
            PopulationColumn = "p65plus_2020",
        },
        Postcodes = Shared("dorset_postcodes_codepoint_open_2014.csv"),
        Seed = 7,
    };

    public static InputFile Shared(string name) => Read(Folders.SharedFile("data", "gis", name));

    private static InputFile Sample(string name) => Read(Path.Combine(Folders.Project, "data-samples", "ashdale", name));

    private static InputFile Read(string path) => InputFile.Of(Path.GetFileName(path), File.ReadAllBytes(path));
}

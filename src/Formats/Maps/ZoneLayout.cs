using System.Collections.Immutable;

namespace Zoning.Formats;

/// <summary>Which properties of a zone file hold what.</summary>
public sealed record ZoneLayout
{
    /// <summary>The property or column that holds each zone's code, such as <c>LSOA11CD</c>.</summary>
    public required string Code { get; init; }

    /// <summary>The property that holds each zone's name, or none: the code is the name.</summary>
    public string? Name { get; init; }

    /// <summary>The properties that hold the larger areas a zone lies in, such as <c>locality</c>. Default none.</summary>
    public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>
    /// The coordinate system, such as <c>EPSG:27700</c>, or none: what the file itself says, else what its format prescribes.
    /// </summary>
    public string? Crs { get; init; }

    /// <summary>
    /// The layer to read of a file with several, or the table of a database, such as <c>gis.wards</c>. Default the only one.
    /// </summary>
    public string? Layer { get; init; }

    /// <summary>Whether rows of the same code are joined to one zone. Default no: a code twice is a fault.</summary>
    public bool Dissolve { get; init; }
}

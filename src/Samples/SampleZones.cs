namespace Zoning.Samples;

/// <summary>Your own zones to invent a county on.</summary>
/// <param name="File">A map of polygons, in any format that <c>ZoneFile</c> reads.</param>
/// <param name="Layout">Which properties hold the zones' codes and names.</param>
public sealed record SampleZones(InputFile File, ZoneLayout Layout)
{
    /// <summary>A CSV file with people of 65 and over by zone, or <see langword="null"/>: every zone gets the same.</summary>
    /// <remarks>
    /// It must have a column with the name of the layout's code property; it may hold other zones and columns, which are ignored.
    /// </remarks>
    public InputFile? Population { get; init; }

    /// <summary>The column of <see cref="Population"/> that holds the people of 65 and over.</summary>
    public string PopulationColumn { get; init; } = "65+";
}

namespace Zoning.Counties;

/// <summary>What happened to the rows of one file: read = used + set aside, in rows and in client minutes.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Read">Rows below the header.</param>
/// <param name="Used">Rows in the figures.</param>
/// <param name="ReadMinutes">Client minutes a week of all rows whose hours can be read.</param>
/// <param name="UsedMinutes">Client minutes a week of the rows used.</param>
internal sealed record FileTotals(string File, int Read, int Used, CareMinutes ReadMinutes, CareMinutes UsedMinutes)
{
    /// <summary>Rows set aside because of a row fault.</summary>
    public int Aside => Read - Used;

    /// <summary>Client minutes a week of the rows set aside.</summary>
    public CareMinutes AsideMinutes => ReadMinutes - UsedMinutes;
}

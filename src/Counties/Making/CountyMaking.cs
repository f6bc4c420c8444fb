using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Makes counties from objects, by the checks that a county folder goes through.</summary>
public static class CountyMaking
{
    /// <summary>Makes a county from its parts: they are written as the files of a folder, in memory, and read.</summary>
    /// <param name="parts">The parts.</param>
    /// <param name="cancellation">Stops the making.</param>
    /// <returns>The county. Its findings name the files and lines that <see cref="PlacedCounty.WriteFolder"/> would write.</returns>
    /// <exception cref="ArgumentException">The packages or the home map are not set, or parts contradict each other.</exception>
    /// <exception cref="BadDataException">Parts can't be used; it holds every finding, with the codes that a file would give.</exception>
    public static County ToCounty(this CountyParts parts, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = PartsChecks.Complete(parts);
        var findings = new FindingCollector();
        PartsChecks.Report(whole, findings);
        County county;
        try
        {
            county = Read(CountyFiles.Of(whole), cancellation);
        }
        catch (BadDataException faults)
        {
            throw new BadDataException(With(findings, faults.Findings));
        }

        var all = With(findings, county.Findings);
        return findings.HasRowFault || findings.HasStructureFault ? throw new BadDataException(all) : county with { Findings = all };
    }

    /// <summary>Reads files that were written from facts.</summary>
    internal static County Read(IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellation) =>
        new CountyReader(CountySource.Of(files), new CountyOptions(), progress: null, cancellation).Read();

    private static ImmutableArray<Finding> With(FindingCollector findings, ImmutableArray<Finding> others)
    {
        foreach (var finding in others)
        {
            findings.Add(finding);
        }

        return findings.ToFindings();
    }
}

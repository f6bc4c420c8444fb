using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Makes counties from objects, by the checks that a county folder goes through.</summary>
internal static class CountyMaking
{
    internal static County Of(CountyParts parts, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parts);
        var whole = PartsChecks.Complete(parts);
        var findings = new FindingCollector();
        PartsChecks.Report(whole, findings);
        County county;
        try
        {
            county = County.Read(CountySource.Of(CountyFiles.Of(whole)), cancellation: cancellation);
        }
        catch (BadDataException faults)
        {
            throw new BadDataException(With(findings, faults.Findings));
        }

        var all = With(findings, county.Findings);
        return findings.HasRowFault || findings.HasStructureFault ? throw new BadDataException(all) : county with { Findings = all };
    }

    private static ImmutableArray<Finding> With(FindingCollector findings, ImmutableArray<Finding> others)
    {
        foreach (var finding in others)
        {
            findings.Add(finding);
        }

        return CauseFirst.Order(findings.ToFindings());
    }
}

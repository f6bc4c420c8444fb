using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Joins two counties into one, by the checks that a county folder goes through.</summary>
internal static class CountyJoin
{
    internal static County Of(
        County first, County second, JoinOptions options, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        progress?.Report(new WorkProgress("joining the files", 0));
        var parts = JoinedParts.Of(first.ToParts(), second.ToParts(), options, findings, cancellation);
        findings.ThrowIfFault();
        var source = CountySource.Of(CountyFiles.OfRead(parts));
        try
        {
            var county = County.Read(source, progress: progress, cancellation: cancellation);
            return county with { Findings = With(findings, county.Findings) };
        }
        catch (BadDataException faults)
        {
            throw new BadDataException(With(findings, faults.Findings));
        }
    }

    private static ImmutableArray<Finding> With(FindingCollector findings, IEnumerable<Finding> others)
    {
        foreach (var finding in others)
        {
            findings.Add(finding);
        }

        return CauseFirst.Order(findings.ToFindings());
    }
}

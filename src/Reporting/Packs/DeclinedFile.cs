using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Reads <c>restricted/declined.csv</c> of <c>zoning pack answers</c>, so that what was declined is not proposed again.</summary>
internal static class DeclinedFile
{
    private const int Provider = 0, Package = 1;

    private static readonly CsvLayout Layout = CsvLayout.Of("provider*", "package*") with { PassesOverOthers = true };

    /// <summary>
    /// The packages with the providers that declined them. Rows about what the county no longer has are told in a notice.
    /// </summary>
    /// <exception cref="BadDataException">The file can't be read; it holds every finding.</exception>
    internal static ImmutableHashSet<(PackageId Package, ProviderId Provider)> Read(
        InputFile file, County county, FindingCollector findings, CancellationToken cancellation)
    {
        var sheet = CsvSheet.Read(file, Layout, ReadLimits.Default, findings, cancellation);
        var (packages, providers) = (county.Packages.Select(one => one.Package.Id).ToHashSet(), ProposalChecks.KnownIn(county));
        var declined = ImmutableHashSet.CreateBuilder<(PackageId, ProviderId)>();
        var gone = 0;
        for (var index = 0; index < (sheet?.Count ?? 0); index++)
        {
            var row = sheet!.Row(index, findings);
            var (package, provider) = (new PackageId(row.OwnId(Package)), new ProviderId(row.IdOrEmpty(Provider)));
            if (row.Text(Provider).Length == 0)
            {
                row.Blank(Provider);
            }
            else if (packages.Contains(package) && providers.Contains(provider))
            {
                declined.Add((package, provider));
            }
            else
            {
                gone++;
            }
        }

        findings.ThrowIfFault();
        if (gone > 0)
        {
            findings.Add(PackFaults.DeclinedGone, file.Name, 0, FormattableString.Invariant($"Rows: {gone}."));
        }

        return declined.ToImmutable();
    }
}

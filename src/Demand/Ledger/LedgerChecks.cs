using System.Globalization;

namespace Zoning.Demand;

/// <summary>Checks everything a ledger is drawn up from, so that nothing wrong is counted in silence.</summary>
internal sealed class LedgerChecks
{
    private readonly LedgerInput _input;
    private readonly List<Finding> _findings = [];
    private readonly HashSet<PackageId> _packages;
    private readonly Action<FaultCode, string> _report;
    private string _list = "";
    private string _id = "";

    private LedgerChecks(LedgerInput input)
    {
        _input = input;
        _packages = new HashSet<PackageId>(input.Packages.Length);
        _report = (code, what) => _findings.Add(new Finding(code, _list, 0, $"'{_id}': {what}") { Id = _id });
    }

    /// <summary>Throws one exception with every fault; returns if there is none. O(packages + cases).</summary>
    internal static void ThrowIfFaulty(LedgerInput input)
    {
        if (input.PeopleFrom65 is { } people && !ReferenceEquals(people.Zones, input.Zones))
        {
            throw new ArgumentException(
                "PeopleFrom65 belongs to another map. Give people by zone of the map of the ledger.", nameof(input));
        }

        var checks = new LedgerChecks(input);
        checks.CheckPackages();
        checks.CheckProviders();
        checks.CheckCases();
        if (checks._findings.Count > 0)
        {
            throw new BadDataException(checks._findings);
        }
    }

    private void CheckPackages()
    {
        _list = "packages";
        foreach (var placed in _input.Packages)
        {
            var package = placed.Package;
            _id = package.Id.ToString();
            PackageChecks.CheckIds(package, _report);
            PackageChecks.Check(package, _report);
            if (placed.Pattern is { } pattern)
            {
                PackageChecks.Check(pattern, _report);
            }

            if (!_input.Zones.Has(placed.Area))
            {
                _report(PackageFaults.NotOnMap, string.Create(CultureInfo.InvariantCulture, $"the area is {placed.Area}."));
            }

            if (_id.Length > 0 && !_packages.Add(package.Id))
            {
                _report(PackageFaults.DuplicateId, "the id is used twice.");
            }
        }
    }

    private void CheckProviders()
    {
        _list = "providers";
        var seen = new HashSet<ProviderId>();
        foreach (var provider in _input.Providers ?? [])
        {
            _id = provider.Id.ToString();
            if (!seen.Add(provider.Id))
            {
                _report(PackageFaults.DuplicateProvider, "the id is used twice.");
            }
        }
    }

    private void CheckCases()
    {
        _list = "cases";
        var seen = new HashSet<PackageId>(_input.Waiting.Length);
        foreach (var wanted in _input.Waiting)
        {
            _id = wanted.Package.ToString();
            wanted.Check(_report);
            if (!seen.Add(wanted.Package))
            {
                _report(PackageFaults.DuplicateCase, "the package has two cases.");
            }

            if (!wanted.IsPlacedAt(_input.AsOf) && !_packages.Contains(wanted.Package))
            {
                _report(PackageFaults.CaseIncomplete, "nobody has this package.");
            }
        }
    }
}

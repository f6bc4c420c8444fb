using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Whether the moves of a file may still be made in a county.</summary>
internal sealed class ProposalChecks
{
    private readonly Dictionary<PackageId, CountyPackage> _packages;
    private readonly Dictionary<ProviderId, Provider> _providers;
    private readonly HashSet<ProviderId> _known;
    private readonly PackageMoves _moves;
    private readonly HashSet<PackageId> _seen = [];

    internal ProposalChecks(County county)
    {
        _packages = county.Packages.ToDictionary(one => one.Package.Id);
        _providers = (county.Providers ?? []).ToDictionary(provider => provider.Id);
        _known = KnownIn(county);
        _moves = PackageMoves.Of(county.Moves);
    }

    /// <summary>The providers that a county names: in its list, with packages or with carers.</summary>
    internal static HashSet<ProviderId> KnownIn(County county) =>
    [
        .. (county.Providers ?? []).Select(provider => provider.Id),
        .. county.Packages.Select(one => one.Package.Provider).OfType<ProviderId>(),
        .. (county.Carers ?? []).Select(carer => carer.Provider),
    ];

    /// <summary>Reports everything that is wrong with a move.</summary>
    internal void Check(CsvRow row, WrittenMove move)
    {
        void Report(bool isWrong, FaultCode code, string what)
        {
            if (isWrong)
            {
                row.Report(code, what);
            }
        }

        foreach (var provider in (ProviderId?[])[move.From, move.To])
        {
            Report(
                provider is { } id && !_known.Contains(id), PackFaults.UnknownProvider,
                $"The provider is '{CsvRow.Quote(provider?.Value ?? "")}'.");
        }

        Report(!_seen.Add(move.Package), PackFaults.DuplicatePackage, $"The package is '{CsvRow.Quote(move.Package.Value)}'.");
        Report(
            _providers.GetValueOrDefault(move.To)?.Accepting == Acceptance.Suspended, PackFaults.SuspendedTaker,
            $"The provider is '{move.To}'.");
        if (!_packages.TryGetValue(move.Package, out var one))
        {
            Report(true, PackFaults.UnknownPackage, $"The package is '{CsvRow.Quote(move.Package.Value)}'.");
            return;
        }

        var waits = one.Package.Status is ServiceStatus.Waiting or ServiceStatus.NotListed;
        Report(
            move.From is { } from ? waits || one.Package.Provider != from : !waits, PackFaults.NotThere,
            $"The package is '{CsvRow.Quote(move.Package.Value)}'.");
        var terms = _moves[move.Package];
        Report(
            move.From is not null && (terms.Consent == MoveConsent.No || terms.IsGuarded == true), PackFaults.MayNotMove,
            $"The package is '{CsvRow.Quote(move.Package.Value)}'.");
    }
}

using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reports packages in service that no row of the rate card fits.</summary>
internal static class MissingRates
{
    internal static void Report(County county, FindingCollector findings, CancellationToken cancellation)
    {
        if (county.Rates is null)
        {
            return;
        }

        var input = county.OnHomeMap().ToLedgerInput();
        var ledger = Ledger.DrawUp(input, cancellation: cancellation);
        var missing = new NoticeTally(FileRowFaults.NoRate, "rates.csv");
        foreach (var entry in ledger.Entries)
        {
            if (entry.Status is HourStatus.OnFramework or HourStatus.OffFramework or HourStatus.FrameworkNotKnown
                && ledger.Input.Packages[entry.Package].Price is null)
            {
                missing.Add(county.Packages[entry.Package].Line, entry.Client / 60m);
            }
        }

        missing.Report(findings);
    }
}

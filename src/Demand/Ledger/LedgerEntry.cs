namespace Zoning.Demand;

/// <summary>Minutes of one package with one status: the finest grain of the ledger. Never written except in restricted output.</summary>
/// <param name="Package">The package's index in <see cref="LedgerInput.Packages"/>.</param>
/// <param name="Person">The person's dense index, in the order of person ids.</param>
/// <param name="Area">The zone or bucket.</param>
/// <param name="Provider">The provider's dense index in the order of provider ids; -1 for none.</param>
/// <param name="Status">The status of the minutes.</param>
/// <param name="Client">Client minutes a week; two carers at once count once.</param>
/// <param name="Carer">Carer minutes a week: client minutes times carers.</param>
/// <param name="Cost">Price a week of these minutes in pence; 0 if unknown.</param>
internal readonly record struct LedgerEntry(
    int Package, int Person, AreaIndex Area, int Provider, HourStatus Status, long Client, long Carer, long Cost);

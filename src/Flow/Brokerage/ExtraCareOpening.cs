namespace Zoning.Flow;

/// <summary>
/// An extra-care scheme that opens: people of its zone who have packages move in, those of the first day before those who came since, each
/// in their order, and its provider gives their care on the spot. Nobody is lost or counted as waiting on the way.
/// </summary>
/// <param name="From">The day of opening.</param>
/// <param name="Zone">The zone, by its place on the board.</param>
/// <param name="Provider">The provider on the spot, by its place on the board; it works in the zone.</param>
/// <param name="Places">How many move in at most, 0 or more.</param>
internal sealed record ExtraCareOpening(DateOnly From, int Zone, int Provider, int Places)
{
    internal void Check(OfferBoard board, FlowFaults faults)
    {
        faults.Amount("places of extra care", Places);
        if (Provider < 0 || Provider >= board.Providers.Length || !board.Providers[Provider].Zones.Contains(Zone))
        {
            faults.Add(
                FlowFaults.UnknownName,
                FormattableString.Invariant($"Extra care opens in zone {Zone} with provider {Provider}, who does not work there."));
        }
    }
}

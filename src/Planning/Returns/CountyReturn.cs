using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// The Better Care Fund return of a county: five measures with targets, and demand and room by pathway and month. Restricted.
/// </summary>
/// <param name="Lines">The measures by period.</param>
/// <param name="Months">The months by pathway; empty without referrals.csv and discharges.csv.</param>
/// <param name="Options">What was assumed.</param>
internal sealed record CountyReturn(ImmutableArray<ReturnLine> Lines, ImmutableArray<ReturnMonth> Months, ReturnOptions Options)
{
    /// <summary>Works the return out.</summary>
    internal static CountyReturn Of(County county, ReturnOptions options, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        return new CountyReturn(ReturnMeasures.Of(county), ReturnMonths.Of(county, options), options);
    }

    /// <summary>What to know before it is sent, in sentences.</summary>
    internal ImmutableArray<string> Notes =>
    [
        "The council checks every line and fills challenges, achievements and support before it is sent: they are left blank here.",
        "delayed-days is days of delay for each person who became ready. A rate of 100,000 people, as the return had it to 2020, "
            + "is another "
            + "measure: targets in it do not belong in targets.csv.",
        .. Months.IsEmpty
            ? (string[])["There are no months by pathway: neither referrals.csv nor discharges.csv reaches over a whole month."]
            : [FormattableString.Invariant(
                $"Room is places of beds.csv at assumed stays of {Options.BedDays:0.#} days in a bed and {Options.HomeDays:0.#} at home.")],
    ];
}

using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// A week of a county under some levers: the ledger's minutes, and what levers gave back. Never changed once made. Restricted.
/// </summary>
/// <param name="Rows">The rows, in the ledger's order, then need of people not known yet.</param>
/// <param name="ByArea">Whether hours freed serve the zones of the outcome's map; else those of the run's.</param>
/// <param name="Freed">Carer minutes freed and not used, by the zones that they serve.</param>
/// <param name="Removed">Client minutes that are no longer needed as visits, by area of the outcome.</param>
/// <param name="Avoided">Pence of care no longer needed that no contract saves yet, by area of the outcome.</param>
/// <param name="Travel">Minutes of travel found with real rounds on top of the rule, by area of the run.</param>
internal sealed record CareWeek(
    ImmutableArray<CareRow> Rows, bool ByArea, ImmutableArray<long> Freed, ImmutableArray<long> Removed, ImmutableArray<long> Avoided,
    ImmutableArray<double> Travel)
{
    /// <summary>Trusted assessors beyond those of today.</summary>
    internal int Assessors { get; init; }

    /// <summary>Hundredths of people a week who get a step-up place.</summary>
    internal long SteppedUp { get; init; }

    /// <summary>The zone whose people are served by hours freed from a row.</summary>
    internal int TeamOf(CareRow row) => ByArea ? row.Area : row.Home;

    /// <summary>The week with rows changed one by one.</summary>
    /// <param name="change">What becomes of a row.</param>
    internal CareWeek With(Func<CareRow, CareRow> change)
    {
        var rows = ImmutableArray.CreateBuilder<CareRow>(Rows.Length);
        foreach (var row in Rows)
        {
            rows.Add(change(row));
        }

        return this with { Rows = rows.MoveToImmutable() };
    }
}

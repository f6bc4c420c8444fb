using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>The page's "how sure": origins, assumptions, and what moves the headline.</summary>
internal static class ReportCertainty
{
    internal static ImmutableArray<OriginNote> Origins(PublishedRun run)
    {
        var notes = ImmutableArray.CreateBuilder<OriginNote>();
        notes.Add(new("Recorded need, met and unmet hours", Origin.Recorded,
            "Counted from service lines by the status rules, to the whole minute."));
        if (run.County.HasDeliveries)
        {
            notes.Add(new("Undelivered hours", Origin.Derived,
                "Mean shortfall of delivered against planned hours over the last "
                + $"{run.Run.Assumptions.ToLedgerOptions().ActualsWeeks} whole weeks."));
        }

        notes.Add(new("Coverage, unmet share, uplift, rates per head", Origin.Derived,
            "Worked out from the figures shown, so they reveal no more than those do."));
        notes.Add(!run.County.HasVisits
            ? new("Hours by time of day", Origin.Assumed, "Inferred from weekly hours by a documented table of usual visits.")
            : new("Hours by time of day", Origin.Recorded, "Shared out by each package's own visits."));
        if (run.County.Rates is not null)
        {
            var year = run.County.PriceYear is { } first
                ? FormattableString.Invariant($" Prices of {first}/{(first + 1) % 100:00}.")
                : " The price year is not given.";
            notes.Add(new("Cost of met hours", Origin.Derived, "Carer hours at the rate card's price on the as-at day." + year));
        }

        if (run.County.HasWaiting)
        {
            notes.Add(new("Waits so far", Origin.Recorded, "Days from the request to the as-at day, of people who still wait."));
            notes.Add(new(
                "Times to place", Origin.Derived,
                "Kaplan-Meier: counts those who still wait. Request to provider found and request to first visit are two clocks, "
                + "never mixed."));
        }

        return notes.ToImmutable();
    }

    internal static ImmutableArray<AssumptionNote> Assumptions(PublishedRun run) =>
    [
        .. run.Assumptions.Select(one => new AssumptionNote(
            one.Name, one.IsDrawn ? $"{one.Value} ({one.Least} to {one.Most})" : one.Value,
            one.Unit == "on or off" ? "" : one.Unit, one.Source, one.SetBy == SetBy.You)
        {
            Mark = one.SetBy switch { SetBy.You => "changed", SetBy.Folder => "from the folder", _ => "default" },
        }),
    ];

    internal static SensitivityContent? Sensitivity(PublishedRun run)
    {
        var movers = PublishedMover.Of(run);
        if (movers.IsEmpty || run.Ledger.County(LedgerMeasures.Deficit) is not { } known)
        {
            return null;
        }

        return new SensitivityContent(
            "Share of recorded need not delivered",
            "% of recorded need",
            known,
            [
                .. movers.Select(mover => new Mover(
                    mover.Assumption.Name,
                    Setting(mover.Assumption, mover.Assumption.Low),
                    Setting(mover.Assumption, mover.Assumption.High),
                    mover.AtLow,
                    mover.AtHigh)),
            ]);
    }

    private static string Setting(Assumption assumption, decimal value) =>
        assumption.IsSwitch ? assumption.Text(value) : $"{assumption.Text(value)} {assumption.Unit}";
}

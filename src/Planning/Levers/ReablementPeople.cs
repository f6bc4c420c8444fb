namespace Zoning.Planning;

/// <summary>What the flow knows of reablement, for the levers of its places: the same figures, from the same files. Restricted.</summary>
/// <param name="NeedCare">The share who need a package afterwards.</param>
/// <param name="HoursEach">Client hours a week of a new package.</param>
/// <param name="MostAWeek">People a week who are referred straight to the list; infinite where that is not known.</param>
internal sealed record ReablementPeople(double NeedCare, double HoursEach, double MostAWeek)
{
    private const double WeeksAYear = 365 / 7.0;

    /// <summary>The figures of a run.</summary>
    internal static ReablementPeople Of(CountyRun run)
    {
        var (sources, today) = (new FlowSources(), FlowToday.Of(run));
        var perYear = FlowArrivals.Of(run, today, null, sources).PerYear;
        var services = FlowServices.Of(run, today, perYear, FlowStays.FromReablementIn(run.County, null), null, sources);
        return new ReablementPeople(
            services.Services.IsEmpty ? ReablementPlaces.UsualNeedCare : services.Services[0].NeedCare,
            FlowStays.Of(run, today, null, sources).Hours.Mean,
            perYear > 0 ? perYear * (1 - services.ReferralShare) / WeeksAYear : double.PositiveInfinity);
    }

    /// <summary>More places of a lever, whole ones.</summary>
    internal ReablementPlaces PlacesOf(LeverKind kind, double size) => new()
    {
        Places = Math.Round(size, MidpointRounding.ToEven),
        StayDays = kind == LeverKind.ReablementBeds ? ReablementPlaces.BedDays : ReablementPlaces.HomeDays,
        HoursEach = HoursEach,
        NeedCare = NeedCare,
        MostAWeek = MostAWeek,
    };
}

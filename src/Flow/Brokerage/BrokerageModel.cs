using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>A stage of a referral before it is offered, in brokers' hours.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Work">How long it takes each time.</param>
/// <param name="Complete">
/// The share of forms that are complete; else the stage is done again, 1 / share times on average. Above 0. Default 1.
/// </param>
/// <param name="EveryHours">Brokers' hours between lists or panels at which it goes on; 0 for at once. Default 0.</param>
/// <param name="Brokers">
/// How many brokers do the stage, each one referral at a time, first come first served; infinite for as many as come. Whole. Default
/// infinite.
/// </param>
internal sealed record BrokerageStage(
    string Name, Stay Work, double Complete = 1, double EveryHours = 0, double Brokers = double.PositiveInfinity);

/// <summary>From a day on, another number of brokers does a stage.</summary>
/// <param name="From">The day.</param>
/// <param name="Stage">The stage, by its place among the stages.</param>
/// <param name="Brokers">How many, whole and 1 or more; infinite for as many as come. Who is at work then finishes first.</param>
internal readonly record struct StageStaffing(DateOnly From, int Stage, double Brokers);

/// <summary>A package that somebody has on the first day.</summary>
/// <param name="Zone">The zone, by its place on the board.</param>
/// <param name="Provider">The provider, by its place on the board.</param>
/// <param name="Hours">Client hours a week.</param>
/// <param name="ElapsedHours">Hours since it began; null if unknown.</param>
internal readonly record struct PackageToday(int Zone, int Provider, double Hours, double? ElapsedHours)
{
    /// <summary>0 for the council, 1 for the second buyer. Default 0.</summary>
    internal byte Buyer { get; init; }
}

/// <summary>A referral that is open on the first day, past its stages.</summary>
/// <param name="Zone">The zone, by its place on the board.</param>
/// <param name="Hours">Client hours a week.</param>
/// <param name="WaitedHours">Hours since it was received, 0 or more.</param>
internal readonly record struct ReferralToday(int Zone, double Hours, double WaitedHours)
{
    /// <summary>The service of reablement, by its place, whose place the person holds while waiting; null for none.</summary>
    internal int? Service { get; init; }
}

/// <summary>Brokerage of home care: referrals, stages, offers, packages and their ends.</summary>
internal sealed record BrokerageModel
{
    /// <summary>The first day; hours count from its midnight.</summary>
    internal required DateOnly Start { get; init; }

    internal required OfferBoard Board { get; init; }

    internal required IOfferPolicy Policy { get; init; }

    /// <summary>Referrals in a year of 365 days, by date.</summary>
    internal required Dated PerYear { get; init; }

    /// <summary>The share of referrals of each zone; they add up to 1.</summary>
    internal required ImmutableArray<double> ZoneShares { get; init; }

    /// <summary>On which days and hours referrals come. Default all alike.</summary>
    internal WorkingWeek Arrivals { get; init; } = WorkingWeek.Always;

    /// <summary>Stages before an offer. Default none.</summary>
    internal ImmutableArray<BrokerageStage> Stages { get; init; } = [];

    /// <summary>When brokers work. Default always.</summary>
    internal WorkingWeek Brokers { get; init; } = WorkingWeek.Always;

    /// <summary>When providers answer and timers run. Default always.</summary>
    internal WorkingWeek Answers { get; init; } = WorkingWeek.Always;

    /// <summary>Client hours a week of a new package. Default log-normal with mean 12.4 and sigma 0.6.</summary>
    internal Stay PackageHours { get; init; } = Stay.LogNormal(12.4, 0.6);

    /// <summary>How long a package lasts. Default exponential with a mean of two years.</summary>
    internal Stay Life { get; init; } = Stay.Exponential(730 * 24);

    /// <summary>How long people wait before they go elsewhere. Default never.</summary>
    internal Stay Patience { get; init; } = Stay.Never;

    /// <summary>Deaths in a year of each person who waits, 0 or more. Ends of packages are part of <see cref="Life"/>. Default 0.</summary>
    internal double DeathsPerYear { get; init; }

    /// <summary>Hand-backs in a year of each package, 0 or more. Default 0.</summary>
    internal double HandbacksPerYear { get; init; }

    /// <summary>Stays in hospital in a year of each person with a package, 0 or more. Default 0.</summary>
    internal double PausesPerYear { get; init; }

    /// <summary>How long a stay in hospital lasts. Default 0.</summary>
    internal Stay Pause { get; init; } = Stay.Constant(0);

    /// <summary>
    /// Hours for which a provider keeps the package of a person in hospital; after a longer stay the person is referred again. Default 14
    /// days.
    /// </summary>
    internal double PauseKeptHours { get; init; } = 14 * 24;

    /// <summary>The share of referrals who come from reablement. Default 0.</summary>
    internal double FromReablement { get; init; }

    /// <summary>
    /// Services of reablement beside the list; who leaves one and needs a package is referred, in addition to <see cref="PerYear"/>. They
    /// need figures by week. Default none.
    /// </summary>
    internal ImmutableArray<ReablementService> Services { get; init; } = [];

    /// <summary>
    /// Weeks after which half of the hours that reablement removed are needed again, above 0; infinite for never. Default 52.
    /// </summary>
    internal double RemovedHalfLifeWeeks { get; init; } = ReablementPlaces.UsualHalfLifeWeeks;

    /// <summary>Somebody else who buys from the same providers, such as continuing healthcare; null for nobody. Default null.</summary>
    internal SecondBuyer? SecondBuyer { get; init; }

    /// <summary>By what factor providers accept more readily than the board says, by date, 0 or more. Default 1.</summary>
    internal Dated Acceptance { get; init; } = Dated.Always(1);

    /// <summary>
    /// By what factor all rates differ from the board's, by date, above 0. Packages placed from the day on cost it, and providers accept by
    /// its power. Default 1.
    /// </summary>
    internal Dated Uplift { get; init; } = Dated.Always(1);

    /// <summary>Days from which stages have other numbers of brokers. Default none.</summary>
    internal ImmutableArray<StageStaffing> Staffing { get; init; } = [];

    /// <summary>Extra-care schemes that open. Default none.</summary>
    internal ImmutableArray<ExtraCareOpening> Openings { get; init; } = [];

    /// <summary>Packages on the first day. Default none.</summary>
    internal ImmutableArray<PackageToday> Packages { get; init; } = [];

    /// <summary>Open referrals on the first day. Default none.</summary>
    internal ImmutableArray<ReferralToday> Open { get; init; } = [];

    /// <summary>Days in all, 1 or more. Default 728, two years of weeks.</summary>
    internal int Days { get; init; } = 728;

    /// <summary>Days at the beginning whose referrals do not count. Default 0.</summary>
    internal int WarmUpDays { get; init; }

    /// <summary>Any whole number. Default 0.</summary>
    internal int Seed { get; init; }

    /// <summary>Whether a row is kept for each referral. Default false.</summary>
    internal bool KeepsRows { get; init; }

    /// <summary>Whether figures by week and zone, and the curve of times to place, are kept. Needs whole weeks. Default false.</summary>
    internal bool KeepsWeeks { get; init; }

    /// <summary>Referrals in a year with the rates of a day, those who leave reablement included.</summary>
    internal double ReferredPerYear(DateOnly day) => PerYear.On(day) + Services.Sum(one => one.PerYear.On(day) * one.NeedCare);

    /// <summary>Every fault; empty if it can be simulated.</summary>
    internal ImmutableArray<Finding> Check()
    {
        var faults = new FlowFaults();
        Board.Check(faults);
        Policy.Check(Board, faults);
        PerYear.Check("referrals a year", mayBeInfinite: false, faults);
        Arrivals.Check("days of referrals", faults);
        Brokers.Check("brokers' hours", faults);
        Answers.Check("providers' hours", faults);
        CheckPeople(faults);
        foreach (var stage in Stages)
        {
            faults.Length($"work of {stage.Name}", stage.Work);
            faults.Amount($"hours between lists of {stage.Name}", stage.EveryHours);
            CheckBrokers($"brokers of {stage.Name}", stage.Brokers, faults);

            if (!(stage.Complete is > 0 and <= 1))
            {
                faults.Add(
                    FlowFaults.BadShare,
                    FormattableString.Invariant($"complete forms of {stage.Name} are {stage.Complete}; above 0, at most 1."));
            }
        }

        Acceptance.Check("factor of acceptances", mayBeInfinite: false, faults);
        Uplift.Check("factor of rates", mayBeInfinite: false, faults);
        if (Uplift.First <= 0 || Uplift.Changes.Any(change => change.Value <= 0))
        {
            faults.Add(FlowFaults.BadAmount, "A factor of rates is 0; it must be above 0.");
        }

        foreach (var staffing in Staffing)
        {
            if (staffing.Stage < 0 || staffing.Stage >= Stages.Length)
            {
                faults.Add(
                    FlowFaults.UnknownName,
                    FormattableString.Invariant($"Brokers change in stage {staffing.Stage + 1} of {Stages.Length}."));
            }

            CheckBrokers(FormattableString.Invariant($"brokers from {staffing.From:yyyy-MM-dd}"), staffing.Brokers, faults);
        }

        SecondBuyer?.Check(faults);
        CheckServices(faults);
        foreach (var opening in Openings)
        {
            opening.Check(Board, faults);
        }

        if (KeepsWeeks && (Days % 7 != 0 || WarmUpDays > 0))
        {
            faults.Add(FlowFaults.BadAmount,
                FormattableString.Invariant($"Figures by week need whole weeks without a warm-up, not {Days} days."));
        }

        if (Days < 1 || WarmUpDays < 0 || WarmUpDays >= Days)
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"{Days} days of which {WarmUpDays} do not count."));
        }

        return faults.Found;
    }

    private void CheckServices(FlowFaults faults)
    {
        foreach (var service in Services)
        {
            service.Check(faults);
        }

        foreach (var twice in Services.GroupBy(one => one.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(FlowFaults.NamedTwice, $"The service {twice.Key} is there twice.");
        }

        if (!(RemovedHalfLifeWeeks > 0))
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"hours removed halve in {RemovedHalfLifeWeeks} weeks; above 0."));
        }

        if (!Services.IsEmpty && !KeepsWeeks)
        {
            faults.Add(FlowFaults.BadAmount, "Services of reablement need figures by week.");
        }

        foreach (var unknown in Open.Where(one => one.Service is { } service && !(service >= 0 && service < Services.Length)).Take(1))
        {
            faults.Add(
                FlowFaults.UnknownName, FormattableString.Invariant($"Somebody waits in service {unknown.Service} of {Services.Length}."));
        }
    }

    private static void CheckBrokers(string name, double brokers, FlowFaults faults)
    {
        if (!(brokers >= 1) || (double.IsFinite(brokers) && brokers != Math.Floor(brokers)))
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"{name} are {brokers}; a whole number of 1 or more."));
        }
    }

    private void CheckPeople(FlowFaults faults)
    {
        foreach (var share in ZoneShares)
        {
            faults.Share("share of a zone", share);
        }

        if (ZoneShares.Length != Board.Zones.Length || Math.Abs(ZoneShares.Sum() - 1) > 1e-9)
        {
            faults.Add(
                FlowFaults.BadShare,
                FormattableString.Invariant($"{ZoneShares.Length} shares of {Board.Zones.Length} zones add up to {ZoneShares.Sum()}."));
        }

        faults.Length("hours of a package", PackageHours);
        faults.Length("life of a package", Life);
        faults.Length("patience", Patience, mayBeInfinite: true);
        faults.Length("stay in hospital", Pause);
        faults.Amount("hours a package is kept", PauseKeptHours);
        faults.Amount("deaths a year", DeathsPerYear);
        faults.Amount("hand-backs a year", HandbacksPerYear);
        faults.Amount("stays in hospital a year", PausesPerYear);
        faults.Share("share from reablement", FromReablement);
        foreach (var package in Packages)
        {
            Zone(package.Zone, faults);
            faults.Amount("hours of a package of today", package.Hours);
            faults.Amount("hours since a package began", package.ElapsedHours ?? 0);
            if (package.Buyer > (SecondBuyer is null ? 0 : 1))
            {
                faults.Add(
                    FlowFaults.UnknownName, FormattableString.Invariant($"A package is of buyer {package.Buyer}, whom nobody named."));
            }

            if (package.Provider < 0 || package.Provider >= Board.Providers.Length)
            {
                faults.Add(
                    FlowFaults.UnknownName,
                    FormattableString.Invariant($"A package is with provider {package.Provider} of {Board.Providers.Length}."));
            }
        }

        foreach (var referral in Open)
        {
            Zone(referral.Zone, faults);
            faults.Amount("hours of an open referral", referral.Hours);
            faults.Amount("hours waited", referral.WaitedHours);
        }
    }

    private void Zone(int zone, FlowFaults faults)
    {
        if (zone < 0 || zone >= Board.Zones.Length)
        {
            faults.Add(FlowFaults.UnknownName, FormattableString.Invariant($"Somebody lives in zone {zone} of {Board.Zones.Length}."));
        }
    }
}

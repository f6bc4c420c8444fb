using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>Services of reablement with places, as beds.csv and discharges.csv tell them.</summary>
/// <param name="Services">The services, by name; none without the files.</param>
/// <param name="ReferralShare">The share of all referrals that come out of them, 0 to 1.</param>
/// <param name="ForWaiting">The service, by its place, whose places are held by those who wait in reablement today; null for none.</param>
internal sealed record FlowServices(ImmutableArray<ReablementService> Services, double ReferralShare, int? ForWaiting)
{
    /// <summary>Fewer discharges or referrals are not taken for a rate.</summary>
    private const int Least = 30;
    private const int MostDays = 364;
    private const double StaySigma = 0.5;

    /// <summary>No service.</summary>
    private static FlowServices None { get; } = new([], 0, null);

    /// <summary>The services of a county.</summary>
    /// <param name="run">The run.</param>
    /// <param name="today">Who waits today; those in reablement hold places.</param>
    /// <param name="perYear">Referrals a year.</param>
    /// <param name="fromReablement">The share of referrals that come from reablement, as waiting.csv tells it.</param>
    /// <param name="guard">What may be known of people who wait; null for all.</param>
    /// <param name="sources">Where each figure is told with its source.</param>
    internal static FlowServices Of(
        CountyRun run, FlowToday today, double perYear, double fromReablement, FlowGuard? guard, FlowSources sources)
    {
        var county = run.County;
        if (county.ServicePlaces is not { IsEmpty: false } places || county.Discharges is not { } discharges)
        {
            return None;
        }

        var day = county.AsOf.AddDays(1);
        var teams = places.GroupBy(one => one.Team, StringComparer.Ordinal).OrderBy(team => team.Key, StringComparer.Ordinal)
            .Select(team => new Team(team.Key, [.. team])).ToList();
        var people = new PathwayPeople(discharges, county.AsOf, guard);
        teams = [.. teams.Where(team => team.Places(day).First > 0 && people.In(team.Pathway) >= Least)];
        if (teams.Count == 0)
        {
            return None;
        }

        var waiting = guard is null ? today.InReablement.Count(isSo => isSo) : 0;
        var forWaiting = teams.FindIndex(team => team.IsHome) is >= 0 and var home ? home : 0;
        var held = teams.Select((_, at) => at == forWaiting ? waiting : 0).ToArray();
        var each = teams.Select((team, at) =>
            people.PerDay(team.Pathway, Share(teams, team, day), team.Places(day).First - held[at], team.Stay.Mean / 24)).ToArray();
        var share = FromReablement(county, fromReablement, guard, sources);
        var needCare = share is { } known ? Math.Min(1, known * perYear / (365 * each.Sum())) : ReablementPlaces.UsualNeedCare;
        var told = people.All;
        sources.Derived("reablement_arrivals", "People who come to reablement", 365 * each.Sum(), "people a year", told,
            "Derived: so many that as many wait for a place as discharges.csv has people delayed for reablement (Erlang), at most all who "
                + "leave hospital on the pathway of the service in beds.csv.");
        sources.Assumed("reablement_stay_beds", "How long reablement in a bed takes", ReablementPlaces.BedDays, "days, log-normal");
        sources.Assumed("reablement_stay_home", "How long reablement at home takes", ReablementPlaces.HomeDays, "days, log-normal");
        sources.Assumed(
            "reablement_half_life", "After so long half of the hours that reablement removed are needed again",
            ReablementPlaces.UsualHalfLifeWeeks, "weeks");
        if (share is null)
        {
            sources.Assumed("reablement_need_care", "Need a package after reablement", ReablementPlaces.UsualNeedCare, "share");
        }
        else
        {
            sources.Derived("reablement_need_care", "Need a package after reablement", needCare, "share", told,
                "Derived: referrals from reablement over the people who come to it.");
        }

        return new FlowServices(
            [.. teams.Select((team, at) => team.Made(
                day, each[at], needCare, held[at], (int)Math.Round(Share(teams, team, day) * people.Delayed(team.Pathway))))],
            Math.Min(1, 365 * each.Sum() * needCare / Math.Max(1e-9, perYear)), forWaiting);
    }

    /// <summary>A team's part of the places of its pathway.</summary>
    private static double Share(List<Team> teams, Team team, DateOnly day) =>
        team.Places(day).First / teams.Where(one => one.Pathway == team.Pathway).Sum(one => one.Places(day).First);

    /// <summary>The share of referrals of a year that come from reablement; null if too few are told.</summary>
    private static double? FromReablement(County county, double told, FlowGuard? guard, FlowSources sources)
    {
        var referrals = (county.Referrals ?? []).Where(one => one.Buyer == CareBuyer.Council
            && one.Received.Day <= county.AsOf && one.Received.Day > county.AsOf.AddDays(-MostDays)).ToList();
        var from = referrals.Count(one => one.Source == ReferralSource.Reablement);
        var (some, all) = (guard?.Count(from) ?? from, guard?.Count(referrals.Count) ?? referrals.Count);
        if (all < Least)
        {
            return told > 0 ? told : null;
        }

        sources.Measured("from_reablement_referrals", "Referrals that come out of reablement's places", (double)some / all, "share", all,
            "Measured: referrals of a year in referrals.csv whose source is reablement.");
        return (double)some / all;
    }

    /// <summary>A team of beds.csv.</summary>
    private sealed record Team(string Name, ImmutableArray<ServicePlaces> Rows)
    {
        internal bool IsHome { get; } = Rows[0].Kind == PlaceKind.Home;

        internal Pathway Pathway => Rows.Select(row => row.Pathway).FirstOrDefault(way => way is not null)
            ?? (IsHome ? Pathway.P1 : Pathway.P2);

        internal Stay Stay => Stay.LogNormal(24 * (IsHome ? ReablementPlaces.HomeDays : ReablementPlaces.BedDays), StaySigma);

        /// <summary>Places from a day on: the last row of each kind and band by then, opened in steps.</summary>
        internal Dated Places(DateOnly day)
        {
            double On(DateOnly at) => Rows.GroupBy(row => (row.Kind, row.Band))
                .Sum(group => group.Where(row => row.From <= at).OrderBy(row => row.From)
                    .Select(row => (double)row.Capacity).LastOrDefault());
            return Rows.Select(row => row.From).Where(from => from > day).Distinct().Order()
                .Aggregate(Dated.Always(On(day)), (places, from) => places.From(from, On(from)));
        }

        /// <summary>As many as come in a stay are inside, since when is not known.</summary>
        internal ReablementService Made(DateOnly day, double perDay, double needCare, int held, int delayed)
        {
            var places = Places(day);
            var inside = Math.Min(Math.Max(0, (int)places.First - held), (int)Math.Round(perDay * Stay.Mean / 24));
            return new ReablementService
            {
                Name = Name,
                IsHome = IsHome,
                Places = places,
                Stay = Stay,
                PerYear = Dated.Always(365 * perDay),
                Arrivals = WorkingWeek.OfficeHours,
                NeedCare = needCare,
                Inside = [.. Enumerable.Range(0, inside).Select(_ => (double?)null)],
                Waiting = delayed,
            };
        }
    }

    /// <summary>People who left hospital within a year, by pathway, and those who are delayed for reablement.</summary>
    private sealed class PathwayPeople
    {
        private readonly List<Discharge> _discharges;
        private readonly DateOnly _asOf;
        private readonly FlowGuard? _guard;
        private readonly double _days;

        internal PathwayPeople(ImmutableArray<Discharge> discharges, DateOnly asOf, FlowGuard? guard)
        {
            (_asOf, _guard) = (asOf, guard);
            _discharges = [.. discharges.Where(one => one.Ready.Day <= asOf && one.Ready.Day > asOf.AddDays(-MostDays))];
            _days = _discharges.Count == 0 ? 1 : asOf.DayNumber + 1.0 - _discharges.Min(one => one.Ready.Day).DayNumber;
        }

        internal int All => Count(_ => true);

        /// <summary>People of a pathway.</summary>
        internal int In(Pathway pathway) => Count(one => WayOf(one) == pathway);

        /// <summary>People who are ready, still in hospital and wait for reablement.</summary>
        internal int Delayed(Pathway pathway) =>
            Count(one => WayOf(one) == pathway && one.Reason == DelayCause.Reablement && !(one.Left?.Day <= _asOf));

        /// <summary>
        /// People a day who come to some places of a pathway: as many as make as many wait for a place as are delayed for reablement, by
        /// Erlang's formula, or half a person where none is; at most all of the pathway.
        /// </summary>
        internal double PerDay(Pathway pathway, double share, double places, double stayDays)
        {
            var most = share * In(pathway) / _days;
            var delayed = share * Math.Max(0.5, Count(one => WayOf(one) == pathway && one.Reason == DelayCause.Reablement)) / _days;
            double Delays(double perDay) => perDay * Erlang.ShareWaiting((int)Math.Max(1, places), perDay * stayDays);
            var (low, high) = (0.0, Math.Min(most, Math.Max(1, places) / stayDays));
            for (var step = 0; step < 50; step++)
            {
                var middle = (low + high) / 2;
                (low, high) = Delays(middle) > delayed ? (low, middle) : (middle, high);
            }

            return high;
        }

        private static Pathway? WayOf(Discharge one) => one.Actual ?? one.Planned;

        private int Count(Func<Discharge, bool> isMeant)
        {
            var people = _discharges.Count(isMeant);
            return _guard?.Count(people) ?? people;
        }
    }
}

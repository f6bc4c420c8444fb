using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>
/// Holds what people wish and what visits need against the carers there are: carers who left, carers wanted and not wanted, teams larger
/// than the carers on shift, providers without carers, and genders that nobody gave.
/// </summary>
internal sealed class CarerWishes
{
    private readonly ILookup<ProviderId, CountyCarer> _carers;
    private readonly NoticeTally _unknown = new(DemandFaults.UnknownWish, "services.csv");
    private readonly NoticeTally _against = new(DemandFaults.WishAgainstWish, "services.csv");
    private readonly NoticeTally _tooFew = new(DemandFaults.TooFewCarers, "visits.csv");
    private readonly NoticeTally _tooFewInferred = new(DemandFaults.TooFewCarers, "services.csv");
    private readonly NoticeTally _genders = new(DemandFaults.GenderNotKnown, "services.csv");
    private readonly NoticeTally _without = new(DemandFaults.ProviderWithoutCarers, "services.csv");

    private CarerWishes(ImmutableArray<CountyCarer> carers) => _carers = carers.ToLookup(carer => carer.Provider);

    /// <summary>Reports what doesn't fit, and takes carers whom nobody has out of the wishes of packages.</summary>
    internal static void Check(CountyReading reading, List<CountyPackage> lines, ImmutableArray<CountyCarer>? carers)
    {
        var check = new CarerWishes(carers ?? []);
        for (var index = 0; index < lines.Count; index++)
        {
            lines[index] = check.Known(lines[index]);
            if (carers is not null && RoundScope.IsOnRounds(lines[index].Package, reading.Settings.AsOf))
            {
                check.CheckVisits(lines[index]);
            }
        }

        check._unknown.Report(reading.Findings);
        check._against.Report(reading.Findings);
        check._without.Report(reading.Findings);
        check._tooFew.Report(reading.Findings);
        check._tooFewInferred.Report(reading.Findings);
        check._genders.Report(reading.Findings);
    }

    private CountyPackage Known(CountyPackage one)
    {
        if (one.NoGo.IsEmpty && one.PreferredCarers.IsEmpty && one.KnownCarers.IsEmpty)
        {
            return one;
        }

        var own = one.Package.Provider is { } provider ? _carers[provider].Select(carer => carer.Id).ToHashSet() : [];
        if (!own.IsSupersetOf([.. one.NoGo, .. one.PreferredCarers, .. one.KnownCarers]))
        {
            _unknown.Add(one.Line, one.Package.Weekly.Value / 60m);
        }

        if (one.PreferredCarers.Concat(one.KnownCarers).Intersect(one.NoGo).Any(own.Contains))
        {
            _against.Add(one.Line, one.Package.Weekly.Value / 60m);
        }

        return one with
        {
            NoGo = [.. one.NoGo.Where(own.Contains)],
            PreferredCarers = [.. one.PreferredCarers.Where(own.Contains).Except(one.NoGo)],
            KnownCarers = [.. one.KnownCarers.Where(own.Contains).Except(one.NoGo)],
        };
    }

    private void CheckVisits(CountyPackage one)
    {
        var own = _carers[one.Package.Provider!.Value];
        var hours = one.Package.Weekly.Value / 60m;
        if (!own.Any())
        {
            _without.Add(one.Line, hours);
            return;
        }

        if (one.Visits.Any(visit => visit.AskedGender is not null) && own.Any(carer => carer.Gender is null))
        {
            _genders.Add(one.Line, hours);
        }

        var visits = RoundScope.VisitsOf(one);
        for (var index = 0; index < visits.Length; index++)
        {
            var visit = visits[index];
            if (Enumerable.Range(0, 7).Any(day => visit.Days.Has(day) && !HasTeam(one, visit, own, day)))
            {
                var tally = one.Visits.IsEmpty ? _tooFewInferred : _tooFew;
                tally.Add(one.Visits.IsEmpty ? one.Line : one.VisitLines[index], visit.Weekly.Value / 60m);
            }
        }
    }

    /// <summary>Whether enough carers may come; it looks no further than it must.</summary>
    private static bool HasTeam(CountyPackage one, PlannedVisit visit, IEnumerable<CountyCarer> carers, int day)
    {
        var (able, isLed) = (0, visit.TeamSkills.IsEmpty);
        foreach (var carer in carers)
        {
            if (carer.WorksOn(day) && !one.NoGo.Contains(carer.Id) && (visit.AskedGender is null || carer.Gender == visit.AskedGender)
                && Has(carer, visit.Skills))
            {
                able++;
                isLed = isLed || Has(carer, visit.TeamSkills);
            }

            if (able >= visit.Carers && isLed)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(CountyCarer carer, ImmutableArray<string> skills)
    {
        foreach (var skill in skills)
        {
            if (!carer.Skills.Contains(skill, StringComparer.Ordinal))
            {
                return false;
            }
        }

        return true;
    }
}

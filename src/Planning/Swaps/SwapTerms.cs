using System.Collections.Immutable;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Planning;

/// <summary>On what terms packages may move: consent, guards, tolerance and priority. Restricted as a whole.</summary>
internal sealed class SwapTerms
{
    /// <summary>From this continuity of care (Bice and Boxerman 1977) on, a person's carers are not taken away.</summary>
    private const double ProtectedContinuity = 0.8;
    private const int MinutesADay = 1440;
    private const int YoungDays = 56;
    private const int MovedLatelyDays = 365;

    private readonly PackageMoves _moves;
    private readonly HashSet<PackageId> _continuous;
    private readonly Dictionary<PackageId, bool> _drawn;

    private SwapTerms(PackageMoves moves, HashSet<PackageId> continuous, Dictionary<PackageId, bool> drawn) =>
        (_moves, _continuous, _drawn) = (moves, continuous, drawn);

    /// <summary>The terms of a county.</summary>
    /// <param name="county">The county.</param>
    /// <param name="options">Whether consent that isn't known is drawn, and by which seed.</param>
    internal static SwapTerms Of(County county, SwapOptions options)
    {
        var moves = PackageMoves.Of(county.Moves);
        var drawn = options.DrawsConsent ? DrawnConsent.Of(county, options).Agrees : [];
        return new SwapTerms(moves, Continuous(county), drawn);
    }

    /// <summary>By how many minutes visits may move from the start they have today; null if their windows alone decide.</summary>
    internal int? ToleranceOf(PackageId package) => _moves[package].ToleranceMinutes;

    /// <summary>How urgent a placement is, 1 (last) to 5 (first).</summary>
    internal int UrgencyOf(PackageId package) => 6 - _moves[package].Rank;

    /// <summary>
    /// Why a package may not change provider; null if it may. It may with consent, if it isn't guarded, eight weeks old, not moved in the
    /// last year, and has not nearly always the same carers.
    /// </summary>
    internal SwapBar? BarOf(CountyPackage one, DateOnly asOf)
    {
        var package = one.Package;
        var move = _moves[package.Id];
        return !RoundScope.IsOnRounds(package, asOf) || package.Status != ServiceStatus.Active ? SwapBar.NotOnRounds
            : move.IsGuarded == true ? SwapBar.Guarded
            : package.Start?.AddDays(YoungDays) > asOf ? SwapBar.New
            : move.LastMoved?.AddDays(MovedLatelyDays) > asOf ? SwapBar.MovedLately
            : move.Consent == MoveConsent.No ? SwapBar.NoConsent
            : move.Consent == MoveConsent.NotKnown && !_drawn.GetValueOrDefault(package.Id) ? SwapBar.ConsentNotKnown
            : _continuous.Contains(package.Id) ? SwapBar.HighContinuity
            : null;
    }

    /// <summary>
    /// The packages whose visits of today are nearly all made by the same carers, of those with several carers' visits a week.
    /// </summary>
    private static HashSet<PackageId> Continuous(County county)
    {
        var carers = (county.Carers ?? []).Select((carer, index) => (carer.Id, index)).ToDictionary(one => one.Id, one => one.index);
        return
        [
            .. (county.TodaysStops ?? []).GroupBy(stop => stop.Package)
                .Where(stops =>
                    PersonContinuity.Of(stops.SelectMany(stop => VisitsOf(stop, carers[stop.Carer]))).Coc >= ProtectedContinuity)
                .Select(stops => stops.Key),
        ];
    }

    private static IEnumerable<CarerVisit> VisitsOf(TodaysStop stop, int carer) => Enumerable.Range(0, 7).Where(day => stop.Days.Has(day))
        .Select(day => new CarerVisit(day, day * MinutesADay + stop.StartMinute, carer));
}

/// <summary>Why a package stays with its provider.</summary>
internal enum SwapBar
{
    /// <summary>It is not on anybody's rounds, or is reablement.</summary>
    NotOnRounds,

    /// <summary>The council guards it.</summary>
    Guarded,

    /// <summary>It began in the last eight weeks.</summary>
    New,

    /// <summary>It changed provider in the last year.</summary>
    MovedLately,

    /// <summary>The person does not agree.</summary>
    NoConsent,

    /// <summary>Nobody asked the person.</summary>
    ConsentNotKnown,

    /// <summary>The same carers nearly always come.</summary>
    HighContinuity,
}

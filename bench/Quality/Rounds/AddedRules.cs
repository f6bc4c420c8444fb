using System.Collections.Immutable;
using System.Globalization;
using Zoning.Routing;

namespace Zoning.Quality.Rounds;

/// <summary>
/// Adds to a random problem what the earlier ones did not have. It draws from a stream of its own, so the problem below stays the same.
/// </summary>
internal sealed class AddedRules
{
    private const int Day = 1_440, Week = 7 * Day, SundayNight = 6 * Day + 840;
    private readonly Randomness _random;
    private readonly bool _isTiny;

    private AddedRules(int seed, RandomSize size) =>
        (_random, _isTiny) = (new Randomness(seed).For("added rules " + size), size == RandomSize.Tiny);

    public static RoundProblem To(RoundProblem problem, int seed, RandomSize size)
    {
        var added = new AddedRules(seed, size);
        problem = added.Priced(problem);
        problem = added._random.NextBelow(3) == 0 ? problem : added.Repeated(problem);
        problem = added._random.NextBelow(2) == 0 || problem.Visits.Length < 3 ? problem : added.WithTeams(problem);
        return problem with { Carers = [.. problem.Carers.Select(added.Limited)] };
    }

    /// <summary>
    /// Preferred starts, some outside the window, with and without a price; paid time with and without one; often dearer to leave out, so
    /// that rounds get longer.
    /// </summary>
    private RoundProblem Priced(RoundProblem problem) => WithPreferred(problem, _random.NextBelow(3) == 0 ? 1 : 5) with
    {
        Weights = problem.Weights with { OffPreferred = _random.NextBelow(2) * (1 + _random.NextBelow(3)), Paid = _random.NextBelow(3) == 0 ? 1 : 0 },
    };

    private RoundProblem WithPreferred(RoundProblem problem, int dearer) => problem with
    {
        Visits = [.. problem.Visits.Select(visit => visit with
        {
            UnallocatedPrice = visit.UnallocatedPrice * dearer,
            Preferred = _random.NextBelow(2) == 0 ? null : Math.Max(0, visit.Earliest - 60 + _random.NextBelow(visit.Latest - visit.Earliest + 120)),
        })],
    };

    /// <summary>
    /// A plan that begins anew: after two days if there are two, else after a week, with some shifts and visits on Sunday night as well.
    /// </summary>
    private RoundProblem Repeated(RoundProblem problem)
    {
        if (problem.Carers.Any(carer => carer.Shifts.Any(shift => shift.Day > 0)))
        {
            return problem with { Cycle = 2 * Day };
        }

        var (sunday, shifts) = (problem.Visits.Select(_ => _random.NextBelow(2) == 0).ToArray(), problem.Carers.Sum(carer => carer.Shifts.Length));
        var carers = problem.Carers.ToBuilder();
        for (var i = 0; i < carers.Count; i++)
        {
            if (!carers[i].Shifts.IsEmpty && (!_isTiny || shifts++ < ExactRounds.MostShifts - 1))
            {
                carers[i] = carers[i] with { Shifts = carers[i].Shifts.Add(OnSunday(carers[i].Shifts[0])), LeastRest = _random.NextBelow(700) };
            }
        }

        return problem with
        {
            Cycle = Week,
            Carers = carers.ToImmutable(),
            Visits = [.. problem.Visits.Select((visit, i) => sunday[i]
                ? visit with { Earliest = visit.Earliest + SundayNight, Latest = visit.Latest + SundayNight, Preferred = visit.Preferred + SundayNight }
                : visit)],
            Links = [.. problem.Links.Where(link => sunday[link.First] == sunday[link.Second]), .. Doses(sunday)],
        };
    }

    /// <summary>A least gap from a visit on Sunday night to one on Monday, one turn later.</summary>
    private IEnumerable<VisitLink> Doses(bool[] sunday)
    {
        var (night, morning) = (Array.IndexOf(sunday, true), Array.IndexOf(sunday, false));
        return night < 0 || morning < 0 || _random.NextBelow(2) == 0
            ? []
            : [new VisitLink(night, morning, 60 + _random.NextBelow(900) - Week, RoundProblem.MaxTicks, false)];
    }

    private static CarerShift OnSunday(CarerShift shift) => shift with
    {
        Day = 6,
        Earliest = shift.Earliest + SundayNight,
        Latest = shift.Latest + SundayNight,
        OvertimeFrom = shift.OvertimeFrom + SundayNight,
        Break = shift.Break is { } rule ? rule with { Earliest = rule.Earliest + SundayNight, Latest = rule.Latest + SundayNight } : null,
    };

    /// <summary>Teams of three or four at one place and time, with as many carers as they need; one of them may need the skills.</summary>
    private RoundProblem WithTeams(RoundProblem problem)
    {
        var order = Enumerable.Range(0, problem.Visits.Length).ToArray();
        _random.Shuffle(order.AsSpan());
        for (var (at, team) = (0, 0); team < (_isTiny ? 1 : 3); team++)
        {
            var many = Math.Min(3 + _random.NextBelow(2), order.Length - at);
            if (many < 3)
            {
                break;
            }

            problem = WithTeam(WithCarers(problem, many), order.AsSpan(at, many).ToArray());
            at += many;
        }

        return problem;
    }

    private RoundProblem WithTeam(RoundProblem problem, int[] team)
    {
        var apart = _random.NextBelow(3) == 0 ? 5 + _random.NextBelow(20) : 0;
        var isSkilled = _random.NextBelow(2) == 0;
        var (first, visits) = (problem.Visits[team[0]], problem.Visits.ToBuilder());
        foreach (var other in team[1..])
        {
            visits[other] = visits[other] with
            {
                Place = first.Place,
                Person = first.Person,
                Earliest = first.Earliest,
                Latest = first.Latest,
                LatePrice = first.LatePrice,
                Skills = isSkilled ? 0 : visits[other].Skills,
            };
        }

        var ties = team.SelectMany((one, i) => team[(i + 1)..].Select(other => new VisitLink(one, other, -apart, apart, true)));
        return problem with { Visits = visits.ToImmutable(), Links = [.. problem.Links.Where(link => !team.Contains(link.First) && !team.Contains(link.Second)), .. ties] };
    }

    /// <summary>More carers like the last one, up to the size of a team, as far as they can be enumerated.</summary>
    private RoundProblem WithCarers(RoundProblem problem, int many)
    {
        while (problem.Carers.Length < many
            && (!_isTiny || problem.Carers.Sum(carer => carer.Shifts.Length) + problem.Carers[^1].Shifts.Length <= ExactRounds.MostShifts))
        {
            var one = problem.Carers[^1] with { Id = new CarerId("c" + problem.Carers.Length.ToString(CultureInfo.InvariantCulture)) };
            problem = problem with
            {
                Carers = problem.Carers.Add(one),
                Visits = [.. problem.Visits.Select(visit => visit.LengthByCarer.IsEmpty ? visit : visit with { LengthByCarer = visit.LengthByCarer.Add(visit.LengthByCarer[^1]) })],
            };
        }

        return problem;
    }

    private RoundCarer Limited(RoundCarer carer) => carer with
    {
        WorkedMost = _random.NextBelow(3) == 0 ? 40 + _random.NextBelow(400) : null,
        MostDays = _random.NextBelow(4) == 0 ? 1 : null,
        Shifts = [.. carer.Shifts.Select(WithBreak)],
    };

    /// <summary>A break by the work done, between visits or anywhere, on shifts with and without a break until now.</summary>
    private CarerShift WithBreak(CarerShift shift)
    {
        var (toss, length) = (_random.NextBelow(4), 10 + _random.NextBelow(30));
        var room = shift.Latest - shift.Earliest - length;
        var at = shift.Earliest + _random.NextBelow(Math.Max(1, room));
        var rule = shift.Break ?? (toss < 3 && room > 0 ? new BreakRule(at, at + _random.NextBelow(300), length, _random.NextBelow(2) == 0) : null);
        return toss > 0 && rule is not null
            ? shift with { Break = rule with { WorkAbove = _random.NextBelow(4) == 0 ? 0 : _random.NextBelow(160), BetweenVisits = _random.NextBelow(2) == 0 } }
            : shift with { Break = rule };
    }
}

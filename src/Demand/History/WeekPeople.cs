namespace Zoning.Demand;

/// <summary>What one person adds to a weekly series: the same minutes in every week of a span.</summary>
/// <param name="Person">The person's index in the ledger.</param>
/// <param name="From">The first week, from 0.</param>
/// <param name="To">The week after the last.</param>
/// <param name="Minutes">Minutes; negative where they take an earlier span back.</param>
internal readonly record struct PersonSpan(int Person, int From, int To, long Minutes);

/// <summary>How many people are behind the weeks of a series, and behind the change between any two of them. Restricted.</summary>
internal sealed class WeekPeople
{
    private readonly int[,] _differ;
    private readonly ILookup<int, PersonSpan> _spans;

    /// <summary>Counts people. O(spans + weeks squared) for people whose hours seldom change.</summary>
    /// <param name="weeks">How many weeks, 1 or more.</param>
    /// <param name="spans">What each person adds, within these weeks; spans of a person add up.</param>
    internal WeekPeople(int weeks, IEnumerable<PersonSpan> spans)
    {
        // Two-dimensional steps: adding 1 to a rectangle of pairs of weeks touches its four corners.
        _differ = new int[weeks + 1, weeks + 1];
        _spans = spans.ToLookup(span => span.Person);
        foreach (var person in _spans)
        {
            Add(LevelsOf(person, weeks));
        }

        for (var one = 0; one < weeks; one++)
        {
            for (var other = 0; other < weeks; other++)
            {
                _differ[one, other] += (one > 0 ? _differ[one - 1, other] : 0) + (other > 0 ? _differ[one, other - 1] : 0)
                    - (one > 0 && other > 0 ? _differ[one - 1, other - 1] : 0);
            }
        }
    }

    /// <summary>How many people have other hours in one week than in another.</summary>
    internal int Differ(int one, int other) => _differ[Math.Min(one, other), Math.Max(one, other)];

    /// <summary>How many people have hours in any week of a span, and the most that one of them has in all.</summary>
    internal (int People, long Largest) Within(int from, int to)
    {
        var (people, largest) = (0, 0L);
        foreach (var person in _spans)
        {
            var minutes = person.Sum(span => span.Minutes * Math.Max(0, Math.Min(to, span.To) - Math.Max(from, span.From)));
            people += minutes != 0 ? 1 : 0;
            largest = Math.Max(largest, minutes);
        }

        return (people, largest);
    }

    /// <summary>A person's minutes as spans of equal weeks that cover all weeks, in order.</summary>
    private static List<PersonSpan> LevelsOf(IGrouping<int, PersonSpan> person, int weeks)
    {
        var cuts = new SortedSet<int> { 0, weeks };
        foreach (var span in person)
        {
            cuts.Add(span.From);
            cuts.Add(span.To);
        }

        var levels = new List<PersonSpan>();
        var from = 0;
        foreach (var to in cuts.Skip(1))
        {
            var at = from;
            var minutes = person.Where(span => span.From <= at && at < span.To).Sum(span => span.Minutes);
            if (levels is [.., var last] && last.Minutes == minutes)
            {
                levels[^1] = last with { To = to };
            }
            else
            {
                levels.Add(new PersonSpan(person.Key, from, to, minutes));
            }

            from = to;
        }

        return levels;
    }

    private void Add(List<PersonSpan> levels)
    {
        for (var first = 0; first < levels.Count; first++)
        {
            var one = levels[first];
            foreach (var other in levels.Skip(first + 1).Where(other => other.Minutes != one.Minutes))
            {
                _differ[one.From, other.From]++;
                _differ[one.To, other.From]--;
                _differ[one.From, other.To]--;
                _differ[one.To, other.To]++;
            }
        }
    }
}

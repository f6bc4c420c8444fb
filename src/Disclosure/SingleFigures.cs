using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Zoning.Disclosure;

/// <summary>How a rule protects figures that are shown by themselves, outside a table whose sums are guarded.</summary>
/// <remarks>
/// They are coarser than those of a guarded table, because nothing checks what a reader can work out from several of them.
/// </remarks>
internal static class SingleFigures
{
    /// <summary>Hours a week of an ordinary package; they tell how many packages are behind an amount of hours.</summary>
    private const double PackageHours = 12.5;

    private static readonly int[] SharePercents = [5, 10, 20];

    extension(DisclosureRule rule)
    {
        /// <summary>What hours a week are rounded to.</summary>
        internal double CoarseHours => 2.0 * rule.HoursStep;

        /// <summary>What hours of a whole day's or week's rounds are rounded to.</summary>
        internal double CoarseContactHours => 10.0 * rule.HoursStep;

        /// <summary>
        /// What changes of hours in a what-if are rounded to: more than nearly anybody has in a week, so that two of them which differ by
        /// one person differ by a step at most.
        /// </summary>
        internal double CoarseChangeHours => 8.0 * rule.HoursStep;

        /// <summary>What kilograms of carbon dioxide are rounded to.</summary>
        internal double CoarseKilograms => 2.0 * rule.HoursStep;

        /// <summary>Hours a week below which fewer people than the smallest count may be behind an amount.</summary>
        internal double FewestHours => rule.SmallestCount * PackageHours;

        /// <summary>What chances are rounded to, as a share of 1.</summary>
        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Asked of a rule like its other steps.")]
        internal double CoarseChance => 0.05;

        /// <summary>What days are rounded to.</summary>
        internal int CoarseDays => rule.CountStep;

        /// <summary>The fewest people behind a shown 90th percentile, so that two and a half of them or more are beyond it.</summary>
        internal int SmallestForTails => 5 * rule.SmallestCount / 2;

        /// <summary>The most that a count can be which is said to be under twice the smallest count, because it crossed that.</summary>
        internal int UnderCrossing => (2 * rule.SmallestCount) - 2;

        /// <summary>What must stay possible of a count that crossed the smallest count: itself, and a number on the other side.</summary>
        internal (double Low, double High) Crossing(long count) =>
            (Math.Min(count, rule.SmallestCount - 1), Math.Max(count, rule.SmallestCount));

        /// <summary>In how many releases on end a crossing of the smallest count is kept from being told.</summary>
        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Asked of a rule like its other steps.")]
        internal int ReleasesOfCrossing => 4;

        /// <summary>Over how many weeks flows are averaged, so that no single package shows.</summary>
        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Asked of a rule like its other steps.")]
        internal int WeeksOfMean => 4;

        /// <summary>How far a blurred figure reaches from an earlier one that it must not contradict, in whole units.</summary>
        internal long BlurOf(MeasureKind kind) => rule.StepOf(kind) * (kind == MeasureKind.Count ? 2 : 20);

        /// <summary>Whether so few people are behind a figure that it is hidden or shown as a class; nobody is not few.</summary>
        internal bool IsFew(long people) => people > 0 && people < rule.SmallestCount;

        /// <summary>Whether enough people are behind a figure; nobody is not enough.</summary>
        internal bool IsEnough(long people) => people >= rule.SmallestCount;

        /// <summary>A number of providers as a class: none, 1 to 2, 3 to 5, 6 to 10, 11 to 20, and on by doubling.</summary>
        [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Asked of a rule like its other classes.")]
        internal (int Low, int High) ProviderClass(int providers)
        {
            var (low, high) = providers == 0 ? (0, 0) : providers <= 2 ? (1, 2) : (3, 5);
            while (high < providers)
            {
                (low, high) = (high + 1, 2 * high);
            }

            return (low, high);
        }

        /// <summary>A count: 0, the class of small numbers, or rounded.</summary>
        internal ProtectedNumber Count(long count)
        {
            if (count == 0)
            {
                return ProtectedNumber.Exact(0);
            }

            if (rule.IsFew(count))
            {
                return new ProtectedNumber(Shown.Class, null, 1, rule.SmallestCount - 1);
            }

            var (low, high) = rule.Interval(MeasureKind.Count, count);
            return new ProtectedNumber(Shown.Rounded, rule.Rounded(MeasureKind.Count, count), low, high);
        }

        /// <summary>
        /// A count of which one provider knows some as its own: so coarse that what is left to know is as wide as a step, or hidden.
        /// </summary>
        internal ProtectedNumber Count(long count, long own)
        {
            var cell = new ReleaseCell
            {
                Kind = MeasureKind.Count,
                Value = count,
                People = (int)count,
                Largest = 1,
                Block = -1,
                Own = own,
            };
            CellRules.Begin(rule, cell);
            return cell.State switch
            {
                CellState.Zero => ProtectedNumber.Exact(0),
                CellState.SmallClass => new ProtectedNumber(Shown.Class, null, cell.Low, cell.High),
                CellState.Rounded => new ProtectedNumber(
                    Shown.Rounded, (2 * count + cell.Step) / (2 * cell.Step) * cell.Step, cell.Low, cell.High),
                _ => ProtectedNumber.Hidden,
            };
        }

        /// <summary>
        /// Whether somebody who knows some of a published count is left as many values for the rest of it as the rule leaves to a provider
        /// that knows its own. A hidden count may be any small one; one without an upper end is open.
        /// </summary>
        /// <param name="low">The least that is published; null if nothing is.</param>
        /// <param name="high">The most that is published; null if nothing is.</param>
        /// <param name="known">How much of it the reader knows.</param>
        internal bool LeavesRoom(double? low, double? high, long known) =>
            (low is not null && high is null)
            || (high ?? rule.SmallestCount - 1) - Math.Max(low ?? 0, known) >= Math.Min(CellRules.WidestKnown, rule.CountStep - 1);

        /// <summary>Whether amounts of single providers may be shown as a sum, by the p % rule.</summary>
        internal bool IsOfEnoughProviders(IEnumerable<long> amounts)
        {
            var (sum, first, second) = (0L, 0L, 0L);
            foreach (var amount in amounts)
            {
                sum += amount;
                (first, second) = amount > first ? (amount, first) : (first, Math.Max(second, amount));
            }

            return rule.IsOfEnoughProviders(sum, first, second);
        }

        /// <summary>A difference of rounded counts, with room for the rounding of its parts.</summary>
        internal ProtectedNumber Difference(double difference) =>
            new(Shown.Rounded, difference, difference - (1.5 * rule.CountStep), difference + (1.5 * rule.CountStep));

        /// <summary>Days rounded; both ends are whole days.</summary>
        internal ProtectedNumber Days(int days)
        {
            var rounded = Steps.Round(days, rule.CoarseDays);
            return new(Shown.Rounded, rounded, Math.Max(0, rounded - (rule.CoarseDays / 2)), rounded + (rule.CoarseDays / 2));
        }

        /// <summary>The percentage that shares of some people are rounded to, so that a step is never about too few people.</summary>
        /// <returns><see langword="null"/> if there are too few people for any.</returns>
        internal int? ShareStep(int people) =>
            Array.Find(SharePercents, percent => people * percent >= 100 * rule.SmallestCount) is var found and > 0 ? found : null;

        /// <summary>The percentage that a share of hours is rounded to: whole per cent, and at least the step of hours.</summary>
        internal double PercentStep(double hours) => Math.Max(1, Math.Ceiling(100.0 * rule.HoursStep / hours));

        /// <summary>How counts are protected, in words that follow a semicolon or a full stop.</summary>
        internal string CountsText => string.Create(
            CultureInfo.InvariantCulture, $"counts below {rule.SmallestCount} as a class, others rounded");

        /// <summary>The rule in three sentences, for readers of a release.</summary>
        /// <param name="hiddenForOthers">How many figures are hidden only for the sake of others.</param>
        internal string InWords(int hiddenForOthers) => string.Create(
            CultureInfo.InvariantCulture,
            $"Numbers of people from 1 to {rule.SmallestCount - 1} are given as a class, larger ones are rounded to {rule.CountStep}. "
                + $"Hours and money are rounded, and hidden if fewer than {rule.SmallestCount} people are behind them; "
                + $"money also if too few providers are. {hiddenForOthers switch
                {
                    0 => "No other figure had to be hidden.",
                    1 => "One more figure is hidden, because together with the others it would reveal one of these.",
                    var more => $"{more} more figures are hidden, because together with the others they would reveal one of these.",
                }}");

        /// <summary>How hours are protected.</summary>
        internal string HoursText => string.Create(
            CultureInfo.InvariantCulture, $"hours rounded to {rule.CoarseHours:0}, fewer than {rule.FewestHours:0} hidden");
    }
}

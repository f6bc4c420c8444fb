namespace Zoning.Flow.Tests;

/// <summary>What must come out when ways of offering are compared on the same people.</summary>
internal static class PolicyDirections
{
    /// <summary>The directions that do not hold, in words; empty if all do.</summary>
    /// <param name="seeds">How many seeds, each with its own people.</param>
    /// <param name="tell">Is told what was seen.</param>
    internal static IReadOnlyList<string> NotHeld(int seeds, Action<string>? tell = null)
    {
        var wrong = new List<string>();
        var model = InventedCouncil.Make() with { Seed = 1 };
        var runs = new ReplicationOptions { Most = seeds };
        BrokerageFigures Of(IOfferPolicy policy) => BrokerageFigures.Of(model with { Policy = policy }, runs);
        void Less(string what, BrokerageFigures one, BrokerageFigures other, BrokerageMeasure measure)
        {
            var difference = one.Less(other, measure);
            var each = Enumerable.Range(0, seeds).Count(at => one.Figures.At(at, (int)measure) < other.Figures.At(at, (int)measure));
            tell?.Invoke(FormattableString.Invariant($"{what}: {one.Of(measure).Mean:0.###} < {other.Of(measure).Mean:0.###} ({each} of {seeds})"));
            if (!(difference.High < 0))
            {
                wrong.Add(FormattableString.Invariant($"{what}: {difference.Mean:0.###} +- {difference.HalfWidth:0.###}"));
            }
        }

        var (lead, open) = (Of(LeadProvider.LargestOf(model.Board)), Of(new OpenList()));
        Less("lead, travel", lead, open, BrokerageMeasure.RootTravel);
        Less("lead, concentration", open, lead, BrokerageMeasure.Concentration);
        Less("lead, lost if the largest leaves", open, lead, BrokerageMeasure.LostIfLargestLeaves);
        var (five, exclusive) = (Of(LocalityFirst.LargestOf(model.Board, 3)), Of(LocalityFirst.LargestOf(model.Board, 3, double.PositiveInfinity)));
        var none = Of(LocalityFirst.LargestOf(model.Board, 3, 0));
        Less("five hours, against none, time", none, five, BrokerageMeasure.MeanHours);
        Less("five hours, against exclusive, time", five, exclusive, BrokerageMeasure.MeanHours);
        var (day, week) = (Of(new FrameworkFirst(Dated.Always(24))), Of(new FrameworkFirst(Dated.Always(168))));
        Less("a longer timer, share", day, week, BrokerageMeasure.FrameworkPlacements);
        Less("a longer timer, time", day, week, BrokerageMeasure.MeanHours);
        return wrong;
    }
}

using System.Globalization;
using Zoning.Demand;
using Zoning.Planning;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>Dorset told by its own levers: what was published beside what the changes give. Not reached is an answer.</summary>
internal static class DorsetLines
{
    private const string Topic = "whatif-dorset";
    private static readonly Lazy<DorsetCounty> Dorset = new(() => DorsetCounty.Of(Path.Combine(Finished.Project, "data-samples", "ashdale")));
    private static readonly Lazy<DorsetProgramme> Told = new(() => new DorsetProgramme(Dorset.Value));
    private static readonly Lazy<FlowOutcome> Flow = new(() => Told.Value.FlowOf(Told.Value.Brokerage));

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "the set-up: 72 % of hours on the framework (30 providers) and 29 days to place, before anything changes", SetUp),
        new(Topic, "what goes in holds no published outcome", Inputs),
        new(Topic, "each change alone, then the three that a flow follows: days to place, % of new placements and of hours on the framework", Steps),
        new(Topic, "29 to 4 days; 72 to 84 and 89 % on the framework", () => Of([.. Told.Value.OfFlow(Flow.Value)])),
        new(Topic, "15 providers join", () => Of(Told.Value.OfJoining())),
        new(Topic, "750,000 pounds", () => Of(Told.Value.OfMoney(Flow.Value))),
        new(Topic, "a net fall of 42 overdue reviews", () => Of(Told.Value.OfReviews())),
        new(Topic, "zones 5 and 12 at 0 people waiting; 21 packages moved", () => Of([.. Told.Value.OfZones()])),
    ];

    private static MustFigure Of(params DorsetCheck[] checks) =>
        new(string.Join("; ", checks.Select(check => check.Text)), checks.All(check => check.IsReached));

    private static MustFigure SetUp()
    {
        var hours = Flow.Value.Of(FlowMeasures.FrameworkHours);
        var ledger = Dorset.Value.Run.Ledger.Entries.Where(entry => entry.Status.IsMet()).ToList();
        var share = 100.0 * ledger.Where(entry => entry.Status == HourStatus.OnFramework).Sum(entry => entry.Client) / ledger.Sum(entry => entry.Client);
        var days = Flow.Value.Of(FlowMeasures.MeanDays).Before;
        return new MustFigure(
            string.Create(CultureInfo.InvariantCulture, $"{share:0.0} % of hours, {Dorset.Value.Joining.Length} providers set apart; {days:0.0} days to place; without changes {hours.Before:0.0} % after a year"),
            Math.Abs(share - 72) < 1 && Math.Abs(days - 29) < 1.5);
    }

    private static MustFigure Inputs()
    {
        var found = Told.Value.Inputs().Where(input => input != 0 && DorsetProgramme.Published.Contains(input)).ToList();
        return new MustFigure(string.Create(CultureInfo.InvariantCulture, $"{Told.Value.Inputs().Count()} numbers, {found.Count} of them published as outcomes"), found.Count == 0);
    }

    private static MustFigure Steps() => new(
        string.Join("; ", Told.Value.Steps().Select(step => string.Create(
            CultureInfo.InvariantCulture,
            $"{step.Name}: days {step.Days.Change:+0.0;-0.0;0} ({step.Days.Low:+0.0;-0.0;0} to {step.Days.High:+0.0;-0.0;0}), new placements {step.Placements.Change:+0.0;-0.0;0} points ({step.Placements.Low:+0.0;-0.0;0} to {step.Placements.High:+0.0;-0.0;0}), hours {step.Hours.Change:+0.0;-0.0;0} ({step.Hours.Low:+0.0;-0.0;0} to {step.Hours.High:+0.0;-0.0;0})"))),
        null);
}

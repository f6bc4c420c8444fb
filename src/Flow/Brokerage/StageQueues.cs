using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>The queue for brokers of each stage by formula, beside the simulation.</summary>
internal static class StageQueues
{
    /// <summary>
    /// The queues with the referrals of a day, in brokers' days: as many hours as brokers work on a day of the mean week. Referrals are
    /// taken to come at random in brokers' hours; lists, and referrals that come while brokers are away, are not in it.
    /// </summary>
    /// <returns>A queue a stage; null where brokers are without limit.</returns>
    /// <remarks>
    /// A form that is complete with share c is done N times, N geometric: mean work m / c, and squared variation c v + 1 - c of v for one
    /// time (variance of a random sum: E[N] Var[X] + Var[N] E[X]^2).
    /// </remarks>
    internal static ImmutableArray<SlotPlan?> Of(BrokerageModel model, DateOnly day)
    {
        var hoursADay = 24 * model.Brokers.MeanRate;
        return
        [
            .. model.Stages.Select(stage => double.IsFinite(stage.Brokers) && stage.Work.Mean > 0
                ? new SlotPlan
                {
                    ArrivalsPerDay = model.ReferredPerYear(day) / 365,
                    StayDays = stage.Work.Mean / stage.Complete / hoursADay,
                    Slots = (int)stage.Brokers,
                    StayVariation = stage.Complete * stage.Work.Variation + 1 - stage.Complete,
                }
                : null),
        ];
    }

    /// <summary>Why brokers can't keep up with the referrals of a day, a sentence a stage; empty if they can or people leave.</summary>
    internal static ImmutableArray<string> Limits(BrokerageModel model, DateOnly day)
    {
        var queues = Of(model, day);
        return model.Patience.IsNever && model.DeathsPerYear == 0
            ? [.. model.Stages.Select((stage, at) => (stage, queue: queues[at])).Where(one => one.queue is { Drains: false })
                .Select(one => $"Brokers of {one.stage.Name}: {one.queue!.Reason}")]
            : [];
    }
}

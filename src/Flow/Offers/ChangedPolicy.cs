using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>One way of offering until a day, and another from it on.</summary>
internal sealed record ChangedPolicy(IOfferPolicy Before, DateOnly From, IOfferPolicy After) : IOfferPolicy
{
    public string Name => $"{Before.Name}, then {After.Name}";

    public ImmutableArray<DateOnly> ChangesOn =>
        [.. Before.ChangesOn.Where(day => day < From), From, .. After.ChangesOn.Where(day => day > From)];

    public ImmutableArray<OfferPhase> PhasesFor(int zone, OfferBoard board, DateOnly day) =>
        (day < From ? Before : After).PhasesFor(zone, board, day);

    public DateOnly Enters(DateOnly joins) => Before.Enters(joins) is var entered && entered < From ? entered : Later(After.Enters(joins));

    public void Check(OfferBoard board, FlowFaults faults)
    {
        Before.Check(board, faults);
        After.Check(board, faults);
    }

    private DateOnly Later(DateOnly day) => day > From ? day : From;
}

using Zoning.Demand;

namespace Zoning.Planning;

/// <summary>A dated change of a scenario.</summary>
/// <remarks>
/// docs/reference/levers.md says of each kind what it takes, what it changes, its limit and a figure worked by hand. At size 0 a lever
/// changes
/// nothing.
/// </remarks>
/// <param name="Kind">What changes.</param>
/// <param name="From">The first day.</param>
/// <param name="Central">Its size in the unit of its kind, 0 or more; 0 for a zone change.</param>
public sealed record Lever(LeverKind Kind, DateOnly From, decimal Central = 0)
{
    /// <summary>The first day on which it no longer holds; null if it stays. Default null.</summary>
    public DateOnly? To { get; init; }

    /// <summary>
    /// The least that its size may be; null for <see cref="Central"/>. Sizes are drawn from a triangle over low, central and high.
    /// </summary>
    public decimal? Low { get; init; }

    /// <summary>The most that its size may be; null for <see cref="Central"/>.</summary>
    public decimal? High { get; init; }

    /// <summary>The only zone, by its code on the map of the run; null for all. A roll-out by zone is a lever for each zone.</summary>
    public ZoneCode? Zone { get; init; }

    /// <summary>The provider that it is about; for a new one its id to be.</summary>
    public ProviderId? Provider { get; init; }

    /// <summary>The map of a zone change, in metres on the British National Grid.</summary>
    public Zones? Map { get; init; }

    /// <summary>The way of offering packages, such as <c>liverpool</c>; empty for other levers.</summary>
    public string Policy { get; init; } = "";

    /// <summary>The role whose posts are filled, in the words of workforce.csv; empty for other levers.</summary>
    public string Role { get; init; } = "";

    /// <summary>People who move into extra care in a week, above 0, until its size is reached; null for all on the first day.</summary>
    public decimal? PerWeek { get; init; }

    /// <summary>How sure its size is. Default assumed.</summary>
    public LeverMark Mark { get; init; }

    /// <summary>Why it is in the scenario; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who put it there; may be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>The line of the file it was read from; 0 if it comes from none.</summary>
    internal int Line { get; init; }

    /// <summary>Whether its row has a fault already, so that its size and dates mean nothing.</summary>
    internal bool IsFaulty { get; init; }

    internal LeverFacts Facts => LeverFacts.Of(Kind);

    /// <summary>What it does: its own kind, or for posts of a role the lever that the role works through.</summary>
    internal LeverKind Mechanism => RoleFacts.Find(this)?.Mechanism ?? Kind;

    /// <summary>Whether it changes the flow of referrals alone, and no minute of today's week.</summary>
    internal bool IsOfFlow => LeverFacts.Of(Mechanism).IsOfFlow;

    /// <summary>Whether it can be aimed at a zone.</summary>
    internal bool TakesZone => Facts.TakesZone && RoleFacts.Find(this) is null or { TakesZone: true };

    /// <summary>Whether what it did stays after its last day.</summary>
    internal bool Stays => RoleFacts.Find(this)?.Stays ?? Facts.Stays;

    internal decimal LowEnd => Low ?? Central;

    internal decimal HighEnd => High ?? Central;

    /// <summary>The step of an attribution that it belongs to: its kind, and of levers about one provider the provider too.</summary>
    internal string Step => Provider is { } provider ? $"{Facts.Word} {provider}" : Role.Length > 0 ? $"{Facts.Word} {Role}" : Facts.Word;

    /// <summary>What its draws are named by: two scenarios with the same lever draw the same sizes.</summary>
    internal string Draws => $"{Facts.Word}/{Zone}/{Provider}" + (Role.Length > 0 ? "/" + Role : "");

    /// <summary>Whether it changes anything in a week that starts on a day.</summary>
    internal bool IsInForce(DateOnly day) => From <= day && (Stays || To is null || day < To);

    /// <summary>Whether a day is within its dates, whatever stays of it afterwards.</summary>
    internal bool IsOpen(DateOnly day) => From <= day && (To is null || day < To);

    /// <summary>Weeks from its first day to the end of the week that starts on a day.</summary>
    internal double SinceAt(DateOnly day) => Math.Max(0, day.AddDays(7).DayNumber - From.DayNumber) / 7.0;

    /// <summary>What a week under it depends on: two weeks with the same are alike.</summary>
    internal string KeyAt(DateOnly day) => Mechanism is LeverKind.ReablementBeds or LeverKind.ReablementHome
        ? FormattableString.Invariant($"{Draws}@{From.DayNumber}+{WeeksAt(day)}/{SinceAt(day)}")
        : Stays || PerWeek is not null ? FormattableString.Invariant($"{Draws}@{WeeksAt(day)}") : Draws + From;

    /// <summary>For how many weeks it has held at the end of the week that starts on a day.</summary>
    internal double WeeksAt(DateOnly day)
    {
        var end = To is { } to && to < day.AddDays(7) ? to : day.AddDays(7);
        return Math.Max(0, end.DayNumber - From.DayNumber) / 7.0;
    }
}

using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>
/// What a county would look like if: a name and dated levers. It holds no figures of people and runs on any run of a county.
/// </summary>
/// <param name="Name">Its name, not blank.</param>
public sealed record Scenario(string Name)
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = Name is { Length: > 0 } && !string.IsNullOrWhiteSpace(Name)
        ? Name
        : throw new ArgumentException("A scenario needs a name.", nameof(Name));

    /// <summary>Who made it; may be empty.</summary>
    public string Author { get; init; } = "";

    /// <summary>Why it is looked at; may be empty.</summary>
    public string Reason { get; init; } = "";

    /// <summary>The levers, in any order: they are applied in the order of <see cref="LeverKind"/>. Default none.</summary>
    public ImmutableArray<Lever> Levers
    {
        get;
        init => field = value.IsDefault ? [] : value;
    } = [];

    /// <summary>A scenario without levers.</summary>
    /// <param name="name">Its name.</param>
    /// <returns>The scenario.</returns>
    public static Scenario Named(string name) => new(name);

    /// <summary>The scenario with one more lever.</summary>
    /// <param name="lever">The lever.</param>
    /// <returns>Another scenario.</returns>
    public Scenario With(Lever lever)
    {
        ArgumentNullException.ThrowIfNull(lever);
        return this with { Levers = Levers.Add(lever) };
    }

    /// <summary>What becomes of a county under the scenario, compared with its run, with the part of each lever.</summary>
    /// <param name="run">The run: its ledger is the baseline, and its map the one that levers name zones of.</param>
    /// <param name="options">Horizon, draws and the rest; the defaults if null.</param>
    /// <param name="progress">Receives each step; may be null.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The outcome. Restricted. The same run, scenario and options give the same outcome with any number of threads.</returns>
    /// <exception cref="ArgumentException">A lever is at fault; the message lists every fault.</exception>
    /// <remarks>A lever dated after the horizon changes nothing.</remarks>
    public Outcome On(
        CountyRun run, ScenarioOptions? options = null, IProgress<WorkProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        return OutcomeMaker.Make(new ScenarioDesk(run), this, options ?? new ScenarioOptions(), progress, cancellation);
    }
}

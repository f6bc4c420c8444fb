using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>Something that the folder lacks.</summary>
/// <param name="Missing">What is missing, such as <c>No actuals.csv</c>.</param>
/// <param name="Instead">What the page does instead, such as <c>Undelivered hours are not supplied; they are not 0.</c></param>
internal sealed record Gap(string Missing, string Instead);

/// <summary>Where a figure comes from.</summary>
/// <param name="Figure">The figure's name.</param>
/// <param name="Origin">Where it comes from.</param>
/// <param name="How">How it is counted or worked out, in a sentence.</param>
internal sealed record OriginNote(string Figure, Origin Origin, string How);

/// <summary>An assumption that the figures rest on.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="Value">Its value as text.</param>
/// <param name="Unit">Its unit; empty for a choice.</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="IsYours">Whether it was set for this run.</param>
internal sealed record AssumptionNote(string Name, string Value, string Unit, string Source, bool IsYours)
{
    /// <summary>Who set it, in a word or two.</summary>
    internal string Mark { get; init; } = IsYours ? "changed" : "default";
}

/// <summary>What the page was made from and by: the same again gives the same bytes.</summary>
/// <param name="Version">The version of the tool.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Inputs">Each file read, with what its level may know of its content, in the order of names.</param>
/// <param name="Options">What was set for the run, such as <c>--set bridging_weeks=4</c>, in order.</param>
internal sealed record Provenance(
    string Version, int Seed, ImmutableArray<InputHash> Inputs, ImmutableArray<string> Options);

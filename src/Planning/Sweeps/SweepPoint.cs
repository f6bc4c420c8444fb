namespace Zoning.Planning;

/// <summary>A scenario of a sweep with a seed.</summary>
/// <param name="Number">Its place in the sweep, from 1.</param>
/// <param name="Scenario">The scenario.</param>
/// <param name="Seed">The seed.</param>
internal sealed record SweepPoint(int Number, Scenario Scenario, int Seed);

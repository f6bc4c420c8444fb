using System.Collections.Immutable;

namespace Zoning.Figures;

/// <summary>How far the headline moves when an assumption is set low or high.</summary>
/// <param name="Headline">The figure that moves, such as <c>Hours a week not met</c>.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Base">The figure as reported.</param>
/// <param name="Movers">The assumptions that move it most, the strongest first.</param>
internal sealed record SensitivityContent(string Headline, string Unit, PublishedCell Base, ImmutableArray<Mover> Movers);

/// <summary>One assumption that moves the headline.</summary>
/// <param name="Name">Its name in words.</param>
/// <param name="LowSetting">What it is set to at the low end, with the unit.</param>
/// <param name="HighSetting">What it is set to at the high end, with the unit.</param>
/// <param name="AtLow">The headline when it is set low.</param>
/// <param name="AtHigh">The headline when it is set high.</param>
internal sealed record Mover(string Name, string LowSetting, string HighSetting, PublishedCell AtLow, PublishedCell AtHigh);

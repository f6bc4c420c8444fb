using System.Globalization;

namespace Zoning.Counties.Tests;

/// <summary>Repeatable draws for random counties.</summary>
internal sealed class Draws(int seed)
{
    private readonly Randomness _random = new(seed);

    internal int Whole(int least, int most) => least + (int)(_random.NextShare() * (most - least + 1));

    internal bool Chance(double share) => _random.NextShare() < share;

    internal T One<T>(params ReadOnlySpan<T> choices) => choices[Whole(0, choices.Length - 1)];

    internal static string Hours(int minutes) => (minutes / 60m).ToString("0.######", CultureInfo.InvariantCulture);
}

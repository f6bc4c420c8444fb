using System.Collections.Immutable;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>What a kilometre emits, by mode of travel.</summary>
/// <param name="Mode">The mode.</param>
/// <param name="KilogramsAKilometre">Kilograms of carbon dioxide equivalent a kilometre, 0 to 5; without the well-to-tank part.</param>
/// <param name="Year">The year the factor is of.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record EmissionFactor(TravelMode Mode, decimal KilogramsAKilometre, int Year, string Source);

/// <summary>A dated table of emission factors. A folder's emission-factors.csv replaces it.</summary>
/// <param name="Factors">One factor for each mode; a mode without one emits nothing that is counted.</param>
public sealed record EmissionFactors(ImmutableArray<EmissionFactor> Factors)
{
    /// <summary>The built-in table: a medium car of 2020, 0.28276 kg a mile; on foot and by bicycle nothing.</summary>
    public static EmissionFactors Default { get; } = new(
    [
        new(TravelMode.Car, 0.1757m, 2020, "UK Government conversion factors, medium car, average fuel"),
        new(TravelMode.Walk, 0, 2020, "nothing is burnt"),
        new(TravelMode.Bike, 0, 2020, "nothing is burnt"),
    ]);

    /// <summary>What plans emit.</summary>
    /// <param name="plans">The plans; modes are those of <see cref="TravelMode"/>.</param>
    /// <returns>Kilograms of carbon dioxide equivalent.</returns>
    public decimal Kilograms(IEnumerable<RoundPlan> plans) => plans.Sum(plan =>
        Factors.Sum(factor => factor.KilogramsAKilometre * TravelCount.Of(plan, mode: (int)factor.Mode).Metres / 1000));

    /// <summary>The year and value of the factor for cars, as shown with every figure.</summary>
    /// <returns>Text such as <c>car 0.1757 kg a km (2020)</c>.</returns>
    public string ToText() => string.Join(", ", Factors.Where(factor => factor.KilogramsAKilometre > 0).Select(factor =>
        FormattableString.Invariant($"{factor.Mode.ToString().ToLowerInvariant()} {factor.KilogramsAKilometre} kg a km ({factor.Year})")));
}

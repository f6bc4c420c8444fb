namespace Zoning.Forecasting;

/// <summary>What kind of change a series went through.</summary>
internal enum LevelChangeKind
{
    /// <summary>The level moved, and stayed there for longer than a gap.</summary>
    Break,

    /// <summary>The level moved for a few steps and came back.</summary>
    Gap,

    /// <summary>One step was far from its neighbours.</summary>
    Outlier,
}

/// <summary>A change of a series' level that its ordinary movement doesn't explain.</summary>
/// <param name="Kind">A break that stays, a gap of a few steps, or a single outlier.</param>
/// <param name="Step">The first step that is different, from 0.</param>
/// <param name="Until">The first step after a gap or outlier; the number of steps for a break that stays.</param>
/// <param name="Before">The level before, the season taken out, in the unit of the series.</param>
/// <param name="After">The level after a break, in a gap, or at the outlier.</param>
/// <param name="Words">The change as a sentence, such as "The level fell from 410 to 230 in the week of 2020-03-23."</param>
internal sealed record LevelChange(LevelChangeKind Kind, int Step, int Until, double Before, double After, string Words);

namespace Zoning.Forecasting;

/// <summary>What kind of change a series went through.</summary>
internal enum LevelChangeKind
{
    /// <summary>The level moved and stayed there.</summary>
    Break,

    /// <summary>The level moved for a few steps and returned.</summary>
    Gap,

    /// <summary>One step is far from its neighbours.</summary>
    Outlier,
}

/// <summary>A change in the level of a series that its usual movement does not explain.</summary>
/// <param name="Kind">A break that stays, a gap of a few steps, or a single outlier.</param>
/// <param name="Step">The first step that is different, from 0.</param>
/// <param name="Until">The first step after a gap or outlier; the number of steps for a break that stays.</param>
/// <param name="Before">The level before, without the season, in the unit of the series.</param>
/// <param name="After">The level after a break, in a gap, or at the outlier.</param>
/// <param name="Words">The change as a sentence, such as "The level fell from 410 to 230 in the week of 2020-03-23."</param>
internal sealed record LevelChange(LevelChangeKind Kind, int Step, int Until, double Before, double After, string Words);

namespace Zoning.Samples;

/// <summary>The hours of a sample's early or late shifts, in minutes from midnight.</summary>
/// <param name="Start">The shift's start.</param>
/// <param name="End">Its end, 8 hours later.</param>
/// <param name="FirstStart">The earliest start of a visit; it leaves room for the trip from home.</param>
/// <param name="LastEnd">The latest end of a visit.</param>
internal sealed record SampleShift(int Start, int End, int FirstStart, int LastEnd)
{
    /// <summary>The break in minutes.</summary>
    public const int BreakMinutes = 30;

    /// <summary>The longest trip from or to home that a carer is chosen for, in minutes.</summary>
    public const int HomeMinutes = 20;

    /// <summary>The longest run that six hours hold, with the trips from and to home, in minutes.</summary>
    public const int LongestShortRun = 360 - (2 * HomeMinutes) - 10;

    /// <summary>06:45 to 14:45.</summary>
    public static SampleShift Early { get; } = new(405, 885, 420, 865);

    /// <summary>15:15 to 23:15.</summary>
    public static SampleShift Late { get; } = new(915, 1395, 930, 1380);

    /// <summary>The earliest start of the break: a third into the shift, and a quarter of an hour for shifts that end later.</summary>
    public int BreakFrom => Start + ((End - Start) / 3) + 15;

    /// <summary>The latest start of the break.</summary>
    public int BreakTo => Start + (2 * (End - Start) / 3) - 15;
}

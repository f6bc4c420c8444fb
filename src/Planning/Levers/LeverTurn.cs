namespace Zoning.Planning;

/// <summary>A lever when its turn comes: its size in this draw, and how long it has held.</summary>
/// <param name="Lever">The lever.</param>
/// <param name="Size">Its size, in the unit of its kind.</param>
/// <param name="Weeks">For how many weeks it has held, 0 or more.</param>
/// <param name="Zone">The position of its zone on the run's map; -1 for all.</param>
/// <param name="Provider">The index of its provider; -1 for none.</param>
/// <param name="Ground">The county that it changes.</param>
internal sealed record LeverTurn(Lever Lever, double Size, double Weeks, int Zone, int Provider, LeverGround Ground)
{
    /// <summary>Weeks from the lever's first day to the end of the week, whether it still holds or not.</summary>
    internal double Since { get; init; } = Weeks;

    /// <summary>Whether a row is in the lever's zone.</summary>
    internal bool IsAt(CareRow row) => Zone < 0 || row.Home == Zone;
}

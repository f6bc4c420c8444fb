namespace Zoning.Planning;

/// <summary>The published columns of one area in a draft, by cell; -1 if there is none.</summary>
internal sealed class AreaRows
{
    private readonly int[] _cells = [.. Enumerable.Repeat(-1, 10)];

    public int this[AreaColumn column]
    {
        get => _cells[(int)column];
        set => _cells[(int)column] = value;
    }

    /// <summary>People on the waiting list.</summary>
    public int Waiting { get; set; } = -1;

    /// <summary>Packages with demand.</summary>
    public int Packages { get; set; } = -1;
}

namespace Zoning.Attack;

/// <summary>What the promise says, one line of a report each.</summary>
internal enum Promise
{
    /// <summary>Every shown range contains the truth.</summary>
    Honest,

    /// <summary>A count from 1 to 7 stays 1 to 7, or 0 to 7.</summary>
    SmallCounts,

    /// <summary>A total below 8 has no breakdown.</summary>
    NoBreakdown,

    /// <summary>Hours and money of fewer than 8 people stay open from half to one and a half times.</summary>
    FewPeople,

    /// <summary>A figure of few providers stays open by a tenth of the largest, either way.</summary>
    FewProviders,

    /// <summary>A provider that takes out its own rows finds five values or more.</summary>
    Provider,

    /// <summary>The change between two shown weeks or months keeps the promise.</summary>
    Series,

    /// <summary>Months by pathway, capacity, outlook and the curve keep the promise.</summary>
    OtherFiles,

    /// <summary>No exact number of providers, no hash of an input, no time finer than its curve.</summary>
    Forms,
}

/// <summary>A cell that could be worked out too closely.</summary>
/// <param name="Promise">The promise that does not hold.</param>
/// <param name="Cell">The cell.</param>
/// <param name="Text">The truth and what is known of it.</param>
internal sealed record Leak(Promise Promise, string Cell, string Text)
{
    public static Leak Of(Promise promise, string cell, double value, (double Low, double High) range, (double Low, double High) needed) =>
        new(promise, cell, FormattableString.Invariant(
            $"true {value:0.##}, known to lie in [{range.Low:0.##}, {range.High:0.##}], must reach [{needed.Low:0.##}, {needed.High:0.##}]"));

    public override string ToString() => $"{Promise}: {Cell}: {Text}";
}

/// <summary>What was checked and what was found.</summary>
internal sealed class Findings
{
    private readonly Dictionary<Promise, int> _checked = [];

    public List<Leak> Leaks { get; } = [];

    /// <summary>Figures that are as close without what is attacked: another release that is out already gives them away.</summary>
    public List<Leak> Already { get; } = [];

    public int Checked(Promise promise) => _checked.GetValueOrDefault(promise);

    public void Count(Promise promise) => _checked[promise] = Checked(promise) + 1;

    public void Add(Leak leak) => Leaks.Add(leak);

    public void Add(Findings others, string where)
    {
        foreach (var promise in Enum.GetValues<Promise>())
        {
            _checked[promise] = Checked(promise) + others.Checked(promise);
        }

        Leaks.AddRange(others.Leaks.Select(leak => leak with { Cell = where + " " + leak.Cell }));
        Already.AddRange(others.Already.Select(leak => leak with { Cell = where + " " + leak.Cell }));
    }
}

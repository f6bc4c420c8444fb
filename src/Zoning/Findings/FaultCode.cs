namespace Zoning;

/// <summary>What a fault does to the run that meets it.</summary>
public enum FaultKind
{
    /// <summary>The run stops: a file as a whole can't be trusted.</summary>
    Structure,

    /// <summary>The row can't be used: the run stops unless rows may be set aside (quarantine).</summary>
    Row,

    /// <summary>Something the reader did or left out that a person should know; the run goes on.</summary>
    Notice,
}

/// <summary>One kind of fault in the data: its stable code, what it means and what to do about it.</summary>
/// <remarks>Each code has a row in docs/errors.md; a test compares the two lists.</remarks>
/// <param name="Id">The stable code, such as <c>S104</c>.</param>
/// <param name="Kind">What the fault does to the run.</param>
/// <param name="Meaning">What is wrong, as a general sentence.</param>
/// <param name="Advice">What the reader of the message should do.</param>
public sealed record FaultCode(string Id, FaultKind Kind, string Meaning, string Advice)
{
    /// <summary>The code and its meaning.</summary>
    /// <returns>Text such as <c>S104 The hours are negative.</c></returns>
    public override string ToString() => $"{Id} {Meaning}";
}

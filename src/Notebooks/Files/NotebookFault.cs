using System.Collections.Immutable;

namespace Zoning.Notebooks;

/// <summary>Something wrong with a notebook file.</summary>
/// <param name="Place">Where: the file, or a cell counted from 1 over all cells.</param>
/// <param name="Text">What is wrong.</param>
/// <param name="Advice">What to do.</param>
public sealed record NotebookFault(string Place, string Text, string Advice)
{
    /// <summary>Place, fault and advice in one line.</summary>
    public override string ToString() => $"{Place}: {Text} {Advice}";
}

/// <summary>A notebook that can't be used, with everything that is wrong with it.</summary>
public sealed class BadNotebookException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="faults">All faults found, at least one.</param>
    public BadNotebookException(ImmutableArray<NotebookFault> faults)
        : base(string.Join("\n", faults)) => Faults = faults;

    /// <summary>All faults found.</summary>
    public ImmutableArray<NotebookFault> Faults { get; }
}

namespace Zoning.Disclosure;

/// <summary>A linear programme whose rows are all sums that must stay 0. It is opened once and solved many times.</summary>
/// <remarks>
/// Columns are how far cells move from their true values, so 0 everywhere is always a solution. The solver is a package of its own: this
/// is only what the audit asks of it. Not safe for several threads.
/// </remarks>
internal abstract class LinearProgramme : IDisposable
{
    /// <summary>Changes how far a column may go.</summary>
    public abstract void SetBounds(int column, double low, double high);

    /// <summary>Changes a column's weight in the objective.</summary>
    public abstract void SetWeight(int column, double weight);

    /// <summary>Finds the largest weighted sum of the columns.</summary>
    /// <returns>Whether a solution was found and can be read; false if there is none, or it has no end.</returns>
    public abstract bool Maximise();

    /// <summary>Reads the value of every column of the last solution.</summary>
    public abstract void Read(Span<double> values);

    /// <inheritdoc/>
    public abstract void Dispose();
}

/// <summary>Opens a linear programme.</summary>
internal delegate LinearProgramme OpenProgramme(LinearModel model);

/// <summary>
/// The columns and rows of a linear programme. The terms of row r stand from <c>Starts[r]</c> up to <c>Starts[r + 1]</c>.
/// </summary>
/// <param name="Low">The least value of each column.</param>
/// <param name="High">The most value of each column.</param>
/// <param name="Starts">Where the terms of each row begin; one more than there are rows.</param>
/// <param name="Columns">The column of each term.</param>
/// <param name="Factors">The factor of each term.</param>
internal sealed record LinearModel(double[] Low, double[] High, int[] Starts, int[] Columns, double[] Factors);

namespace Zoning.Notebooks;

/// <summary>An output of a cell that can be replaced. A kernel replaces it at most five times a second, and at the end.</summary>
public sealed class Displayed
{
    private readonly CellOutput _output;
    private readonly string _id;

    internal Displayed(CellOutput output, string id) => (_output, _id) = (output, id);

    /// <summary>Shows another value instead.</summary>
    /// <param name="value">Any value.</param>
    public void Update(object? value) => _output.Replace(Renderer.Of(value), _id);
}

namespace Zoning.Notebooks;

/// <summary>What the code of a cell may call to show things. In use in every cell.</summary>
public static class Displaying
{
    /// <summary>Shows a value under the cell, as its own type says, or as a table.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>A handle by which it may be replaced, such as for progress.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Displayed Display(this object? value) => CellOutput.OfThisCell().Show(Renderer.Of(value));

    /// <summary>Shows text of a given kind under the cell.</summary>
    /// <param name="text">The text, such as HTML.</param>
    /// <param name="mimeType">Its kind, such as <c>text/html</c> or <c>image/svg+xml</c>.</param>
    /// <returns>A handle by which it may be replaced.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Displayed DisplayAs(this string text, string mimeType) => CellOutput.OfThisCell().Show(MimeBundle.Of(mimeType, text));

    /// <summary>Takes away what the cell has shown so far.</summary>
    /// <param name="wait">Waits with that until the next output comes, so that nothing flickers.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void ClearOutput(bool wait = false) => CellOutput.OfThisCell().Clear(wait);
}

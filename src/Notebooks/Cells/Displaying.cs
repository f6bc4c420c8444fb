namespace Zoning.Notebooks;

/// <summary>Methods that show things under a cell. Every cell can call them without a prefix.</summary>
public static class Displaying
{
    /// <summary>Shows a value under the cell: the way its type defines, or as a table.</summary>
    /// <param name="value">Any value.</param>
    /// <returns>A handle to replace it with later, for progress for instance.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Displayed Display(this object? value) => CellOutput.OfThisCell().Show(Renderer.Of(value));

    /// <summary>Shows text of a given MIME type under the cell.</summary>
    /// <param name="text">The text, such as HTML.</param>
    /// <param name="mimeType">Its MIME type, such as <c>text/html</c> or <c>image/svg+xml</c>.</param>
    /// <returns>A handle to replace it with later.</returns>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static Displayed DisplayAs(this string text, string mimeType) => CellOutput.OfThisCell().Show(MimeBundle.Of(mimeType, text));

    /// <summary>Removes what the cell has shown so far.</summary>
    /// <param name="wait">Waits until the next output, so that nothing flickers.</param>
    /// <exception cref="InvalidOperationException">No cell is running.</exception>
    public static void ClearOutput(bool wait = false) => CellOutput.OfThisCell().Clear(wait);
}

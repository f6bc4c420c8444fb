namespace Zoning;

/// <summary>A result that can be read as a table, and shows itself so in a notebook.</summary>
/// <remarks>
/// What it shows may be shown to anybody: a result that holds exact figures of people shows them as they may be published, and says
/// how to see more. A class that shows itself also carries <see cref="TypeFormatterSourceAttribute"/>: notebooks don't look at interfaces.
/// </remarks>
public interface ITabular
{
    /// <summary>The result as a table.</summary>
    /// <returns>Columns with units and rows in the result's own order.</returns>
    Table ToTable();

    /// <summary>
    /// The result as a piece of HTML that needs nothing else: its style and script are in it, and it is readable without either.
    /// </summary>
    /// <returns>One element; all text in it is escaped.</returns>
    string ToHtml();
}

using System.Text;

namespace Zoning.Samples;

/// <summary>Text of a CSV file while it is put together: UTF-8, commas, line feeds.</summary>
internal sealed class SampleTable
{
    private readonly StringBuilder _text = new();
    private readonly int _columns;

    /// <summary>Begins a file.</summary>
    /// <param name="columns">The names of its columns.</param>
    public SampleTable(params ReadOnlySpan<string> columns)
    {
        _columns = columns.Length;
        Add(columns);
    }

    /// <summary>Adds a row.</summary>
    /// <param name="cells">A text for every column, without commas, quotes or line ends.</param>
    public void Add(params ReadOnlySpan<string> cells)
    {
        if (cells.Length != _columns)
        {
            throw new ArgumentException($"A row has {cells.Length} cells; the file has {_columns} columns.", nameof(cells));
        }

        for (var i = 0; i < cells.Length; i++)
        {
            if (cells[i].AsSpan().IndexOfAny(",\"\r\n") >= 0)
            {
                throw new ArgumentException($"The cell '{cells[i]}' would need quotes.", nameof(cells));
            }

            _text.Append(i == 0 ? "" : ",").Append(cells[i]);
        }

        _text.Append('\n');
    }

    /// <summary>The whole file.</summary>
    /// <returns>Its text, ending in a line feed.</returns>
    public override string ToString() => _text.ToString();
}

using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;
using CsvHelper;

namespace Zoning.Formats;

/// <summary>Reads postcode files row by row from their bytes; only three columns are looked at, however many there are.</summary>
internal static class PostcodeFile
{
    private static readonly string[] PostcodeNames = ["postcode", "pcds", "pcd", "pcd2", "pcd7", "pcd8"];
    private static readonly string[] EastingNames = ["eastings", "easting", "oseast1m", "east1m"];
    private static readonly string[] NorthingNames = ["northings", "northing", "osnrth1m", "north1m"];

    /// <summary>The sheet of a workbook that has the columns, or whose first row is a postcode as in Code-Point Open.</summary>
    internal static SheetChoice Choice => new()
    {
        LeavesOutTitles = true,
        HeadingsIn = cells => cells.Count >= 4 && PostcodeText.Tidy(cells[0]) is not null ? 1
            : Find([.. cells], PostcodeNames) >= 0 && Find([.. cells], EastingNames) >= 0 && Find([.. cells], NorthingNames) >= 0 ? 3 : 0,
    };

    private readonly record struct Columns(int Postcode, int Easting, int Northing);

    /// <summary>
    /// Reads a lookup with the columns of Code-Point Open (with or without its header row) or of the ONS Postcode Directory.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="findings">Takes faults and notices, one a kind: published files have thousands of rows without a position.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The lookup, or <see langword="null"/> if the file can't be used.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    internal static Postcodes? Read(InputFile file, FindingCollector findings, CancellationToken cancellation)
    {
        if (Workbook.Open(file, Choice, findings, cancellation) is not { } table)
        {
            return null;
        }

        file = table;
        var bytes = file.Bytes.Span;
        if (!Utf8.IsValid(bytes) || bytes.Contains((byte)0))
        {
            findings.AddPlain(FileFaults.NotText, file.Name, "The bytes are not UTF-8.");
            return null;
        }

        if (LongLine(bytes) is var (line, length) && line > 0)
        {
            findings.Add(CsvFaults.LineTooLong, file.Name, line,
                $"The line has {length} bytes; the limit is {ReadLimits.Default.MaxLineCharacters}.");
            return null;
        }

        var options = CsvReaderOptions.Default with
        {
            Separator = ',',
            HasHeader = false,
            TrimWhitespace = true,
            TrimInsideQuotes = true,
            AllowLineBreaksInQuotes = false,
        };
        using var reader = CsvReader.Create(file.Bytes, options);
        if (!reader.Read())
        {
            findings.AddPlain(CsvFaults.Empty, file.Name, "The file is empty.");
            return null;
        }

        return ReadRows(file.Name, reader, findings, cancellation);
    }

    private static Postcodes? ReadRows(string file, CsvReader reader, FindingCollector findings, CancellationToken cancellation)
    {
        var (columns, startsWithRow) = ColumnsOf(file, reader.Current.ToArray(), findings);
        if (columns is not { } known)
        {
            return null;
        }

        var entries = new List<Postcodes.Entry>();
        var unused = 0;
        while (startsWithRow || reader.Read())
        {
            startsWithRow = false;
            if ((entries.Count & 0xFFFF) == 0)
            {
                cancellation.ThrowIfCancellationRequested();
            }

            if (reader.FieldCount > Math.Max(known.Postcode, Math.Max(known.Easting, known.Northing))
                && EntryOf(reader, known, entries.Count) is { } entry)
            {
                entries.Add(entry);
            }
            else
            {
                unused++;
            }
        }

        if (entries.Count == 0)
        {
            findings.Add(PlaceFaults.NoPostcodes, file, 0, $"None of its {unused} rows has a postcode and a position.");
            return null;
        }

        var postcodes = Postcodes.Of(entries, out var conflicts);
        if (unused > 0)
        {
            findings.Add(PlaceFaults.PostcodeRowsUnused, file, 0,
                $"{unused} rows have no postcode that can be read or no position in Great Britain; {entries.Count} are used.");
        }

        if (conflicts > 0)
        {
            findings.Add(PlaceFaults.PostcodeTwice, file, 0, $"{conflicts} rows repeat a postcode at another position.");
        }

        return postcodes;
    }

    private static (Columns? Columns, bool StartsWithRow) ColumnsOf(string file, string[] first, FindingCollector findings)
    {
        // Code-Point Open comes without a header row: postcode, quality, easting, northing, then codes.
        if (first.Length >= 4 && PostcodeText.Tidy(first[0]) is not null)
        {
            return (new Columns(0, 2, 3), true);
        }

        var columns = new Columns(Find(first, PostcodeNames), Find(first, EastingNames), Find(first, NorthingNames));
        foreach (var (position, name) in new[] { (columns.Postcode, "postcode"), (columns.Easting, "easting"),
            (columns.Northing, "northing") })
        {
            if (position < 0)
            {
                findings.Add(CsvFaults.MissingColumn, file, 1, $"The column '{name}' is absent.");
            }
        }

        return (columns.Postcode >= 0 && columns.Easting >= 0 && columns.Northing >= 0 ? columns : null, false);
    }

    private static int Find(string[] header, string[] names) => names
        .Select(name => Array.FindIndex(header, cell => cell.Trim().Equals(name, StringComparison.OrdinalIgnoreCase)))
        .FirstOrDefault(position => position >= 0, -1);

    private static Postcodes.Entry? EntryOf(CsvReader reader, Columns columns, int row)
    {
        var text = reader.GetSpan(columns.Postcode);
        if (text.Length > 12
            || Number(reader.GetSpan(columns.Easting)) is not { } easting
            || Number(reader.GetSpan(columns.Northing)) is not { } northing)
        {
            return null;
        }

        // Published files write 0 0 or 0 in one of them where the position isn't known.
        var point = new GridPoint(easting, northing);
        return point.IsNearBritain && easting > 0 && northing > 0 && PostcodeText.Tidy(Encoding.UTF8.GetString(text)) is { } postcode
            ? new Postcodes.Entry(Postcodes.KeyOf(postcode.Unit), point, row)
            : null;
    }

    private static double? Number(ReadOnlySpan<byte> cell) =>
        Utf8Parser.TryParse(cell, out double number, out var used) && used == cell.Length && used > 0 ? number : null;

    private static (int Line, int Length) LongLine(ReadOnlySpan<byte> bytes)
    {
        for (var line = 1; !bytes.IsEmpty; line++)
        {
            var end = bytes.IndexOf((byte)'\n');
            var length = end < 0 ? bytes.Length : end;
            if (length > ReadLimits.Default.MaxLineCharacters)
            {
                return (line, length);
            }

            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }

        return default;
    }
}

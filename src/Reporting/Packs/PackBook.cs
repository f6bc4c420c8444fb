using System.Collections.Immutable;
using System.Globalization;
using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Validations;
using SpreadCheetah.Worksheets;

namespace Zoning.Reporting;

/// <summary>A provider's pack as a workbook. Same pack, same bytes.</summary>
internal static class PackBook
{
    /// <summary>The rows above the table of a sheet: whom it is for, and a note.</summary>
    private const int TitleRows = 2;
    private const int Width = 18, WideWidth = 60;
    private static readonly DateTime FirstDay = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    private static readonly DateTime LastDay = new(2100, 12, 31, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The bytes of an .xlsx file.</summary>
    /// <param name="pack">The pack.</param>
    internal static byte[] Of(ProviderPack pack)
    {
        using var stream = new MemoryStream();
        Write(stream, pack).AsTask().GetAwaiter().GetResult(); // a stream in memory never waits
        return ResultsWorkbook.WithoutTimes(stream);
    }

    private static async ValueTask Write(Stream stream, ProviderPack pack)
    {
        var options = new SpreadCheetahOptions
        {
            DefaultDateTimeFormat = NumberFormat.Custom("yyyy\\-mm\\-dd"),
            DocumentProperties = null,
        };
        await using var book = await Spreadsheet.CreateNewAsync(stream, options);
        var bold = book.AddStyle(new Style { Font = { Bold = true } });
        foreach (var sheet in PackSheets.Of(pack))
        {
            await WriteSheet(book, bold, pack, sheet);
        }

        await book.FinishAsync();
    }

    private static async ValueTask WriteSheet(Spreadsheet book, StyleId bold, ProviderPack pack, PackSheet sheet)
    {
        var options = new WorksheetOptions { FrozenRows = TitleRows + 1 };
        for (var column = 1; column <= sheet.Headings.Length; column++)
        {
            options.Column(column).Width = sheet.Name == PackColumns.ReadMe && column == 2 ? WideWidth : Width;
        }

        await book.StartWorksheetAsync(sheet.Name, options);
        await book.AddRowAsync([new DataCell(ResultsWorkbook.Safe(ForWhom(pack)))]);
        await book.AddRowAsync([new DataCell(ResultsWorkbook.Safe(sheet.Note))]);
        await book.AddHeaderRowAsync([.. sheet.Headings], bold);
        foreach (var row in sheet.Rows)
        {
            await book.AddRowAsync([.. row.Select(Cell)]);
        }

        if (sheet.Name == PackColumns.Proposals && sheet.Rows.Length > 0)
        {
            AddChoices(book, sheet.Rows.Length);
        }
    }

    /// <summary>
    /// Drop-downs of the answers. A sheet without them is read all the same: what is written is checked when it comes back.
    /// </summary>
    private static void AddChoices(Spreadsheet book, int rows)
    {
        void Add(string heading, DataValidation validation) => book.AddDataValidation(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{Letters(heading)}{TitleRows + 2}:{Letters(heading)}{TitleRows + 1 + rows}"),
            validation);
        Add("agree", DataValidation.ListValues([PackColumns.Yes, PackColumns.No]));
        Add("reason", DataValidation.ListValues(PackColumns.Reasons));
        Add("answered_by", DataValidation.ListValues(PackColumns.Roles));
        Add("date", DataValidation.DateTimeBetween(FirstDay, LastDay));
    }

    private static string Letters(string heading) => ResultsWorkbook.ColumnName(PackColumns.Headings.IndexOf(heading) + 1);

    private static string ForWhom(ProviderPack pack) =>
        $"Restricted: for {pack.Provider} ({pack.Name}) and the council only. Do not pass it on.";

    private static DataCell Cell(object? value) => value switch
    {
        null => default,
        decimal number => new DataCell(number),
        int number => new DataCell(number),
        var text => new DataCell(ResultsWorkbook.Safe(Convert.ToString(text, CultureInfo.InvariantCulture)!)),
    };
}

/// <summary>A sheet of a pack.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="Note">What it holds, in a sentence.</param>
/// <param name="Headings">The headings of its columns.</param>
/// <param name="Rows">Its rows: texts, numbers, or null for blank.</param>
internal sealed record PackSheet(string Name, string Note, ImmutableArray<string> Headings, ImmutableArray<object?[]> Rows);

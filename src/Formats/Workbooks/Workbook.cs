using System.Text;
using System.Xml;

namespace Zoning.Formats;

/// <summary>
/// The one way in for workbooks: a sheet becomes CSV text whose line numbers are the sheet's row numbers, so that every reader of CSV reads
/// it unchanged.
/// </summary>
internal static class Workbook
{
    /// <summary>The endings of workbook names, without the stop.</summary>
    public static readonly string[] Endings = ["xlsx", "xlsm", "xls"];

    private const long MostSpan = 200_000_000;

    /// <summary>
    /// The file itself if it is text; a sheet of it if it is a workbook, whatever its name ends in; <see langword="null"/> with a finding
    /// if it is neither, or the workbook can't be read.
    /// </summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static InputFile? Open(InputFile file, SheetChoice choice, FindingCollector findings, CancellationToken cancellation = default)
    {
        if (file.IsSheet)
        {
            return file;
        }

        if (FileForm.NameOf(file) is { } other)
        {
            findings.AddPlain(WorkbookFaults.OtherFormat, file.Name, other);
            return null;
        }

        if (!FileForm.IsZip(file) && !FileForm.IsCompound(file))
        {
            if (choice.Sheet is null)
            {
                return file;
            }

            findings.AddPlain(WorkbookFaults.NoSheet, file.Name, "The file is text and has no sheets.");
            return null;
        }

        try
        {
            using IWorkbookSheets book = FileForm.IsZip(file) ? XlsxBook.Open(file) : XlsBook.Open(file);
            return Read(file, book, choice, findings, cancellation);
        }
        catch (WorkbookFaultException fault)
        {
            findings.AddPlain(fault.Code, file.Name, fault.Message);
        }
        catch (XmlException)
        {
            findings.AddPlain(WorkbookFaults.Damaged, file.Name, "A part of it is not XML.");
        }
        catch (InvalidDataException)
        {
            findings.AddPlain(WorkbookFaults.Damaged, file.Name, "It can't be unpacked.");
        }
        catch (NotSupportedException)
        {
            findings.AddPlain(WorkbookFaults.Damaged, file.Name, "It is packed in a way that spreadsheets don't use.");
        }
        catch (IOException)
        {
            findings.AddPlain(WorkbookFaults.Damaged, file.Name, "It ends too early.");
        }

        return null;
    }

    private static InputFile? Read(
        InputFile file, IWorkbookSheets book, SheetChoice choice, FindingCollector findings, CancellationToken cancellation)
    {
        if (SheetFinder.Find(book, choice, file.Name, findings, cancellation) is not { } found)
        {
            return null;
        }

        var extent = book.ExtentOf(found.Sheet);
        if ((long)extent.Rows * extent.Columns > MostSpan)
        {
            throw new WorkbookFaultException(WorkbookFaults.TooLarge, FormattableString.Invariant(
                $"The sheet reaches over {extent.Rows} rows and {extent.Columns} columns."));
        }

        var name = book.Tabs.Length == 1 ? file.Name
            : FormattableString.Invariant($"{file.Name}, sheet {found.Sheet + 1} of {book.Tabs.Length}");
        var text = new SheetText(extent, found.HeaderRow, choice.LeavesOutTitles);
        foreach (var row in book.Rows(found.Sheet))
        {
            cancellation.ThrowIfCancellationRequested();
            text.Add(row);
        }

        Tell(name, book, found.Sheet, text, extent, findings);
        return InputFile.OfSheet(file, name, Encoding.UTF8.GetBytes(text.ToString()));
    }

    private static void Tell(
        string name, IWorkbookSheets book, int sheet, SheetText text, SheetExtent extent, FindingCollector findings)
    {
        if (book.Tabs.Length > 1)
        {
            var hidden = book.Tabs.Count(tab => tab.IsHidden);
            var own = book.Tabs[sheet].IsHidden ? "; it is hidden" : "";
            findings.AddPlain(WorkbookFaults.SheetRead, name, FormattableString.Invariant(
                $"Sheet {sheet + 1} of {book.Tabs.Length} was read{own}. Hidden sheets: {hidden}."));
        }

        void Note(bool when, FaultCode code, FormattableString what)
        {
            if (when)
            {
                findings.Add(code, name, 0, FormattableString.Invariant(what));
            }
        }

        Note(text.HiddenRows + extent.HiddenColumns > 0, WorkbookFaults.HiddenRead,
            $"Hidden rows: {text.HiddenRows}. Hidden columns: {extent.HiddenColumns}.");
        Note(text.LongNumbers > 0, WorkbookFaults.LongNumbers, $"Cells: {text.LongNumbers}.");
        Note(text.Errors + text.NotCalculated + text.Merged > 0, WorkbookFaults.ErrorsSeen,
            $"Errors: {text.Errors}. Formulas without a value: {text.NotCalculated}. Parts of merged cells: {text.Merged}.");
        Note(book.HasLinks, WorkbookFaults.Links, $"No other file was opened.");
        Note(text.TitleRows > 0, WorkbookFaults.TitleRows, $"Rows: {text.TitleRows}.");
    }
}

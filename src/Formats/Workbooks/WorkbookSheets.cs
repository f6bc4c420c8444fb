using System.Collections.Immutable;

namespace Zoning.Formats;

/// <summary>A sheet of a workbook, before its rows are read.</summary>
/// <param name="Name">The name on its tab.</param>
/// <param name="IsHidden">Whether the tab is hidden.</param>
internal sealed record SheetTab(string Name, bool IsHidden);

/// <summary>What a cell is besides its text.</summary>
internal enum SheetCellState
{
    /// <summary>A value.</summary>
    Plain,

    /// <summary>A spreadsheet's error, such as #N/A.</summary>
    Error,

    /// <summary>A formula that was never calculated.</summary>
    NotCalculated,

    /// <summary>A number whose last digits a spreadsheet doesn't keep.</summary>
    LongNumber,
}

/// <summary>A cell that is not blank.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">Its text.</param>
/// <param name="State">What it is besides.</param>
internal readonly record struct SheetCell(int Column, string Text, SheetCellState State = SheetCellState.Plain);

/// <summary>A row of a sheet with the cells that are not blank, in the order of columns.</summary>
/// <param name="Number">The row as the spreadsheet counts it, from 1.</param>
/// <param name="IsHidden">Whether the row is hidden, by hand or by a filter.</param>
/// <param name="Cells">Its cells.</param>
internal sealed record SheetRow(int Number, bool IsHidden, List<SheetCell> Cells);

/// <summary>Cells that are merged into one.</summary>
/// <param name="FirstRow">The first row, from 1.</param>
/// <param name="LastRow">The last row, inclusive.</param>
/// <param name="FirstColumn">The first column, from 0.</param>
/// <param name="LastColumn">The last column, inclusive.</param>
internal readonly record struct MergedCells(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

/// <summary>The extent of a sheet, known before its rows are read.</summary>
/// <param name="Rows">The last row that has a cell.</param>
/// <param name="Columns">The last column that has a cell.</param>
/// <param name="HiddenColumns">How many columns are hidden.</param>
/// <param name="Merged">Merged cells that reach over several rows.</param>
internal sealed record SheetExtent(int Rows, int Columns, int HiddenColumns, ImmutableArray<MergedCells> Merged);

/// <summary>An open workbook. Damaged content throws <see cref="WorkbookFaultException"/> wherever it is met.</summary>
internal interface IWorkbookSheets : IDisposable
{
    /// <summary>The sheets in the order of their tabs, without charts.</summary>
    ImmutableArray<SheetTab> Tabs { get; }

    /// <summary>Whether some values come from other workbooks, as they were last calculated; no other file is ever opened.</summary>
    bool HasLinks { get; }

    /// <summary>The extent of a sheet.</summary>
    /// <param name="sheet">The sheet's place in <see cref="Tabs"/>.</param>
    SheetExtent ExtentOf(int sheet);

    /// <summary>The rows of a sheet that have a cell, from the top.</summary>
    /// <param name="sheet">The sheet's place in <see cref="Tabs"/>.</param>
    IEnumerable<SheetRow> Rows(int sheet);
}

/// <summary>A workbook can't be read: it becomes a finding where it is caught.</summary>
/// <param name="code">The kind of fault.</param>
/// <param name="what">What was found, in words of this program only.</param>
internal sealed class WorkbookFaultException(FaultCode code, string what) : Exception(what)
{
    /// <summary>The kind of fault.</summary>
    public FaultCode Code { get; } = code;
}

using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Runs cells one after the other and gathers their outputs.</summary>
internal sealed class CellByCell(Session session, MachinePaths paths)
{
    internal async Task<NotebookRun> Run(Notebook notebook, IProgress<int>? ran, CancellationToken stop)
    {
        var cells = new List<NotebookCell>();
        CellFault? fault = null;
        var count = 0;
        foreach (var cell in notebook.Cells)
        {
            if (!cell.Runs || fault is not null)
            {
                cells.Add(cell.IsCode ? Filled(cell, [], null) : cell);
                continue;
            }

            count++;
            ran?.Report(count);
            var outputs = new CellOutputs();
            var result = await session.Run(FormattableString.Invariant($"Cell {count}"), cell.Source, outputs, stop);
            fault = result.Fault is { } found ? Redacted(found) : null;
            cells.Add(Filled(cell, Outputs(outputs, result, fault, count), count));
        }

        return new NotebookRun(notebook.WithCells(cells), fault);
    }

    private JsonArray Outputs(CellOutputs outputs, CellResult result, CellFault? fault, int count)
    {
        if (result.Value is { } value)
        {
            outputs.Add(value, count);
        }

        if (fault is not null)
        {
            outputs.Add(fault);
        }

        return outputs.ToJson(paths.Hide);
    }

    private CellFault Redacted(CellFault fault) =>
        fault with { Message = paths.Hide(fault.Message), Trace = [.. fault.Trace.Select(paths.Hide)] };

    private static NotebookCell Filled(NotebookCell cell, JsonArray outputs, int? count) => cell.With(json =>
    {
        json["outputs"] = outputs;
        json["execution_count"] = count;
    });
}

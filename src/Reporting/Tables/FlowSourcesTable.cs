using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Reporting;

/// <summary>What a flow starts from, with the source of each figure.</summary>
internal static class FlowSourcesTable
{
    internal static Table Of(FlowInputs inputs, PublishedRun run) => new()
    {
        Key = "flow-sources",
        Title = "What goes in",
        Columns = [new("Figure"), new("Value", "", true), new("Unit"), new("Source")],
        Rows =
        [
            .. inputs.Sources.Select(one => ImmutableArray.Create(
                TableCell.Of(one.Name), Cell(one, run), TableCell.Of(one.Unit), TableCell.Of(one.Source))),
        ],
        File = FlowResultFiles.Sources,
    };

    /// <summary>A value as the level may show it: two digits of what rests on people, and nothing of few.</summary>
    internal static double? Value(FlowSource source, PublishedRun run) =>
        source.Value is not { } value ? null
        : run.Level != OutputLevel.Shareable || source.People is not { } people ? Digits(value, 4)
        : people > 0 && run.Rule.IsEnough(people) ? Digits(value, 2)
        : null;

    private static TableCell Cell(FlowSource source, PublishedRun run) => Value(source, run) is { } value
        ? new TableCell(value.ToString("#,0.####", CultureInfo.InvariantCulture), value)
        : source.Value is null ? TableCell.Of("") : TableCell.Hidden;

    private static double Digits(double value, int digits)
    {
        if (value == 0)
        {
            return 0;
        }

        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - digits + 1);
        return Math.Round(Math.Round(value / unit) * unit, 10);
    }
}

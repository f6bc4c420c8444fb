using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Tests;

/// <summary>Tables to test with.</summary>
internal static class Tabled
{
    internal static Table Of(params TableCell[][] rows) => new()
    {
        Key = "unmet",
        Title = "Unmet hours by zone",
        Columns = [new TableColumn("Zone"), new TableColumn("Unmet", "hours a week", IsNumber: true)],
        Rows = [.. rows.Select(row => row.ToImmutableArray())],
    };

    internal static Table Long(int rows) => Of(
        [.. Enumerable.Range(1, rows).Select(row => new[] { TableCell.Of("Z" + row.ToString("000", CultureInfo.InvariantCulture)), Number(row) })]);

    internal static TableCell Number(int value) => new(value.ToString("#,0", CultureInfo.InvariantCulture), value, Shown.Exact);
}

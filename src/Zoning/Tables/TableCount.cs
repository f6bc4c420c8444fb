using System.Globalization;

namespace Zoning;

/// <summary>How many rows of how many a table shows, in words.</summary>
internal static class TableCount
{
    /// <summary>Such as <c>First 25 of 219 rows.</c> or <c>1 row.</c></summary>
    internal static string Of(Table table) => (IsLong(table) ? First(table) : "") + All(table) + ".";

    /// <summary>Whether some rows aren't shown at first.</summary>
    internal static bool IsLong(Table table) => table.Rows.Length > table.FirstRows;

    /// <summary>The beginning that says how many are shown first, such as <c>First 25 of </c>.</summary>
    internal static string First(Table table) => $"First {Number(table.FirstRows)} of ";

    /// <summary>Such as <c>219 rows</c>.</summary>
    internal static string All(Table table) => table.Rows.Length == 1 ? "1 row" : Number(table.Rows.Length) + " rows";

    /// <summary>A whole number, thousands set apart.</summary>
    internal static string Number(int value) => value.ToString("#,0", CultureInfo.InvariantCulture);
}

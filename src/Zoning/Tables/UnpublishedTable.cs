using System.Globalization;

namespace Zoning;

/// <summary>What a notebook shows of a result that was not published: its title, its rough number of rows and how to publish it.</summary>
internal static class UnpublishedTable
{
    /// <summary>The table.</summary>
    /// <param name="key">The name of the table in files.</param>
    /// <param name="title">What the result is.</param>
    /// <param name="day">The day of the result.</param>
    /// <param name="rows">How many rows it has. Only the order of size is shown, because rows may be people.</param>
    /// <param name="call">The call that publishes it.</param>
    /// <returns>One row.</returns>
    internal static Table Of(string key, string title, DateOnly day, int rows, string call) => new()
    {
        Key = key,
        Title = string.Create(CultureInfo.InvariantCulture, $"{title}, {day:d MMMM yyyy}"),
        Note = "Not published, so no figures are shown.",
        Columns = [new("Rows"), new("To publish it")],
        Rows = [[TableCell.Of(Size(rows)), TableCell.Of(call)]],
    };

    private static string Size(int rows) => rows switch
    {
        0 => "none",
        < 10 => "a few",
        < 100 => "tens",
        < 1000 => "hundreds",
        < 10_000 => "thousands",
        _ => "tens of thousands or more",
    };
}

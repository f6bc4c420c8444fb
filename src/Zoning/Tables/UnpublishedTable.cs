using System.Globalization;

namespace Zoning;

/// <summary>What a notebook shows of a result that was not published: its title, its rough number of rows and how to publish it.</summary>
internal static class UnpublishedTable
{
    private const int Fewest = 10;

    /// <summary>The table.</summary>
    /// <param name="key">The name of the table in files.</param>
    /// <param name="title">What the result is.</param>
    /// <param name="day">The day of the result.</param>
    /// <param name="rows">How many rows it has. Given to ten, because rows may be people.</param>
    /// <param name="call">The call that publishes it.</param>
    /// <returns>One row.</returns>
    internal static Table Of(string key, string title, DateOnly day, int rows, string call) => new()
    {
        Key = key,
        Title = string.Create(CultureInfo.InvariantCulture, $"{title}, {day:d MMMM yyyy}"),
        Note = "Not published, so no figures are shown.",
        Columns = [new("Rows"), new("To publish it")],
        Rows = [[TableCell.Of(Words(rows)), TableCell.Of(call)]],
    };

    private static string Words(int rows) => rows < Fewest
        ? "fewer than 10"
        : string.Create(CultureInfo.InvariantCulture, $"about {Math.Round(rows / 10.0, MidpointRounding.ToEven) * 10:#,0}");
}

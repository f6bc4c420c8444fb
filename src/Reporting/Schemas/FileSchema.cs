using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>The shape of a file that is written: its columns if it is a table, and the version of that shape.</summary>
/// <remarks>The version goes up with every change of a column's name, order, kind or unit, and of a member of a JSON file.</remarks>
internal sealed record FileSchema
{
    /// <summary>The file inside the output folder.</summary>
    internal required string File { get; init; }

    /// <summary>The version of its shape, from 1.</summary>
    internal int Version { get; init; } = 1;

    /// <summary>The columns in their order; empty for JSON.</summary>
    internal ImmutableArray<FileColumn> Columns { get; init; } = [];

    /// <summary>The shape's name without folder and ending, such as <c>tables</c>.</summary>
    internal string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>What the files name: <c>zoning.tables/1</c>; for a map <c>zoning.zones.geojson/1</c>.</summary>
    internal string Id =>
        FormattableString.Invariant($"zoning.{Name}{(File.EndsWith(".geojson", StringComparison.Ordinal) ? ".geojson" : "")}/{Version}");

    /// <summary>A table.</summary>
    internal static FileSchema Table(string file, string columns, int version = 1) => new()
    {
        File = file,
        Version = version,
        Columns = [.. columns.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(FileColumn.Of)],
    };

    /// <summary>A JSON file.</summary>
    internal static FileSchema Json(string file, int version = 1) => new() { File = file, Version = version };
}

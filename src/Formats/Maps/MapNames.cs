namespace Zoning.Formats;

/// <summary>Names of layers and files in messages.</summary>
internal static class MapNames
{
    private const int MostListed = 12;

    /// <summary>A list such as <c>Its layers are 'a', 'b'.</c>; empty if there is none.</summary>
    internal static string Listed(string before, IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count == 0 ? "" : $"{before} {string.Join(", ", all.Take(MostListed).Select(name => $"'{ZoneChecks.Short(name)}'"))}"
            + (all.Count > MostListed ? " and others." : ".");
    }
}

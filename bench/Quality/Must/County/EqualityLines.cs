namespace Zoning.Quality;

/// <summary>The faults A to I of the redesign; tests hold each, and these lines name them.</summary>
internal static class EqualityLines
{
    private static readonly (string Letter, string Text)[] Faults =
    [
        ("A", "the same figure for the same shape when codes of zones change"),
        ("B, C", "published rounds of one zone on another map, and a map of 3 zones"),
        ("D, E", "a county with the packages of one provider equals a folder with only those rows"),
        ("F", "run, forecast, rounds and a notebook show the same headline measures"),
        ("G", "one disclosure rule everywhere, the table of plans included"),
        ("H", "a comparison compares only what both sides supply"),
        ("I", "objects made in code give the findings that a file gives"),
    ];

    internal static IEnumerable<MustLine> All(string topic) => Faults.Select(fault => new MustLine(topic, $"{fault.Letter}: {fault.Text}", () => Tests(fault.Letter)));

    /// <summary>Tests name the letter they hold in a trait: <c>[Trait("county", "A")]</c>.</summary>
    private static MustFigure Tests(string letter)
    {
        var names = letter.Split(", ").SelectMany(TestsOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new MustFigure(names.Count == 0 ? "no test names it" : "see tests " + string.Join(", ", names), null);
    }

    private static IEnumerable<string> TestsOf(string letter) => Directory
        .EnumerateFiles(Path.Combine(Finished.Project, "tests"), "*.cs", SearchOption.AllDirectories)
        .Where(file => File.ReadAllText(file).Contains($"[Trait(\"county\", \"{letter}\")]", StringComparison.Ordinal))
        .Select(file => Path.GetFileNameWithoutExtension(file));
}

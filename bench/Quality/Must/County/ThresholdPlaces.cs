using System.Reflection;
using System.Text.RegularExpressions;

namespace Zoning.Quality;

/// <summary>The folders whose code reads a threshold, a share or a rounding step of the disclosure rule.</summary>
internal static class ThresholdPlaces
{
    private const string Rule = "DisclosureRule";

    internal static IReadOnlyList<string> All()
    {
        var rule = Projects.Assemblies.Values.SelectMany(assembly => assembly.GetTypes()).First(type => type.Name == Rule);
        var names = rule.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic)
            .Where(property => property.PropertyType.IsPrimitive && property.PropertyType != typeof(bool)).Select(property => property.Name);
        var reads = new Regex($@"^(?!\s*//).*\.({string.Join('|', names)})\b", RegexOptions.Multiline | RegexOptions.CultureInvariant);
        var places = SourceFiles.All
            .Where(file => Path.GetFileNameWithoutExtension(file) == Rule || reads.IsMatch(File.ReadAllText(file)))
            .Select(file => Path.GetDirectoryName(SourceFiles.Name(file))!);
        return [.. places.Select(place => place.StartsWith("Disclosure", StringComparison.Ordinal) ? "Disclosure" : place)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }
}

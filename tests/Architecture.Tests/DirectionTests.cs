using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public class DirectionTests
{
    /// <summary>The arrows: what each project refers to. What those refer to may be used as well.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Zoning"] = [],
        ["Disclosure"] = ["Zoning"],
        ["Formats"] = ["Zoning"],
        ["Forecasting"] = ["Zoning"],
        ["Demand"] = ["Zoning"],
        ["Flow"] = ["Demand"],
        ["Routing"] = ["Disclosure"],
        ["Exact"] = ["Routing"],
        ["Learning"] = ["Forecasting", "Routing"],
        ["Counties"] = ["Formats", "Disclosure", "Demand", "Routing"],
        ["Importing"] = ["Counties"],
        ["Samples"] = ["Importing"],
        ["Planning"] = ["Counties", "Exact", "Flow", "Forecasting"],
        ["Reporting"] = ["Planning"],
        ["Figures"] = ["Reporting"],
        ["Charts"] = ["Figures"],
        ["Interactive"] = ["Charts"],
        ["Notebooks"] = [],
        ["Cli"] = ["Figures", "Importing", "Samples", "Notebooks", "Learning", "Interactive"],
    };

    /// <summary>Arrows that go as soon as what needs them has moved. Keep it empty.</summary>
    private static readonly (string From, string To)[] Transitional = [];

    public static TheoryData<string> Projects => [.. Assemblies.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_only_to_those_below_it(string project)
    {
        var allowed = Below(project).Select(Assemblies.NameOf).ToHashSet(StringComparer.Ordinal);

        Assembly.Load(Assemblies.NameOf(project)).GetReferencedAssemblies().Select(name => name.Name!)
            .Where(name => name.Split('.')[0] == "Zoning" && !allowed.Contains(name))
            .ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_file_states_the_arrows_of_the_table(string project)
    {
        var file = XDocument.Load(Path.Combine(Folders.Project, "src", project, project + ".csproj"));

        file.Descendants("ProjectReference").Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value))
            .ShouldBe(From(project), ignoreOrder: true);
    }

    [Fact]
    public void The_projects_are_listed_from_the_ground_up() => Assemblies.Projects
        .Where((project, index) => From(project).Except(Assemblies.Projects.Take(index)).Any())
        .ShouldBeEmpty();

    [Fact]
    public void Every_public_type_is_in_the_namespace_of_its_assembly() => Assemblies.All
        .SelectMany(assembly => assembly.GetExportedTypes().Where(type => type.Namespace != assembly.GetName().Name))
        .ShouldBeEmpty();

    [Fact]
    public void Libraries_print_nothing_and_hold_no_mutable_static_state()
    {
        var fields = Assemblies.All.SelectMany(assembly => assembly.GetTypes())
            .Where(type =>
                !type.Name.Contains('<', StringComparison.Ordinal) && type.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            .SelectMany(type =>
                type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        fields.ShouldBeEmpty();
    }

    private static IEnumerable<string> From(string project) =>
        Arrows[project].Concat(Transitional.Where(arrow => arrow.From == project).Select(arrow => arrow.To));

    private static IEnumerable<string> Below(string project) => From(project).SelectMany(below => Below(below).Append(below)).Distinct();
}

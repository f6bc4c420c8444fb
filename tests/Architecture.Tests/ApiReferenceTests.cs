using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public class ApiReferenceTests
{
    public static TheoryData<string> Names => [.. Assemblies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_reference_page_says_what_the_code_says(string name) =>
        Approved.File($"docs/reference/api/{name}.md", ApiPage.Of(System.Reflection.Assembly.Load(name))).ShouldBeNull();

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_public_type_is_documented(string name)
    {
        var assembly = System.Reflection.Assembly.Load(name);
        var documentation = new DocumentationFile(assembly);
        assembly.GetExportedTypes().Where(type => documentation.Of(type).Length == 0).ShouldBeEmpty();
    }
}

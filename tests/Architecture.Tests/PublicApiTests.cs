using PublicApiGenerator;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    public static TheoryData<string> Names => [.. Assemblies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_api_is_the_approved_one(string name) =>
        Approved.Text("Architecture.Tests", name + ".api", System.Reflection.Assembly.Load(name).GeneratePublicApi(Options) + "\n").ShouldBeNull();
}

using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public class PublicApiTests
{
    public static TheoryData<string> Names => [.. Assemblies.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_public_api_is_the_approved_one(string name) =>
        Approved.Text("Architecture.Tests", name + ".api", ApiPrinter.Print(System.Reflection.Assembly.Load(name))).ShouldBeNull();
}

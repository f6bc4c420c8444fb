using System.Reflection;
using Shouldly;

namespace Zoning.Architecture.Tests;

/// <summary>The face is narrow: 200 public types for counties, ledgers, forecasts and rounds, and at most 20 for each capability since, by name.</summary>
public class FaceTests
{
    private static List<string> Public { get; } =
        [.. Assemblies.Names.SelectMany(name => Assembly.Load(name).GetExportedTypes()).Where(type => !type.IsNested).Select(type => type.Name)];

    public static TheoryData<string> Capabilities => [.. PublicFace.Later.Keys];

    [Theory]
    [MemberData(nameof(Capabilities))]
    public void A_capability_adds_few_types_and_each_is_public(string capability)
    {
        PublicFace.Later[capability].Length.ShouldBeLessThanOrEqualTo(PublicFace.MostOfCapability);
        PublicFace.Later[capability].Except(Public).ShouldBeEmpty("Take out of the list what is no longer public.");
    }

    [Fact]
    public void What_no_capability_since_names_is_at_most_two_hundred_types()
    {
        var first = PublicFace.First(Public);
        first.Length.ShouldBeLessThanOrEqualTo(PublicFace.MostFirst, "Make it internal, or name it under the capability that needs it.");
    }

    [Fact]
    public void No_type_is_named_twice() => PublicFace.Later.Values.SelectMany(names => names).ShouldBeUnique();
}

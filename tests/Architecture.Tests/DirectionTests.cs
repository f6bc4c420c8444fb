using System.Reflection;
using Shouldly;

namespace Zoning.Architecture.Tests;

public class DirectionTests
{
    [Fact]
    public void References_point_one_way()
    {
        string[] order = ["Zoning", "Zoning.Forecasting", "Zoning.Demand", "Zoning.Routing", "Zoning.Planning", "Zoning.Figures", "Zoning.Notebooks", "Zoning.Cli"];
        for (var index = 0; index < order.Length; index++)
        {
            var referenced = Assembly.Load(order[index]).GetReferencedAssemblies().Select(name => name.Name!);

            referenced.Where(name => name.StartsWith("Zoning", StringComparison.Ordinal))
                .ShouldBeSubsetOf(order[..index], $"{order[index]} may only reference what stands below it");
        }
    }

    [Fact]
    public void Notebooks_stand_beside_the_others_and_only_the_tool_refers_to_them()
    {
        Assembly.Load("Zoning.Notebooks").GetReferencedAssemblies().Where(name => name.Name!.StartsWith("Zoning", StringComparison.Ordinal)).ShouldBeEmpty();
        Assemblies.Names.Where(name => Assembly.Load(name).GetReferencedAssemblies().Any(referenced => referenced.Name == "Zoning.Notebooks")).ShouldBeEmpty();
    }

    [Fact]
    public void Every_public_type_is_in_the_namespace_of_its_assembly() => Assemblies.All
        .SelectMany(assembly => assembly.GetExportedTypes().Where(type => type.Namespace != assembly.GetName().Name))
        .ShouldBeEmpty();

    [Fact]
    public void Libraries_print_nothing_and_hold_no_mutable_static_state()
    {
        var fields = Assemblies.All.SelectMany(assembly => assembly.GetTypes())
            .Where(type => !type.Name.Contains('<', StringComparison.Ordinal) && type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null)
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.Name.Contains('<', StringComparison.Ordinal))
            .Select(field => $"{field.DeclaringType}.{field.Name}");

        fields.ShouldBeEmpty();
    }
}

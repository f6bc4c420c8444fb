using System.Reflection;
using System.Runtime.CompilerServices;
using Shouldly;

namespace Zoning.Architecture.Tests;

public class ImmutabilityTests
{
    /// <summary>Types that change by their nature, each with its reason in its documentation.</summary>
    private static readonly string[] Changing = ["FindingCollector", "Randomness", "CsvRow"];

    [Fact]
    public void Public_types_cannot_be_changed_once_built() => PublicTypes()
        .Where(type => !Changing.Contains(type.Name))
        .SelectMany(type => Settable(type).Concat(WritableFields(type)))
        .ShouldBeEmpty();

    [Fact]
    public void Public_classes_are_sealed_static_or_abstract() => PublicTypes()
        .Where(type => type.IsClass && !type.IsSealed && !type.IsAbstract && !typeof(Delegate).IsAssignableFrom(type))
        .ShouldBeEmpty();

    [Fact]
    public void No_public_property_hands_out_an_array() => PublicTypes()
        .SelectMany(type =>
            type.GetProperties().Where(property => property.PropertyType.IsArray).Select(property => $"{type}.{property.Name}"))
        .ShouldBeEmpty();

    private static IEnumerable<Type> PublicTypes() => Assemblies.All.SelectMany(assembly => assembly.GetExportedTypes());

    private static IEnumerable<string> Settable(Type type) => type
        .GetProperties(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(property => property.SetMethod is { IsPublic: true } setter
            && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)))
        .Select(property => $"{type}.{property.Name}");

    private static IEnumerable<string> WritableFields(Type type) => type
        .GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
        .Where(field => !field.IsInitOnly && !type.IsEnum)
        .Select(field => $"{type}.{field.Name}");
}

using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Zoning.Architecture.Tests;

/// <summary>How the reference pages write types and members.</summary>
internal static class ApiNames
{
    internal const BindingFlags Own = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    internal static string KindOf(Type type) =>
        type.IsEnum ? "enum" : type.IsInterface ? "interface" : type.IsValueType ? "struct"
        : type.IsAbstract && type.IsSealed ? "static class" : "class";

    internal static bool IsWritten(MemberInfo member) =>
        member is not Type
        && member.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && !(member is MethodInfo { IsSpecialName: true } method && !method.Name.StartsWith("op_", StringComparison.Ordinal))
        && member.Name != "value__";

    internal static string Line(MemberInfo member) => member switch
    {
        FieldInfo { IsLiteral: true } field =>
            $"{field.Name} = {Convert.ToString(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}",
        FieldInfo field => $"{Static(field.IsStatic)}{Name(field.FieldType)} {field.Name}",
        PropertyInfo property =>
            $"{Static((property.GetMethod ?? property.SetMethod)!.IsStatic)}{Name(property.PropertyType)} {property.Name}{Indexes(property)} {{ {Access(property)}}}",
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method =>
            $"{Static(method.IsStatic)}{Name(method.ReturnType)} {method.Name}{Generics(method)}({Parameters(method)})",
        _ => member.ToString()!,
    };

    private static string Static(bool isStatic) => isStatic ? "static " : "";

    private static string Access(PropertyInfo property) =>
        (property.GetMethod is { IsPublic: true } ? "get; " : "")
        + (property.SetMethod is { IsPublic: true } setter
            ? setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) ? "init; " : "set; "
            : "");

    private static string Indexes(PropertyInfo property) =>
        property.GetIndexParameters() is { Length: > 0 } indexes ? $"[{string.Join(", ", indexes.Select(Parameter))}]" : "";

    private static string Generics(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter) =>
        $"{Name(parameter.ParameterType)} {parameter.Name}{(parameter.IsOptional ? " = ..." : "")}";

    internal static string Name(Type type)
    {
        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (type.IsArray)
        {
            return Name(type.GetElementType()!) + "[]";
        }

        var name = (type.IsNested ? Name(type.DeclaringType!) + "." : "") + type.Name.Split('`')[0];
        return type.IsGenericType ? $"{name}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>" : name;
    }
}

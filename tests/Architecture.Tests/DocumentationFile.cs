using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Zoning.Architecture.Tests;

/// <summary>The XML documentation beside an assembly, by member.</summary>
internal sealed partial class DocumentationFile
{
    private readonly Dictionary<string, XElement> _members;

    internal DocumentationFile(Assembly assembly) => _members = XDocument
        .Load(Path.ChangeExtension(assembly.Location, ".xml")).Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);

    /// <summary>What is said of a type; empty where nothing is.</summary>
    internal string Of(Type type) => Text(_members.GetValueOrDefault("T:" + Id(type))?.Element("summary"));

    /// <summary>What is said of a member; of a positional property, what its record says of the parameter.</summary>
    internal string Of(MemberInfo member)
    {
        var type = member.DeclaringType!;
        if (_members.GetValueOrDefault(Id(member)) is { } element)
        {
            return Text(element.Element("summary"));
        }

        return member is PropertyInfo
            ? Text(_members.GetValueOrDefault("T:" + Id(type))?.Elements("param")
            .FirstOrDefault(param => param.Attribute("name")?.Value == member.Name))
            : "";
    }

    private static string Text(XElement? element) =>
        element is null ? "" : Blank().Replace(string.Concat(element.Nodes().Select(Text)), " ").Trim();

    private static string Text(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see when see.Attribute("cref") is { } cref => $"`{Short(cref.Value)}`",
        XElement { Name.LocalName: "see" } see => $"`{see.Attribute("langword")?.Value}`",
        XElement { Name.LocalName: "paramref" or "typeparamref" } named => $"`{named.Attribute("name")?.Value}`",
        XElement { Name.LocalName: "c" or "code" } code => $"`{code.Value}`",
        XElement other => string.Concat(other.Nodes().Select(Text)),
        _ => "",
    };

    private static string Short(string id) => Arity().Replace(id.Split('(')[0].Split('.')[^1], "");

    private static string Id(MemberInfo member) => member switch
    {
        MethodBase method =>
            $"M:{Id(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{Generics(method)}{Parameters(method.GetParameters())}"
            + (method.Name is "op_Implicit" or "op_Explicit" ? "~" + Reference(((MethodInfo)method).ReturnType) : ""),
        PropertyInfo property => $"P:{Id(property.DeclaringType!)}.{property.Name}{Parameters(property.GetIndexParameters())}",
        _ => $"F:{Id(member.DeclaringType!)}.{member.Name}",
    };

    private static string Generics(MethodBase method) => method.IsGenericMethod ? "``" + method.GetGenericArguments().Length : "";

    private static string Id(Type type) => type.FullName!.Replace('+', '.');

    private static string Parameters(ParameterInfo[] parameters) =>
        parameters.Length == 0 ? "" : $"({string.Join(',', parameters.Select(parameter => Reference(parameter.ParameterType)))})";

    private static string Reference(Type type)
    {
        if (type.IsGenericParameter)
        {
            return (type.DeclaringMethod is null ? "`" : "``") + type.GenericParameterPosition;
        }

        if (type.IsByRef)
        {
            return Reference(type.GetElementType()!) + "@";
        }

        if (type.IsArray)
        {
            return Reference(type.GetElementType()!) + "[]";
        }

        return type.IsGenericType
            ? $"{Arity().Replace(type.GetGenericTypeDefinition().FullName!, "").Replace('+', '.')}{{{string.Join(',', type.GetGenericArguments().Select(Reference))}}}"
            : Id(type);
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    [GeneratedRegex("`+[0-9]+")]
    private static partial Regex Arity();
}

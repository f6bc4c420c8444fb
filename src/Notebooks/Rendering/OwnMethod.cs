using System.Reflection;

namespace Zoning.Notebooks;

/// <summary>Calls a public method of a value that has no parameters and returns a string.</summary>
internal static class OwnMethod
{
    internal static string? Call(object value, string name) =>
        value.GetType()
            .GetMethod(name, BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { IsGenericMethodDefinition: false } method
        && method.ReturnType == typeof(string)
            ? (string?)method.Invoke(value, null)
            : null;
}

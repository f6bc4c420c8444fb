using System.Reflection;

namespace Zoning.Notebooks;

/// <summary>Calls a value's own public method that takes nothing and gives a text.</summary>
internal static class OwnMethod
{
    internal static string? Call(object value, string name) =>
        value.GetType().GetMethod(name, BindingFlags.Public | BindingFlags.Instance, Type.EmptyTypes) is { IsGenericMethodDefinition: false } method
        && method.ReturnType == typeof(string)
            ? (string?)method.Invoke(value, null)
            : null;
}

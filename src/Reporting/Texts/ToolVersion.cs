using System.Reflection;

namespace Zoning.Reporting;

/// <summary>The version that outputs name, without the commit.</summary>
internal static class ToolVersion
{
    internal static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "0.0.0";
}

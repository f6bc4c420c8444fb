namespace Zoning.Exact;

/// <summary>Whether the native library of Google OR-Tools is there.</summary>
internal static class NativeSolvers
{
    /// <summary>The platforms that the library ships for.</summary>
    internal const string Platforms = "linux-x64, linux-arm64, osx-x64, osx-arm64 and win-x64";

    /// <summary>Why no exact solver can run here, with what to do; null if they can.</summary>
    internal static string? WhyNot => GlopProgramme.WhyNot is { } reason
        ? $"The exact solvers need the native library of Google OR-Tools, and {reason}. It ships for {Platforms}."
        : null;
}

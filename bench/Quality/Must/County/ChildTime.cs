using System.Runtime.InteropServices;

namespace Zoning.Quality;

/// <summary>The CPU time of all child processes that have ended, theirs and that of their own children.</summary>
internal static class ChildTime
{
    private const int Children = -1;

    /// <summary>User and system time in seconds; null on a system that does not say.</summary>
    internal static double? Seconds()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS())
        {
            return null;
        }

        // struct rusage begins with two times, each of seconds and microseconds; 64-bit systems hold it in 18 longs.
        var usage = new long[18];
        return GetUsage(Children, usage) == 0 ? usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6) : null;
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetUsage(int who, [Out] long[] usage);
}

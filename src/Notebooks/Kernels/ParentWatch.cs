using System.Diagnostics;
using System.Globalization;

namespace Zoning.Notebooks;

/// <summary>Ends the kernel when the program that started it has ended, so that no kernel is left running.</summary>
internal static class ParentWatch
{
    private const string Variable = "JPY_PARENT_PID";

    /// <summary>Waits until the parent has ended; for ever if no parent is named.</summary>
    internal static async Task Gone(CancellationToken stop)
    {
        if (!int.TryParse(Environment.GetEnvironmentVariable(Variable), NumberStyles.None, CultureInfo.InvariantCulture, out var parent)
            || parent <= 1)
        {
            await Task.Delay(Timeout.Infinite, stop);
            return;
        }

        while (IsThere(parent))
        {
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
        }
    }

    private static bool IsThere(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return true; // it is running and belongs to another user
        }
    }
}

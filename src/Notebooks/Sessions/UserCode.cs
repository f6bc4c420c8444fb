namespace Zoning.Notebooks;

/// <summary>Calls code that others wrote. It may throw anything, so this is the one place that catches everything.</summary>
internal static class UserCode
{
    /// <summary>Calls, and hands back what was thrown instead of throwing it.</summary>
    internal static Exception? Try(Action call)
    {
        try
        {
            call();
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }

    /// <summary>Waits, and hands back what was thrown instead of throwing it.</summary>
    internal static async Task<Exception?> Try(Func<Task> call)
    {
        try
        {
            await call();
            return null;
        }
        catch (Exception thrown)
        {
            return thrown;
        }
    }
}

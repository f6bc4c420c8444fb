namespace Zoning.Notebooks;

/// <summary>Calls the user's code. It may throw any exception, so this is the only place that catches all of them.</summary>
internal static class UserCode
{
    /// <summary>Calls, and returns the exception instead of throwing it.</summary>
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

    /// <summary>Waits, and returns the exception instead of throwing it.</summary>
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

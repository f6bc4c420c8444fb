namespace Zoning;

/// <summary>The message of a fault as a planner may read it: without the name of a parameter and the value that .NET adds.</summary>
internal static class PlainMessage
{
    private const string Parameter = " (Parameter '";

    /// <summary>The sentence that was written for the fault.</summary>
    /// <param name="fault">The fault.</param>
    /// <returns>The message up to what .NET adds.</returns>
    public static string Of(ArgumentException fault)
    {
        var added = fault.ParamName is { Length: > 0 } ? fault.Message.IndexOf(Parameter, StringComparison.Ordinal) : -1;
        return added < 0 ? fault.Message : fault.Message[..added];
    }
}

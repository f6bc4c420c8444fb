namespace Zoning.Planning;

/// <summary>What finds a county's rounds.</summary>
public enum RoundsSolver
{
    /// <summary>
    /// The built-in search. A provider's day of at most 14 visits goes on to <see cref="Exact"/> if the native library loads: its answer is
    /// then the best, or no worse.
    /// </summary>
    Own,

    /// <summary>The routing library of Google OR-Tools, to compare with. It refuses days with a visit by several carers.</summary>
    OrTools,

    /// <summary>CP-SAT of Google OR-Tools: the best rounds, proved. It refuses a provider's day of more than 14 visits.</summary>
    Exact,
}

namespace Zoning.Routing;

/// <summary>The temperature over a search, and the points at which rounds are recombined.</summary>
/// <remarks>
/// A search that recombines cools several times: short searches hold rounds
/// that one long search passes by. Shares are measured in decision 18.
/// </remarks>
internal sealed class Cooling(bool recombines, bool coolsAgain, bool isShort)
{
    private const double Hot = 5.0;
    private const double Warm = 0.5;

    /// <summary>The heats of a long search in which visits are left out: serving them takes more change than saving travel.</summary>
    private const double ShortHot = 10.0;
    private const double ShortCold = 0.1;
    private const double Cold = 0.02;

    /// <summary>The share of the effort that the first cooling takes where others follow.</summary>
    private const double First = 0.4;

    /// <summary>How often a search cools again.</summary>
    private const int Others = 3;

    /// <summary>How often rounds are recombined in the colder half of a search that cools once; what a hot one finds soon melts.</summary>
    private const int Turns = 5;

    private bool IsOne => !recombines || !coolsAgain || isShort;

    /// <summary>The temperature when a share of the effort is spent.</summary>
    /// <param name="legPrice">What a leg costs on average.</param>
    /// <param name="share">The share, 0 to 1.</param>
    internal double At(double legPrice, double share)
    {
        if (isShort)
        {
            return legPrice * ShortHot * Math.Pow(ShortCold / ShortHot, share);
        }

        if (IsOne)
        {
            return legPrice * Hot * Math.Pow(Cold / Hot, share);
        }

        return share < First
            ? legPrice * Hot * Math.Pow(Cold / Hot, share / First)
            : legPrice * Warm * Math.Pow(Cold / Warm, Later(share) % 1);
    }

    /// <summary>Whether rounds are recombined at the end of an epoch.</summary>
    internal bool IsTurn(int epoch, int epochs) =>
        recombines && Turn((epoch + 1.0) / epochs) > Turn((double)epoch / epochs);

    private static double Later(double share) => (share - First) / (1 - First) * Others;

    private int Turn(double share)
    {
        const double Rounding = 1e-9;
        return IsOne ? (int)(Math.Max(0, 2 * share - 1) * Turns + Rounding)
            : share < First - Rounding ? 0
            : 1 + (int)(Later(share) + Rounding);
    }
}

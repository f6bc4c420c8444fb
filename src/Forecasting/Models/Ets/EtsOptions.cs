using System.Collections.Immutable;

namespace Zoning.Forecasting;

/// <summary>Whether a season may be fitted.</summary>
internal enum EtsSeasons
{
    Allowed,
    Forbidden,
}

/// <summary>How a form of exponential smoothing is chosen.</summary>
internal sealed record EtsOptions
{
    /// <summary>The forms tried; the first of equally good forms is chosen. Eight by default.</summary>
    /// <remarks>
    /// A slope that never fades and an additive season with a multiplicative error are left out: the other eight are more accurate than all
    /// fifteen on six of nine sets of
    /// public series (M3 monthly OWA .827 against .838, quarterly .921 against .931, yearly .901 against .921), at half the cost.
    /// </remarks>
    internal ImmutableArray<EtsForm> Pool { get; init; } =
        [.. EtsForm.All.Where(form => form.Trend != EtsTrend.Additive && (form.Season != EtsSeason.Additive || !form.IsMultiplicative))];

    /// <summary>The region of the smoothing parameters.</summary>
    internal EtsRegion Region { get; init; } = EtsRegion.Cautious;

    /// <summary>Whether a season may be fitted; not for a series that was seasonally adjusted.</summary>
    internal EtsSeasons Seasons { get; init; } = EtsSeasons.Allowed;

    /// <summary>How many full seasons a season takes; 3 by default.</summary>
    /// <remarks>
    /// Two are enough to estimate a season but not to know whether there is one: with 30 months of NHS attendances OWA is .988 with three,
    /// 1.027 with two.
    /// </remarks>
    internal int LeastSeasons { get; init; } = 3;

    /// <summary>The effort of the search.</summary>
    internal EtsEffort Effort { get; init; } = EtsEffort.Usual;

    /// <summary>Every form, the whole usual region and seasons from two full ones, as in the textbook.</summary>
    internal static EtsOptions Textbook { get; } = new()
    {
        Pool = [.. EtsForm.All],
        Region = EtsRegion.Usual,
        LeastSeasons = 2,
        Effort = EtsEffort.Thorough,
    };

    /// <summary>One form only, such as <c>AAdN</c>.</summary>
    internal static EtsOptions Only(string letters) => new() { Pool = [EtsForm.Of(letters)] };
}

/// <summary>The region of the smoothing parameters.</summary>
/// <param name="LeastLevel">The least share of an error that the level takes up.</param>
/// <param name="MostLevel">The greatest.</param>
/// <param name="MostSlope">The greatest share of the level's smoothing that the slope takes up.</param>
/// <param name="LeastSeason">The least share of what the level leaves that the season takes up.</param>
internal sealed record EtsRegion(double LeastLevel, double MostLevel, double MostSlope, double LeastSeason)
{
    private const double Least = 1e-4;
    private const double Most = 0.9999;
    private const double LeastPhi = 0.8;
    private const double MostPhi = 0.98;

    /// <summary>The usual region: beta at most alpha, gamma at most 1 - alpha.</summary>
    internal static EtsRegion Usual { get; } = new(Least, Most, Most, Least);

    /// <summary>A smaller region, the default: the level keeps learning, and the slope changes more slowly.</summary>
    /// <remarks>
    /// Likelihood often favours the edges (a level that never moves, a slope as quick as the level), but accuracy does not. On M3 quarterly
    /// OWA is .904 with
    /// this region, .922 with the usual one; M3 monthly .822 and .827; hospital counts .822 and .828.
    /// </remarks>
    internal static EtsRegion Cautious { get; } = new(0.1, 0.95, 0.2, 0.05);

    /// <summary>Sets the bounds of a form's numbers.</summary>
    internal void Bound(in EtsLayout layout, Span<double> lower, Span<double> upper)
    {
        lower.Fill(double.NegativeInfinity);
        upper.Fill(double.PositiveInfinity);
        (lower[0], upper[0]) = (LeastLevel, MostLevel);
        if (layout.Beta >= 0)
        {
            (lower[layout.Beta], upper[layout.Beta]) = (Least, MostSlope);
        }

        if (layout.Gamma >= 0)
        {
            (lower[layout.Gamma], upper[layout.Gamma]) = (LeastSeason, Most);
        }

        if (layout.Phi >= 0)
        {
            (lower[layout.Phi], upper[layout.Phi]) = (LeastPhi, MostPhi);
        }
    }

    /// <summary>A first guess within the region.</summary>
    internal static void Place(in EtsLayout layout, double alpha, Span<double> point)
    {
        point[0] = alpha;
        if (layout.Beta >= 0)
        {
            point[layout.Beta] = 0.1;
        }

        if (layout.Gamma >= 0)
        {
            point[layout.Gamma] = 0.1;
        }

        if (layout.Phi >= 0)
        {
            point[layout.Phi] = 0.95;
        }
    }
}

/// <summary>How much work a search may do.</summary>
/// <param name="Starts">First guesses of the level's smoothing.</param>
/// <param name="FirstIterations">Steps from each start before the best is chosen.</param>
/// <param name="Iterations">Steps from the best.</param>
internal sealed record EtsEffort(ImmutableArray<double> Starts, int FirstIterations, int Iterations)
{
    /// <summary>Enough for a forecast.</summary>
    internal static EtsEffort Usual { get; } = new([0.1, 0.5], 4, 14);

    /// <summary>Enough for the last digits of a likelihood.</summary>
    internal static EtsEffort Thorough { get; } = new([0.05, 0.3, 0.8], 6, 60);

    /// <summary>For a search that continues from a fit to nearly the same history.</summary>
    internal static EtsEffort Warm { get; } = new([], 0, 6);
}

namespace Zoning.Forecasting;

/// <summary>How the error enters: added, or as a share of the forecast.</summary>
internal enum EtsError
{
    Additive,
    Multiplicative,
}

/// <summary>How the level moves: not at all, by a steady slope, or by a slope that fades.</summary>
internal enum EtsTrend
{
    None,
    Additive,
    Damped,
}

/// <summary>How the season enters: not at all, added, or multiplied.</summary>
internal enum EtsSeason
{
    None,
    Additive,
    Multiplicative,
}

/// <summary>
/// A form of exponential smoothing in state-space form, named by error, trend and season as in Hyndman, Koehler, Snyder and Grose 2002,
/// doi:10.1016/S0169-2070(01)00110-8.
/// </summary>
/// <remarks>
/// Multiplicative trends are left out: they grow without limit, and no benchmark gains by them. A multiplicative season goes with a
/// multiplicative error only.
/// </remarks>
internal readonly record struct EtsForm(EtsError Error, EtsTrend Trend, EtsSeason Season)
{
    /// <summary>The letters, such as <c>A,Ad,N</c>.</summary>
    internal string Letters => $"{ErrorLetter},{TrendLetters},{SeasonLetter}";

    private string ErrorLetter => Error == EtsError.Additive ? "A" : "M";

    private string TrendLetters => Trend switch { EtsTrend.None => "N", EtsTrend.Additive => "A", _ => "Ad" };

    private string SeasonLetter => Season switch { EtsSeason.None => "N", EtsSeason.Additive => "A", _ => "M" };

    internal bool IsMultiplicative => Error == EtsError.Multiplicative;

    internal bool HasTrend => Trend != EtsTrend.None;

    internal bool HasSeason => Season != EtsSeason.None;

    /// <summary>The form of letters written together, such as <c>AAdN</c> or <c>MNM</c>.</summary>
    /// <exception cref="ArgumentException">There is no such form here.</exception>
    internal static EtsForm Of(string letters) =>
        All.Cast<EtsForm?>().FirstOrDefault(form => form!.Value.Letters.Replace(",", "", StringComparison.Ordinal) == letters)
        ?? throw new ArgumentException(
            $"There is no form '{letters}'. Use error A or M, trend N, A or Ad, season N, A or M, such as AAdN.", nameof(letters));

    /// <summary>All 15 forms, those with fewer parameters first.</summary>
    internal static IReadOnlyList<EtsForm> All { get; } =
    [
        .. from season in Enum.GetValues<EtsSeason>()
           from trend in Enum.GetValues<EtsTrend>()
           from error in Enum.GetValues<EtsError>()
           where season != EtsSeason.Multiplicative || error == EtsError.Multiplicative
           select new EtsForm(error, trend, season),
    ];
}

/// <summary>
/// The position of each parameter of a form in the point that is searched: smoothing parameters, damping, then starting states.
/// </summary>
/// <remarks>
/// The slope's smoothing is searched as a share of the level's, the season's as a share of what the level leaves, so the usual region
/// (beta at most alpha, gamma at most 1 - alpha) is a box. The last seasonal state follows from the others: they sum to 0, or to the
/// period.
/// </remarks>
internal readonly struct EtsLayout
{
    internal EtsLayout(EtsForm form, int period)
    {
        Form = form;
        Period = form.HasSeason ? period : 1;
        var next = 1;
        Beta = form.HasTrend ? next++ : -1;
        Gamma = form.HasSeason ? next++ : -1;
        Phi = form.Trend == EtsTrend.Damped ? next++ : -1;
        Level = next++;
        Slope = form.HasTrend ? next++ : -1;
        Season = form.HasSeason ? next : -1;
        Count = next + Period - 1;
        Width = (Count + 3) & ~3;
    }

    internal EtsForm Form { get; }

    internal int Period { get; }

    internal int Beta { get; }

    internal int Gamma { get; }

    internal int Phi { get; }

    internal int Level { get; }

    internal int Slope { get; }

    /// <summary>The first of period - 1 seasonal states.</summary>
    internal int Season { get; }

    /// <summary>How many numbers are searched.</summary>
    internal int Count { get; }

    /// <summary><see cref="Count"/> rounded up to a multiple of 4.</summary>
    internal int Width { get; }

    /// <summary>The smoothing parameters at a point of the search.</summary>
    internal EtsSmoothing Smoothing(scoped ReadOnlySpan<double> point)
    {
        var alpha = point[0];
        return new EtsSmoothing(
            alpha,
            Beta < 0 ? 0 : alpha * point[Beta],
            Gamma < 0 ? 0 : (1 - alpha) * point[Gamma],
            Phi < 0 ? (Form.HasTrend ? 1 : 0) : point[Phi]);
    }

    /// <summary>The seasonal states at a point of the search, in the order in which they are used.</summary>
    internal void Seasons(scoped ReadOnlySpan<double> point, scoped Span<double> season)
    {
        if (Season < 0)
        {
            return;
        }

        var rest = Form.Season == EtsSeason.Multiplicative ? (double)Period : 0;
        for (var place = 0; place < Period - 1; place++)
        {
            season[place] = point[Season + place];
            rest -= season[place];
        }

        season[Period - 1] = rest;
    }
}

/// <summary>
/// The share of each error that the level, the slope and the season take up, and how much of the slope is left a step later.
/// </summary>
internal readonly record struct EtsSmoothing(double Alpha, double Beta, double Gamma, double Phi);

namespace Zoning.Planning;

/// <summary>Shares and rates worked out from published figures only, so that they reveal nothing that those do not.</summary>
internal static class DerivedFigures
{
    /// <summary>part / whole x factor, between the least and the most that the published parts allow.</summary>
    public static PublishedCell Quotient(PublishedCell part, PublishedCell whole, Measure measure, double factor, double most)
    {
        var template = part with { Measure = measure, Status = "", Origin = Origin.Derived };
        if (Missing(template, part, whole) is { } missing)
        {
            return missing;
        }

        if (whole.High is null or 0 || part.Low is not { } partLow || part.High is not { } partHigh)
        {
            return Without(template, whole.High is 0 ? Shown.NotSupplied : Shown.Hidden);
        }

        var low = factor * partLow / whole.High.Value;
        var high = whole.Low is > 0 ? Math.Min(most, factor * partHigh / whole.Low.Value) : most;
        return Between(template, part, whole, part.Value / whole.Value * factor, low, high);
    }

    /// <summary>part / (part + rest) in per cent; the ends go apart, since a large part comes with a small rest.</summary>
    public static PublishedCell ShareOfTwo(PublishedCell part, PublishedCell rest, Measure measure)
    {
        var template = part with { Measure = measure, Status = "", Origin = Origin.Derived };
        if (Missing(template, part, rest) is { } missing)
        {
            return missing;
        }

        if (part.Low is not { } partLow || part.High is not { } partHigh || rest.Low is not { } restLow || rest.High is not { } restHigh)
        {
            return Without(template, Shown.Hidden);
        }

        if (partHigh + restHigh <= 0)
        {
            return Without(template, Shown.NotSupplied);
        }

        var low = partLow <= 0 ? 0 : 100 * partLow / (partLow + restHigh);
        var high = restLow <= 0 ? 100 : 100 * partHigh / (partHigh + restLow);
        return Between(template, part, rest, 100 * part.Value / (part.Value + rest.Value), low, high);
    }

    /// <summary>The sum of two figures, with the ends added; hidden or missing where one is.</summary>
    public static PublishedCell Sum(PublishedCell left, PublishedCell right) => Missing(left, left, right) ?? left with
    {
        Shown = left.Shown == Shown.Class || right.Shown == Shown.Class ? Shown.Class
            : left.Shown == Shown.Exact && right.Shown == Shown.Exact ? Shown.Exact
            : Shown.Rounded,
        Value = left.Value + right.Value,
        Low = left.Low + right.Low,
        High = left.High + right.High,
    };

    /// <summary>What is left to 100 %.</summary>
    public static PublishedCell Rest(PublishedCell share, Measure measure) => share with
    {
        Measure = measure,
        Value = 100 - share.Value,
        Low = 100 - share.High,
        High = 100 - share.Low,
    };

    /// <summary>The uplift d / (1 - d) of a deficit in per cent.</summary>
    public static PublishedCell Uplift(PublishedCell deficit, Measure measure)
    {
        if (deficit.High is null or >= 100)
        {
            return Without(deficit with { Measure = measure }, deficit.Shown == Shown.NotSupplied ? Shown.NotSupplied : Shown.Hidden);
        }

        return deficit with
        {
            Measure = measure,
            Value = deficit.Value is { } value ? Tenths(value / (100 - value) * 100) : null,
            Low = Math.Floor(10 * deficit.Low!.Value / (100 - deficit.Low.Value) * 100) / 10,
            High = Math.Ceiling(10 * deficit.High.Value / (100 - deficit.High.Value) * 100) / 10,
        };
    }

    private static PublishedCell Between(
        PublishedCell template, PublishedCell part, PublishedCell whole, double? value, double low, double high)
    {
        if (part.Shown == Shown.Exact && (whole.Shown == Shown.Exact || part.Value == 0) && value is { } exact)
        {
            return template with { Shown = Shown.Exact, Value = exact, Low = exact, High = exact };
        }

        var isClass = value is null || part.Shown == Shown.Class || whole.Shown == Shown.Class;
        return template with
        {
            Shown = isClass ? Shown.Class : Shown.Rounded,
            Value = isClass ? null : Math.Clamp(Tenths(value!.Value), Floor(low), Ceiling(high)),
            Low = Floor(low),
            High = double.IsPositiveInfinity(high) ? null : Ceiling(high),
        };
    }

    private static PublishedCell? Missing(PublishedCell template, PublishedCell part, PublishedCell whole) =>
        part.Shown == Shown.NotSupplied || whole.Shown == Shown.NotSupplied ? Without(template, Shown.NotSupplied)
        : part.Shown == Shown.Hidden || whole.Shown == Shown.Hidden ? Without(template, Shown.Hidden)
        : null;

    private static PublishedCell Without(PublishedCell template, Shown shown) =>
        template with { Shown = shown, Value = null, Low = null, High = null };

    private static double Tenths(double value) => Math.Round(value, 1, MidpointRounding.AwayFromZero);

    private static double Floor(double value) => Math.Floor(value * 10) / 10;

    private static double Ceiling(double value) => Math.Ceiling(value * 10) / 10;
}

namespace Zoning.Planning;

/// <summary>What kind of money a line of a cost-benefit account is. Kinds are never added to each other but for the first three.</summary>
public enum BenefitKind
{
    /// <summary>Paid once, in the first month of the line.</summary>
    StartUp,

    /// <summary>Paid every month.</summary>
    Running,

    /// <summary>Saved every month, in cash: a budget can be cut by it.</summary>
    Cash,

    /// <summary>Time or hours freed every month at their price: worth something only where they are used.</summary>
    Capacity,

    /// <summary>Costs that might have come and are held not to: an illustration, never added to cash.</summary>
    Avoidance,
}

/// <summary>How well a figure is known.</summary>
public enum BenefitBasis
{
    /// <summary>Counted in the council's own records.</summary>
    Measured,

    /// <summary>Worked out by a model from records.</summary>
    Modelled,

    /// <summary>Assumed, or taken from elsewhere.</summary>
    Illustrative,
}

/// <summary>A line of a cost-benefit account: costs and benefits are both 0 or more; the kind says which it is.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Kind">What kind of money.</param>
/// <param name="Party">Who pays or gains, such as <c>council</c>, <c>nhs</c>, <c>provider</c>, <c>person</c>.</param>
/// <param name="Basis">How well it is known.</param>
/// <param name="FromMonth">The first month, from 1.</param>
/// <param name="ToMonth">The last month; null for all years looked at. Start-up costs have none.</param>
/// <param name="Low">The least that is likely, in pounds a year; of start-up costs in pounds once.</param>
/// <param name="Central">The most likely, at least <paramref name="Low"/>.</param>
/// <param name="High">The most that is likely, at least <paramref name="Central"/>.</param>
public sealed record BenefitLine(
    string Name, BenefitKind Kind, string Party, BenefitBasis Basis, int FromMonth, int? ToMonth, double Low, double Central, double High)
{
    /// <summary>Whether it is paid rather than gained.</summary>
    internal bool IsCost => Kind is BenefitKind.StartUp or BenefitKind.Running;

    /// <summary>Whether it is money that comes and goes.</summary>
    internal bool IsCash => Kind is BenefitKind.StartUp or BenefitKind.Running or BenefitKind.Cash;

    /// <summary>Pounds of a month at a size, costs below 0.</summary>
    internal double InMonth(int month, double size)
    {
        var sign = IsCost ? -1 : 1;
        return Kind == BenefitKind.StartUp ? month == FromMonth ? sign * size : 0
            : month >= FromMonth && (ToMonth is null || month <= ToMonth) ? sign * size / 12 : 0;
    }
}

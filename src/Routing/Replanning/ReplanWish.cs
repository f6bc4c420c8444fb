namespace Zoning.Routing;

/// <summary>A plan that people know, and what has to change in it.</summary>
internal sealed record ReplanWish
{
    /// <summary>The plan that is kept as far as it can be; it may break rules.</summary>
    public required RoundPlan Kept { get; init; }

    /// <summary>The carers who are absent, by index.</summary>
    public required IReadOnlySet<int> Absent { get; init; }

    /// <summary>The visits that change neither carer nor time, by index.</summary>
    public IReadOnlySet<int> Fixed { get; init; } = new HashSet<int>();

    /// <summary>Whether visits that the plan leaves out are placed if they can be.</summary>
    public bool PlacesLeftOut { get; init; }

    /// <summary>Ticks by which a start may differ and the visit still counts as unchanged.</summary>
    public required int Tolerance { get; init; }

    /// <summary>How long each step is searched.</summary>
    public SolveOptions Solving { get; init; } = new() { Iterations = 2_000 };
}

/// <summary>A plan near another.</summary>
/// <param name="Plan">The plan: of the same visits and carers, absent carers without a shift.</param>
/// <param name="Changed">The visits of the plan before that have another carer, another time beyond the tolerance, or none.</param>
/// <param name="Unlawful">
/// Carers whose rounds break a rule as they are, even within the tolerance: they are left as they are and get no further visit.
/// </param>
internal sealed record Replanned(RoundPlan Plan, IReadOnlyList<int> Changed, IReadOnlyList<int> Unlawful);

namespace Zoning.Disclosure;

/// <summary>Hides more of a release until no sum or difference gives a hidden figure away, and no more than that.</summary>
internal static class ReleaseProtection
{
    private const int MostSteps = 40;

    /// <summary>The county's main figures are worth more and stay.</summary>
    private const double MostWorth = 100;

    /// <summary>Protects the release in place.</summary>
    /// <param name="release">The release; small figures already stand hidden or as the class.</param>
    /// <param name="open">
    /// Opens linear programmes; null where no solver can be loaded: then everything linked to a secret is hidden.
    /// </param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>What was done.</returns>
    public static ProtectionReport Protect(Release release, OpenProgramme? open, CancellationToken cancellation = default)
    {
        if (open is null)
        {
            HideLinked(release);
            return new ProtectionReport([], release.Cells.Count(IsHiddenForOthers), 0);
        }

        using var audit = new ReleaseAudit(release, open, cancellation);
        var repair = new ReleaseRepair(release, open);
        var lost = new List<int>();
        foreach (var target in audit.Unproved())
        {
            if (!IsRepaired(release, audit, repair, target, cancellation))
            {
                lost.Add(target.Cell);
            }
        }

        if (release.FollowsAnother)
        {
            lost.SelectMany(index => Around(release, index)).Distinct().ToList().ForEach(index =>
            {
                release.HideAll(index);
                audit.Loosen(index);
            });
        }

        if (lost.Count > 0 && (!release.FollowsAnother || !IsKeptAlone(release, open, cancellation)))
        {
            for (var index = 0; index < release.Cells.Count; index++)
            {
                release.HideAll(index);
            }

            return new ProtectionReport(lost, release.Cells.Count(IsHiddenForOthers), audit.Solved);
        }

        foreach (var index in HiddenForOthers(release))
        {
            cancellation.ThrowIfCancellationRequested();
            audit.TryToShow(index);
        }

        return new ProtectionReport([], release.Cells.Count(IsHiddenForOthers), audit.Solved);
    }

    /// <summary>Whether the release keeps every figure for a reader who has no earlier one.</summary>
    private static bool IsKeptAlone(Release release, OpenProgramme open, CancellationToken cancellation)
    {
        using var audit = new ReleaseAudit(release.WithoutEarlier(), open, cancellation);
        return audit.Unproved().Count == 0;
    }

    /// <summary>
    /// A figure that an earlier release leaves no room for, and what it adds up with; they are hidden. The earlier release may still
    /// tell of it if nothing has changed; this one tells no more.
    /// </summary>
    private static IEnumerable<int> Around(Release release, int index) => release.SumsOf(index)
        .SelectMany(sum => release.Sums[sum])
        .Select(term => term.Cell)
        .Where(cell => release[cell].Worth < MostWorth);

    private static bool IsRepaired(
        Release release, ReleaseAudit audit, ReleaseRepair repair, Target target, CancellationToken cancellation)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (audit.Prove(target))
            {
                return true;
            }

            if (repair.Find(target) is { Count: > 0 } hide)
            {
                hide.SelectMany(release.Hide).ToList().ForEach(audit.Loosen);
            }
            else if (release[target.Cell].State is CellState.Rounded or CellState.SmallClass)
            {
                // Nothing else helps, so the figure itself goes.
                release.Hide(target.Cell).ForEach(audit.Loosen);
            }
            else
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Cells that may be shown again if they need not be hidden, the dearest first. Those of an earlier release stay.</summary>
    private static List<int> HiddenForOthers(Release release) =>
    [
        .. Enumerable.Range(0, release.Cells.Count)
            .Where(index => IsHiddenForOthers(release[index]) && release[index] is { IsKept: false, MustReach: null })
            .OrderByDescending(index => release[index].Worth).ThenBy(index => index),
    ];

    private static bool IsHiddenForOthers(ReleaseCell cell) => cell.State > cell.Alone && cell.IsPublished;

    /// <summary>Hides every cell that is linked to one that needs protection: nothing can then be worked out.</summary>
    private static void HideLinked(Release release)
    {
        var isLinked = new bool[release.Cells.Count];
        var wait = new Queue<int>(Enumerable.Range(0, isLinked.Length).Where(index => release.Need(release[index]) is not null));
        while (wait.TryDequeue(out var index))
        {
            if (isLinked[index])
            {
                continue;
            }

            isLinked[index] = true;
            foreach (var term in release.SumsOf(index).SelectMany(sum => release.Sums[sum]))
            {
                wait.Enqueue(term.Cell);
            }
        }

        for (var index = 0; index < isLinked.Length; index++)
        {
            if (isLinked[index] && release[index].State != CellState.Unpublished)
            {
                CellRules.Hide(release.Rule, release[index]);
            }
        }
    }
}

/// <summary>What the protection of a release did.</summary>
/// <param name="Lost">Cells that nothing could protect: then the whole release is hidden.</param>
/// <param name="Hidden">How many cells are hidden for the sake of others.</param>
/// <param name="Programmes">How many linear programmes were solved.</param>
internal sealed record ProtectionReport(List<int> Lost, int Hidden, int Programmes);

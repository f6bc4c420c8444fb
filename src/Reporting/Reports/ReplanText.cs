using System.Globalization;

namespace Zoning.Reporting;

/// <summary>Rounds that were planned again near others, in words: how many visits change, and how many people are to be told.</summary>
internal static class ReplanText
{
    /// <summary>What changes, for those who may see restricted output; empty if rounds were planned anew.</summary>
    public static IEnumerable<string> Of(SolvedRounds solved)
    {
        if (solved.Keep is not { } keep)
        {
            yield break;
        }

        var absent = string.Join(", ", keep.Absent.Select(carer => carer.Value));
        var lost = solved.Changes.Where(change => change.OldCarer is { } carer && keep.Absent.Contains(carer)).ToList();
        var others = solved.Changes.Except(lost).ToList();
        var opening = keep.Absent.IsEmpty ? "Rounds are kept as they were as far as they can be."
            : $"Without {absent}: {Visits(Occasions(lost))} need another carer, {Count(Occasions(lost.Where(change => change.NewCarer is not null)))} have one, "
                + $"and nobody is found for {Count(Occasions(lost.Where(change => change.NewCarer is null)))}.";
        yield return $"{opening} {Visits(Occasions(others))} {(keep.Absent.IsEmpty ? "change" : "of others change too")}. "
            + $"Phone {People(solved.Changes.Select(change => change.Visit.Package).Distinct().Count(), "person", "people")} and "
            + $"{People(Carers(solved, keep).Count, "carer", "carers")}: restricted/phone-list.csv says whom, and why.";
        foreach (var note in solved.KeepNotes)
        {
            yield return note;
        }
    }

    /// <summary>The carers whose rounds change, without the absent.</summary>
    private static HashSet<string> Carers(SolvedRounds solved, KeepOptions keep) => solved.Changes
        .SelectMany(change => new[] { change.OldCarer, change.NewCarer })
        .Where(carer => carer is { } known && !keep.Absent.Contains(known))
        .Select(carer => carer!.Value.Value).ToHashSet(StringComparer.Ordinal);

    private static int Occasions(IEnumerable<PlanChange> changes) =>
        changes.Select(change => (change.Visit.Package, change.Visit.Day, change.Visit.Visit)).Distinct().Count();

    private static string Visits(int count) => People(count, "visit", "visits");

    private static string People(int count, string one, string many) => $"{Count(count)} {(count == 1 ? one : many)}";

    private static string Count(int count) => count.ToString("#,0", CultureInfo.InvariantCulture);
}

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
        var (need, found) = (Occasions(lost), Occasions(lost.Where(change => change.NewCarer is not null)));
        yield return (keep.Absent.IsEmpty
                ? $"Rounds are kept as they were as far as they can be; {Visits(Occasions(others))} "
                    + $"{(Occasions(others) == 1 ? "changes" : "change")}. "
                : $"Without {absent}, {Visits(need)} {(need == 1 ? "needs" : "need")} another carer; {Count(found)} of them "
                    + $"{(found == 1 ? "has" : "have")} one now. {Visits(Occasions(others))} of others "
                    + $"{(Occasions(others) == 1 ? "changes" : "change")} too. ")
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

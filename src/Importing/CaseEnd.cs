using System.Globalization;

namespace Zoning.Importing;

/// <summary>Tells from every column that says so whether a waiting case was over on the as-at day.</summary>
internal sealed class CaseEnd(DateOnly? asOf)
{
    private static readonly string[] Dates = ["died", "withdrawn", "closed"];
    private readonly SortedDictionary<string, int> _over = new(StringComparer.Ordinal);
    private int _later;

    /// <summary>
    /// Leaves the row out if its case was over; the day of the first visit, and the meaning of the stage, are known already.
    /// </summary>
    /// <returns>Whether it was.</returns>
    public bool Check(RowReader row, DateOnly? firstVisit, string stage)
    {
        var (isDated, over) = (false, "");
        foreach (var target in Dates)
        {
            if (row.Date(target) is { } day)
            {
                isDated = true;
                over = over.Length == 0 && (asOf is null || day <= asOf) ? target : over;
            }
        }

        var word = Word(row, stage, isSettled: over.Length > 0 || firstVisit is not null);
        if (over.Length == 0 && EndedWords.IsOver(word))
        {
            // A case that was closed after the as-at day was open on it, whatever it was closed for.
            _later += isDated ? 1 : 0;
            over = isDated ? "" : word;
        }

        // A first visit says when the wait was over; the folder keeps such cases, for how long people waited.
        if (over.Length == 0 || (firstVisit is not null && over is "closed" or "placed" && word is "" or "open" or "placed" or "closed"))
        {
            return false;
        }

        var reason = over == "closed" && EndedWords.IsOver(word) ? word : over;
        row.LeaveOut("case over, " + reason);
        _over[reason] = _over.GetValueOrDefault(reason) + 1;
        return true;
    }

    /// <summary>Reports the cases left out.</summary>
    public void Report(string file, FindingCollector findings)
    {
        if (_over.Count > 0)
        {
            findings.Add(ImportFaults.CasesOver, file, 0, string.Create(CultureInfo.InvariantCulture,
                $"Cases: {_over.Values.Sum()}. {string.Join(". ", _over.Select(pair => $"{pair.Key}: {pair.Value}"))}."));
        }

        if (_later > 0)
        {
            findings.Add(ImportFaults.ClosedLater, file, 0, string.Create(CultureInfo.InvariantCulture, $"Cases: {_later}."));
        }
    }

    /// <summary>What stage, outcome and reason say; words that aren't known are faults unless dates have settled it.</summary>
    private static string Word(RowReader row, string stage, bool isSettled)
    {
        var found = EndedWords.IsOver(stage) ? stage : "";
        foreach (var target in (ReadOnlySpan<string>)["outcome", "closure_reason"])
        {
            var word = isSettled ? row.KnownMeaning(target) : row.Meaning(target);
            found = found.Length == 0 || found == "closed" ? (EndedWords.IsOver(word) ? word : found) : found;
        }

        return found;
    }
}

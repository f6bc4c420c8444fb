namespace Zoning.Importing;

/// <summary>How alike two names are.</summary>
internal enum Nearness
{
    /// <summary>Not alike.</summary>
    None,

    /// <summary>Perhaps: a letter or two apart, or the initials.</summary>
    Guess,

    /// <summary>Most likely: the same but for spaces, words like "care services", or a place added.</summary>
    Likely,
}

/// <summary>Finds names that may be meant by another name: offered, never joined unasked.</summary>
internal static class NearNames
{
    private const int ShortestForEdits = 5;

    private static readonly string[] Fillers =
        ["the", "care", "homecare", "home", "service", "services", "group", "agency", "uk", "domiciliary",
            "support", "solutions", "healthcare",
            "health", "and", "of", "in", "at", "company", "co"];

    /// <summary>The name of a list that another name is nearest to; the first of several equally near.</summary>
    /// <param name="name">An id made of a name: words joined by hyphens.</param>
    /// <param name="others">Ids made of names, in order.</param>
    public static (string Name, Nearness Nearness)? Nearest(string name, IEnumerable<string> others)
    {
        (string Name, Nearness Nearness, int Edits)? best = null;
        foreach (var other in others)
        {
            if (string.Equals(other, name, StringComparison.Ordinal))
            {
                continue;
            }

            var (nearness, edits) = Compare(name, other);
            if (nearness != Nearness.None
                && (best is not { } known || nearness > known.Nearness || (nearness == known.Nearness && edits < known.Edits)))
            {
                best = (other, nearness, edits);
            }
        }

        return best is { } found ? (found.Name, found.Nearness) : null;
    }

    private static (Nearness Nearness, int Edits) Compare(string name, string other)
    {
        var (one, two) = (Plain(name), Plain(other));
        var edits = Edits(one, two);
        if (edits == 0 || Begins(name, other) || Begins(other, name) || SameWords(name, other))
        {
            return (Nearness.Likely, edits);
        }

        var most = Math.Min(one.Length, two.Length) switch { < ShortestForEdits => 0, < 10 => 1, _ => 2 };
        var isNear = edits <= most || Initials(one, other) || Initials(two, name);
        return (isNear ? Nearness.Guess : Nearness.None, edits);
    }

    private static string Plain(string name) =>
        Unmarked(name).Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);

    /// <summary>Whether a name is the other with a word or two added, such as a place.</summary>
    private static bool Begins(string longer, string shorter)
    {
        var (own, start) = (Unmarked(longer), Unmarked(shorter));
        return own.Length > start.Length && own.StartsWith(start, StringComparison.Ordinal) && own[start.Length] is '-' or ' '
            && own[(start.Length + 1)..].Split('-', ' ').Length <= 2 && Telling(start).Count > 0;
    }

    private static bool SameWords(string name, string other)
    {
        var (one, two) = (Telling(name), Telling(other));
        return one.Count > 0 && one.SetEquals(two);
    }

    private static HashSet<string> Telling(string name) =>
        Unmarked(name).Split('-', ' ').Where(word => word.Length > 1 && !Fillers.Contains(word, StringComparer.Ordinal))
            .ToHashSet(StringComparer.Ordinal);

    private static bool Initials(string plain, string other)
    {
        var words = Unmarked(other).Split('-', ' ').Where(word => word.Length > 0).ToList();
        return words.Count >= 3 && plain.Length == words.Count && words.Select((word, at) => word[0] == plain[at]).All(same => same);
    }

    private static string Unmarked(string name) =>
        (name.StartsWith("SYN-", StringComparison.Ordinal) ? name[4..] : name).ToLowerInvariant();

    /// <summary>Letters added, left out, changed or swapped with a neighbour.</summary>
    private static int Edits(string one, string two)
    {
        if (Math.Abs(one.Length - two.Length) > 2)
        {
            return int.MaxValue;
        }

        var (before, last, row) = (new int[two.Length + 1], new int[two.Length + 1], new int[two.Length + 1]);
        for (var at = 0; at <= two.Length; at++)
        {
            last[at] = at;
        }

        for (var i = 1; i <= one.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= two.Length; j++)
            {
                var same = one[i - 1] == two[j - 1];
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == two[j - 2] && one[i - 2] == two[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, last, row) = (last, row, before);
        }

        return last[two.Length];
    }
}

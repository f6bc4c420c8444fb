using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;

namespace Zoning.Notebooks;

/// <summary>A <c>#!</c> line that the host knows and what C# it stands for. The kernel only fills in its words.</summary>
/// <param name="Name">The line's first word, such as <c>#!zoning</c>.</param>
/// <param name="Summary">What it does, in one sentence.</param>
/// <param name="Words">Its words: first those without a name, then the options.</param>
/// <param name="Code">C# in which <c>{word}</c> is replaced by the word's value as a string literal.</param>
internal sealed partial record CellDirective(string Name, string Summary, ImmutableArray<DirectiveWord> Words, string Code)
{
    private string Usage => $"{Name} {string.Join(' ', Words.Select(word => word.Usage))}";

    /// <summary>The C# that a line stands for; null if the line is one of the kernel's own.</summary>
    /// <exception cref="CellRefusedException">Nobody knows the line, or its words are wrong.</exception>
    internal static string? Of(string written, ImmutableArray<CellDirective> known, IReadOnlyList<string> magics, int line)
    {
        var words = Split(written);
        if (known.FirstOrDefault(one => one.Name == words[0]) is { } directive)
        {
            return directive.Filled(words.Skip(1), line);
        }

        if (magics.Contains(written) || written is "#!c#" or "#!C#")
        {
            return null;
        }

        List<string> names = [.. magics, .. known.Select(one => one.Name)];
        var near = names.FirstOrDefault(name => words[0].Length > 2 && name[2] == words[0][2] && Distance(name, words[0]) <= 2);
        throw new CellRefusedException("UnknownMagic",
            $"'{written}' isn't supported here; only {string.Join(", ", names)} are." + (near is null
                ? "" : $" Did you mean '{near}'?"), line);
    }

    private string Filled(IEnumerable<string> words, int line)
    {
        var values = Words.ToDictionary(word => word.Name, word => word.Default, StringComparer.Ordinal);
        var unnamed = new Queue<DirectiveWord>(Words.Where(word => !word.IsOption));
        using var given = words.GetEnumerator();
        while (given.MoveNext())
        {
            var word = given.Current;
            var option = Words.FirstOrDefault(one => one.IsOption && one.Name == word);
            if (option is not null)
            {
                values[option.Name] = given.MoveNext() ? given.Current : throw Wrong($"'{word}' has no value.", line);
            }
            else
            {
                values[!word.StartsWith("--", StringComparison.Ordinal) && unnamed.TryDequeue(out var next)
                    ? next.Name
                    : throw Wrong($"'{word}' isn't one of its words.", line)] = word;
            }
        }

        var literals = values.ToDictionary(
            pair => pair.Key.TrimStart('-'),
            pair => SymbolDisplay.FormatLiteral(pair.Value ?? throw Wrong($"{pair.Key} is missing.", line), quote: true),
            StringComparer.Ordinal);
        // All at once: a value may look like another word's place.
        return Places().Replace(Code, place => literals.GetValueOrDefault(place.Groups[1].Value, place.Value));
    }

    [GeneratedRegex(@"\{([a-z]+)\}")]
    private static partial Regex Places();

    private CellRefusedException Wrong(string what, int line) => new("BadDirective", $"{Name}: {what} Write {Usage}", line);

    private static List<string> Split(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (isQuoted, hasWord) = (false, false);
        foreach (var mark in line)
        {
            if (mark == '"')
            {
                (isQuoted, hasWord) = (!isQuoted, true);
            }
            else if (char.IsWhiteSpace(mark) && !isQuoted)
            {
                Close();
            }
            else
            {
                word.Append(mark);
                hasWord = true;
            }
        }

        Close();
        return words;

        void Close()
        {
            if (hasWord)
            {
                words.Add(word.ToString());
                word.Clear();
                hasWord = false;
            }
        }
    }

    /// <summary>How many letters must be added, taken away or changed to make one word of the other.</summary>
    private static int Distance(string one, string other)
    {
        var row = Enumerable.Range(0, other.Length + 1).ToArray();
        for (var i = 1; i <= one.Length; i++)
        {
            var (corner, left) = (row[0], row[0] = i);
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = corner + (one[i - 1] == other[j - 1] ? 0 : 1);
                corner = row[j];
                row[j] = left = Math.Min(changed, 1 + Math.Min(left, corner));
            }
        }

        return row[^1];
    }
}

/// <summary>A word of a line that the host knows.</summary>
/// <param name="Name">Its name; an option's begins with two hyphens.</param>
/// <param name="Default">Its value where it isn't given; null if it must be given.</param>
internal sealed record DirectiveWord(string Name, string? Default = null)
{
    /// <summary>Values to offer while it is typed. Default: none.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <summary>Whether it is written after its name.</summary>
    internal bool IsOption => Name.StartsWith("--", StringComparison.Ordinal);

    internal string Usage => IsOption ? $"[{Name} VALUE]" : Default is null ? Name.ToUpperInvariant() : $"[{Name.ToUpperInvariant()}]";
}

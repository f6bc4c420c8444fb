using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>What a word of an extract was taken for.</summary>
/// <param name="Target">The column of the map.</param>
/// <param name="Word">The word in lower case.</param>
/// <param name="Meaning">Its meaning.</param>
/// <param name="Rows">Rows that have it.</param>
/// <param name="Minutes">Client minutes a week of these rows, as far as they can be read.</param>
internal sealed record TakenWord(string Target, string Word, string Meaning, int Rows, CareMinutes Minutes);

/// <summary>Counts rows and hours of each word.</summary>
internal sealed class WordTally
{
    private readonly Dictionary<(string Target, string Word, string Meaning), (int Rows, CareMinutes Minutes)> _words = [];

    public void Take(IReadOnlyList<(string Target, string Word, string Meaning)> words, CareMinutes? minutes)
    {
        foreach (var word in words)
        {
            var (rows, sum) = _words.GetValueOrDefault(word);
            _words[word] = (rows + 1, sum + (minutes ?? default));
        }
    }

    public ImmutableArray<TakenWord> ToWords() =>
    [
        .. _words.Select(pair => new TakenWord(pair.Key.Target, pair.Key.Word, pair.Key.Meaning, pair.Value.Rows, pair.Value.Minutes))
            .OrderBy(word => word.Target, StringComparer.Ordinal).ThenBy(word => word.Word, StringComparer.Ordinal),
    ];
}

using System.Globalization;
using System.Text;
using Shouldly;
using TestKit;

namespace Importing.Tests.Importing;

/// <summary>The words that an import knows are in the documentation.</summary>
public class WordListTests
{
    [Fact]
    public void The_documentation_lists_every_word_that_is_known() =>
        Approved.File(Path.Combine("docs", "reference", "import-words.md"), Page()).ShouldBeNull();

    [Fact]
    public void Every_word_of_the_list_means_what_the_list_says()
    {
        foreach (var (name, meaning, phrases) in ValueWords.All)
        {
            var kind = name is "framework" ? ImportKind.Providers : name is "waits_in" or "stage" ? ImportKind.Waiting
                : name is "rural" ? ImportKind.ZoneFacts : name.StartsWith("review", StringComparison.Ordinal) || name is "by" ? ImportKind.Reviews
                : EventWords.Has(name) ? ImportKind.Referrals : ImportKind.Packages;
            foreach (var phrase in phrases.Where(phrase => !ImportTargets.Find(kind, name)!.Meanings.Contains(phrase)))
            {
                ValueWords.MeaningOf(ImportTargets.Find(kind, name)!, phrase).ShouldBe(meaning, $"{name}: {phrase}");
            }
        }
    }

    private static string Page()
    {
        var page = new StringBuilder("""
            # Words that an import knows

            `zoning import` guesses what the words of an extract mean and writes its guesses under `values` in the map, where you correct them. This list
            is made from the program. Upper and lower case, hyphens and full stops do not count.

            A phrase is not the word inside it. The longest known phrase counts; the part before a dash, comma or bracket leads ("Active - awaiting
            review" is active); "not", "no longer" and the like turn it; what stands behind "from", "previously" or "was" is past ("Home from hospital" is
            home). A phrase with two meanings, or with a word in a status that is not known, gets `null`: its rows are faulty until you say what it means.

            A meaning of the form `status:...` is a word for a service that says a status: such lines get that status (active lines any; others only
            `chc`, `direct-payment` and `self-funded`, and never those that have ended).

            | target | meaning | words |
            |---|---|---|

            """);
        foreach (var (target, meaning, phrases) in ValueWords.All)
        {
            page.Append(CultureInfo.InvariantCulture, $"| `{target}` | `{meaning}` | {string.Join(", ", phrases)} |\n");
        }

        page.Append("""

            ## Units and periods

            The words of `unit` and `quantity.unit` are what is counted, and after a hyphen the period if it is not a week: `hours`, `hours-4-weeks`,
            `visits-day`, `30-minutes-fortnight`.

            """);
        page.Append(CultureInfo.InvariantCulture, $"\nAll of them: {string.Join(", ", QuantityUnits.Words.Select(word => $"`{word}`"))}.\n\n");
        page.Append(CultureInfo.InvariantCulture, $"Words of `period`: {string.Join(", ", QuantityUnits.Periods.Select(word => $"`{word}`"))}.\n");
        return page.ToString().ReplaceLineEndings("\n");
    }
}

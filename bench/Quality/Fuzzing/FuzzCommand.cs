using System.Globalization;

namespace Zoning.Quality.Fuzzing;

/// <summary><c>fuzz [N] [--seed N] [--children N] [--seconds N] [--only NAME] [--plant throw|hang|memory|stack]</c>: mutated files through every reader.</summary>
internal static class FuzzCommand
{
    private const int LeastCodes = 15;
    private const double LeastAccepted = 0.05;

    public static async Task<int> Run(string[] arguments)
    {
        var cases = arguments is [var first, ..] && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 10_000;
        var seed = Number(arguments, "--seed", 0);
        var outcomes = new FuzzOutcome[cases];
        var next = -1;
        async Task Work()
        {
            using var child = new FuzzChild(Text(arguments, "--plant"), TimeSpan.FromSeconds(Number(arguments, "--seconds", 10)), Text(arguments, "--only"));
            for (var at = Interlocked.Increment(ref next); at < cases; at = Interlocked.Increment(ref next))
            {
                outcomes[at] = await child.Run(seed + at);
                if (at % 1_000 == 999)
                {
                    Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{at + 1} cases"));
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, Number(arguments, "--children", 2)).Select(_ => Task.Run(Work)));
        return Report(outcomes);
    }

    private static int Report(FuzzOutcome[] outcomes)
    {
        var readers = FuzzReader.All(FuzzCorpus.Make());
        var named = outcomes.Select(outcome => outcome.Reader.Length > 0 ? outcome : outcome with { Reader = FuzzCase.ReaderOf(outcome.Case, readers).Name }).ToList();
        Console.WriteLine("reader                       cases accepted refused failed");
        foreach (var reader in named.GroupBy(outcome => outcome.Reader).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{reader.Key,-28} {reader.Count(),5} {reader.Count(outcome => outcome.Outcome == "accepted"),8} {reader.Count(outcome => outcome.Outcome == "refused"),7} {reader.Count(outcome => !outcome.IsClear),6}"));
        }

        var codes = named.SelectMany(outcome => outcome.Codes).GroupBy(code => code).OrderBy(group => group.Key, StringComparer.Ordinal).ToList();
        Console.WriteLine();
        Console.WriteLine("codes and cases: " + string.Join(", ", codes.Select(code => string.Create(CultureInfo.InvariantCulture, $"{code.Key} {code.Count()}"))));
        foreach (var failure in named.Where(outcome => !outcome.IsClear).GroupBy(outcome => (outcome.Reader, outcome.Outcome)).Take(50))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"FAILED {failure.Key.Reader}: {failure.Key.Outcome}, {failure.Count()} cases, first {failure.First().Case}"));
        }

        var accepted = named.Count(outcome => outcome.Outcome == "accepted");
        var failed = named.Count(outcome => !outcome.IsClear);
        var isLimited = LargeInput.IsRefusedUnlessRaised();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{named.Count} cases: {accepted} accepted ({100.0 * accepted / named.Count:0.0} %), {named.Count - accepted - failed} refused, {failed} failed; {codes.Count} codes; over 64 MB refused unless raised: {(isLimited ? "yes" : "NO")}"));
        var isEnough = codes.Count >= LeastCodes && accepted >= LeastAccepted * named.Count;
        if (!isEnough)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"FAILED the fuzzer reaches too little: {LeastCodes} codes and {LeastAccepted:0 %} accepted are needed."));
        }

        return failed == 0 && isEnough && isLimited ? 0 : 1;
    }

    private static int Number(string[] arguments, string name, int otherwise) =>
        Text(arguments, name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static string Text(string[] arguments, string name)
    {
        var at = Array.IndexOf(arguments, name);
        return at >= 0 && at + 1 < arguments.Length ? arguments[at + 1] : "";
    }
}

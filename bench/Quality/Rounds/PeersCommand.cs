using System.Globalization;
using Zoning.Exact;

namespace Zoning.Quality.Rounds;

/// <summary><c>peers [--seconds N] [--only NAME,...]</c>: ours and OR-Tools' routing library in one run, beside recorded figures of other peers.</summary>
internal static class PeersCommand
{
    internal const double UsualSeconds = 10;

    internal static int Run(IReadOnlyList<string> words)
    {
        var seconds = After(words, "--seconds") is { } given ? double.Parse(given, CultureInfo.InvariantCulture) : UsualSeconds;
        var only = After(words, "--only")?.Split(',');
        if (OrToolsRoutingRounds.WhyNotHere is { } reason)
        {
            Console.Error.WriteLine(reason);
            return 2;
        }

        Console.WriteLine(FormattableString.Invariant($"{seconds} processor seconds for each solver and instance, one thread.\n\n{PeerRun.Head}"));
        foreach (var which in PeerCase.All().Where(which => only is null || only.Contains(which.Name)))
        {
            Console.WriteLine(PeerRun.Of(which, seconds).Row());
        }

        return 0;
    }

    private static string? After(IReadOnlyList<string> words, string option) =>
        words.Zip(words.Skip(1)).Where(pair => pair.First == option).Select(pair => pair.Second).FirstOrDefault();
}

using System.Globalization;
using Zoning.Planning.Tests;

namespace Zoning.Quality;

/// <summary>What holds for any county, tried on many random counties: the same checks that the tests try on a few.</summary>
internal static class CountyPropertiesMust
{
    private const string Topic = "county-properties";
    private const int Step = 20;

    /// <summary>How many counties each is tried on, given with <c>--counties N</c>. Default 200.</summary>
    internal static int Counties { get; set; } = 200;

    /// <summary>The seed of the first county, given with <c>--seed N</c>; the next has the next seed. Default 0.</summary>
    internal static int Seed { get; set; }

    internal static IReadOnlyList<MustLine> Lines { get; } =
        [.. CountyPromises.All.Select(promise => new MustLine(Topic, promise.Text, () => Try(promise.Text, promise.Holds)))];

    private static MustFigure Try(string text, Action<int> holds)
    {
        var broken = new List<int>();
        for (var number = 0; number < Counties; number++)
        {
            if (Fault(holds, Seed + number) is { } fault)
            {
                broken.Add(Seed + number);
                Console.Error.WriteLine(Text($"BROKEN {text}, seed {Seed + number}: {fault}"));
            }

            if ((number + 1) % Step == 0)
            {
                Console.Error.WriteLine(Text($"{text}: {number + 1} of {Counties}"));
            }
        }

        var seeds = broken.Count == 0 ? "" : Text($"; broken by seeds {string.Join(", ", broken.Take(10))}");
        return new MustFigure(
            Text($"{Counties} tried from seed {Seed}, {Counties - broken.Count} held{seeds}"), Counties == 0 ? null : broken.Count == 0);
    }

    /// <summary>What breaks it, whatever it is: the table never fails, and a crash is a break too.</summary>
    private static string? Fault(Action<int> holds, int seed)
    {
        try
        {
            holds(seed);
            return null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

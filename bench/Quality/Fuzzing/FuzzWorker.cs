using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Quality.Fuzzing;

/// <summary>The child process: runs the cases whose numbers it is told, one after another.</summary>
internal static class FuzzWorker
{
    public const string Command = "fuzz-worker";
    public const string Ready = "ready";

    public static int Run(string plant, string only = "")
    {
        ImmutableArray<FuzzReader> readers =
            [.. FuzzReader.All(FuzzCorpus.Make()).Where(reader => reader.Name.StartsWith(only, StringComparison.Ordinal))];
        var output = Console.Out;
        output.WriteLine(Ready);
        output.Flush();
        while (Console.In.ReadLine() is { } line)
        {
            var number = int.Parse(line, CultureInfo.InvariantCulture);
            Plant(plant, number);
            output.WriteLine(FuzzCase.Run(number, plant == "throw" && number % 50 == 7 ? [new FuzzReader("planted", [1], _ => throw new FormatException())] : readers));
            output.Flush();
        }

        return 0;
    }

    /// <summary>Misbehaves now and then when asked to, so that it can be shown that the parent notices.</summary>
    private static void Plant(string plant, int number)
    {
        if (number % 50 != 7)
        {
            return;
        }

        switch (plant)
        {
            case "hang":
                Thread.Sleep(Timeout.Infinite);
                break;
            case "memory":
                var held = new List<byte[]>();
                while (true)
                {
                    held.Add(new byte[50_000_000]);
                }

            case "stack":
                Deepen(1);
                break;
        }
    }

    private static int Deepen(int depth) => depth < 0 ? 0 : 1 + Deepen(unchecked(depth + 1) | 1);
}

using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Quality.Fuzzing;

/// <summary>What became of a case.</summary>
/// <param name="Case">Its number.</param>
/// <param name="Reader">The reader's name.</param>
/// <param name="Outcome"><c>accepted</c>, <c>refused</c>, or what went wrong: <c>crashed</c> with the exception's type, <c>hung</c>, <c>died</c>.</param>
/// <param name="Codes">The codes of the findings, each once.</param>
internal sealed record FuzzOutcome(int Case, string Reader, string Outcome, ImmutableArray<string> Codes)
{
    public bool IsClear => Outcome is "accepted" or "refused";

    /// <summary>One line that <see cref="Parse"/> reads.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Case}\t{Reader}\t{Outcome}\t{string.Join(' ', Codes)}");

    public static FuzzOutcome Parse(string line)
    {
        var parts = line.Split('\t');
        return new FuzzOutcome(
            int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], parts[2], [.. parts[3].Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}

/// <summary>Makes and runs cases: a number tells reader and mutations.</summary>
internal static class FuzzCase
{
    /// <summary>The name of the reader that a case goes to.</summary>
    public static FuzzReader ReaderOf(int number, ImmutableArray<FuzzReader> readers) => readers[number % readers.Length];

    /// <summary>The mutated file of a case; one in sixteen is sound.</summary>
    public static byte[] FileOf(int number, FuzzReader reader)
    {
        var random = new Randomness(number).For("fuzz");
        var file = reader.Sound;
        var count = random.NextBelow(16) == 0 ? 0 : 1 + random.NextBelow(3);
        for (var i = 0; i < count; i++)
        {
            var isCsv = !reader.Name.Contains("json", StringComparison.Ordinal) && !reader.Name.Contains("map", StringComparison.Ordinal);
            file = file.Length == 0 ? file
                : reader.Name.StartsWith("map ", StringComparison.Ordinal) ? ByteMutation.OfBinary(file, random)
                : reader.Name.StartsWith(WorkbookReaders.Prefix, StringComparison.Ordinal) ? WorkbookMutation.Make(file, random)
                : random.NextBelow(4) == 0 ? ByteMutation.Make(file, random)
                : isCsv ? CsvMutation.Make(file, random) : JsonMutation.Make(file, random);
        }

        return file;
    }

    public static FuzzOutcome Run(int number, ImmutableArray<FuzzReader> readers)
    {
        var reader = ReaderOf(number, readers);
        var file = FileOf(number, reader);
        try
        {
            var findings = reader.Read(file);
            return Outcome(findings.Any(finding => finding.Code.Kind == FaultKind.Structure) ? "crashed: structure fault let through" : "accepted", findings);
        }
        catch (BadDataException fault)
        {
            return Outcome("refused", fault.Findings);
        }
        catch (Exception fault)
        {
            // The one place that may catch everything: a reader that throws anything else has failed, and this is its referee.
            return Outcome($"crashed: {fault.GetType().Name} at {Where(fault)}", []);
        }

        FuzzOutcome Outcome(string what, ImmutableArray<Finding> findings) =>
            new(number, reader.Name, what, [.. findings.Select(finding => finding.Code.Id).Distinct().Order(StringComparer.Ordinal)]);
    }

    private static string Where(Exception fault)
    {
        var line = fault.StackTrace?.Split('\n').FirstOrDefault(line => line.Contains("at Zoning.", StringComparison.Ordinal)) ?? "?";
        return line.Trim().Split('(')[0].Replace("at ", "", StringComparison.Ordinal);
    }
}

using System.Reflection;
using Shouldly;
using TestKit;

namespace Zoning.Architecture.Tests;

public class FaultCodeTests
{
    private static readonly Dictionary<string, string> Documented = File.ReadLines(Path.Combine(Folders.Project, "docs", "errors.md"))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && char.IsAsciiLetterUpper(line[2]) && char.IsAsciiDigit(line[3]))
        .ToDictionary(line => line.Split('|')[1].Trim(), line => line.Trim(), StringComparer.Ordinal);

    [Fact]
    public void Every_code_is_documented_as_it_is_and_no_other()
    {
        var codes = Codes().ToDictionary(code => code.Id, StringComparer.Ordinal);

        codes.Keys.Except(Documented.Keys).ShouldBeEmpty("codes without a row in docs/errors.md");
        Documented.Keys.Except(codes.Keys).ShouldBeEmpty("rows of docs/errors.md without a code");
        foreach (var (id, code) in codes)
        {
            Documented[id]
                .ShouldBe($"| {id} | {code.Kind} | {code.Meaning.Replace("|", "\\|", StringComparison.Ordinal)} | {code.Advice.Replace("|", "\\|", StringComparison.Ordinal)} |");
        }
    }

    [Fact]
    public void Codes_are_unique_and_say_what_to_do()
    {
        var codes = Codes().ToList();

        codes.Select(code => code.Id).ShouldBeUnique();
        codes.ShouldAllBe(code => code.Meaning.Length > 0 && code.Advice.Length > 0 && code.Advice.EndsWith('.'));
        codes.Count.ShouldBeGreaterThan(60);
    }

    private static IEnumerable<FaultCode> Codes() => Assemblies.All
        .SelectMany(assembly => assembly.GetTypes())
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(FaultCode))
        .Select(field => (FaultCode)field.GetValue(null)!);
}

using Notebooks.Tests.Sessions;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Assisting;

public sealed class AssistingTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Theory]
    [InlineData("Console.Wri", "Write,WriteLine")]
    [InlineData("\"x\".ToUpperI", "ToUpperInvariant")]
    [InlineData("var list = new List<int>(); list?.TrimE", "TrimExcess")]
    [InlineData("new[] { 1 }.FirstOrD", "FirstOrDefault")]
    [InlineData("keptFromBef", "keptFromBefore")]
    [InlineData("System.IO.Compression.ZipArchiveE", "ZipArchiveEntry")]
    [InlineData("foreac", "foreach")]
    [InlineData("nothing.at.all", "")]
    public void Names_are_completed_from_known_symbols(string code, string names)
    {
        _cells.Run("var keptFromBefore = 1;");

        string.Join(',', Completion.At(_cells.Session.After(code), code, code.Length).Names.Take(3)).ShouldBe(names);
    }

    [Fact]
    public void A_name_is_explained_by_its_signature_and_summary()
    {
        _cells.Run("/// <summary>Hours of <paramref name=\"minutes\"/>.</summary>\nint Hours(int minutes) => minutes / 60;");

        Inspection.At(_cells.Session.After("Hours(3)"), "Hours(3)", 2).ShouldBe("int Hours(int minutes)\nHours of minutes.");
        Inspection.At(_cells.Session.After("Math.Sqrt(2"), "Math.Sqrt(2", 8).ShouldBe("double Math.Sqrt(double d)");
        Inspection.At(_cells.Session.After("   "), "   ", 1).ShouldBeNull();
    }

    [Theory]
    [InlineData("1 + 1", "complete", "")]
    [InlineData("if (true) {", "incomplete", "    ")]
    [InlineData("int x = 1 +* ;", "invalid", "")]
    [InlineData("#!time\n1", "complete", "")]
    [InlineData("#!share", "invalid", "")]
    public void Code_is_complete_incomplete_or_invalid(string code, string status, string indent) =>
        Completeness.Of(code).ShouldBe((status, indent));
}

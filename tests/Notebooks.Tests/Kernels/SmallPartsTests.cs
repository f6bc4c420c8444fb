using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Kernels;

public sealed class SmallPartsTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning spec ").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a😀b", 2, 3)]
    [InlineData("abc", 2, 2)]
    [InlineData("😀😀", 9, 4)]
    public void Places_count_code_points_outside_and_units_inside(string text, int points, int units)
    {
        CodePoints.ToUnits(text, points).ShouldBe(units);
        CodePoints.FromUnits(text, units).ShouldBe(Math.Min(points, text.EnumerateRunes().Count()));
    }

    [Fact]
    public void History_is_given_by_tail_range_and_pattern()
    {
        var history = new KernelHistory();
        history.Add(1, "a1", "out");
        history.Add(2, "b", "out");
        history.Add(3, "a1", "out");
        history.Add(4, "a2", "out");

        Codes(history, new JsonObject { ["hist_access_type"] = "tail", ["n"] = 2 }).ShouldBe(["a1", "a2"]);
        Codes(history, new JsonObject { ["hist_access_type"] = "range", ["session"] = 1, ["start"] = 2, ["stop"] = 3 }).ShouldBe(["b"]);
        Codes(history, new JsonObject { ["hist_access_type"] = "search", ["pattern"] = "a*", ["unique"] = true }).ShouldBe(["a1", "a2"]);
        history.Answer(new JsonObject { ["output"] = true, ["n"] = 1 })[0]![2]![1]!.GetValue<string>().ShouldBe("out");
    }

    [Fact]
    public async Task Many_replacements_become_a_few_and_the_last_is_kept()
    {
        var said = new List<string>();
        using (var cell =
            new CellBroadcast((type, content) => said.Add($"{type} {(string?)content["data"]?["text/plain"]}"), () => null, "p"))
        {
            for (var time = 0; time < 1000; time++)
            {
                cell.Replace(MimeBundle.Of(MimeBundle.Plain, time.ToString(System.Globalization.CultureInfo.InvariantCulture)), "d1");
            }

            await Task.Yield();
        }

        said.Count.ShouldBeLessThan(20);
        said[^1].ShouldBe("update_display_data 999");
    }

    [Fact]
    public void Text_is_gathered_and_comes_before_what_is_shown_after_it()
    {
        var said = new List<string>();
        using (var cell = new CellBroadcast((type, _) => said.Add(type), () => null, "p"))
        {
            for (var time = 0; time < 100; time++)
            {
                cell.Write(StreamName.Output, "x");
            }

            cell.Show(MimeBundle.Of(MimeBundle.Plain, "y"), "d1");
        }

        said.Count.ShouldBeLessThan(20);
        said[^1].ShouldBe("display_data");
    }

    [Fact]
    public void A_kernel_is_installed_and_removed_and_another_programs_kernel_is_left_alone()
    {
        var spec = new KernelSpec { Command = ["zoning"], DataFolder = _folder };
        var kernel = Path.Combine(spec.Install(), "kernel.json");
        JsonNode.Parse(File.ReadAllText(kernel))!["argv"]!.AsArray()
            .Select(word => (string?)word).ShouldBe(["zoning", "{connection_file}"]);
        spec.Remove().ShouldBeTrue();
        spec.Remove().ShouldBeFalse();

        var alias = spec with { Name = KernelSpec.InteractiveName };
        var theirs = Directory.CreateDirectory(Path.Combine(_folder, "kernels", alias.Name)).FullName;
        File.WriteAllText(Path.Combine(theirs, "kernel.json"), "{}");
        alias.IsFree().ShouldBeFalse();
        Should.Throw<ArgumentException>(() => alias.Install());
        Should.Throw<ArgumentException>(() => alias.Remove());
        Should.Throw<ArgumentException>(() => spec with { Name = "../elsewhere" });
    }

    private static ImmutableArray<string> Codes(KernelHistory history, JsonObject asked) =>
        [.. history.Answer(asked).Select(cell => cell![2]!.GetValue<string>())];
}

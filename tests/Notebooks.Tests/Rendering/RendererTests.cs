using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Rendering;

public class RendererTests
{
    [Fact]
    public void A_type_with_the_attribute_of_the_convention_renders_itself_and_so_does_one_derived_from_it()
    {
        foreach (var value in new[] { new Marked(), new DerivedFromMarked() })
        {
            var bundle = Renderer.Of(value);
            bundle.Parts[MimeBundle.Html].ShouldBe("<b>marked</b>");
            bundle.Parts[MimeBundle.Plain].ShouldBe("marked");
        }
    }

    [Fact]
    public void Own_methods_give_html_and_plotly_json_as_an_object()
    {
        var bundle = Renderer.Of(new Drawn());

        bundle.Parts[MimeBundle.Html].ShouldBe("<svg/>");
        bundle.ToJson()[MimeBundle.Plotly]!["data"]!.AsArray().Count.ShouldBe(0);
        bundle.Parts[MimeBundle.Plain].ShouldBe("a drawing");
    }

    [Fact]
    public void A_method_that_throws_is_reported_as_text()
    {
        var bundle = Renderer.Of(new Broken());

        bundle.Parts.ContainsKey(MimeBundle.Html).ShouldBeFalse();
        bundle.Parts[MimeBundle.Plain].ShouldBe("Broken: ToHtml threw InvalidOperationException: no ink");
    }

    [Fact]
    public void Lists_of_records_are_tables_with_the_first_rows_and_their_number()
    {
        var html = Renderer.Of(Enumerable.Range(0, 120).Select(number => new Row($"<{number}>", number)).ToList()).Parts[MimeBundle.Html];

        html.ShouldContain("<th>Name</th><th>Hours</th>");
        html.ShouldContain("<td>&lt;49&gt;</td>");
        html.ShouldNotContain("&lt;50&gt;");
        html.ShouldContain("First 50 of 120 items");
    }

    [Fact]
    public void Values_that_render_themselves_do_so_inside_lists_and_records() =>
        Renderer.Of(new[] { new { Map = new Drawn(), Note = "a&b" } }).Parts[MimeBundle.Html]
            .ShouldContain("<td><svg/></td><td>a&amp;b</td>");

    [Fact]
    public void Dictionaries_tuples_and_plain_items_have_separate_columns()
    {
        Renderer.Of(new Dictionary<string, int> { ["a"] = 1 }).Parts[MimeBundle.Html].ShouldContain("<th>key</th><th>value</th>");
        Renderer.Of(new[] { (1, "x") }).Parts[MimeBundle.Html].ShouldContain("<th>Item1</th><th>Item2</th>");
        int[] numbers = [1, 2];
        Renderer.Of(numbers).Parts[MimeBundle.Html].ShouldContain("<th>value</th>");
        object?[] mixed = [1, null, "x"];
        Renderer.Of(mixed).Parts[MimeBundle.Html].ShouldContain("3 items");
    }

    [Fact]
    public void An_endless_sequence_shows_its_first_items() =>
        Renderer.Of(Endless()).Parts[MimeBundle.Html].ShouldContain("First 50 of more than 1,000 items");

    [Fact]
    public void Simple_values_are_invariant_text_only()
    {
        Renderer.Of(1234.5).Parts.ShouldHaveSingleItem().Value.ShouldBe("1234.5");
        Renderer.Of(null).Parts.ShouldHaveSingleItem().Value.ShouldBe("null");
        Renderer.Of(new DateOnly(2026, 3, 31)).Parts.ShouldHaveSingleItem().Key.ShouldBe(MimeBundle.Plain);
    }

    [Fact]
    public void An_object_is_a_table_of_properties_even_if_one_throws()
    {
        var html = Renderer.Of(new Odd()).Parts[MimeBundle.Html];

        html.ShouldContain("<td>Fine</td><td style=\"text-align:right\">1</td>");
        html.ShouldContain("[threw NotSupportedException]");
    }

    private static IEnumerable<int> Endless()
    {
        for (var number = 0; ; number++)
        {
            yield return number;
        }
    }

    private sealed record Row(string Name, int Hours);

    public sealed class Drawn
    {
        private readonly string _ink = "<svg/>";
        private readonly string _data = "{\"data\":[]}";

        public string ToHtml() => _ink;

        public string ToPlotlyJson() => _data;

        public override string ToString() => "a drawing";
    }

    public sealed class Broken
    {
        private readonly string _fault = "no ink";

        public string ToHtml() => throw new InvalidOperationException(_fault);
    }

    public sealed class Odd
    {
        public int Fine { get; } = 1;

        public int Bad => throw new NotSupportedException($"{Fine}");
    }

    [AttributeUsage(AttributeTargets.Class)]
    private sealed class TypeFormatterSourceAttribute(Type source) : Attribute
    {
        public Type FormatterSourceType { get; } = source;
    }

    [TypeFormatterSource(typeof(MarkedFormatters))]
    private class Marked
    {
        public override string ToString() => "marked";
    }

    private sealed class DerivedFromMarked : Marked;

    public sealed class MarkedFormatters
    {
        private readonly MarkedFormatter _only = new();

        public IEnumerable<object> CreateTypeFormatters() => [_only];
    }

    public sealed class MarkedFormatter
    {
        public string MimeType { get; } = "text/html";

        public bool Format(object value, TextWriter writer)
        {
            writer.Write($"<b>{value}</b>");
            return MimeType.Length > 0;
        }
    }
}

using System.Collections;
using System.Reflection;
using Shouldly;

namespace Zoning.Architecture.Tests;

/// <summary>Finds and calls formatters as .NET Interactive does: by names and reflection only.</summary>
public class NotebookTests
{
    public static TheoryData<string> ShownTypes => [.. Shown.Select(type => type.FullName!)];

    private static IEnumerable<Type> Shown =>
        Assemblies.All.SelectMany(assembly => assembly.GetTypes()).Where(type => Source(type) is not null);

    [Fact]
    public void Whatever_can_be_read_as_a_table_shows_itself() => Assemblies.All
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => typeof(ITabular).IsAssignableFrom(type) && !type.IsInterface && !type.IsAbstract)
        .Where(type => Source(type) is null)
        .ShouldBeEmpty();

    [Theory]
    [MemberData(nameof(ShownTypes))]
    public void A_notebook_finds_its_formatters(string name)
    {
        var type = Shown.Single(type => type.FullName == name);
        var formatters = Formatters(type);

        formatters.Select(formatter => formatter.GetType().GetProperty("MimeType")!.GetValue(formatter))
            .ShouldBe(["text/html", "text/plain"]);
        formatters.ShouldAllBe(formatter => Format(formatter) != null);
    }

    [Theory]
    [MemberData(nameof(ShownTypes))]
    public void Other_notebooks_find_one_method_that_gives_its_html(string name)
    {
        var methods = Shown.Single(type => type.FullName == name).GetMethods().Where(method => method.Name == "ToHtml").ToList();

        methods.Count.ShouldBe(1);
        methods[0].GetParameters().ShouldBeEmpty();
        methods[0].ReturnType.ShouldBe(typeof(string));
    }

    [Fact]
    public void The_formatters_write_the_results_html_and_its_text()
    {
        var table = new Table { Key = "k", Title = "T", Columns = [new TableColumn("Zone")], Rows = [[TableCell.Of("Z1")]] };
        var written = Formatters(typeof(Table)).Select(formatter =>
        {
            using var writer = new StringWriter();
            Format(formatter)!.Invoke(formatter, [table, writer]).ShouldBe(true);
            return writer.ToString();
        });

        written.ShouldBe([table.ToHtml(), table.ToText()]);
    }

    [Fact]
    public void They_leave_alone_what_they_do_not_know() => Formatters(typeof(Table))
        .ShouldAllBe(formatter => Format(formatter)!.Invoke(formatter, new object[] { "words", TextWriter.Null })!.Equals(false));

    private static Type? Source(Type type) => type.GetCustomAttributes(true)
        .Where(attribute => attribute.GetType().Name == "TypeFormatterSourceAttribute")
        .Select(attribute => attribute.GetType().GetProperty("FormatterSourceType")!.GetValue(attribute) as Type)
        .SingleOrDefault();

    private static List<object> Formatters(Type type)
    {
        var source = Activator.CreateInstance(Source(type)!)!;
        var made = source.GetType().GetMethod("CreateTypeFormatters")!.Invoke(source, null);
        return [.. ((IEnumerable)made!).Cast<object>()];
    }

    private static MethodInfo? Format(object formatter)
    {
        var methods = formatter.GetType().GetMethods().Where(method => method.Name == "Format").ToList();
        return methods.Count == 1
            && methods[0].ReturnType == typeof(bool)
            && methods[0].GetParameters().Select(parameter => parameter.ParameterType).SequenceEqual([typeof(object), typeof(TextWriter)])
            ? methods[0]
            : null;
    }
}

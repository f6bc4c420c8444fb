using Shouldly;
using Zoning.Notebooks;

namespace Notebooks.Tests.Sessions;

public sealed class SessionTests : IDisposable
{
    private readonly Cells _cells = new();

    public void Dispose() => _cells.Dispose();

    [Fact]
    public void A_cell_sees_what_cells_before_it_declared_and_redeclared()
    {
        _cells.Run("var a = 1; record Row(int X); int Twice(int x) => 2 * x;");
        _cells.Text("Twice(a + 1)").ShouldBe("4");
        _cells.Run("var a = \"new\";");
        _cells.Text("a + new Row(3).X").ShouldBe("new3");
    }

    [Fact]
    public void Only_a_last_expression_without_a_semicolon_is_shown()
    {
        _cells.Text("Math.Abs(1);").ShouldBeNull();
        _cells.Text("var x = 3; x").ShouldBe("3");
        _cells.Text("string? none = null; none").ShouldBe("null");
        _cells.Text("void Nothing() { } Nothing()").ShouldBeNull();
        _cells.Text("3.Display()").ShouldBeNull();
        _cells.Shown.Count.ShouldBe(1);
    }

    [Fact]
    public void Streams_display_input_and_await_work_in_a_cell()
    {
        _cells.Run("""
            Console.Write("out"); Console.Error.Write("err");
            await Task.Delay(1);
            var shown = "first".Display(); shown.Update("second");
            Console.Write(Console.ReadLine());
            """).Fault.ShouldBeNull();

        _cells.Written.ShouldBe("out!errtyped");
        _cells.Shown.Single().Parts[MimeBundle.Plain].ShouldBe("second");
    }

    [Fact]
    public void A_compile_error_names_cell_line_and_column_and_declares_nothing()
    {
        var fault = _cells.Run("int a = 1;\nint b = a +;").Fault.ShouldNotBeNull();

        fault.ToString().ShouldStartWith("Cell 1, line 2, column 12: CompilationError: CS1525");
        fault.Trace[1].ShouldBe("    int b = a +;");
        _cells.Run("a").Fault.ShouldNotBeNull().Message.ShouldStartWith("CS0103");
    }

    [Fact]
    public void An_exception_names_the_lines_of_the_notebook_only_and_keeps_what_was_declared()
    {
        _cells.Run("int Share(int a, int b)\n{\n    return a / b;\n}");
        var fault = _cells.Run("#!csharp\nvar kept = 5;\nvar zero = 0;\nvar q = Share(kept, zero);").Fault.ShouldNotBeNull();

        fault.Name.ShouldBe("DivideByZeroException");
        (fault.Line, fault.Cell).ShouldBe((4, "Cell 2"));
        fault.Trace.Skip(1).ShouldBe([
            "    at Cell 1, line 3, in Share: return a / b;",
            "    at Cell 2, line 4: var q = Share(kept, zero);",
        ]);
        _cells.Text("kept").ShouldBe("5");
    }

    [Fact]
    public void Exceptions_after_an_await_and_inner_exceptions_are_reported_by_line()
    {
        var fault = _cells.Run(
            "async Task Fail()\n{\n    await Task.Delay(1);\n    throw new InvalidOperationException(\"outer\", new FormatException(\"inner\"));\n}\nawait Fail();").Fault.ShouldNotBeNull();

        fault.Trace[0].ShouldBe("InvalidOperationException: outer");
        fault.Trace[1].ShouldStartWith("    at Cell 1, line 4, in Fail");
        fault.Trace[^1].ShouldBe("caused by FormatException: inner");
    }

    [Theory]
    [InlineData("#!share --from x", 1)]
    [InlineData("var a = 1;\n#!set b", 2)]
    public void Unknown_magic_lines_list_the_known_ones(string code, int line)
    {
        var fault = _cells.Run(code).Fault.ShouldNotBeNull();

        fault.Line.ShouldBe(line);
        fault.Message.ShouldContain("only #!time, #!csharp, #!markdown, #!html are");
    }

    [Fact]
    public void Magic_lines_in_strings_are_text_and_timing_keeps_line_numbers()
    {
        _cells.Text("var text = \"\"\"\n#!share\n#r \"nuget: Nothing, 1\"\n\"\"\"; text.Length").ShouldBe("30");
        var fault = _cells.Run("#!time\nthrow new Exception();").Fault.ShouldNotBeNull();

        fault.Line.ShouldBe(2);
        _cells.Written.ShouldContain("Took");
    }

    [Fact]
    public void Display_outside_a_cell_says_so() => Should.Throw<InvalidOperationException>(() => 1.Display());

    [Fact]
    public void Output_beyond_the_limits_is_cut_and_counted()
    {
        using var cells =
            new Cells(new SessionOptions(
            new NotebookHost { Limits = new OutputLimits { StreamCharacters = 10, DisplayCharacters = 20 } })
            { Folder = "/" });
        cells.Run("Console.Write(new string('x', 25));");
        cells.Written.ShouldBe("xxxxxxxxxx!\n[15 more characters of output were cut; a cell may write 10]\n");

        cells.Text("new string('y', 21)").ShouldBe("[21 characters were not shown; a cell may show 20]");
        cells.Run("new string('y', 21).Display();");
        cells.Shown.ShouldBeEmpty();
    }
}

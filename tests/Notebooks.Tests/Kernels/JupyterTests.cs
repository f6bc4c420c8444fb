using System.Diagnostics;
using System.Text.RegularExpressions;
using Notebooks.Tests.Files;
using Shouldly;
using TestKit;
using Zoning.Notebooks;

namespace Notebooks.Tests.Kernels;

/// <summary>Jupyter itself drives the kernel, from a data folder that belongs to the test.</summary>
public sealed class JupyterTests : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);
    private readonly string _folder = Directory.CreateTempSubdirectory("zoning jupyter ").FullName;

    public JupyterTests() => new KernelSpec
    {
        Command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), "notebook", "kernel", "start"],
        DataFolder = _folder,
    }.Install();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsJupyterFact]
    public void The_kernel_passes_jupyters_tests_of_everything_it_claims()
    {
        var printed = Python(Path.Combine(AppContext.BaseDirectory, "Kernels", "kernel_tests.py"));

        printed.ShouldContain("Ran 16 tests");
        Regex.Match(printed, @"OK \(skipped=(\d+)\)").Groups[1].Value.ShouldBe("1", $"only the pager is not claimed\n{printed}");
    }

    [NeedsJupyterFact]
    public void Nbconvert_executes_a_notebook_with_the_kernel()
    {
        var notebook = Path.Combine(_folder, "small.ipynb");
        File.WriteAllText(notebook, NotebookTests.Of("var hours = new[] { 1.5, 2 };\nConsole.WriteLine(\"read\");", "hours.Sum()")
            .ToJson());

        Python(
            "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=zoning",
            "--ExecutePreprocessor.startup_timeout=180", "--output", "done.ipynb", notebook);

        var done = Notebook.Read(Path.Combine(_folder, "done.ipynb"));
        done.Cells[1].Outputs[0]!["data"]!["text/plain"]!.ToJsonString().ShouldContain("3.5");
    }

    private string Python(params string[] arguments)
    {
        var start = new ProcessStartInfo(NeedsJupyterFactAttribute.Python, arguments);
        foreach (var variable in new[] { "JUPYTER_DATA_DIR", "JUPYTER_PATH", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR" })
        {
            start.Environment[variable] = _folder;
        }

        using var python = ChildProcess.Start(start);
        var ended = python.Wait(Longest);
        ended.Code.ShouldBe(0, ended.Error);
        return ended.Output + ended.Error;
    }
}

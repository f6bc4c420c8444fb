using System.Diagnostics;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>Jupyter's nbconvert runs every notebook of the project with the installed kernel.</summary>
public sealed class NotebooksInJupyterTests(NotebookCopies copies) : IClassFixture<NotebookCopies>
{
    [NeedsJupyterFact]
    public void Nbconvert_executes_every_notebook_with_the_kernel()
    {
        ZoningTool.Run("notebook", "kernel", "install", "--prefix", copies.Folder).Code.ShouldBe(0);
        var start = new ProcessStartInfo(NeedsJupyterFactAttribute.Python,
        [
            "-m", "nbconvert", "--to", "notebook", "--execute", "--ExecutePreprocessor.kernel_name=zoning", "--ExecutePreprocessor.startup_timeout=180",
            "--ExecutePreprocessor.timeout=300", .. NotebookCopies.Names.Select(name => Path.Combine(copies.Folder, "notebooks", name)),
        ]);
        start.Environment["JUPYTER_PATH"] = Path.Combine(copies.Folder, "share", "jupyter");
        foreach (var variable in new[] { "JUPYTER_DATA_DIR", "JUPYTER_RUNTIME_DIR", "JUPYTER_CONFIG_DIR", "IPYTHONDIR" })
        {
            start.Environment[variable] = Path.Combine(copies.Folder, "jupyter");
        }

        var ended = ChildProcess.Run(start);

        ended.Code.ShouldBe(0, ended.Error);
        foreach (var name in NotebookCopies.Names)
        {
            using var done = JsonDocument.Parse(File.ReadAllText(Path.Combine(copies.Folder, "notebooks", Path.ChangeExtension(name, ".nbconvert.ipynb"))));
            var outputs = NotebookCopies.Code(done).SelectMany(cell => cell.GetProperty("outputs").EnumerateArray()).ToList();
            outputs.ShouldAllBe(output => output.GetProperty("output_type").GetString() != "error", name);
            outputs.Count(output => output.TryGetProperty("data", out var data) && data.TryGetProperty("text/html", out _)).ShouldBeGreaterThanOrEqualTo(4, name);
        }
    }
}

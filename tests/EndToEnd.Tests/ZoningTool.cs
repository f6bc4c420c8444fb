using System.Diagnostics;
using TestKit;

namespace EndToEnd.Tests;

/// <summary>Runs the built tool as a separate process, as a person does.</summary>
internal static class ZoningTool
{
    public sealed record Result(int Code, string Output, string Error);

    public static Result Run(params string[] arguments)
    {
        var ended = ChildProcess.Run(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Zoning.Cli.dll"), .. arguments]));
        return new Result(ended.Code, ended.Output, ended.Error);
    }
}

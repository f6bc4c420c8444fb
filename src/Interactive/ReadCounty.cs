using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.CSharp;
using Zoning.Counties;
using Zoning.Figures;
using Zoning.Planning;
using Zoning.Reporting;

namespace Zoning.Interactive;

/// <summary>The command of <c>#!zoning FOLDER --layer KEY</c>; the kernel fills it in from the line.</summary>
internal sealed class ReadCounty : KernelDirectiveCommand
{
    private const string Usings =
        "using Zoning; using Zoning.Counties; using Zoning.Disclosure; using Zoning.Planning; using Zoning.Reporting; using "
            + "Zoning.Figures;";

    /// <summary>The county folder, as written; relative paths start at the working directory.</summary>
    public string Folder { get; set; } = "";

    /// <summary>The key of the map's layer; null for the share that is unmet.</summary>
    public string? Layer { get; set; }

    /// <summary>Reads the folder, shows what anybody may see of it, and leaves <c>county</c> and <c>run</c> in the C# kernel.</summary>
    internal async Task Read(CSharpKernel csharp, KernelInvocationContext context)
    {
        try
        {
            var county = County.Read(Folder);
            var run = county.OnHomeMap().Run();
            var shared = run.Publish();
            KernelInvocationContextExtensions.Display(context, shared.Summary());
            KernelInvocationContextExtensions.Display(context, shared.ToMap(Layer ?? "unmet-share"));
            await csharp.SetValueAsync("county", county, typeof(County));
            await csharp.SetValueAsync("run", run, typeof(CountyRun));
            await csharp.SendAsync(new SubmitCode(Usings, csharp.Name));
        }
        catch (BadDataException fault)
        {
            context.Fail(this, message: fault.Message);
        }
        catch (ArgumentException fault)
        {
            context.Fail(this, message: fault.Message);
        }
        catch (IOException fault)
        {
            context.Fail(this, message: fault.Message);
        }
    }
}

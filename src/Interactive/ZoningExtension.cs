using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.CSharp;
using Microsoft.DotNet.Interactive.Directives;
using Microsoft.DotNet.Interactive.Formatting;
using Zoning.Figures;

namespace Zoning.Interactive;

/// <summary>
/// What .NET Interactive loads when a notebook refers to this package: figures show their picture and their plotly form, charts of
/// Plotly.NET are drawn without the network, and <c>#!zoning FOLDER</c> reads a county folder.
/// </summary>
public sealed class ZoningExtension : IKernelExtension
{
    private const string Html = "text/html";
    private const string Plotly = "application/vnd.plotly.v1+json";
    private const string NotLoaded = "Plotly.NET does not load: ";

    /// <summary>Called by the kernel once, when the package is referred to.</summary>
    /// <param name="kernel">The kernel that loads it.</param>
    /// <returns>Ends when the formatters and the directive are known.</returns>
    public Task OnLoadAsync(Kernel kernel)
    {
        ArgumentNullException.ThrowIfNull(kernel);
        Formatter.Register<Figure>((figure, writer) => writer.Write(figure.ToHtml()), Html);
        Formatter.Register<Figure>((figure, writer) => writer.Write(figure.ToPlotlyJson()), Plotly);
        Formatter.SetPreferredMimeTypesFor(typeof(Figure), Html, Plotly);
        var why = Charts(typeof(ZoningExtension).Assembly.Location);
        var said = "Zoning: figures and tables show themselves; '#!zoning FOLDER' reads a county folder and leaves county and run.";
        if (kernel.RootKernel.FindKernelByName("csharp") is CSharpKernel csharp)
        {
            csharp.AddDirective<ReadCounty>(Directive(), (command, context) => command.Read(csharp, context));
        }
        else
        {
            said = "Zoning: figures and tables show themselves. There is no C# kernel here, so #!zoning isn't known.";
        }

        KernelInvocationContext.Current?.DisplayAs(why is null ? said : $"{said} Charts of Plotly.NET can't be drawn: {why}", "text/plain");
        return Task.CompletedTask;
    }

    /// <summary>Makes charts known. The kernel waits for ever for an extension that throws, so what is wrong is returned.</summary>
    /// <returns>Why charts can't be drawn; null if they can.</returns>
    private static string? Charts(string extension)
    {
        try
        {
            if (PlotlyPackages.Use(extension) is { } why)
            {
                return why;
            }

            ChartFormatters.Register();
            return null;
        }
        catch (IOException fault)
        {
            return NotLoaded + fault.Message;
        }
        catch (BadImageFormatException fault)
        {
            return NotLoaded + fault.Message;
        }
        catch (TypeLoadException fault)
        {
            return NotLoaded + fault.Message;
        }
        catch (MissingMemberException fault)
        {
            return NotLoaded + fault.Message;
        }
    }

    private static KernelActionDirective Directive() => new("#!zoning")
    {
        Description = "Reads a county folder, shows its paragraph and map, and leaves county and run as variables.",
        KernelCommandType = typeof(ReadCounty),
        Parameters =
        {
            new KernelDirectiveParameter("--folder", "The county folder.") { Required = true, AllowImplicitName = true },
            new KernelDirectiveParameter("--layer", "The layer of the map; unmet-share if none is given."),
        },
    };
}

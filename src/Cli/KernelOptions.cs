using System.Collections.Immutable;
using System.CommandLine;
using Zoning.Notebooks;

namespace Zoning.Cli;

/// <summary>Where a kernel is installed and what it is called; install and remove share them.</summary>
internal static class KernelOptions
{
    private static readonly Option<bool> User = new("--user") { Description = "For the current user; the default." };

    private static readonly Option<DirectoryInfo?> Prefix = new("--prefix")
    {
        Description = "Under an installation of Python, such as a virtual environment, instead of for the user.",
        HelpName = "DIR",
    };

    private static readonly Option<string?> Name = new("--name")
    {
        Description = "Name of the kernel. Default: zoning.",
        HelpName = "NAME",
    };

    internal static void AddTo(Command command)
    {
        command.Add(User);
        command.Add(Prefix);
        command.Add(Name);
        command.Validators.Add(result =>
        {
            if (result.GetValue(User) && result.GetValue(Prefix) is not null)
            {
                result.AddError("--user and --prefix cannot be used together.");
            }
        });
    }

    internal static KernelSpec SpecOf(ParseResult parsed)
    {
        var spec = new KernelSpec
        {
            Command = StartCommand(),
            DataFolder = parsed.GetValue(Prefix) is { } prefix ? KernelSpec.FolderOf(prefix.FullName) : KernelSpec.UserFolder,
        };
        return parsed.GetValue(Name) is { } name ? spec with { Name = name } : spec;
    }

    /// <summary>How this very program is started again.</summary>
    private static ImmutableArray<string> StartCommand()
    {
        var program = Environment.ProcessPath ?? "zoning";
        ImmutableArray<string> self = Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, typeof(KernelOptions).Assembly.GetName().Name + ".dll")]
            : [program];
        return [.. self, "notebook", "kernel", "start"];
    }
}

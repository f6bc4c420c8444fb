using System.CommandLine;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Zoning.Learning;
using Zoning.Routing;

namespace Zoning.Cli;

/// <summary>
/// What the tool takes from Zoning.Learning. Everything else works without it: it is met only inside methods that are never inlined.
/// </summary>
internal static class Learned
{
    /// <summary>Said where the assembly or what it needs is not beside the tool.</summary>
    private const string NotThere = "Zoning.Learning, or a library that it needs, is not beside this tool";

    internal static readonly Option<FileInfo?> Times = new("--learned-times")
    {
        Description = "Visits as call monitoring recorded them (docs/county-format.md): minutes between visits and at the door are learned "
            + "from them, and used where they beat a straight line on the last weeks. Without FILE: the folder's "
            + "restricted/monitoring.csv, which zoning import --as monitoring writes. Default: speeds and commissioned minutes.",
        HelpName = "FILE.csv",
        Arity = ArgumentArity.ZeroOrOne,
    };

    internal static readonly Option<bool> Trees = new("--trees")
    {
        Description = "Lets boosted trees that learn from all series compete within auto. They need 100 areas and five years of weeks, so "
            + "they change no forecast of a shorter history.",
    };

    /// <summary>Learned times of a file; null if the option is not given. Notices are said at once.</summary>
    internal static LearnedTimes? TimesOf(
        ParseResult parsed, Terminal terminal, string folder, County county, CancellationToken cancellation)
    {
        if (parsed.GetResult(Times) is null or { Implicit: true })
        {
            return null;
        }

        var path = parsed.GetValue(Times)?.FullName ?? Path.Combine(folder, MonitoringFile.InFolder);
        if (parsed.GetValue(Times) is null && !File.Exists(path))
        {
            throw new BadDataException([Finding.Plain(MonitoringFaults.NoFile, MonitoringFile.InFolder, "The file is not there.")]);
        }

        var findings = new FindingCollector();
        var made = MonitoredTimes.Of(county, InputFile.Read(path, cancellation: cancellation), findings, cancellation);
        foreach (var finding in findings.ToFindings())
        {
            terminal.SayFault($"{finding.Code.Id}: {finding.What} {finding.Code.Meaning}");
        }

        try
        {
            return Learn(made, cancellation);
        }
        catch (Exception fault) when (IsNotThere(fault))
        {
            return new LearnedTimes { Notes = [$"Nothing could be learned from call monitoring: {NotThere}. The usual times are used."] };
        }
    }

    /// <summary>The candidates that the option asks for.</summary>
    internal static ImmutableArray<PooledCandidate> CandidatesOf(ParseResult parsed)
    {
        if (!parsed.GetValue(Trees))
        {
            return [];
        }

        try
        {
            return MakeTrees();
        }
        catch (Exception fault) when (IsNotThere(fault))
        {
            return [new AbsentCandidate()];
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static LearnedTimes Learn(MonitoredTimes made, CancellationToken cancellation) =>
        TimesLearner.Learn(made.Trips, made.Doors, cancellation);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ImmutableArray<PooledCandidate> MakeTrees() => [new PooledTrees()];

    private static bool IsNotThere(Exception fault) => fault
        is FileNotFoundException or FileLoadException or DllNotFoundException or BadImageFormatException or TypeInitializationException;

    /// <summary>Stands for trees that are not there, so that the forecast says so.</summary>
    private sealed record AbsentCandidate : PooledCandidate
    {
        public override string Name => "pooled-trees";

        public override string? Refuses(PooledSet series) => NotThere;

        public override PooledAnswer Forecast(PooledSet series, CancellationToken cancellation) => PooledAnswer.None(NotThere);
    }
}

using System.Collections.Immutable;
using System.CommandLine;
using Zoning.Routing;

namespace Zoning.Cli;

/// <summary>Options of commands that start from rounds which people know: who is absent, which plan is kept, and what is fixed.</summary>
internal static class KeepingOptions
{
    internal static readonly Option<FileInfo?> Keep = new("--keep")
    {
        Description = "Keeps a plan: restricted/rounds.csv of an earlier run. Default: the rounds of rounds.csv.",
        HelpName = "PLAN.csv",
    };

    private static readonly Option<string?> Off = new("--off")
    {
        Description =
            "Carers who are absent, ids separated by commas. Only their providers are planned, and as few visits as possible change. "
            + "Needs --restricted: restricted/phone-list.csv says who must be told.",
        HelpName = "IDS",
    };

    private static readonly Option<int?> Tolerance = new("--tolerance")
    {
        Description = "Minutes by which a kept visit may start earlier or later and counts as unchanged, 0 to 240. Default: 15.",
        HelpName = "MINUTES",
        CustomParser = result => CommonOptions.ReadWhole(result, 0, 240, "--tolerance takes whole minutes from 0 to 240."),
    };

    private static readonly Option<string?> Fixed = new("--fixed")
    {
        Description = "Packages and carers whose visits keep carer and time in any case, ids separated by commas.",
        HelpName = "IDS",
    };

    private static readonly Option<FileInfo?> Settings = new("--options")
    {
        Description = "A JSON file of overtime, prices and rules, such as { \"overtime\": 30, \"waiting_price\": 0.5 }. Unknown "
            + "names are refused.",
        HelpName = "FILE",
    };

    internal static void AddTo(Command command)
    {
        command.Add(Off);
        command.Add(Keep);
        command.Add(Tolerance);
        command.Add(Fixed);
        command.Add(Settings);
        command.Validators.Add(result =>
        {
            if (result.GetValue(Off) is not null && !result.GetValue(CommonOptions.Restricted))
            {
                result.AddError("--off says who visits whom: give --restricted, for a folder that only the data controller sees.");
            }

            if (result.GetValue(Off) is { } ids && Ids(ids).IsEmpty)
            {
                result.AddError("--off takes the ids of carers, separated by commas.");
            }
        });
    }

    /// <summary>Whether rounds are kept rather than planned anew.</summary>
    internal static bool IsAskedIn(System.CommandLine.Parsing.CommandResult result) =>
        new Option[] { Off, Keep, Fixed, Tolerance }.Any(option => result.GetResult(option) is { Implicit: false });

    internal static void AddPlanTo(Command command)
    {
        command.Add(Keep);
        command.Add(Settings);
    }

    /// <summary>Refuses a command that writes who visits whom unless restricted output is asked for.</summary>
    internal static void NeedRestricted(System.CommandLine.Parsing.CommandResult result)
    {
        if (!result.GetValue(CommonOptions.Restricted))
        {
            result.AddError("This says who visits whom: give --restricted, for a folder that only the data controller sees.");
        }
    }

    /// <summary>The county, with the plan that is kept in place of its rounds of today.</summary>
    internal static County Read(ParseResult parsed, CountySource source, IProgress<WorkProgress>? progress, CancellationToken cancellation)
    {
        var absent = Absent(parsed);
        var county = County.Read(source, CommonOptions.ReadingOf(parsed) with { Absent = absent }, progress, cancellation);
        return parsed.GetValue(Keep) is { } plan ? county.WithPlan(plan.FullName, absent, cancellation) : county;
    }

    /// <summary>How rounds are kept; null if they are planned anew.</summary>
    internal static KeepOptions? Of(ParseResult parsed)
    {
        var isKept = parsed.GetValue(Off) is not null || parsed.GetValue(Keep) is not null || parsed.GetValue(Fixed) is not null
            || parsed.GetValue(Tolerance) is not null;
        return !isKept ? null : new KeepOptions
        {
            Absent = Absent(parsed),
            Fixed = Ids(parsed.GetValue(Fixed)),
            ToleranceMinutes = parsed.GetValue(Tolerance) ?? new KeepOptions().ToleranceMinutes,
        };
    }

    /// <summary>Prices and rules of the options file; the defaults without it.</summary>
    internal static RoundsOptions OptionsOf(ParseResult parsed) => parsed.GetValue(Settings) is { } file
        ? RoundsOptionsFile.Read(InputFile.Read(file.FullName), new RoundsOptions())
        : new RoundsOptions();

    private static ImmutableArray<CarerId> Absent(ParseResult parsed) => [.. Ids(parsed.GetValue(Off)).Select(id => new CarerId(id))];

    private static ImmutableArray<string> Ids(string? ids) =>
        [.. (ids ?? "").Split([',', ' ', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)];
}

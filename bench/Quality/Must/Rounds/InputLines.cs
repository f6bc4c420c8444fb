using System.Diagnostics;
using System.Globalization;

namespace Zoning.Quality;

/// <summary>Rounds: what a folder asks for reaches the problem, and what cannot be is told at once.</summary>
internal static class InputLines
{
    private const string Topic = "rounds";
    private const int Seeds = 500;
    private const int MostMilliseconds = 2_000;

    private const string Services =
        "id,person,place,hours_week,provider,status,preferred_carers\nP1,C1,360200 90500,7,LARCH,active,{0}\nP2,C2,360700 90500,7,LARCH,active,\n";

    private const string Carers =
        "id,provider,place,days,start,end\nK1,LARCH,360200 90100,daily,07:00,15:00\nK2,LARCH,360700 90100,daily,07:00,15:00\n";

    private const string Visits = "package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start,least_gap_minutes,carers\n";

    /// <summary>What is wrong, the file that is changed, its text, and code and line of what is told.</summary>
    private static readonly (string What, string File, string Text, string Told)[] Bad =
    [
        ("travel.csv with holes", "travel.csv", "from,to,minutes\nP1,P2,4\n", "T104 0"),
        ("a negative trip", "travel.csv", "from,to,minutes\nP1,P2,4\nP2,P1,-4\n", "F210 3"),
        ("a trip of a person unknown", "travel.csv", "from,to,minutes\nP1,P2,4\nP7,P1,4\n", "T101 3"),
        ("a trip twice", "travel.csv", "from,to,minutes\nP1,P2,4\nP1,P2,5\n", "T102 3"),
        ("a preference for a carer who left", "services.csv", Services.Replace("{0}", "K9", StringComparison.Ordinal), "S136 2"),
        ("two fixed visits that overlap", "visits.csv", Visits + "P1,daily,morning,30,,08:00,08:00,,\nP1,daily,morning,30,,08:20,08:20,,\n", "V112 3"),
        ("a gap that windows rule out", "visits.csv", Visits + "P1,daily,morning,15,08:00,,,,\nP1,daily,lunch,15,10:45,,,240,\n", "V111 3"),
        ("a row given twice", "visits.csv", Visits + "P1,daily,morning,30,08:00,,,,\nP1,daily,morning,30,08:00,,,,\n", "V110 3"),
        ("a team larger than the workforce", "visits.csv", Visits + "P1,daily,morning,30,08:00,,,,3\n", "V113 2"),
        ("a carers.csv of headings alone", "carers.csv", "id,provider,place,days,start,end\n", "K108 2"),
    ];

    internal static IReadOnlyList<MustLine> Lines { get; } =
    [
        new(Topic, "bad input of rounds is told by code and line, at once", ToldAtOnce),
        new(Topic, Text($"{Seeds} random folders: every problem is sound, teams are tied each to each, breaks are between visits"), () => Try(RoundsPromises.ProblemsAreSound)),
        new(Topic, Text($"{Seeds} random folders: a known trip changes that trip alone"), () => Try(RoundsPromises.KnownTripsAreTaken)),
    ];

    private static MustFigure ToldAtOnce()
    {
        var (missed, slowest) = (new List<string>(), 0L);
        foreach (var (what, file, text, told) in Bad)
        {
            var clock = Stopwatch.StartNew();
            var findings = County.Check(SquareCounty.With(
                ("services.csv", Services.Replace("{0}", "", StringComparison.Ordinal)), ("visits.csv", Visits + "P1,daily,morning,30,08:00,,,,\n"),
                ("carers.csv", Carers), (file, text)));
            slowest = Math.Max(slowest, clock.ElapsedMilliseconds);
            if (!findings.Any(finding => told == Text($"{finding.Code.Id} {finding.Line}") && finding.Code.Advice.Length > 0))
            {
                missed.Add(what);
            }
        }

        return new MustFigure(
            Text($"{Bad.Length - missed.Count} of {Bad.Length} told, the slowest in {slowest} ms{(missed.Count == 0 ? "" : "; not: " + string.Join(", ", missed))}"),
            missed.Count == 0 && slowest <= MostMilliseconds);
    }

    private static MustFigure Try(Action<int> holds)
    {
        var broken = Enumerable.Range(0, Seeds).Where(seed => Fault(holds, seed) is not null).ToList();
        return new MustFigure(
            Text($"{Seeds - broken.Count} of {Seeds} held{(broken.Count == 0 ? "" : "; broken by seeds " + string.Join(", ", broken.Take(10)))}"), broken.Count == 0);
    }

    /// <summary>What breaks it, whatever it is: the table never fails, and a crash is a break too.</summary>
    private static string? Fault(Action<int> holds, int seed)
    {
        try
        {
            holds(seed);
            return null;
        }
        catch (Exception fault)
        {
            return fault.ToString();
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

using Zoning.Routing;

namespace Zoning.Counties.Tests;

/// <summary>A folder of one provider: two people half a kilometre apart, and two carers on early shifts.</summary>
internal static class SmallRounds
{
    internal const string Services =
        "id,person,place,hours_week,provider,status,start\n"
        + "P1,C1,360200 90500,7,LARCH,active,2025-01-01\n"
        + "P2,C2,360700 90500,7,LARCH,active,2025-01-01\n";

    /// <summary>P1 alone.</summary>
    internal static (string Name, string Text) First => ("services.csv", Services[..Services.IndexOf("P2", StringComparison.Ordinal)]);

    internal const string Visits =
        "package,days,time_of_day,minutes,preferred_start\n"
        + "P1,daily,morning,30,08:00\n"
        + "P2,daily,morning,30,09:00\n";

    internal const string Carers =
        "id,provider,place,days,start,end,skills\n"
        + "K1,LARCH,360200 90100,daily,07:00,15:00,hoist\n"
        + "K2,LARCH,360700 90100,daily,07:00,15:00,\n";

    internal static County Read(params (string Name, string Text)[] files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["services.csv"] = Services,
            ["visits.csv"] = Visits,
            ["carers.csv"] = Carers,
        };
        foreach (var (name, text) in files)
        {
            all[name] = text;
        }

        return County.Read(SquareCounty.With([.. all.Where(file => file.Value.Length > 0).Select(file => (file.Key, file.Value))]));
    }

    internal static RoundProblem Day(DayOfWeek day, RoundsOptions? options = null, params (string Name, string Text)[] files) =>
        Read(files).OnHomeMap().ToRounds(day, options).Providers.Single().Problem;

    internal static RoundProblem Week(RoundsOptions? options = null, params (string Name, string Text)[] files) =>
        Read(files).OnHomeMap().ToWeekOfRounds(options).Providers.Single().Problem;

    /// <summary>The codes of what is told of a folder, each once, but for those about ages and hours.</summary>
    internal static string[] Codes(params (string Name, string Text)[] files) => [.. Read(files).Findings
        .Select(finding => finding.Code.Id).Where(code => code is not ("S111" or "V102")).Distinct().Order(StringComparer.Ordinal)];
}

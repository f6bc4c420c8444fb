namespace Zoning.Planning.Tests;

/// <summary>A small county folder with providers LARCH and ASH, their packages, visits and carers.</summary>
internal static class RoundsFolder
{
    internal const string Services =
        """
        id,person,place,hours_week,provider,status,start,carers
        P1,C1,360500 90500,7,LARCH,active,2025-01-01,1
        P2,C2,360500 90900,3.5,LARCH,active,2025-01-01,2
        P3,C3,A,3.5,LARCH,active,2025-01-01,1
        P4,C4,361500 90500,3.5,ASH,active,2025-01-01,1
        P5,C5,361500 90500,3.5,,waiting,,1
        P6,C6,361500 90500,3.5,ASH,paused,2025-01-01,1
        P7,C1,360500 90500,1,LARCH,active,2026-04-01,1
        P8,C8,361500 90500,1,ASH,ended,2025-01-01,1

        """;

    internal const string Providers = "id,framework,council_share\nLARCH,yes,85\nASH,no,\n";

    internal const string Visits =
        """
        package,days,time_of_day,minutes,preferred_start,earliest_start,latest_start,time_critical,skills,least_gap_minutes
        P1,daily,morning,30,08:00,,,no,,
        P1,daily,lunch,30,12:00,,,yes,medicines,240
        P2,daily,morning,30,09:00,08:30,09:45,no,hoist,
        P3,mon wed,morning,30,,,,no,,
        P4,daily,bed,30,,,,no,,

        """;

    internal const string Carers =
        """
        id,provider,place,days,start,end,skills,mode,break_minutes,break_paid,contracted_least,contracted_most,longest_trip_minutes
        K1,LARCH,360500 90100,weekdays,07:00,15:00,hoist medicines,car,,,16,30,45
        K2,LARCH,360100 90500,daily,07:00,13:00,hoist,walk,,,,,
        K3,ASH,361500 90100,daily,22:00,30:00,,car,45,yes,,,

        """;

    internal const string Rounds =
        """
        carer,days,package,time_of_day,start
        K1,weekdays,P1,morning,08:05
        K1,weekdays,P2,morning,09:00
        K2,weekdays,P2,morning,09:00
        K1,mon,P1,lunch,12:00

        """;

    internal static County Read(params (string Name, string Text)[] files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["services.csv"] = Services,
            ["providers.csv"] = Providers,
            ["visits.csv"] = Visits,
            ["carers.csv"] = Carers,
            ["rounds.csv"] = Rounds,
        };
        foreach (var (name, text) in files)
        {
            all[name] = text;
        }

        return County.Read(SquareCounty.With([.. all.Where(file => file.Value.Length > 0).Select(file => (file.Key, file.Value))]));
    }
}

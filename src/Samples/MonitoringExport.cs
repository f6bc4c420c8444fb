using System.Globalization;
using System.Text;

namespace Zoning.Samples;

/// <summary>
/// Writes what electronic call monitoring would have recorded of a county's deliveries: a row a visit, with planned and actual times, whose
/// minutes add up to actuals.csv.
/// </summary>
internal static class MonitoringExport
{
    private const int LongestVisit = 600;
    private const int FirstStart = 7 * 60;

    /// <summary>The header, as such systems write it.</summary>
    internal const string Header =
        "Visit ID,Package ID,Client ID,Visit Date,Planned Start,Planned End,Actual Start,Actual End,Carers Planned,Carers "
            + "Attended,Visit Status";

    /// <summary>Makes the export of a county whose ids are its case system's.</summary>
    /// <param name="county">The county; packages without deliveries have no visits.</param>
    /// <param name="perCarer">Whether each carer of a visit has a row.</param>
    /// <returns>The CSV text.</returns>
    internal static string Of(County county, bool perCarer = false)
    {
        var text = new StringBuilder(Header).Append('\n');
        var number = 0;
        foreach (var package in county.Packages)
        {
            foreach (var week in package.Deliveries)
            {
                Add(text, package.Package, week, perCarer, ref number);
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// A week as daily visits; the days share planned and delivered minutes, the first ones one more where they don't divide.
    /// </summary>
    private static void Add(StringBuilder text, Demand.Package package, DeliveredWeek week, bool perCarer, ref int number)
    {
        var (planned, delivered) = (week.Planned.Value, week.Delivered.Value);
        var visits = (int)Math.Max(7, (Math.Max(planned, delivered) + LongestVisit - 1) / LongestVisit);
        for (var visit = 0; visit < visits; visit++)
        {
            var (want, give) = (Part(planned, visits, visit), Part(delivered, visits, visit));
            var start = FirstStart + (visit / 7);
            number++;
            for (var carer = 0; carer < (perCarer ? package.Carers : 1); carer++)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"V{number},{package.Id.Value},{package.Person.Value},{week.Week.AddDays(visit % 7):dd/MM/yyyy},"
                        + $"{Clock(start)},{Clock(start + want)},")
                    .Append(CultureInfo.InvariantCulture, $"{(give > 0 ? Clock(start) : "")},{(give > 0 ? Clock(start + give) : "")},")
                    .Append(CultureInfo.InvariantCulture, $"{package.Carers},{(perCarer ? "" : give > 0 ? package.Carers : 0)},")
                    .Append(give > 0 ? "Completed\n" : "Missed\n");
            }
        }
    }

    private static long Part(long minutes, int parts, int part) => (minutes / parts) + (part < minutes % parts ? 1 : 0);

    private static string Clock(long minute) => string.Create(CultureInfo.InvariantCulture, $"{minute / 60 % 24:00}:{minute % 60:00}");
}

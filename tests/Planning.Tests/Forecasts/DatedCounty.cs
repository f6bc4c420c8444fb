using System.Globalization;
using System.Text;

namespace Zoning.Planning.Tests;

/// <summary>A package of a county that a test makes, with all that a reader of its rows needs.</summary>
internal sealed record DatedPackage(double Hours, DateOnly Start, DateOnly? End)
{
    /// <summary>Whether its hours count on a day: its last day still does.</summary>
    internal bool IsOn(DateOnly day) => Start <= day && (End is null || End >= day);
}

/// <summary>Counties of packages with start and end dates only, so that every week can be counted from the rows.</summary>
internal static class DatedCounty
{
    internal static readonly DateOnly AsOf = new(2026, 3, 31);

    /// <summary>Packages of which about half came or went in the last two years.</summary>
    internal static List<DatedPackage> Draw(int seed)
    {
        var draw = new Counties.Tests.Draws(seed);
        var packages = new List<DatedPackage>();
        var count = draw.Whole(40, 160);
        for (var index = 0; index < count; index++)
        {
            var start = draw.Chance(0.4) ? new DateOnly(2023, 1, 1) : AsOf.AddDays(-draw.Whole(1, 700));
            var end = start.AddDays(draw.Whole(10, 900));
            packages.Add(new DatedPackage(draw.Whole(10, 80) / 4.0, start, draw.Chance(0.5) && end < AsOf ? end : null));
        }

        return packages;
    }

    internal static County Read(IReadOnlyList<DatedPackage> packages, params (string Name, string Text)[] files)
    {
        var services = new StringBuilder("id,place,hours_week,provider,status,start,end\n");
        for (var index = 0; index < packages.Count; index++)
        {
            var one = packages[index];
            services.Append(CultureInfo.InvariantCulture,
                $"P{index},{"AB"[index % 2]},{one.Hours},PR{index % 5},{(one.End is null ? "active" : "ended")},{one.Start:yyyy-MM-dd},{one.End:yyyy-MM-dd}\n");
        }

        return County.Read(SquareCounty.With([("services.csv", services.ToString()), .. files]));
    }
}

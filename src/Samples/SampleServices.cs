using System.Globalization;

namespace Zoning.Samples;

/// <summary>
/// Invents beds.csv and workforce.csv: 30 reablement beds opened in three steps, places at home for about 100 people, and the people who
/// work
/// in both, in brokerage and in reviews.
/// </summary>
internal static class SampleServices
{
    private const string Beds = "Reablement beds", Home = "Reablement at home";

    /// <summary>Role, team, pathway, posts for 1,100 packages, share vacant, hours of a post, hours a person, turnover.</summary>
    private static readonly (string Role, string Team, string Way, double Posts, double Vacant,
        double Hours, double Person, double Turnover)[]
        Roles =
        [
            ("reablement worker", Home, "P1", 44, 0.11, 22, 8, 0.29), ("therapist", Home, "P1", 6.5, 0.23, 24, 1.2, 0.14),
            ("social worker", Home, "P1", 5, 0.10, 20, 0.8, 0.16), ("reablement worker", Beds, "P2", 33, 0.09, 26, 21, 0.27),
            ("therapist", Beds, "P2", 3.6, 0.19, 24, 2, 0.14), ("trusted assessor", "Hospital", "", 4, 0, 30, 0, 0.10),
            ("assessor", "Front door", "", 7, 0.14, 25, 0, 0.15), ("broker", "Brokerage", "", 5, 0, 30, 0, 0.12),
            ("reviewer", "Reviews", "", 4, 0.25, 22, 0, 0.13),
        ];

    /// <summary>Writes beds.csv.</summary>
    public static string Places(SampleOptions options)
    {
        var table = new SampleTable("team", "kind", "from", "capacity", "band", "pathway");
        var year = SampleRates.FinancialYear(options.AsOf);
        foreach (var (count, month) in new[] { (20, 4), (25, 7), (30, 10) })
        {
            table.Add(Beds, "bed", Day(new DateOnly(year, month, 1)), Whole(Caseload.Scale(count, options)), "", "P2");
        }

        foreach (var (count, month) in new[] { (85, 4), (100, 9) })
        {
            table.Add(Home, "home", Day(new DateOnly(year, month, 1)), Whole(Caseload.Scale(count, options)), "", "P1");
        }

        return table.ToString();
    }

    /// <summary>Writes workforce.csv.</summary>
    public static string Workforce(SampleOptions options)
    {
        var table = new SampleTable(
            "role", "team", "pathway", "zone", "wte", "vacancies", "hours_per_wte", "absence",
            "hours_per_person", "turnover", "agency", "from",
            "to");
        var from = Day(new DateOnly(SampleRates.FinancialYear(options.AsOf), 4, 1));
        foreach (var role in Roles)
        {
            var posts = Math.Max(1, Math.Round(role.Posts * options.Packages / 1100.0, 1));
            table.Add(
                role.Role, role.Team, role.Way, "", Number(posts), Number(Math.Round(posts * role.Vacant, 1)), Number(role.Hours), "0.06",
                role.Person > 0 ? Number(role.Person) : "", Number(role.Turnover), role.Vacant > 0.1 ? "0.08" : "0", from, "");
        }

        return table.ToString();
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

namespace Zoning.Attack;

/// <summary>
/// The true ledger of a county, counted again from its files by code that shares nothing with the ledger: every line's hours by status, and
/// who is on the list.
/// </summary>
internal sealed class Recount
{
    private readonly PackageRows _rows;
    private readonly Dictionary<string, string> _framework;

    public Recount(IReadOnlyDictionary<string, string> files, Func<string, string, string>? zoneOf = null)
    {
        _rows = new PackageRows(files, zoneOf ?? ((_, place) => place.Length == 0 ? "no-place" : place));
        _framework = CsvText.Table(files, "providers.csv").ToDictionary(row => row["id"], row => row.Of("framework"), StringComparer.Ordinal);
        Lines = LinesOn(AsOf, _rows.All, hasShortfalls: true);
        List = Waiters();
    }

    public DateOnly AsOf => _rows.AsOf;

    public IReadOnlyList<CountyPackageRow> Packages => _rows.All;

    public IReadOnlyList<CareLine> Lines { get; }

    public IReadOnlyList<Waiter> List { get; }

    /// <summary>Providers that have any row, the one with most packages first.</summary>
    public IEnumerable<string> Providers => _rows.All.Where(package => package.Provider.Length > 0)
        .GroupBy(package => package.Provider, StringComparer.Ordinal)
        .OrderByDescending(packages => packages.Count())
        .ThenBy(packages => packages.Key, StringComparer.Ordinal)
        .Select(packages => packages.Key);

    /// <summary>The day a package was asked for; its start where no other day is known.</summary>
    public static DateOnly? AskedOn(CountyPackageRow package) => package.Wait?.Requested ?? package.Start;

    /// <summary>The lines of demand on a past Sunday, as a history from dates has them.</summary>
    public List<CareLine> OnSunday(DateOnly sunday) =>
    [
        .. LinesOn(
            sunday,
            [
                .. _rows.All.Where(IsCounted)
                    .Where(package => !(AskedOn(package) > sunday) && !(package.End < sunday) && !(package.Status == "ended" && package.End is null))
                    .Select(package => package.Status == "ended" ? package with { Status = "active" } : package),
            ],
            hasShortfalls: false).Where(line => line.IsMet || line.IsUnmet),
    ];

    public static bool IsCounted(CountyPackageRow package) => package.Type is "" or "home-care"
        && package.Status is "active" or "ended" or "waiting" or "not-listed" or "reablement";

    private List<CareLine> LinesOn(DateOnly day, IEnumerable<CountyPackageRow> packages, bool hasShortfalls)
    {
        var lines = new List<CareLine>();
        var cover = new Dictionary<string, double>(StringComparer.Ordinal);
        var waiting = new List<CountyPackageRow>();
        foreach (var package in packages)
        {
            var status = StatusOf(package, day);
            if (status == "waiting")
            {
                waiting.Add(package);
            }
            else if (status.Length > 0)
            {
                AddRunning(lines, cover, package, status, hasShortfalls);
            }
        }

        foreach (var package in waiting.OrderBy(package => package.Id, StringComparer.Ordinal))
        {
            var covered = Math.Min(package.Need, cover.GetValueOrDefault(package.Person));
            cover[package.Person] = cover.GetValueOrDefault(package.Person) - covered;
            Put(lines, package, "waiting", package.Need - covered);
        }

        return lines;
    }

    private static void AddRunning(
        List<CareLine> lines, Dictionary<string, double> cover, CountyPackageRow package, string status, bool hasShortfalls)
    {
        var line = new CareLine(package, status, status == "not-listed" ? package.Need : package.Hours);
        var missing = hasShortfalls && line.IsMet ? Math.Clamp(package.Shortfall, 0, line.Hours) : 0;
        Put(lines, package, "undelivered", missing);
        Put(lines, package, status, line.Hours - missing);
        if (line.IsReplaced)
        {
            cover[package.Person] = cover.GetValueOrDefault(package.Person) + line.Hours;
        }

        if (line.IsMet)
        {
            Put(lines, package, "waiting", package.Need - package.Hours);
        }
    }

    private static void Put(List<CareLine> lines, CountyPackageRow package, string status, double hours)
    {
        if (hours > 1e-9)
        {
            lines.Add(new CareLine(package, status, hours));
        }
    }

    private string StatusOf(CountyPackageRow package, DateOnly day) => package switch
    {
        { Status: "ended", Wait.FirstVisit: { } visit } when visit > day => "waiting", // on this day it had not begun
        { Status: "ended" } => "",
        { End: { } end } when end < day => "",
        { Type: not ("" or "home-care") } => "out-of-scope",
        { Status: "direct-payment" or "paused" or "not-listed" or "waiting" } => package.Status,
        { Status: "self-funded" } => "self-funded-estimate",
        { Status: "chc" } => "continuing-healthcare",
        { Start: { } start } when start > day => "waiting",
        { Status: "reablement", Ready: { } ready } => ready <= day ? "bridging" : "reablement-in-term",
        { Status: "reablement" } => package.Start?.AddDays(42) <= day ? "bridging" : "reablement-in-term",
        _ => _framework.GetValueOrDefault(package.Provider) switch
        {
            "yes" => "on-framework",
            "no" => "off-framework",
            _ => "framework-not-known",
        },
    };

    private List<Waiter> Waiters()
    {
        var unmet = Lines.Where(line => line.Status == "waiting")
            .GroupBy(line => line.Package.Id, StringComparer.Ordinal)
            .ToDictionary(lines => lines.Key, lines => lines.Sum(line => line.Hours), StringComparer.Ordinal);
        var covered = Lines.Where(line => line.IsReplaced)
            .GroupBy(line => line.Package.Person, StringComparer.Ordinal)
            .ToDictionary(
                lines => lines.Key, lines => lines.Last().Status == "bridging" ? "reablement" : "off-framework", StringComparer.Ordinal);
        return
        [
            .. _rows.All.Where(package => IsListed(package, unmet.ContainsKey(package.Id)))
                .OrderBy(package => package.Id, StringComparer.Ordinal)
                .Select(package => WaiterOf(package, unmet.GetValueOrDefault(package.Id), covered.GetValueOrDefault(package.Person) ?? "")),
        ];
    }

    private bool IsListed(CountyPackageRow package, bool waits)
    {
        var hasEnded = package.End < AsOf;
        return package.Wait is { } wait
            ? !(wait.FirstVisit <= AsOf) && (package.Status != "ended" || wait.FirstVisit > AsOf) && !hasEnded
            : waits || (package.Status == "waiting" && !hasEnded);
    }

    private Waiter WaiterOf(CountyPackageRow package, double unmet, string covered)
    {
        var requested = package.Wait is { } wait ? wait.Requested : package.Status == "waiting" ? package.Start : null;
        var stage = package.Wait is { } known ? known.Stage : package.Status == "active" ? "provider-found" : "";
        var place = package.Wait?.In is { Length: > 0 } given and not "not-known" ? given
            : package.Status == "reablement" ? "reablement"
            : package.Status == "active" && package.Need > package.Hours && unmet > 0 ? "part-package"
            : covered;
        return new Waiter(
            package, place.Length == 0 ? "not-known" : place, stage.Length == 0 ? "not-known" : stage,
            requested is { } day ? Math.Max(0, AsOf.DayNumber - day.DayNumber) : null, unmet);
    }
}

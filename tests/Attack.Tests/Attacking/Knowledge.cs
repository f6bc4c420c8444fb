namespace Zoning.Attack;

/// <summary>
/// An outsider with the files of one or more releases, the docs and patience: every figure is an interval, every relation that the docs
/// state is a row over what each zone must hold.
/// </summary>
internal sealed class Knowledge(PublicFacts facts) : IDisposable
{
    private static readonly string[] ByArea =
    [
        "demand_hours", "met_hours", "unmet_hours", "lasting_hours", "to_be_replaced_hours", "waiting_hours", "other_unmet_hours",
        "demand_65_hours", "young_hours", "cost", "packages", "people_waiting",
    ];

    private int _releases;

    public AttackProgramme Programme { get; } = new();

    /// <summary>Reads a release.</summary>
    /// <param name="release">Its files.</param>
    /// <param name="changed">The zones that have changed since the release read before; all of them for the first.</param>
    /// <param name="countsLinesOnce">Whether no package has a part that waits, so that statuses divide the packages.</param>
    public Scope Read(Release release, IReadOnlySet<string>? changed = null, bool countsLinesOnce = false)
    {
        var scope = new Scope(release, new string('\'', _releases++), changed);
        foreach (var place in scope.Places.Where(scope.IsNew))
        {
            TieZone(scope, place);
        }

        foreach (var area in scope.Areas.Where(area => scope.ZonesOf(area).Count > 1 && scope.IsNew(area)))
        {
            foreach (var quantity in ByArea)
            {
                Programme.Sum(scope.Cell(area, quantity), scope.ZonesOf(area).Select(zone => scope.Cell(zone, quantity)));
            }
        }

        new CountyRelations(Programme, scope).Tie(countsLinesOnce);
        foreach (var figure in ReadFigure.Of(scope))
        {
            figure.Tell(Programme, scope, facts);
        }

        TieZeros(scope);
        TieZones(scope);
        return scope;
    }

    public void Dispose() => Programme.Dispose();

    private void TieZone(Scope scope, string place)
    {
        string Cell(string quantity) => scope.Cell(place, quantity);
        Programme.Sum(Cell("demand_hours"), [Cell("met_hours"), Cell("unmet_hours")]);
        Programme.Sum(Cell("met_hours"), [Cell("lasting_hours"), Cell("to_be_replaced_hours")]);
        Programme.Sum(Cell("unmet_hours"), [Cell("waiting_hours"), Cell("other_unmet_hours")]);
        Programme.Sum(Cell("demand_hours"), [Cell("demand_65_hours"), Cell("young_hours")]);
        if (facts.Rates is { } rates)
        {
            // Two carers at once cost twice; four are the most that a file may name.
            Programme.NotNegative((Cell("cost"), 1), (Cell("met_hours"), -rates.Least));
            Programme.NotNegative((Cell("cost"), -1), (Cell("met_hours"), 4 * rates.Most));
        }
    }

    /// <summary>Where an area shows that nobody waits in some of its zones, somebody waits in each of the others.</summary>
    private void TieZones(Scope scope)
    {
        var nobody = scope.Release.Rows.Where(row => row is { AreaKind: "zone", Measure: "people_waiting", Low: 0, High: 0 })
            .Select(row => scope.AreaOf("zone", row.Area)!)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var area in scope.Release.Display.Values.Where(area => area.Length > 1 && area.Any(nobody.Contains)))
        {
            foreach (var zone in area.Where(zone => !nobody.Contains(zone)))
            {
                Programme.Narrow(scope.Cell(zone, "people_waiting"), 1, double.PositiveInfinity);
            }
        }
    }

    /// <summary>Where there are no hours there are no packages, and where there are some there is one.</summary>
    private void TieZeros(Scope scope)
    {
        foreach (var (count, hours) in scope.Areas.Select(area => (scope.Cell(area, "packages"), scope.Cell(area, "demand_hours")))
            .Concat(Names.Lines.Concat(Names.Beside).Select(status =>
                (scope.Cell(Scope.County, "packages|" + status), scope.Cell(Scope.County, "status_hours|" + status)))))
        {
            if (Programme.BoundsOf(hours).High <= 0)
            {
                Programme.Narrow(count, 0, 0);
            }
            else if (Programme.BoundsOf(hours).Low > 0)
            {
                Programme.Narrow(count, 1, double.PositiveInfinity);
            }

            if (Programme.BoundsOf(count).High <= 0)
            {
                Programme.Narrow(hours, 0, 0);
            }
        }
    }
}

namespace Zoning.Attack;

/// <summary>Attacks the cells of the ledger in all files of a release: by an outsider, and by providers that know their own rows.</summary>
/// <param name="programme">What is known.</param>
/// <param name="scope">The release that is attacked.</param>
/// <param name="truth">Its truth.</param>
/// <param name="findings">Takes what is found.</param>
/// <param name="earlier">The attack on the release before, if there is one.</param>
internal sealed class LedgerAttack(AttackProgramme programme, Scope scope, Truth truth, Findings findings, LedgerAttack? earlier = null)
{
    private const double Slack = 1e-3;
    private static readonly string[] OfZones = ["met_hours", "unmet_hours", "people_waiting"];

    /// <summary>The cells that are written, and those of single zones, which could be worked out.</summary>
    private List<string> Cells => field ??=
    [
        .. scope.Release.Rows.Select(scope.CellOf).OfType<string>()
            .Concat(scope.Places.SelectMany(place => OfZones.Select(one => scope.Cell(place, one))))
            .Append(scope.Cell(Scope.County, "commissioned_hours@largest"))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>What an outsider finds.</summary>
    public void ByOutsider()
    {
        findings.Count(Promise.Honest);
        foreach (var broken in programme.Broken(cell => scope.TrueOf(truth, cell)?.Value))
        {
            findings.Add(new Leak(Promise.Honest, broken, "the truth does not keep to this"));
        }

        foreach (var cell in Cells)
        {
            if (scope.TrueOf(truth, cell) is not { Value: > 0 } figure)
            {
                continue;
            }

            var quantity = scope.Cells[cell].Quantity;
            if (Truth.IsCount(quantity))
            {
                if (figure.Value < 8)
                {
                    var zero = HiddenZero(cell);
                    Demand(Promise.SmallCounts, cell + (zero is null ? "" : $" (nobody in {zero} is hidden)"), cell, figure.Value, zero is null ? 1 : 0, 7);
                }
            }
            else if (figure.People < 8 && !quantity.EndsWith("@largest", StringComparison.Ordinal))
            {
                Demand(Promise.FewPeople, cell, figure.Value, 0.5 * figure.Value, 1.5 * figure.Value);
            }

        }

        LookForBreakdowns();
    }

    /// <summary>
    /// What an outsider finds of single providers in the release itself. A rate card and shown hours say roughly what the hours cost; that is
    /// not told by the release, so it is not known here.
    /// </summary>
    public void OnProviders()
    {
        foreach (var cell in Cells)
        {
            var quantity = scope.Cells[cell].Quantity;
            var isOfProviders = quantity == "cost" || (quantity.StartsWith("commissioned_hours@", StringComparison.Ordinal)
                && !quantity.EndsWith("none-named", StringComparison.Ordinal));
            if (isOfProviders && scope.TrueOf(truth, cell) is { Value: > 0, IsOfEnoughProviders: false } figure)
            {
                // That the largest of five has a fifth of them or more follows from its name; the p % rule is about what it has at most.
                var isLargest = quantity.EndsWith("@largest", StringComparison.Ordinal);
                Demand(
                    Promise.FewProviders, cell, figure.Value, figure.Value - (isLargest ? 0 : 0.1 * figure.Largest),
                    figure.Value + 0.1 * figure.Largest);
            }
        }
    }

    /// <summary>What a provider finds once it has taken out its own rows, and packages that it is told of (true: with their zone).</summary>
    public void ByProvider(string provider, IReadOnlyDictionary<string, bool>? told = null)
    {
        told ??= new Dictionary<string, bool>();
        var narrow = new List<(string Cell, double Value, double Own, (double Low, double High) Range)>();
        programme.Know(OwnOf(provider, told));
        foreach (var cell in Cells.Where(cell => Truth.IsCount(scope.Cells[cell].Quantity)))
        {
            if (scope.TrueOf(truth, cell) is not { Value: > 0 } figure || scope.KnownOf(truth, cell, provider, told) is not (> 0 and var own))
            {
                continue;
            }

            findings.Count(Promise.Provider);
            if (programme.Reaches(cell, figure.Value - 4, figure.Value + 4, out var range))
            {
                continue;
            }

            if (Math.Floor(range.High + Slack) - Math.Ceiling(range.Low - Slack) < 4)
            {
                narrow.Add((cell, figure.Value, own, range));
            }
        }

        // What everybody, or the provider by its own rows, knows as closely already is no more for being told of a package.
        programme.Forget();
        if (told.Count > 0)
        {
            programme.Know(OwnOf(provider, new Dictionary<string, bool>()));
        }

        foreach (var (cell, value, own, range) in narrow)
        {
            if (told.Count == 0 || programme.RangeOf(cell) is var alone && alone.High - alone.Low > range.High - range.Low + Slack)
            {
                findings.Add(new Leak(Promise.Provider, cell, FormattableString.Invariant(
                    $"true {value}, {provider} knows {own} of them, {value - own} are left, and knows that all are [{range.Low:0.##}, {range.High:0.##}]")));
            }
        }

        programme.Forget();
    }

    private List<(string Cell, double Own)> OwnOf(string provider, IReadOnlyDictionary<string, bool> told) =>
        [.. scope.Cells.Keys.Select(cell => (cell, scope.KnownOf(truth, cell, provider, told))).Where(own => own.Item2 > 0)];

    private void Demand(Promise promise, string cell, double value, double low, double high) => Demand(promise, cell, cell, value, low, high);

    private void Demand(Promise promise, string name, string cell, double value, double low, double high)
    {
        findings.Count(promise);
        if (!programme.Reaches(cell, low, high, out var range))
        {
            findings.Add(Leak.Of(promise, name, value, range, (low, high)));
        }
    }

    /// <summary>A part of the same breakdown that is 0 and not shown as such, so that nobody is not told from few; none where all are.</summary>
    private string? HiddenZero(string cell) => earlier is not null && earlier.Cells.Contains(cell) && earlier.HiddenZero(cell) is null ? null : SiblingsOf(cell)
        .FirstOrDefault(sibling => scope.TrueOf(truth, sibling) is { Value: 0 } && programme.BoundsOf(sibling).High > 0);

    private IEnumerable<string> SiblingsOf(string cell)
    {
        var (zones, quantity) = scope.Cells[cell];
        if (zones.Count == scope.Places.Count)
        {
            return Breakdowns(quantity).Select(part => scope.Cell(Scope.County, part));
        }

        var display = scope.Release.Display.Keys.Select(area => scope.AreaOf("display", area)!).Append(Scope.Elsewhere).ToList();
        return display.Any(area => scope.Cell(area, quantity) == cell)
            ? display.Select(area => scope.Cell(area, quantity))
            : scope.Release.Display.Values.Where(area => area.Contains(zones[0])).SelectMany(area => area).Select(zone => scope.Cell(zone, quantity));
    }

    private static IEnumerable<string> Breakdowns(string part)
    {
        var of = part.Split('|');
        return of switch
        {
            ["packages", _] => Names.Lines.Concat(Names.Beside).Select(status => "packages|" + status),
            ["people_waiting", var where] when where.StartsWith("in:", StringComparison.Ordinal) => Names.Places.Select(one => "people_waiting|in:" + one),
            ["people_waiting", var where] when where.StartsWith("stage:", StringComparison.Ordinal) => Names.Stages.Select(one => "people_waiting|stage:" + one),
            ["people_waiting", var where] when where.StartsWith("days:", StringComparison.Ordinal) => Names.Bands.Select(one => "people_waiting|" + one),
            _ => [],
        };
    }

    /// <summary>A total below 8 has no shown part: neither by area, nor by status, place, stage or days.</summary>
    private void LookForBreakdowns()
    {
        foreach (var total in new[] { "packages", "people_waiting" })
        {
            NoParts(Scope.County, total, row => row.Measure == total && (row.AreaKind != "county" || row.Status.Length > 0));
            foreach (var (code, zones) in scope.Release.Display.Where(area => area.Value.Length > 1))
            {
                NoParts(
                    scope.AreaOf("display", code)!, total, row => row.Measure == total && row.AreaKind == "zone" && zones.Contains(row.Area));
            }
        }
    }

    private void NoParts(string area, string total, Func<ReadRow, bool> isPart)
    {
        if (truth.Of(scope.ZonesOf(area), total) is { Value: > 0 and < 8 } whole)
        {
            findings.Count(Promise.NoBreakdown);
            foreach (var row in scope.Release.Rows.Where(row => isPart(row) && row.Shown is not ("hidden" or "not-supplied")))
            {
                findings.Add(new Leak(Promise.NoBreakdown, row.Key, FormattableString.Invariant($"shown {row.Shown}, though its total is {whole.Value}")));
            }
        }
    }
}

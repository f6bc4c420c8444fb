using System.Collections.Immutable;
using Google.OrTools.Sat;

namespace Zoning.Exact;

/// <summary>Areas and zones as a programme of whole numbers, with the cuts that keep zones in one piece.</summary>
internal sealed class ZoneModel
{
    private readonly ZonePlan _plan;
    private readonly Dictionary<(int Area, int Zone), BoolVar> _in = [];

    internal ZoneModel(ZonePlan plan, ImmutableArray<int> known)
    {
        _plan = plan;
        var areas = plan.Zones.Length;
        for (var area = 0; area < areas; area++)
        {
            BoolVar[] choices = [.. Reachable(area).Select(zone => _in[(area, zone)] = Model.NewBoolVar($"{area} in {zone}"))];
            Model.AddExactlyOne(choices);
            foreach (var zone in Reachable(area))
            {
                Model.AddHint(_in[(area, zone)], zone == known[area] ? 1 : 0);
            }
        }

        foreach (var ((area, zone), isIn) in _in.OrderBy(one => one.Key))
        {
            if (plan.Zones[area] != zone)
            {
                Model.AddBoolOr(Around([area], zone).Append(isIn.Not()));
            }
        }

        foreach (var group in plan.Together)
        {
            foreach (var (first, second) in group.Zip(group.Skip(1)))
            {
                foreach (var zone in Enumerable.Range(0, plan.Count))
                {
                    Model.Add(Is(first, zone) == Is(second, zone));
                }
            }
        }

        var changes = areas - LinearExpr.Sum(Enumerable.Range(0, areas).Select(area => _in[(area, plan.Zones[area])]));
        Model.Add(changes <= plan.MostChanges);
        var (mean, most) = (plan.Minutes.Sum(), plan.Imbalance(plan.Zones));
        var imbalance = Model.NewIntVar(0, most, "imbalance");
        for (var zone = 0; zone < plan.Count; zone++)
        {
            var own = _in.Where(one => one.Key.Zone == zone).OrderBy(one => one.Key.Area).ToList();
            var care = LinearExpr.WeightedSum(own.Select(one => one.Value), own.Select(one => plan.Minutes[one.Key.Area] * plan.Count));
            Model.Add(care - mean <= imbalance);
            Model.Add(mean - care <= imbalance);
            Model.AddBoolOr(own.Select(one => one.Value));
        }

        Model.Minimize(imbalance * (plan.MostChanges + 1L) + changes);
    }

    internal CpModel Model { get; } = new();

    internal ImmutableArray<int> Read(CpSolver solver) =>
    [
        .. Enumerable.Range(0, _plan.Zones.Length).Select(area => Enumerable.Range(0, _plan.Count)
            .First(zone => _in.TryGetValue((area, zone), out var isIn) && solver.BooleanValue(isIn))),
    ];

    /// <summary>Forbids every zone in several pieces of a solution.</summary>
    /// <returns>Whether there was one.</returns>
    internal bool Cut(ImmutableArray<int> zones)
    {
        var isCut = false;
        for (var zone = 0; zone < _plan.Count; zone++)
        {
            var parts = _plan.Parts(zones, zone);
            foreach (var part in parts.Skip(1))
            {
                isCut = true;
                BoolVar[] around = [.. Around(part, zone)];
                foreach (var area in part)
                {
                    foreach (var other in parts[0])
                    {
                        Model.AddBoolOr([.. around, _in[(area, zone)].Not(), _in[(other, zone)].Not()]);
                    }
                }
            }
        }

        return isCut;
    }

    /// <summary>The zones that an area can join if only so many areas change: those within as many steps.</summary>
    private SortedSet<int> Reachable(int area)
    {
        SortedSet<int> zones = [_plan.Zones[area]];
        var (seen, edge) = (new HashSet<int> { area }, new List<int> { area });
        for (var step = 0; step < _plan.MostChanges && !_plan.Locked.Contains(area); step++)
        {
            edge = [.. edge.SelectMany(one => _plan.Neighbours[one]).Where(seen.Add)];
            zones.UnionWith(edge.Select(one => _plan.Zones[one]));
        }

        return zones;
    }

    private IEnumerable<BoolVar> Around(List<int> part, int zone) => part.SelectMany(area => _plan.Neighbours[area]).Distinct().Except(part)
        .Where(area => _in.ContainsKey((area, zone))).Select(area => _in[(area, zone)]);

    private LinearExpr Is(int area, int zone) => _in.TryGetValue((area, zone), out var isIn) ? isIn : LinearExpr.Constant(0);
}

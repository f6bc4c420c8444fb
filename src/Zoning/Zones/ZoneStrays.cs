using System.Globalization;
using NetTopologySuite.Geometries;

namespace Zoning;

/// <summary>
/// Looks for zones that lie apart from the others, further than the others are wide together, and for maps that lie in the sea.
/// </summary>
/// <remarks>
/// Zones are joined to their nearest ones (a minimum spanning tree over their boxes); where the longest join is longer than the greater
/// group is wide, the lesser group is astray. A group on land is the greater one, then the one with more zones.
/// </remarks>
internal sealed class ZoneStrays
{
    private const double LeastGapMetres = 1_000;
    private const double SquareMetres = 100_000;

    /// <summary>From this many zones on, those whose middles share a cell of this width are looked at together.</summary>
    private const int MostSingle = 1_000;

    private const double CellMetres = 5_000;
    private readonly IReadOnlyList<Zone> _zones;
    private readonly ZoneCoverage.Teller _tell;

    private ZoneStrays(IReadOnlyList<Zone> zones, ZoneCoverage.Teller tell) => (_zones, _tell) = (zones, tell);

    /// <summary>Tells strays.</summary>
    /// <param name="zones">Zones with valid shapes, at least one.</param>
    /// <param name="tell">Takes what is found.</param>
    /// <returns>Where the map lies if that is in the sea; <see langword="null"/> if it may lie on land.</returns>
    internal static string? Check(IReadOnlyList<Zone> zones, ZoneCoverage.Teller tell)
    {
        var strays = new ZoneStrays(zones, tell);
        var main = strays.TellStrays();
        return BritishLand.MayHold(main.Box) ? null : Sea(main.Box);
    }

    private Group TellStrays()
    {
        var groups = Groups();
        var joins = Joins(groups);
        var main = Group.Of(groups);
        var members = groups.ToList();
        while (members.Count > 1)
        {
            var longest = joins.Where(join => members.Contains(join.From) && members.Contains(join.To)).MaxBy(join => join.Metres);
            var (one, other) = Split(members, joins, longest);
            var (kept, astray) = IsGreater(Group.Of(one), Group.Of(other)) ? (one, other) : (other, one);
            var rest = Group.Of(kept);
            if (!(longest.Metres > Math.Max(LeastGapMetres, Math.Max(rest.Box.Width, rest.Box.Height))))
            {
                break;
            }

            foreach (var zone in astray.SelectMany(group => group.Members).Order())
            {
                TellStray(_zones[zone], rest.Box);
            }

            (main, members) = (rest, kept);
        }

        return main;
    }

    private void TellStray(Zone zone, Envelope rest)
    {
        var box = zone.Drawn.EnvelopeInternal;
        var apart = string.Create(
            CultureInfo.InvariantCulture, $"Zone '{zone.Code}' lies {box.Distance(rest) / 1000:0} km from the other zones");
        var near = rest.Copy();
        near.ExpandBy(Math.Max(LeastGapMetres, Math.Max(rest.Width, rest.Height) / 2));
        if (near.Intersects(new Envelope(box.MinY, box.MaxY, box.MinX, box.MaxX)))
        {
            _tell(ZoneFaults.Swapped, $"{apart}; the other way round its coordinates lie among them.", zone.Code);
        }
        else if (Shift(box, rest, near) is var (east, north) && (east != 0 || north != 0))
        {
            _tell(PlacingFaults.LostSquare, $"{apart}; {Far(east, north)} it would lie among them.", zone.Code);
        }
        else
        {
            _tell(PlacingFaults.Stray, $"{apart}.", zone.Code);
        }
    }

    /// <summary>
    /// The hundreds of kilometres that coordinates below 100 km lack to lie near the others; none if they lie on land or don't fit.
    /// </summary>
    private static (double East, double North) Shift(Envelope box, Envelope rest, Envelope near)
    {
        double Lacking(double low, double high, double middle) =>
            low >= 0 && high < SquareMetres ? SquareMetres * Math.Floor(middle / SquareMetres) : 0;

        var (east, north) = (Lacking(box.MinX, box.MaxX, rest.Centre.X), Lacking(box.MinY, box.MaxY, rest.Centre.Y));
        foreach (var (x, y) in new[] { (east, 0.0), (0.0, north), (east, north) })
        {
            if ((x != 0 || y != 0) && near.Intersects(new Envelope(box.MinX + x, box.MaxX + x, box.MinY + y, box.MaxY + y)))
            {
                return (x, y);
            }
        }

        return default;
    }

    private static string Sea(Envelope box)
    {
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"The zones lie between {box.MinX:0} {box.MinY:0} and {box.MaxX:0} {box.MaxY:0}, where there is no land of Great Britain");
        return BritishLand.Holds(new Envelope(box.MinY, box.MaxY, box.MinX, box.MaxX))
            ? $"{where}; with easting and northing the other way round they lie on land."
            : $"{where}.";
    }

    /// <summary>A shift in words, such as <c>300 km east</c>.</summary>
    internal static string Far(double east, double north) => string.Join(" and ", new[]
    {
        east == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(east) / 1000:0} km {(east > 0 ? "east" : "west")}"),
        north == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(north) / 1000:0} km {(north > 0 ? "north" : "south")}"),
    }.Where(part => part.Length > 0));

    private List<Group> Groups() => _zones.Count <= MostSingle
        ? [.. _zones.Select((zone, index) => new Group([index], zone.Drawn.EnvelopeInternal.Copy(), zone.Drawn.Area))]
        : [.. _zones.Select((zone, index) => (Zone: zone, Index: index)).GroupBy(pair => Cell(pair.Zone)).Select(cell =>
            Group.Of([.. cell.Select(pair => new Group([pair.Index], pair.Zone.Drawn.EnvelopeInternal, pair.Zone.Drawn.Area))]))];

    private static (int X, int Y) Cell(Zone zone)
    {
        var middle = zone.Drawn.EnvelopeInternal.Centre;
        return ((int)Math.Floor(middle.X / CellMetres), (int)Math.Floor(middle.Y / CellMetres));
    }

    /// <summary>The joins of a minimum spanning tree (Prim), by the distance between boxes.</summary>
    private static List<Join> Joins(List<Group> groups)
    {
        var joins = new List<Join>();
        var nearest = groups.Skip(1).ToDictionary(group => group, group => new Join(groups[0], group, groups[0].Box.Distance(group.Box)));
        while (nearest.Count > 0)
        {
            var next = nearest.Values.MinBy(join => join.Metres);
            nearest.Remove(next.To);
            joins.Add(next);
            foreach (var group in nearest.Keys.ToList())
            {
                var metres = next.To.Box.Distance(group.Box);
                if (metres < nearest[group].Metres)
                {
                    nearest[group] = new Join(next.To, group, metres);
                }
            }
        }

        return joins;
    }

    private static (List<Group> One, List<Group> Other) Split(List<Group> members, List<Join> joins, Join cut)
    {
        var inside = members.ToHashSet();
        var links = joins.Where(join => join != cut && inside.Contains(join.From) && inside.Contains(join.To))
            .SelectMany(join => new[] { (join.From, join.To), (From: join.To, To: join.From) })
            .ToLookup(link => link.From, link => link.To);
        var reached = new HashSet<Group> { cut.From };
        var open = new Stack<Group>([cut.From]);
        while (open.TryPop(out var group))
        {
            foreach (var other in links[group].Where(reached.Add))
            {
                open.Push(other);
            }
        }

        return ([.. members.Where(reached.Contains)], [.. members.Where(group => !reached.Contains(group))]);
    }

    private static bool IsGreater(Group one, Group other)
    {
        var (first, second) = (BritishLand.MayHold(one.Box), BritishLand.MayHold(other.Box));
        return first != second ? first
            : one.Members.Count != other.Members.Count ? one.Members.Count > other.Members.Count
            : one.Area >= other.Area;
    }

    private sealed class Group(List<int> members, Envelope box, double area)
    {
        internal List<int> Members { get; } = members;

        internal Envelope Box { get; } = box;

        internal double Area { get; } = area;

        internal static Group Of(IReadOnlyList<Group> groups)
        {
            var box = new Envelope();
            foreach (var group in groups)
            {
                box.ExpandToInclude(group.Box);
            }

            return new Group([.. groups.SelectMany(group => group.Members)], box, groups.Sum(group => group.Area));
        }
    }

    private readonly record struct Join(Group From, Group To, double Metres);
}

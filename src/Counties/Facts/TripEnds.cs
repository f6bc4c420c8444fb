using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>A package or carer as an end of trips.</summary>
/// <param name="Place">The number of its place: what has the same place text shares it.</param>
/// <param name="Names">The numbers of the names under which travel.csv may speak of it, the most exact first.</param>
internal readonly record struct TripEnd(int Place, int[] Names);

/// <summary>The names under which travel.csv may speak of packages, carers and places, each with a number.</summary>
/// <remarks>
/// A name is the id of a package, else the id of a carer (its start), else a place as services.csv or carers.csv writes it; letter case and
/// spaces around a place don't matter.
/// </remarks>
internal sealed class TripEnds
{
    private readonly Dictionary<PackageId, int> _packages = [];
    private readonly Dictionary<CarerId, int> _carers = [];
    private readonly Dictionary<string, int> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<int> _placeNumbers = [];
    private int _count;

    private TripEnds()
    {
    }

    /// <summary>The names of packages and carers and of their places.</summary>
    internal static TripEnds Of(IEnumerable<CountyPackage> packages, IEnumerable<CountyCarer> carers)
    {
        var ends = new TripEnds();
        foreach (var one in packages)
        {
            ends._packages.TryAdd(one.Package.Id, ends._count++);
            ends.AddPlace(one.Place);
        }

        foreach (var carer in carers)
        {
            ends._carers.TryAdd(carer.Id, ends._count++);
            ends.AddPlace(carer.Start);
            ends.AddPlace(carer.End ?? "");
        }

        return ends;
    }

    /// <summary>The number of a name; -1 if nothing has it.</summary>
    internal int Find(string name) =>
        _packages.TryGetValue(new PackageId(name), out var number)
        || _carers.TryGetValue(new CarerId(name), out number)
        || _places.TryGetValue(name.Trim(), out number)
            ? number
            : -1;

    /// <summary>Whether a number is that of a place, not of a package or carer.</summary>
    internal bool IsPlace(int number) => _placeNumbers.Contains(number);

    internal TripEnd OfPackage(CountyPackage one) => Made(_packages[one.Package.Id], one.Place);

    /// <summary>Where a carer's rounds start, then where they end if that is elsewhere.</summary>
    internal IEnumerable<TripEnd> OfCarer(CountyCarer carer)
    {
        yield return OfStart(carer);
        if (carer.End is { } end)
        {
            yield return OfPlace(end);
        }
    }

    internal TripEnd OfStart(CountyCarer carer) => Made(_carers[carer.Id], carer.Start);

    internal TripEnd OfPlace(string place) => _places.TryGetValue(place.Trim(), out var at) ? new TripEnd(at, [at]) : new TripEnd(-1, []);

    private TripEnd Made(int id, string place) =>
        _places.TryGetValue(place.Trim(), out var at) ? new TripEnd(at, [id, at]) : new TripEnd(id, [id]);

    private void AddPlace(string place)
    {
        if (place.Trim().Length > 0 && _places.TryAdd(place.Trim(), _count))
        {
            _placeNumbers.Add(_count++);
        }
    }
}

using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Routing;

/// <summary>
/// Travel times of a model with two changes: trips that are known take their own time, and trips to a place take longer or shorter by a
/// factor of that place and mode.
/// </summary>
/// <remarks>
/// A factor of a place stands for the hour of the visits there: a person visited in two hours with different traffic is two places of one
/// building. A trip of 0 ticks stays 0.
/// </remarks>
internal sealed class AdjustedTravel : IKnownRange
{
    private readonly IKnownRange _model;
    private readonly FrozenDictionary<(int Origin, int Destination, int Mode), KnownTrip> _known;
    private readonly ImmutableArray<TravelFactors> _factors;

    private AdjustedTravel(
        IKnownRange model, FrozenDictionary<(int Origin, int Destination, int Mode), KnownTrip> known,
        ImmutableArray<TravelFactors> factors) =>
        (_model, _known, _factors) = (model, known, factors);

    /// <inheritdoc/>
    public int Places => _model.Places;

    /// <inheritdoc/>
    public int Modes => _model.Modes;

    /// <inheritdoc/>
    public (int Ticks, int Metres) Farthest
    {
        get
        {
            var (ticks, metres) = _model.Farthest;
            foreach (var trip in _known.Values)
            {
                (ticks, metres) = (Math.Max(ticks, trip.Ticks), Math.Max(metres, trip.Metres ?? 0));
            }

            var slowest = _factors.SelectMany(factors => new[] { factors.Car, factors.Walk, factors.Bike }).Append(1).Max();
            return ((int)Math.Min(ITravelTimes.Most, Math.Ceiling(ticks * slowest)), metres);
        }
    }

    /// <summary>Changes a model; without changes it is the model itself.</summary>
    /// <param name="model">The travel times of all places.</param>
    /// <param name="known">Trips with their own time.</param>
    /// <param name="factors">The factors of each place; empty if there are none.</param>
    /// <returns>The travel times.</returns>
    public static ITravelTimes Of(
        IKnownRange model, FrozenDictionary<(int Origin, int Destination, int Mode), KnownTrip> known,
        ImmutableArray<TravelFactors> factors) =>
        known.Count == 0 && factors.All(factor => factor == TravelFactors.One) ? model : new AdjustedTravel(model, known, factors);

    /// <inheritdoc/>
    public int Ticks(int origin, int destination, int mode)
    {
        var ticks = _known.TryGetValue((origin, destination, mode), out var trip) ? trip.Ticks : _model.Ticks(origin, destination, mode);
        var factor = _factors.IsEmpty ? 1 : _factors[destination].Of((TravelMode)mode);
        return ticks <= 0 || factor == 1 ? ticks : (int)Math.Min(ITravelTimes.Most, Math.Ceiling(ticks * factor - 1e-9));
    }

    /// <inheritdoc/>
    public int Metres(int origin, int destination, int mode) =>
        _known.TryGetValue((origin, destination, mode), out var trip) && trip.Metres is { } metres
            ? metres
            : _model.Metres(origin, destination, mode);
}

/// <summary>A trip whose time is known.</summary>
/// <param name="Ticks">Its ticks, 0 or more.</param>
/// <param name="Metres">Its metres; null if the model's count.</param>
internal readonly record struct KnownTrip(int Ticks, int? Metres);

/// <summary>How many times as long trips to a place take, by mode.</summary>
/// <param name="Car">By car.</param>
/// <param name="Walk">On foot.</param>
/// <param name="Bike">By bicycle.</param>
internal readonly record struct TravelFactors(double Car, double Walk, double Bike)
{
    /// <summary>As the model has it.</summary>
    public static TravelFactors One { get; } = new(1, 1, 1);

    /// <summary>The factor of a mode.</summary>
    public double Of(TravelMode mode) => mode switch
    {
        TravelMode.Walk => Walk,
        TravelMode.Bike => Bike,
        _ => Car,
    };
}

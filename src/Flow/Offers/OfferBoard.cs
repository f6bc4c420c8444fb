using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Flow;

/// <summary>A provider as brokers see it.</summary>
internal sealed record OfferProvider
{
    internal required string Name { get; init; }

    internal bool IsOnFramework { get; init; } = true;

    /// <summary>The zones it works in, by their places on the board.</summary>
    internal required ImmutableArray<int> Zones { get; init; }

    /// <summary>Client hours a week that it can give, above 0.</summary>
    internal required double CapacityHours { get; init; }

    /// <summary>Client hours a week that it gives besides the packages of today that are simulated. Default 0.</summary>
    internal double OtherHours { get; init; }

    /// <summary>Pounds for an hour, above 0.</summary>
    internal required double Rate { get; init; }

    /// <summary>Quality from 1 to 5. Default 3.</summary>
    internal double Quality { get; init; } = 3;

    /// <summary>Whether it takes packages; only yes counts.</summary>
    internal Acceptance Accepting { get; init; } = Acceptance.Yes;

    /// <summary>The first day on which it may be offered packages; null for always.</summary>
    internal DateOnly? Joins { get; init; }

    /// <summary>The day on which it hands back everything; null for never.</summary>
    internal DateOnly? Leaves { get; init; }
}

/// <summary>
/// How readily providers accept: h = base x (1 - load / capacity)^LoadPower x exp(-DetourPower x detour minutes) x (rate /
/// reference)^RatePower
/// acceptances an hour, for each provider that is asked.
/// </summary>
/// <param name="PerHour">The base rate: acceptances in an open hour of an empty provider on the spot, 0 or more.</param>
/// <param name="LoadPower">0 if load does not matter. Default 1.</param>
/// <param name="DetourPower">Per minute of detour, 0 or more. Default 0.</param>
/// <param name="RatePower">0 if the rate does not matter. Default 0.</param>
/// <param name="ReferenceRate">Pounds for an hour at which the rate does nothing. Default 23.</param>
internal sealed record Readiness(
    double PerHour, double LoadPower = 1, double DetourPower = 0, double RatePower = 0, double ReferenceRate = 23);

/// <summary>Zones, providers, and how far each zone is out of each provider's way.</summary>
internal sealed record OfferBoard
{
    internal required ImmutableArray<string> Zones { get; init; }

    /// <summary>The area each zone belongs to, such as a borough or locality. Default one area.</summary>
    internal ImmutableArray<string> Areas { get; init; } = [];

    internal required ImmutableArray<OfferProvider> Providers { get; init; }

    /// <summary>Minutes of detour of a package of each zone for each provider, zones x providers. Default none: 0.</summary>
    internal ImmutableArray<double> DetourMinutes { get; init; } = [];

    internal required Readiness Readiness { get; init; }

    internal string AreaOf(int zone) => Areas.IsEmpty ? "" : Areas[zone];

    /// <summary>The place of a provider; -1 if there is none of the name.</summary>
    internal int IndexOf(string provider)
    {
        for (var at = 0; at < Providers.Length; at++)
        {
            if (string.Equals(Providers[at].Name, provider, StringComparison.Ordinal))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether a provider may be given a package of a zone: it works there and takes packages.</summary>
    internal bool MayTake(int zone, int provider) =>
        Providers[provider].Accepting == Acceptance.Yes && Providers[provider].Zones.Contains(zone);

    /// <summary>The providers that may be given a package of a zone and meet a condition, in their order.</summary>
    internal ImmutableArray<int> Those(int zone, Func<OfferProvider, bool> condition)
    {
        var those = ImmutableArray.CreateBuilder<int>();
        for (var at = 0; at < Providers.Length; at++)
        {
            if (MayTake(zone, at) && condition(Providers[at]))
            {
                those.Add(at);
            }
        }

        return those.ToImmutable();
    }

    /// <summary>Acceptances an hour of a provider whose load does not matter; 0 if it may not be given packages of the zone.</summary>
    internal double Weight(int zone, int provider)
    {
        if (!MayTake(zone, provider))
        {
            return 0;
        }

        var detour = DetourMinutes.IsEmpty ? 0 : DetourMinutes[zone * Providers.Length + provider];
        return Readiness.PerHour * Math.Exp(-Readiness.DetourPower * detour)
            * Math.Pow(Providers[provider].Rate / Readiness.ReferenceRate, Readiness.RatePower);
    }

    internal void Check(FlowFaults faults)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var provider in Providers)
        {
            if (!names.Add(provider.Name))
            {
                faults.Add(FlowFaults.NamedTwice, $"Provider {provider.Name} is there twice.");
            }

            CheckProvider(provider, faults);
        }

        if ((!Areas.IsEmpty && Areas.Length != Zones.Length)
            || (!DetourMinutes.IsEmpty && DetourMinutes.Length != Zones.Length * Providers.Length))
        {
            faults.Add(FlowFaults.BadAmount, "Areas must be one a zone, and detours one a zone and provider.");
        }

        foreach (var detour in DetourMinutes)
        {
            faults.Amount("detour", detour);
        }

        faults.Amount("acceptances an hour", Readiness.PerHour);
        faults.Amount("power of load", Readiness.LoadPower);
        faults.Amount("power of detour", Readiness.DetourPower);
        faults.Amount("power of the rate", Math.Abs(Readiness.RatePower));
        Positive("reference rate", Readiness.ReferenceRate, faults);
    }

    private void CheckProvider(OfferProvider provider, FlowFaults faults)
    {
        Positive($"capacity of {provider.Name}", provider.CapacityHours, faults);
        Positive($"rate of {provider.Name}", provider.Rate, faults);
        faults.Amount($"other hours of {provider.Name}", provider.OtherHours);
        faults.Amount($"quality of {provider.Name}", provider.Quality);
        foreach (var zone in provider.Zones.Where(zone => zone < 0 || zone >= Zones.Length))
        {
            faults.Add(FlowFaults.UnknownName, FormattableString.Invariant($"{provider.Name} works in zone {zone} of {Zones.Length}."));
        }

        if (provider is { Joins: { } joins, Leaves: { } leaves } && leaves <= joins)
        {
            faults.DatesOutOfOrder($"{provider.Name} joins and leaves", joins, leaves);
        }
    }

    private static void Positive(string name, double value, FlowFaults faults)
    {
        if (!(value > 0 && double.IsFinite(value)))
        {
            faults.Add(FlowFaults.BadAmount, FormattableString.Invariant($"{name} is {value}; it must be above 0."));
        }
    }
}

using System.Collections.Immutable;

namespace Zoning.Flow;

/// <summary>Gathers everything that is wrong with what is to be simulated, so that all of it is said before anything runs.</summary>
internal sealed class FlowFaults
{
    /// <summary>J101: a rate, length or number that can't be.</summary>
    internal static readonly FaultCode BadAmount = new(
        "J101", FaultKind.Structure, "A rate, a length of stay or a number of slots is negative or not a number.",
        "Give a finite number of 0 or more in the unit that the name says.");

    /// <summary>J102: a share outside 0 to 1, or shares above 1 in all.</summary>
    internal static readonly FaultCode BadShare = new(
        "J102", FaultKind.Structure, "A share is not from 0 to 1, or shares that exclude each other exceed 1 together.",
        "Correct the share; the shares of the ways out of a stage add up to 1 at most, and the rest leaves.");

    /// <summary>J103: dates out of order.</summary>
    internal static readonly FaultCode OutOfOrder = new(
        "J103", FaultKind.Structure, "Dates are out of order.",
        "Put changes in the order of their dates, each date once; an end comes after its start.");

    /// <summary>J104: a stage, zone or provider that nobody has.</summary>
    internal static readonly FaultCode UnknownName = new(
        "J104", FaultKind.Structure, "A stage, zone or provider is named that does not exist.", "Correct the name, or add what it names.");

    /// <summary>J105: stages that lead back to themselves.</summary>
    internal static readonly FaultCode Cycle = new(
        "J105", FaultKind.Structure, "The stages lead back to an earlier one.",
        "Remove the way back; say repeated work by the share of forms that are complete, and a return as a new referral.");

    /// <summary>J106: the same name twice.</summary>
    internal static readonly FaultCode NamedTwice = new(
        "J106", FaultKind.Structure, "Two stages, sources or providers have the same name.", "Give each its own name.");

    private const string Where = "flow";
    private readonly FindingCollector _found = new();

    /// <summary>Everything found, in a fixed order.</summary>
    internal ImmutableArray<Finding> Found => _found.ToFindings();

    internal void Amount(string name, double value, bool mayBeInfinite = false)
    {
        if (double.IsNaN(value) || value < 0 || (double.IsInfinity(value) && !mayBeInfinite))
        {
            Add(BadAmount, FormattableString.Invariant($"{name} is {value}."));
        }
    }

    internal void Length(string name, Stay stay, bool mayBeInfinite = false)
    {
        Amount(name, stay.Mean, mayBeInfinite);
        if (stay.Shape == StayShape.LogNormal && !(stay.Sigma > 0 && double.IsFinite(stay.Sigma) && stay.Mean > 0))
        {
            Add(
                BadAmount,
                FormattableString.Invariant($"{name} is log-normal with mean {stay.Mean} and sigma {stay.Sigma}; both must be above 0."));
        }
    }

    internal void Share(string name, double value)
    {
        if (!(value is >= 0 and <= 1))
        {
            Add(BadShare, FormattableString.Invariant($"{name} is {value}."));
        }
    }

    internal void DatesOutOfOrder(string name, DateOnly first, DateOnly second) =>
        Add(OutOfOrder, FormattableString.Invariant($"{name}: {second:yyyy-MM-dd} comes after {first:yyyy-MM-dd}."));

    internal void Add(FaultCode code, string what) => _found.Add(code, Where, 0, what);

    /// <summary>Stops with everything that was found.</summary>
    /// <exception cref="BadDataException">Something was found.</exception>
    internal void ThrowIfAny() => _found.ThrowIfFault();
}

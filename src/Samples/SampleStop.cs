using Zoning.Demand;

namespace Zoning.Samples;

/// <summary>A package's visit at one time of day, as the rounds of a sample see it: the same start on every day it takes place.</summary>
/// <param name="Line">The package's index among the county's lines.</param>
/// <param name="Place">The index of its place among the provider's places.</param>
/// <param name="Time">The time of day.</param>
/// <param name="Days">The days it takes place.</param>
/// <param name="Minutes">Its length; the longest of the week if days differ.</param>
/// <param name="Earliest">Earliest start, minutes from midnight.</param>
/// <param name="Latest">Latest start, minutes from midnight.</param>
/// <param name="Carers">Carers at once, 1 or 2.</param>
internal sealed record SampleStop(int Line, int Place, TimeOfDay Time, CareDays Days, int Minutes, int Earliest, int Latest, int Carers)
{
    /// <summary>What the carer must be able to do.</summary>
    public string[] Skills { get; init; } = [];
}

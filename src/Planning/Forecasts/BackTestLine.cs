using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>A model's errors.</summary>
/// <param name="Label">The model's name.</param>
/// <param name="Errors">Its error 1, 2, 3 ... weeks ahead, 0 or more; null if it is unknown.</param>
/// <param name="Part">What the model is in this test.</param>
internal sealed record BackTestLine(string Label, ImmutableArray<double?> Errors, BackTestPart Part);

/// <summary>What a model is in a back-test.</summary>
internal enum BackTestPart
{
    /// <summary>A model that was tried.</summary>
    Tried,

    /// <summary>The model that makes the forecast.</summary>
    Used,

    /// <summary>The simple rule that a forecast has to beat: the same as last year, or as last week.</summary>
    Reference,
}

using System.Runtime.CompilerServices;

namespace Zoning.Routing;

/// <summary>Quick draws from a lane's named stream.</summary>
internal sealed class Chance(Randomness stream)
{
    private readonly Randomness _stream = stream;

    /// <summary>A number below a bound of 1 or more, each equally likely to within 2^-32.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Below(int bound) => (int)(((_stream.NextBits() >> 32) * (uint)bound) >> 32);

    /// <summary>A number from the exponential distribution of mean 1.</summary>
    public double Exponential() => -Math.Log(1.0 - _stream.NextShare());

    /// <summary>An index below a bound, low ones likelier: the lesser of two draws.</summary>
    public int Low(int bound)
    {
        var bits = _stream.NextBits();
        var one = (int)(((bits >> 32) * (uint)bound) >> 32);
        var two = (int)(((bits & uint.MaxValue) * (uint)bound) >> 32);
        return Math.Min(one, two);
    }
}

using System.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace Zoning.Forecasting;

/// <summary>Keeps a linear recurrence from growing without limit.</summary>
/// <remarks>
/// The roots of its characteristic polynomial are the factors by which its parts grow in a step. Cycles longer than the window become
/// trends (their real
/// part), two real parts that grow or nearly grow become one straight line, and the rest is moved into the circle of allowed growth. The
/// weights are put
/// together again root by root in Leja order (each the farthest from those before), which works for windows far above 50; an arbitrary
/// order loses all digits there.
/// </remarks>
internal static class SsaStability
{
    private const double Real = 1e-9;
    private const double NearlyGrowing = 0.9;
    private const double Fading = 0.99;

    /// <summary>The recurrence's weights, oldest first, made stable.</summary>
    internal static double[] Stable(double[] weights, double mostGrowth)
    {
        if (weights.Length == 1)
        {
            return [Math.Clamp(weights[0], -1, mostGrowth)];
        }

        var roots = Roots(weights);
        if (roots is null || Array.TrueForAll(roots, root => root.Magnitude < 1))
        {
            return roots is null ? Drawn(weights) : weights;
        }

        var moved = (Complex[])roots.Clone();
        Move(moved, weights.Length + 1, mostGrowth);
        var stable = Weights(moved);
        return stable is not null && Array.TrueForAll(stable, double.IsFinite) ? stable : Drawn(weights);
    }

    private static void Move(Complex[] roots, int window, double mostGrowth)
    {
        var growing = Array.ConvertAll(roots, root => IsReal(root) && root.Magnitude > 1);
        var line = false;
        for (var at = 0; at < roots.Length; at++)
        {
            if (!IsReal(roots[at]) && roots[at].Magnitude >= 1 && 2 * Math.PI / Math.Abs(roots[at].Phase) > window)
            {
                roots[at] = roots[at].Real;
                line = true;
            }
        }

        var first = Array.FindIndex(roots, root => IsPositive(root) && root.Magnitude > 1);
        var second = first < 0 ? -1 : Array.FindIndex(roots, first + 1, root => IsPositive(root) && root.Magnitude >= NearlyGrowing);
        second = first > 0 && second < 0
            ? Array.FindIndex(roots, 0, first, root => IsPositive(root) && root.Magnitude >= NearlyGrowing)
            : second;
        if (!line && first >= 0 && second >= 0)
        {
            (roots[first], roots[second], line) = (1, 1, true);
            (growing[first], growing[second]) = (false, false);
        }

        var most = 1.0;
        for (var at = 0; at < roots.Length; at++)
        {
            if (line && growing[at])
            {
                roots[at] = roots[at].Real > 0 ? Fading : -Fading;
            }
            else if (!line && IsPositive(roots[at]))
            {
                most = Math.Clamp(roots[at].Magnitude, most, mostGrowth);
            }
        }

        for (var at = 0; at < roots.Length; at++)
        {
            if (roots[at].Magnitude >= most)
            {
                var quick = !IsReal(roots[at]) && Math.Abs(roots[at].Phase) > Math.PI / 2;
                roots[at] *= (quick ? (most + 1) / 2 : most) / roots[at].Magnitude;
            }
        }
    }

    private static bool IsReal(Complex root) => Math.Abs(root.Imaginary) <= Real * Math.Max(root.Magnitude, 1e-30);

    private static bool IsPositive(Complex root) => IsReal(root) && root.Real > 0;

    /// <summary>The eigenvalues of the recurrence's companion matrix.</summary>
    private static Complex[]? Roots(double[] weights)
    {
        var companion = Matrix<double>.Build.Dense(weights.Length, weights.Length);
        for (var at = 0; at < weights.Length; at++)
        {
            companion[0, at] = weights[weights.Length - 1 - at];
            if (at > 0)
            {
                companion[at, at - 1] = 1;
            }
        }

        try
        {
            var roots = companion.Evd(Symmetricity.Asymmetric).EigenValues.ToArray();
            return Array.TrueForAll(roots, root => double.IsFinite(root.Magnitude)) ? roots : null;
        }
        catch (MathNet.Numerics.NonConvergenceException)
        {
            return null;
        }
    }

    private static double[]? Weights(Complex[] roots)
    {
        Leja(roots);
        var polynomial = new Complex[roots.Length + 1];
        polynomial[0] = 1;
        for (var at = 0; at < roots.Length; at++)
        {
            for (var power = at + 1; power > 0; power--)
            {
                polynomial[power] -= roots[at] * polynomial[power - 1];
            }
        }

        var weights = new double[roots.Length];
        for (var at = 0; at < weights.Length; at++)
        {
            var value = polynomial[weights.Length - at];
            weights[at] = -value.Real;
            if (Math.Abs(value.Imaginary) > 1e-6 * (1 + Math.Abs(value.Real)))
            {
                return null;
            }
        }

        return weights;
    }

    private static void Leja(Complex[] roots)
    {
        var far = new double[roots.Length];
        for (var at = 0; at < roots.Length; at++)
        {
            var next = at;
            for (var other = at; other < roots.Length; other++)
            {
                far[other] += at == 0 ? roots[other].Magnitude : Math.Log(Math.Max(1e-12, (roots[other] - roots[at - 1]).Magnitude));
                next = far[other] > far[next] ? other : next;
            }

            (roots[at], roots[next]) = (roots[next], roots[at]);
            (far[at], far[next]) = (far[next], far[at]);
            if (at == 0)
            {
                Array.Clear(far);
            }
        }
    }

    /// <summary>All roots moved inwards equally until the weights cannot add up to more than 1: always stable, never exact.</summary>
    private static double[] Drawn(double[] weights)
    {
        var sum = 0.0;
        foreach (var weight in weights)
        {
            sum += Math.Abs(weight);
        }

        return sum > 1 ? Array.ConvertAll(weights, weight => weight / sum) : weights;
    }
}

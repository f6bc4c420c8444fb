namespace Zoning.Forecasting;

/// <summary>A few linear equations, solved in place.</summary>
/// <remarks>
/// Gaussian elimination with row exchange; this is our own code because it runs many thousand times a second on small systems without
/// allocating.
/// </remarks>
internal static class LinearSystem
{
    /// <summary>Solves the equations; the right-hand sides become the solution, 0 if an equation is empty.</summary>
    /// <param name="matrix">The matrix row by row; overwritten.</param>
    /// <param name="sides">The right-hand sides; replaced by the solution.</param>
    internal static void Solve(Span<double> matrix, Span<double> sides)
    {
        var size = sides.Length;
        for (var column = 0; column < size; column++)
        {
            var best = column;
            for (var row = column + 1; row < size; row++)
            {
                best = Math.Abs(matrix[(row * size) + column]) > Math.Abs(matrix[(best * size) + column]) ? row : best;
            }

            var top = matrix.Slice(column * size, size);
            if (best != column)
            {
                var other = matrix.Slice(best * size, size);
                for (var at = column; at < size; at++)
                {
                    (top[at], other[at]) = (other[at], top[at]);
                }

                (sides[column], sides[best]) = (sides[best], sides[column]);
            }

            if (top[column] == 0)
            {
                continue;
            }

            for (var row = column + 1; row < size; row++)
            {
                var line = matrix.Slice(row * size, size);
                var share = line[column] / top[column];
                if (share == 0)
                {
                    continue;
                }

                for (var at = column; at < line.Length; at++)
                {
                    line[at] -= share * top[at];
                }

                sides[row] -= share * sides[column];
            }
        }

        for (var row = size - 1; row >= 0; row--)
        {
            var sum = sides[row];
            for (var at = row + 1; at < size; at++)
            {
                sum -= matrix[(row * size) + at] * sides[at];
            }

            var pivot = matrix[(row * size) + row];
            sides[row] = pivot == 0 ? 0 : sum / pivot;
        }
    }
}

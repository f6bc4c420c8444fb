namespace Zoning.Routing;

/// <summary>
/// The least sum of one number from each row and column of a square table: shortest augmenting paths, in the cube of its size.
/// </summary>
/// <remarks>
/// Jonker, R. and Volgenant, A. (1987), A shortest augmenting path algorithm for dense and sparse linear assignment problems, Computing 38.
/// </remarks>
internal static class LeastAssignment
{
    public static long Of(Int128[,] table)
    {
        var size = table.GetLength(0);
        var (rowPrice, columnPrice) = (new Int128[size + 1], new Int128[size + 1]);
        var rowOf = new int[size + 1];
        for (var row = 1; row <= size; row++)
        {
            Augment(table, size, row, rowOf, rowPrice, columnPrice);
        }

        Int128 sum = 0;
        for (var column = 1; column <= size; column++)
        {
            sum += table[rowOf[column] - 1, column - 1];
        }

        return (long)Int128.Min(sum, FollowPrices.Never);
    }

    private static void Augment(Int128[,] table, int size, int row, int[] rowOf, Int128[] rowPrice, Int128[] columnPrice)
    {
        var (least, before, isDone) = (new Int128[size + 1], new int[size + 1], new bool[size + 1]);
        Array.Fill(least, Int128.MaxValue);
        rowOf[0] = row;
        var at = 0;
        while (rowOf[at] != 0)
        {
            isDone[at] = true;
            var (delta, next) = (Int128.MaxValue, 0);
            for (var column = 1; column <= size; column++)
            {
                if (isDone[column])
                {
                    continue;
                }

                var reduced = table[rowOf[at] - 1, column - 1] - rowPrice[rowOf[at]] - columnPrice[column];
                if (reduced < least[column])
                {
                    (least[column], before[column]) = (reduced, at);
                }

                if (least[column] < delta)
                {
                    (delta, next) = (least[column], column);
                }
            }

            for (var column = 0; column <= size; column++)
            {
                if (isDone[column])
                {
                    rowPrice[rowOf[column]] += delta;
                    columnPrice[column] -= delta;
                }
                else
                {
                    least[column] -= delta;
                }
            }

            at = next;
        }

        while (at != 0)
        {
            rowOf[at] = rowOf[before[at]];
            at = before[at];
        }
    }
}

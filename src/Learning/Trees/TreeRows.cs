namespace Zoning.Learning;

/// <summary>Rows to learn from: features side by side in one array, and a label each.</summary>
internal sealed class TreeRows
{
    private readonly List<float> _features = [];
    private readonly List<float> _labels = [];

    /// <summary>Rows without any yet.</summary>
    /// <param name="width">Features a row, 1 or more.</param>
    internal TreeRows(int width) => Width = width;

    /// <summary>Features a row.</summary>
    internal int Width { get; }

    /// <summary>How many rows there are.</summary>
    internal int Count => _labels.Count;

    /// <summary>The labels.</summary>
    internal IReadOnlyList<float> Labels => _labels;

    /// <summary>Adds a row.</summary>
    internal void Add(ReadOnlySpan<float> features, double label)
    {
        _features.AddRange(features);
        _labels.Add((float)label);
    }

    /// <summary>The features of a row.</summary>
    internal float[] FeaturesOf(int row) => [.. _features.GetRange(row * Width, Width)];

    /// <summary>How many rows hold a feature or label that is not a finite number.</summary>
    internal int NotFinite()
    {
        var rows = new HashSet<int>();
        for (var at = 0; at < _features.Count; at++)
        {
            if (!float.IsFinite(_features[at]))
            {
                rows.Add(at / Width);
            }
        }

        for (var row = 0; row < _labels.Count; row++)
        {
            if (!float.IsFinite(_labels[row]))
            {
                rows.Add(row);
            }
        }

        return rows.Count;
    }
}

namespace Zoning.Disclosure;

/// <summary>Where a figure comes from.</summary>
public enum Origin
{
    /// <summary>Counted from rows of the folder.</summary>
    Recorded,

    /// <summary>Worked out from recorded figures by a stated formula.</summary>
    Derived,

    /// <summary>The answer of a model.</summary>
    Modelled,

    /// <summary>Taken from a stated assumption.</summary>
    Assumed,

    /// <summary>An example of size, not a measurement.</summary>
    Illustrative,
}

namespace Zoning;

/// <summary>How a figure is given.</summary>
public enum Shown
{
    /// <summary>As it is.</summary>
    Exact,

    /// <summary>Rounded; low and high say between what it lies.</summary>
    Rounded,

    /// <summary>As a class, such as 1 to 7; low and high are its ends.</summary>
    Class,

    /// <summary>Not given, because small numbers could be worked back. Never to be read as 0.</summary>
    Hidden,

    /// <summary>Not known: the folder doesn't hold what it needs. Never to be read as 0.</summary>
    NotSupplied,
}

namespace Zoning.Disclosure;

/// <summary>Who an output may go to. Named on every file.</summary>
public enum OutputLevel
{
    /// <summary>May be published: no people, points or visits; small numbers hidden so that nothing can be worked back.</summary>
    Shareable,

    /// <summary>Not for publication: zone totals in full; still no people, points or visits.</summary>
    Internal,

    /// <summary>For the controller and those it names: rows and points, by pseudonym.</summary>
    Restricted,
}

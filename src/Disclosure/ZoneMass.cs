namespace Zoning.Disclosure;

/// <summary>What of a zone decides with which others it is shown.</summary>
/// <param name="Unmet">Unmet minutes a week.</param>
/// <param name="UnmetPeople">People with unmet hours.</param>
/// <param name="UnmetLargest">The most unmet minutes of one person.</param>
/// <param name="LargestSmall">The most unmet minutes of one zone that may not show them by itself.</param>
/// <param name="Waiting">People on the waiting list.</param>
/// <param name="People">People with any demand.</param>
/// <param name="Size">What makes a zone the largest of its display area: people of 65 and over, else demand minutes.</param>
internal readonly record struct ZoneMass(
    long Unmet, int UnmetPeople, long UnmetLargest, long LargestSmall, int Waiting, int People, long Size)
{
    /// <summary>Two zones shown as one.</summary>
    public static ZoneMass operator +(ZoneMass left, ZoneMass right) => new(
        left.Unmet + right.Unmet,
        left.UnmetPeople + right.UnmetPeople,
        Math.Max(left.UnmetLargest, right.UnmetLargest),
        Math.Max(left.LargestSmall, right.LargestSmall),
        left.Waiting + right.Waiting,
        left.People + right.People,
        left.Size + right.Size);
}

using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>A row of reviews.csv: a review of a package that fell due, done or not. Restricted.</summary>
/// <param name="Package">The package.</param>
/// <param name="Due">The day it falls due. May be before or after it was done.</param>
/// <param name="Done">The day it was done; null if it isn't yet.</param>
/// <param name="By">Who did it, or is to do it; null if that isn't given.</param>
/// <param name="Hours">Hours of the reviewer, above 0, at most 100; null if they aren't given.</param>
/// <param name="Outcome">What it changed; only of a review that was done. Null if it isn't given.</param>
internal readonly record struct PackageReview(
    PackageId Package, DateOnly Due, DateOnly? Done, ReviewedBy? By, decimal? Hours, ReviewOutcome? Outcome);

/// <summary>Who reviews a package.</summary>
internal enum ReviewedBy
{
    /// <summary>The council's reviewers.</summary>
    Council,

    /// <summary>Somebody the council trusts with it, such as the provider.</summary>
    Delegated,
}

/// <summary>What a review changed.</summary>
internal enum ReviewOutcome
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Fewer hours, because less is needed.</summary>
    Less,

    /// <summary>More hours.</summary>
    More,

    /// <summary>The package ended.</summary>
    Ended,
}

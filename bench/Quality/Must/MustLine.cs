namespace Zoning.Quality;

/// <summary>Something that must be shown, and how it is looked at.</summary>
/// <param name="Topic">The capability it belongs to.</param>
/// <param name="Text">What must hold.</param>
/// <param name="Look">Looks, and says what was seen.</param>
internal sealed record MustLine(string Topic, string Text, Func<MustFigure> Look);

/// <summary>What was seen.</summary>
/// <param name="Figure">The figure, with its unit.</param>
/// <param name="IsMet">Whether the line is met; none where it can't be looked at here.</param>
internal sealed record MustFigure(string Figure, bool? IsMet);

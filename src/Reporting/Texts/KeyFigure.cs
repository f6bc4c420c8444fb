namespace Zoning.Reporting;

/// <summary>One of the large figures at the top of the page.</summary>
/// <param name="Label">What it is, such as <c>Hours a week not met</c>.</param>
/// <param name="Cell">The figure as it may be shown.</param>
/// <param name="Note">A short line under it, such as <c>6.2% of recorded need</c>; may be empty.</param>
internal sealed record KeyFigure(string Label, PublishedCell Cell, string Note = "");

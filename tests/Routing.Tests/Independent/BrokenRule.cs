namespace Zoning.Routing.Tests.Independent;

/// <summary>A rule of docs/reference/rounds-model.md that a plan breaks.</summary>
/// <param name="Rule">The row of the page: window, who, shift, travel, break, load, pair, tie, rest, hours, times, list or cost.</param>
/// <param name="Carer">The carer's index; -1 if none is concerned.</param>
/// <param name="Visit">The visit's index; -1 if none is concerned.</param>
/// <param name="Text">What is wrong, with numbers.</param>
internal readonly record struct BrokenRule(string Rule, int Carer, int Visit, string Text);

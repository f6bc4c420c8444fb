namespace Zoning;

/// <summary>One coefficient of a regression.</summary>
/// <param name="Name">The term, or <c>constant</c>.</param>
/// <param name="Estimate">The change of the linear predictor (logarithm of a rate, or log odds) for one unit of the term.</param>
/// <param name="StandardError">Its standard error, over-dispersion included where the model estimates it.</param>
/// <param name="Low">The lower end of the 95 % range.</param>
/// <param name="High">The upper end of the 95 % range.</param>
public readonly record struct RegressionTerm(string Name, double Estimate, double StandardError, double Low, double High);

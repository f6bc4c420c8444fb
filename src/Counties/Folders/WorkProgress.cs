namespace Zoning.Counties;

/// <summary>How far a long piece of work is.</summary>
/// <param name="Step">What is being done, such as <c>reading services.csv</c>.</param>
/// <param name="Share">How much of the whole is done, 0 to 1.</param>
public readonly record struct WorkProgress(string Step, double Share);

using System.Collections.Immutable;

namespace Zoning.Demand;

/// <summary>Packages by area, compared with areas like each: of the same ages, deprivation, living alone and rurality.</summary>
/// <remarks>
/// log(expected packages) = log(sum over bands of people x rate) + constant + the sum of coefficient x value, by negative binomial
/// regression; with the rates so that every band of the county has as many packages as it has (indirect standardisation, Breslow and Day
/// 1987, and at once the band effects of a Poisson model, whose totals alone they need). An area is compared with the model that the
/// others make: its own packages are taken out by one step of the iteration (Pregibon 1981, doi:10.1214/aos/1176345513).
/// It says how areas differ, never what one person needs.
/// </remarks>
internal sealed record NeedByArea
{
    /// <summary>The share of areas like one that its range holds.</summary>
    internal const double Middle = 0.95;

    /// <summary>Below so many areas nothing is compared.</summary>
    internal const int FewestAreas = 6;

    /// <summary>So many areas each coefficient needs; with fewer, terms are left out.</summary>
    internal const int AreasACoefficient = 3;

    private const int MostRounds = 50;
    private const double Settled = 1e-7;

    /// <summary>What areas like each have, in the order of the areas; null where the model does not reach.</summary>
    public ImmutableArray<NeedLine?> Lines { get; private init; } = [];

    /// <summary>The model; not fitted if there is none.</summary>
    public required RegressionFit Fit { get; init; }

    /// <summary>The names of the terms that the model uses.</summary>
    public ImmutableArray<string> Used { get; private init; } = [];

    /// <summary>Terms that it does not use, and why: name and the end of a sentence.</summary>
    public ImmutableArray<(string Term, string Why)> NotUsed { get; private init; } = [];

    /// <summary>Whether rates differ by age band; if not, every person counts alike.</summary>
    public bool HasRates { get; private init; }

    /// <summary>Compares areas.</summary>
    /// <param name="areas">The areas; each has as many bands as the others.</param>
    /// <param name="packagesOfBand">Packages of the whole county by band, or empty if they are not known.</param>
    /// <param name="spread">How areas spread beyond chance. Default negative binomial.</param>
    /// <param name="cancellation">Stops the work.</param>
    internal static NeedByArea Of(
        ImmutableArray<NeedArea> areas, ImmutableArray<double> packagesOfBand, CountSpread spread = CountSpread.NegativeBinomial,
        CancellationToken cancellation = default)
    {
        var known = areas.Where(area => area.Packages is not null && area.People.Sum() > 0).ToImmutableArray();
        if (known.Length < FewestAreas)
        {
            return new NeedByArea
            {
                Fit = ReweightedFit.Without($"only {known.Length} areas show their packages; {FewestAreas} are needed"),
            };
        }

        var left = new List<(string Term, string Why)>();
        var terms = Terms(areas, known.Length, left);
        while (true)
        {
            var (fit, rates) = Fitted(areas, known, terms, packagesOfBand, spread, cancellation);
            if (fit.Culprit is { } culprit && terms.FirstOrDefault(term => term.Name == culprit) is { } blamed)
            {
                left.Add((culprit, fit.Reason));
                terms = terms.Remove(blamed);
                continue;
            }

            return new NeedByArea
            {
                Fit = fit,
                Used = [.. terms.Select(term => term.Name)],
                NotUsed = [.. left],
                HasRates = packagesOfBand.Length > 1,
                Lines = fit.IsFitted ? [.. new NeedComparison(fit, known, terms, rates, spread).Of(areas)] : [],
            };
        }
    }

    /// <summary>The people of an area, each counted by the rate of the age band.</summary>
    internal static double Exposed(NeedArea area, double[] rates)
    {
        var sum = 0.0;
        for (var band = 0; band < rates.Length; band++)
        {
            sum += area.People[band] * rates[band];
        }

        return sum;
    }

    private static ImmutableArray<NeedTerm> Terms(ImmutableArray<NeedArea> areas, int known, List<(string Term, string Why)> left)
    {
        var terms = new List<NeedTerm>();
        foreach (var term in NeedTerm.All)
        {
            var missing = areas.Count(area => area.People.Sum() > 0 && term.Of(area) is null);
            if (missing > 0)
            {
                left.Add((term.Name, missing == areas.Length ? "it is not supplied" : $"{missing} of {areas.Length} areas lack it"));
            }
            else if (known < AreasACoefficient * (terms.Count + 2))
            {
                left.Add((term.Name, $"{known} areas are too few for one more term"));
            }
            else
            {
                terms.Add(term);
            }
        }

        return [.. terms];
    }

    /// <summary>Turns to the terms and to the rates by band until both settle.</summary>
    private static (RegressionFit Fit, double[] Rates) Fitted(
        ImmutableArray<NeedArea> areas, ImmutableArray<NeedArea> known, ImmutableArray<NeedTerm> terms,
        ImmutableArray<double> packagesOfBand, CountSpread spread, CancellationToken cancellation)
    {
        var rates = new double[known[0].People.Length];
        Array.Fill(rates, 1);
        var rows = new RegressionRows
        {
            Terms = [.. terms.Select(term => term.Name)],
            Values = [.. known.SelectMany(area => terms.Select(term => term.Of(area)!.Value))],
            Answers = [.. known.Select(area => area.Packages!.Value)],
        };
        if (packagesOfBand.Length > 1)
        {
            Turn(areas, packagesOfBand, rates, _ => 1);
        }

        for (var round = 0; round < MostRounds; round++)
        {
            var current = rates;
            rows = rows with { Offsets = [.. known.Select(area => Math.Log(Exposed(area, current)))] };
            var fit = PoissonRegression.Fit(rows, spread, cancellation);
            var next = (double[])rates.Clone();
            if (fit.IsFitted && packagesOfBand.Length > 1)
            {
                Turn(areas, packagesOfBand, next, area => Factor(fit, terms, area));
            }

            if (!fit.IsFitted || Moved(rates, next) < Settled)
            {
                return (fit, rates);
            }

            rates = next;
        }

        return (ReweightedFit.Without($"the rates by age did not settle within {MostRounds} rounds"), rates);
    }

    /// <summary>How many times the packages of its ages an area is expected to have, constant included.</summary>
    private static double Factor(RegressionFit fit, ImmutableArray<NeedTerm> terms, NeedArea area)
    {
        var predictor = fit.Terms[0].Estimate;
        for (var term = 0; term < terms.Length; term++)
        {
            predictor += fit.Terms[term + 1].Estimate * (terms[term].Of(area) ?? 0);
        }

        return Math.Exp(predictor);
    }

    /// <summary>Rates by band with which every band has its packages; they sum as before, since the constant holds the level.</summary>
    private static void Turn(
        ImmutableArray<NeedArea> areas, ImmutableArray<double> packagesOfBand, double[] rates, Func<NeedArea, double> factor)
    {
        var people = new double[rates.Length];
        foreach (var area in areas.Where(area => area.People.Sum() > 0))
        {
            var times = factor(area);
            for (var band = 0; band < rates.Length; band++)
            {
                people[band] += times * area.People[band];
            }
        }

        var largest = 0.0;
        for (var band = 0; band < rates.Length; band++)
        {
            rates[band] = people[band] > 0 ? packagesOfBand[band] / people[band] : 0;
            largest = Math.Max(largest, rates[band]);
        }

        for (var band = 0; band < rates.Length; band++)
        {
            rates[band] /= largest;
        }
    }

    private static double Moved(double[] before, double[] after)
    {
        var most = 0.0;
        for (var band = 0; band < before.Length; band++)
        {
            most = Math.Max(most, Math.Abs(after[band] - before[band]));
        }

        return most;
    }
}

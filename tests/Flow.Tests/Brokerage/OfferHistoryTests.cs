namespace Zoning.Flow.Tests;

public class OfferHistoryTests
{
    [Fact]
    public void Planted_rates_of_acceptance_are_found_again()
    {
        var chance = new Random(3);
        var offers = Enumerable.Range(0, 20_000).Select(_ => Offer(chance, perHour: 0.04, load: 1.3, detour: 0.06, rate: 2)).ToList();

        var learned = LearnedReadiness.Of(offers, 23);

        var planted = new[] { Math.Log(0.04), 1.3, -0.06, 2 };
        for (var term = 0; term < 4; term++)
        {
            var one = learned.Fit.Terms[term];
            Math.Abs(one.Estimate - planted[term]).ShouldBeLessThan(3 * one.StandardError, one.Name);
            one.StandardError.ShouldBeLessThan(0.2);
        }

        learned.Readiness!.PerHour.ShouldBe(0.04, 0.005);
        learned.Readiness.LoadPower.ShouldBe(1.3, 0.15);
    }

    [Fact]
    public void Offers_that_say_nothing_give_a_reason_and_no_model()
    {
        var same = Enumerable.Repeat(new SentOffer(0.5, 10, 23, 8, false), 50).ToList();

        var learned = LearnedReadiness.Of(same, 23);

        learned.Readiness.ShouldBeNull();
        learned.Fit.Reason.ShouldNotBeEmpty();
    }

    [Fact]
    public void Every_number_that_cannot_be_is_told() => Should
        .Throw<BadDataException>(() => LearnedReadiness.Of([new(1, -1, 0, 0, true), new(0.5, double.NaN, 20, 4, true)], 23))
        .Findings.Length.ShouldBe(5);

    /// <summary>An offer that is withdrawn after a day; silence till then is no acceptance.</summary>
    private static SentOffer Offer(Random chance, double perHour, double load, double detour, double rate)
    {
        var offer = new SentOffer(0.2 + 0.75 * chance.NextDouble(), 20 * chance.NextDouble(), 20 + 12 * chance.NextDouble(), 0, false);
        var hazard = perHour * Math.Pow(1 - offer.Load, load) * Math.Exp(-detour * offer.DetourMinutes) * Math.Pow(offer.Rate / 23, rate);
        var hours = -Math.Log(1 - chance.NextDouble()) / hazard;
        return offer with { OpenHours = Math.Min(24, hours), Accepted = hours < 24 };
    }
}

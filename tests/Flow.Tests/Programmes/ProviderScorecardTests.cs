namespace Zoning.Flow.Tests;

public class ProviderScorecardTests
{
    [Fact]
    public void Offers_are_accepted_refused_or_silent_and_silences_count_in_the_time_to_answer()
    {
        var card = ProviderScorecard.Of(
            [
                new("P2", 0, 4, OfferAnswer.Accepted, StartedHour: 28),
                new("P1", 10, 12, OfferAnswer.Refused),
                new("P1", 10, 16, OfferAnswer.Accepted, StartedHour: 40),
                new("P1", 20, 30, OfferAnswer.Accepted),
                new("P1", 30, null, OfferAnswer.Silent),
                new("P1", 95, null, OfferAnswer.Silent),
            ],
            endHour: 100);

        // P1 waits 2, 5 (silent until the end), 6, 10, 70 (silent): 1 - 1/5 = 0.8, then of three 0.8 x 2/3 = 0.533, then of two 0.267 at 10.
        card.Providers.ShouldBe([new("P1", 5, 2, 1, 2, 10, 24), new("P2", 1, 1, 0, 0, 4, 24)]);
    }

    [Fact]
    public void Who_answers_less_than_half_has_no_median() =>
        ProviderScorecard.Of([new("P1", 0, 1, OfferAnswer.Refused), new("P1", 0, null, OfferAnswer.Silent), new("P1", 0, null, OfferAnswer.Silent)], 9)
            .Providers[0].MedianHours.ShouldBe(double.NaN);

    [Fact]
    public void Silences_that_the_end_cuts_off_are_neither_answers_nor_refusals_to_answer()
    {
        var card = ProviderScorecard.Of(
            [
                new("P1", 0, 2, OfferAnswer.Refused), new("P1", 95, null, OfferAnswer.Silent), new("P1", 94, null, OfferAnswer.Silent),
                new("P1", 0, 10, OfferAnswer.Refused), new("P1", 30, null, OfferAnswer.Silent),
            ],
            endHour: 100);

        // Two of five are answered, yet half at 10 hours: 4/5 after 2, silences of 5 and 6 hours end, one of the two left answers at 10: 0.4.
        card.Providers[0].MedianHours.ShouldBe(10);
    }

    [Fact]
    public void Offers_that_contradict_themselves_are_listed_together() =>
        Should.Throw<BadDataException>(() => ProviderScorecard.Of(
            [
                new("P1", 5, 4, OfferAnswer.Refused),
                new("P1", 5, 6, OfferAnswer.Silent),
                new("P1", 5, null, OfferAnswer.Accepted),
                new("P1", 5, 6, OfferAnswer.Refused, StartedHour: 7),
            ],
            100)).Findings.Select(finding => finding.Code.Id).ShouldBe(["J103", "J101", "J101", "J103"], ignoreOrder: true);
}

using System.Globalization;
using System.Text;
using Shouldly;

namespace Zoning.Planning.Tests;

/// <summary>Years ahead are sums of bands times public numbers of people, so no year is told where a band is of few people.</summary>
public class ShareableOutlookTests
{
    private static readonly string[] Bands = ["65-74", "75-84", "85+"];

    [Theory]
    [InlineData(8)]
    [InlineData(20)]
    public void Bands_of_enough_people_give_years(int young)
    {
        var outlook = Outlook(young);

        outlook.Hidden.ShouldBeEmpty();
        outlook.Bands.Length.ShouldBe(3);
        outlook.Years.ShouldNotBeEmpty();
        outlook.Years.ShouldAllBe(year => year.Hours.Value % 10 == 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    public void A_band_of_few_people_hides_every_year_and_says_why(int young)
    {
        var outlook = Outlook(young);

        outlook.Years.ShouldBeEmpty();
        outlook.Bands.ShouldBeEmpty();
        outlook.Hidden.ShouldBe("Hidden: fewer than eight people are behind it.");
    }

    [Fact]
    public void One_person_with_most_of_a_band_hides_it_too() => Outlook(9, largest: 150).Years.ShouldBeEmpty();

    private static LongTermOutlook Outlook(int young, int largest = 10)
    {
        var services = new StringBuilder("id,place,hours_week,provider,status,age_band,start\n");
        for (var index = 0; index < young + 60; index++)
        {
            services.Append(CultureInfo.InvariantCulture,
                $"P{index},{"AB"[index % 2]},{(index == 0 ? largest : 10)},PR{index % 5},active,{Bands[index < young ? 0 : 1 + (index % 2)]},2025-01-01\n");
        }

        var population = new StringBuilder("zone,age_band,people,year\n");
        foreach (var (year, growth) in new[] { (2024, 0), (2030, 10), (2034, 40) })
        {
            foreach (var zone in "AB")
            {
                population.Append(CultureInfo.InvariantCulture, $"{zone},65-74,{500 + growth},{year}\n{zone},75-84,{300 + (2 * growth)},{year}\n{zone},85+,{100 + (4 * growth)},{year}\n");
            }
        }

        return County.Read(SquareCounty.With(("services.csv", services.ToString()), ("population.csv", population.ToString())))
            .OnHomeMap().Forecast().Publish().Outlook;
    }
}

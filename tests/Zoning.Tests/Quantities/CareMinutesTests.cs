using Shouldly;

namespace Zoning.Tests;

public class CareMinutesTests
{
    [Theory]
    [InlineData("10.5", 630)]
    [InlineData("0.0083", 0)]
    [InlineData("0.0084", 1)]
    [InlineData("0.025", 2)]
    [InlineData("0.075", 4)]
    [InlineData("168", 10080)]
    public void Hours_become_whole_minutes_halves_to_even(string hours, long minutes) =>
        CareMinutes.FromHours(decimal.Parse(hours, System.Globalization.CultureInfo.InvariantCulture)).Value.ShouldBe(minutes);

    [Fact]
    public void Too_much_care_overflows_aloud() =>
        Should.Throw<OverflowException>(() => new CareMinutes(long.MaxValue) + new CareMinutes(1));

    [Fact]
    public void Money_for_minutes_is_rounded_to_the_penny_halves_to_even()
    {
        Money.For(new CareMinutes(50), Money.FromPounds(23.01m)).Pence.ShouldBe(1918);
        Money.For(new CareMinutes(30), new Money(2301)).Pence.ShouldBe(1150);
        Money.For(new CareMinutes(30), new Money(2303)).Pence.ShouldBe(1152);
        new Money(-123456).ToString().ShouldBe("-£1,234.56");
    }
}

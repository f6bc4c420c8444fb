using System.Globalization;
using Shouldly;

namespace Zoning.Reporting.Tests.Reporting;

public class PublishedTextTests
{
    private static readonly Measure Hours = new("unmet_hours", "Hours not met", "client hours a week", MeasureKind.Hours);
    private static readonly Measure People = new("people", "People", "people", MeasureKind.Count);
    private static readonly Measure Share = new("share", "Share", "% of recorded need", MeasureKind.Ratio);
    private static readonly Measure Cost = new("cost", "Cost", "£ a week", MeasureKind.Money);

    [Fact]
    public void A_count_has_commas_and_no_decimals() => PublishedText.Of(Exact(People, 12_210)).ShouldBe("12,210");

    [Fact]
    public void Hours_have_one_decimal_where_they_need_it()
    {
        PublishedText.Of(Exact(Hours, 12.5)).ShouldBe("12.5");
        PublishedText.Of(Exact(Hours, 12)).ShouldBe("12");
    }

    [Fact]
    public void A_share_has_its_sign_before_its_unit() =>
        PublishedText.WithUnit(Exact(Share, 12.44)).ShouldBe("12.4% of recorded need");

    [Theory]
    [InlineData(82, 81.5, 82.5, "82%")]
    [InlineData(0, 0, 0, "0%")]
    [InlineData(82, 81.9, 82.1, "82.0%")] // known to a tenth
    [InlineData(82.4, 80, 85, "82.4%")] // worked out from rounded figures
    public void A_share_that_was_rounded_to_whole_ones_has_no_decimal(double value, double low, double high, string text) =>
        PublishedText.Of(Exact(Share, value) with { Shown = Shown.Rounded, Low = low, High = high }).ShouldBe(text);

    [Fact]
    public void Money_has_its_sign_in_front() => PublishedText.WithUnit(Exact(Cost, 219_500)).ShouldBe("£219,500 a week");

    [Fact]
    public void A_loss_has_a_minus_sign_in_front_of_the_pound() => PublishedText.Of(Exact(Cost, -1_200)).ShouldBe("−£1,200");

    [Fact]
    public void A_class_is_never_one_number() => PublishedText.WithUnit(new PublishedCell
    {
        AreaKind = "zone",
        Area = "Z01",
        Measure = People,
        Shown = Shown.Class,
        Low = 1,
        High = 7,
        Origin = Origin.Recorded,
    }).ShouldBe("1 to 7 people");

    [Fact]
    public void Hidden_is_never_nought() =>
        PublishedText.WithUnit(Exact(People, 0) with { Shown = Shown.Hidden, Value = null }).ShouldBe("hidden");

    [Fact]
    public void Not_supplied_is_never_nought() =>
        PublishedText.WithUnit(Exact(Hours, 0) with { Shown = Shown.NotSupplied, Value = null }).ShouldBe("not supplied");

    [Fact]
    public void Another_culture_changes_nothing()
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("de-DE");
        try
        {
            PublishedText.Of(Exact(Hours, 1_234.5)).ShouldBe("1,234.5");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static PublishedCell Exact(Measure measure, double value) => new()
    {
        AreaKind = "county",
        Area = "county",
        Measure = measure,
        Shown = Shown.Exact,
        Value = value,
        Low = value,
        High = value,
        Origin = Origin.Recorded,
    };
}

using Shouldly;

namespace Zoning.Tests;

public class PostcodeTextTests
{
    [Theory]
    [InlineData("DT1 1AA", "DT1 1AA", "DT1 1", "DT1")]
    [InlineData("dt11aa", "DT1 1AA", "DT1 1", "DT1")]
    [InlineData("  bh23  4ab ", "BH23 4AB", "BH23 4", "BH23")]
    [InlineData("BH234AB", "BH23 4AB", "BH23 4", "BH23")]
    [InlineData("W1A 0AX", "W1A 0AX", "W1A 0", "W1A")]
    [InlineData("ec1a-1bb", "EC1A 1BB", "EC1A 1", "EC1A")]
    [InlineData("M1 1AE", "M1 1AE", "M1 1", "M1")]
    [InlineData("DT1 OAA", "DT1 0AA", "DT1 0", "DT1")]
    [InlineData("S015 2AB", "SO15 2AB", "SO15 2", "SO15")]
    [InlineData("S01 2AB", "SO1 2AB", "SO1 2", "SO1")]
    [InlineData("SO15 OAB", "SO15 0AB", "SO15 0", "SO15")]
    [InlineData("BH1O 4AB", "BH10 4AB", "BH10 4", "BH10")]
    [InlineData("SLO 1AA", "SL0 1AA", "SL0 1", "SL0")]
    [InlineData("0X1 1AA", "OX1 1AA", "OX1 1", "OX1")]
    [InlineData("GIR 0AA", "GIR 0AA", "GIR 0", "GIR")]
    public void A_postcode_is_tidied(string text, string unit, string sector, string outward)
    {
        var postcode = PostcodeText.Tidy(text).ShouldNotBeNull();

        (postcode.Unit, postcode.Sector, postcode.Outward).ShouldBe((unit, sector, outward));
        PostcodeText.Tidy(postcode.Unit).ShouldBe(postcode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DT1")]
    [InlineData("DT1 1")]
    [InlineData("DT1 1A")]
    [InlineData("DT1 1CA")] // C never stands in the inward part
    [InlineData("DT1 AAA")]
    [InlineData("11 1AA")]
    [InlineData("ABCD 1AA")]
    [InlineData("DT123 1AA")]
    [InlineData("DT1 1AA DORCHESTER")]
    [InlineData("E01020373")]
    [InlineData("368744 90712")]
    [InlineData("DT1 1ÄA")]
    public void What_has_not_the_form_of_a_postcode_is_none(string text) => PostcodeText.Tidy(text).ShouldBeNull();

    [Theory]
    [InlineData("ZZ99 3VZ", true)]
    [InlineData("zz993vz", true)]
    [InlineData("ZZ99 3CZ", true)]
    [InlineData("XX1 1XX", true)]
    [InlineData("NFA", true)]
    [InlineData("No fixed abode", true)]
    [InlineData("n/a", true)]
    [InlineData("Unknown", true)]
    [InlineData("BX1 1LT", true)]
    [InlineData("BF1 2AA", true)]
    [InlineData("DT1 1AA", false)]
    [InlineData("BH1 1AA", false)]
    [InlineData("Dorchester", false)]
    [InlineData("", false)]
    public void A_stand_in_for_no_address_is_told_from_a_place(string text, bool isStandIn) => PostcodeText.IsStandIn(text).ShouldBe(isStandIn);
}

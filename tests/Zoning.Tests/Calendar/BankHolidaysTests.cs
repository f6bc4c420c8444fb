using System.Globalization;
using Shouldly;

namespace Zoning.Tests;

/// <summary>Bank holidays as the government lists them.</summary>
public class BankHolidaysTests
{
    [Theory]
    [InlineData(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28")]
    [InlineData(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28")]
    [InlineData(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27")]
    [InlineData(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26")]
    [InlineData(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26")]
    [InlineData(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28")]
    [InlineData(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")]
    public void A_year_has_the_days_of_the_official_list(int year, string days)
    {
        var found = Enumerable.Range(0, 366).Select(day => new DateOnly(year, 1, 1).AddDays(day))
            .Where(day => day.Year == year && BankHolidays.IsBankHoliday(day)).Select(day => day.ToString("MM-dd", CultureInfo.InvariantCulture));

        string.Join(' ', found).ShouldBe(days);
    }
}

using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Exact.Tests.SmallDays;

public class SmallDayJudgesTests
{
    [Theory]
    [InlineData(RandomRules.Earlier)]
    [InlineData(RandomRules.All)]
    public void On_fifty_random_problems_the_proved_best_is_the_enumerated_one(RandomRules rules)
    {
        var cases = SmallDayCases.Run(Enumerable.Range(0, 50), rules);

        cases.Faults.ShouldBeEmpty();
        cases.Proved.ShouldBe(50);
    }
}

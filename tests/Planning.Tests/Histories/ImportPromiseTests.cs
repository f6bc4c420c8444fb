namespace Zoning.Planning.Tests;

public class ImportPromiseTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Monitoring_gives_the_actuals_back(int seed) => ImportPromises.MonitoringGivesTheActualsBack(seed);

    [Fact]
    public void Every_case_is_used_or_left_out_aloud()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            ImportPromises.EveryCaseIsUsedOrLeftOutAloud(seed);
        }
    }

    [Fact]
    public void A_line_left_open_is_always_told()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            ImportPromises.ALineLeftOpenIsAlwaysTold(seed);
        }
    }
}

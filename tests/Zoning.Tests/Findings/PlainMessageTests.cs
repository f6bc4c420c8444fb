using Shouldly;

namespace Zoning.Tests;

/// <summary>Planners read sentences, not names of parameters.</summary>
public class PlainMessageTests
{
    [Fact]
    public void The_name_of_a_parameter_and_the_actual_value_are_left_out()
    {
        PlainMessage.Of(new ArgumentException("There is no such zone.", "code")).ShouldBe("There is no such zone.");
        PlainMessage.Of(new ArgumentOutOfRangeException("value", 9, "Lanes is 9; it must be 1 to 8.")).ShouldBe("Lanes is 9; it must be 1 to 8.");
        PlainMessage.Of(new ArgumentException("There is no such zone.")).ShouldBe("There is no such zone.");
        PlainMessage.Of(new ArgumentException("Write (Parameter 'x') as it is.")).ShouldBe("Write (Parameter 'x') as it is.");
    }
}

namespace Zoning.Flow.Tests;

public class EventHeapTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Events_come_soonest_first_and_of_one_moment_the_first_planned(int seed)
    {
        var chance = new Random(seed);
        var heap = new EventHeap();
        for (var turn = 0; turn < 2; turn++)
        {
            // The second turn has another end and the memory of the first.
            var end = 60.0 + 37.5 * turn;
            heap.Clear(end);
            var waiting = new List<(double Hour, int Order)>();
            var (planned, now) = (0, 0.0);
            for (var step = 0; step < 3_000; step++)
            {
                if (chance.NextDouble() < 0.55 || waiting.Count == 0)
                {
                    // Whole hours, moments just below them, ties, and hours past the end.
                    var hour = now + Math.Floor(chance.NextDouble() * 30) / 2 - (chance.Next(4) == 0 ? 1e-13 : 0);
                    hour = Math.Max(now, hour);
                    heap.Plan(hour, 0, planned);
                    if (hour < end)
                    {
                        waiting.Add((hour, planned));
                    }

                    planned++;
                    now = waiting.Count == 0 ? 0 : now;
                }
                else
                {
                    var next = waiting.Min();
                    waiting.Remove(next);
                    var taken = heap.Take();
                    (taken.Hour, taken.Subject).ShouldBe((next.Hour, next.Order));
                    now = taken.Hour;
                }

                heap.Count.ShouldBe(waiting.Count);
            }
        }
    }
}

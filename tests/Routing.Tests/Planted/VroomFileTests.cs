using System.Text.Json;
using Shouldly;
using Zoning.Quality.Rounds;

namespace Zoning.Routing.Tests;

public class VroomFileTests
{
    [Fact]
    public void The_file_states_the_problem_and_that_pairs_are_separate_visits()
    {
        var day = PlantedDay.Make(40, 3, 0.1);
        using var stream = new MemoryStream();

        VroomFile.Write(day.Problem, stream);

        using var file = JsonDocument.Parse(stream.ToArray());
        var jobs = file.RootElement.GetProperty("jobs").EnumerateArray().ToArray();
        jobs.Length.ShouldBe(40);
        jobs.Count(job => job.GetProperty("description").GetString()!.Contains("two jobs of their own", StringComparison.Ordinal))
            .ShouldBe(8);
        for (var i = 0; i < 40; i++)
        {
            jobs[i].GetProperty("service").GetInt32().ShouldBe(day.Problem.Visits[i].Length);
            jobs[i].GetProperty("time_windows")[0][1].GetInt32().ShouldBe(day.Problem.Visits[i].Latest);
            jobs[i].GetProperty("skills")
                .EnumerateArray().Sum(skill => 1 << (skill.GetInt32() - 1)).ShouldBe((int)day.Problem.Visits[i].Skills);
        }

        var vehicle = file.RootElement.GetProperty("vehicles")[0];
        vehicle.GetProperty("time_window")[0].GetInt32().ShouldBe(day.Problem.Carers[0].Shifts[0].Earliest);
        vehicle.GetProperty("breaks")[0].GetProperty("service").GetInt32().ShouldBe(1800);
        file.RootElement.GetProperty("matrices")
            .GetProperty("car").GetProperty("durations")[0][1].GetInt32().ShouldBe(day.Problem.Travel.Ticks(0, 1, 0));
    }
}

using System.Globalization;
using System.Text.Json;
using Shouldly;
using TestKit;
using Zoning.Quality.Instances;

namespace Zoning.Routing.Tests.Reference;

public sealed class HomeCareReferenceTests
{
    [NeedsSharedTheory]
    [InlineData("mankowska", 47)]
    [InlineData("kummer", 32)]
    [InlineData("italian", 10)]
    public void Published_solutions_cost_by_arithmetic_and_by_the_checker_what_was_published(string set, int atLeast)
    {
        var known = File.ReadLines(Folders.SharedFile("bench", "routing", "bks.csv"))
            .Where(line => line.Contains("MNSA", StringComparison.Ordinal))
            .ToDictionary(line =>
                line.Split(',')[0], line => double.Parse(line.Split("\",")[1].Split(',')[0], CultureInfo.InvariantCulture));
        var files = Solutions(set);
        files.Length.ShouldBeGreaterThanOrEqualTo(atLeast);
        foreach (var (name, instance, solution) in files)
        {
            var counted = Counted(instance, solution);
            counted.Faults.ShouldBeEmpty(name);
            ((counted.Travel + counted.Late + counted.Highest) / 3).ShouldBe(known[name], 0.00051, name);

            var read = HomeCareJson.Read(instance);
            var plan = HomeCareSolution.Read(solution, read.Problem);
            Checker.Check(plan).Violations.ShouldBeEmpty(name);
            read.ObjectiveOf(plan).ShouldBe(known[name], 0.00051, name);
        }
    }

    [NeedsSharedFact]
    public void Published_solutions_of_the_extended_set_have_the_six_parts_that_were_published()
    {
        foreach (var (name, instance, solution) in Solutions("extended-validation"))
        {
            var counted = Counted(instance, solution);
            counted.Faults.ShouldBeEmpty(name);
            using var document = JsonDocument.Parse(File.ReadAllBytes(solution));
            var parts = document.RootElement.GetProperty("cost_components")
                .EnumerateObject().ToDictionary(part => part.Name, part => part.Value.GetInt64());
            (counted.Travel, counted.Late, counted.Highest)
                .ShouldBe((parts["EHHC_TravelTime"], parts["EHHC_TotalTardiness"], parts["EHHC_HighestTardiness"]), name);
            (counted.Waiting, counted.Extra, counted.Idle)
                .ShouldBe((parts["EHHC_TotalWaitingTime"], parts["EHHC_TotalExtraTime"], parts["EHHC_MaxIdleTime"]), name);

            var read = HomeCareJson.Read(instance);
            var plan = HomeCareSolution.Read(solution, read.Problem);
            var judged = Checker.Check(plan);
            judged.Violations.ShouldBeEmpty(name);
            (judged.Cost.Travel, judged.Cost.Late, judged.Cost.HighestLateness, judged.Cost.Waiting, judged.Cost.Overtime,
                judged.Cost.HighestIdle)
                .ShouldBe((parts["EHHC_TravelTime"], parts["EHHC_TotalTardiness"], parts["EHHC_HighestTardiness"],
                    parts["EHHC_TotalWaitingTime"], parts["EHHC_TotalExtraTime"], parts["EHHC_MaxIdleTime"]), name);
            read.ObjectiveOf(plan).ShouldBe(parts.Values.Sum(), name);
        }
    }

    [NeedsSharedFact]
    public void Our_best_solutions_cost_what_is_claimed_and_less_than_what_was_published()
    {
        var published = File.ReadLines(Folders.SharedFile("bench", "routing", "bks.csv"))
            .Where(line => line.Contains(",hhc/", StringComparison.Ordinal) && line.Contains("\",", StringComparison.Ordinal))
            .ToLookup(line => line.Split(',')[0], line => line.Split("\",")[1].Split(',')[0]);
        var claims = File.ReadLines(Path.Combine(Folders.Project, "bench", "Quality", "Solutions", "values.csv"))
            .Skip(1).Select(line => line.Split(',')).ToArray();
        claims.Length.ShouldBeGreaterThanOrEqualTo(5);
        Directory.GetFiles(Path.Combine(Folders.Project, "bench", "Quality", "Solutions"), "*.sol.json").Length.ShouldBe(claims.Length);
        foreach (var claim in claims)
        {
            var counted = Counted(
                Folders.SharedFile("bench", "routing", "hhc", claim[1], claim[0] + ".json"),
                Path.Combine(Folders.Project, "bench", "Quality", "Solutions", claim[0] + ".sol.json"));
            counted.Faults.ShouldBeEmpty(claim[0]);
            var value = double.Parse(claim[2], CultureInfo.InvariantCulture);
            ((counted.Travel + counted.Late + counted.Highest) / 3).ShouldBe(value, 0.00051, claim[0]);
            value.ShouldBeLessThan(published[claim[0]].Min(text => double.Parse(text, CultureInfo.InvariantCulture)) - 0.001, claim[0]);
        }
    }

    [NeedsSharedTheory]
    [InlineData("mankowska")]
    [InlineData("kummer")]
    [InlineData("italian")]
    [InlineData("extended-validation")]
    public void Arithmetic_refuses_solutions_that_were_tampered_with(string set)
    {
        foreach (var (name, instance, solution) in Solutions(set).Take(12))
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(solution));
            var calls = HomeCareArithmetic.Calls(document.RootElement);
            var pair = calls.GroupBy(call => call.Patient).First(patient => patient.Count() == 2).ToArray();
            Faults([.. calls.Skip(1)]).ShouldContain(fault => fault.Contains("services for", StringComparison.Ordinal), name);
            Faults([.. calls, calls[^1]]).ShouldNotBeEmpty(name);
            Faults([.. calls.Select(call => call == calls[1] ? call with { Start = call.Start - 1000, End = call.End - 1000 } : call)])
                .ShouldContain(fault => fault.Contains("too soon", StringComparison.Ordinal), name);
            Faults([.. calls.Select(call => call == calls[0] ? call with { End = call.End - 1 } : call)])
                .ShouldContain(fault => fault.Contains("whole time", StringComparison.Ordinal), name);
            Faults([.. calls.Select(call => call == pair[1] ? call with { Carer = pair[0].Carer } : call)])
                .ShouldContain(fault => fault.Contains("comes twice", StringComparison.Ordinal), name);
            Faults([.. calls.Select(call => call == pair[1] ? call with { Start = call.Start + 2000, End = call.End + 2000 } : call)])
                .ShouldContain(fault => fault.Contains("after the first", StringComparison.Ordinal), name);
            Faults([.. calls.Select(call => call with { Service = call == calls[0] ? "none" : call.Service })])
                .ShouldContain(fault => fault.Contains("not able", StringComparison.Ordinal), name);

            List<string> Faults(HomeCareArithmetic.Call[] tampered)
            {
                using var read = JsonDocument.Parse(File.ReadAllBytes(instance));
                return new HomeCareArithmetic(read.RootElement).Count(tampered).Faults;
            }
        }
    }

    [NeedsSharedFact]
    public void A_plan_written_as_a_solution_is_read_back_as_the_same_plan()
    {
        var read = HomeCareJson.Read(Folders.SharedFile("bench", "routing", "hhc", "mankowska", "InstanzCPLEX_HCSRP_25_1.json"));
        var plan = new OrderSearch().Solve(read.Problem, new SolveOptions { Iterations = 200 });
        using var text = new StringWriter();
        HomeCareSolution.Write(plan, text);
        var path = Path.GetTempFileName();
        try
        {
            File.WriteAllText(path, text.ToString());
            var back = HomeCareSolution.Read(path, read.Problem);
            back.Cost.ShouldBe(plan.Cost);
            back.Rounds.Select(round => string.Join(' ', round.Stops)).ShouldBe(plan.Rounds.Select(round => string.Join(' ', round.Stops)));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static HomeCareArithmetic Counted(string instance, string solution)
    {
        using var problem = JsonDocument.Parse(File.ReadAllBytes(instance));
        using var document = JsonDocument.Parse(File.ReadAllBytes(solution));
        return new HomeCareArithmetic(problem.RootElement).Count(HomeCareArithmetic.Calls(document.RootElement));
    }

    private static (string Name, string Instance, string Solution)[] Solutions(string set) =>
    [
        .. Directory.GetFiles(Folders.SharedFile("bench", "routing", "hhc", set, "best-solutions"), "*.sol.json")
        .Order(StringComparer.Ordinal).Select(file =>
        {
            var name = Path.GetFileName(file)[..^".sol.json".Length];
            return (name, Folders.SharedFile("bench", "routing", "hhc", set, name + ".json"), file);
        }),
    ];
}

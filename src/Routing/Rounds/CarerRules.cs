namespace Zoning.Routing;

/// <summary>The rules of each carer.</summary>
internal static class CarerRules
{
    private const string Part = "carers";

    public static void Check(RoundProblem problem, FindingCollector found)
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < problem.Carers.Length; i++)
        {
            var carer = problem.Carers[i];
            var (who, id) = ($"Carer {i}", carer.Id.Value);
            found.NeedUnique(ids, id, Part, who);
            found.NeedIndex(carer.Mode, problem.Travel.Modes, Part, who, "the mode", id);
            found.NeedTicks(carer.Capacity ?? 0, Part, who, "the capacity", id);
            found.NeedTicks(carer.LongestTrip ?? 0, Part, who, "the longest trip", id);
            found.NeedTicks(carer.LeastRest, Part, who, "the least rest", id);
            found.NeedTicks(carer.MostDays ?? 1, Part, who, "the most days with a round", id, least: 1);
            found.NeedPrice(carer.FixedPrice, Part, who, "the fixed price", id);
            CheckContract(carer, who, found);
            for (var j = 0; j < carer.Shifts.Length; j++)
            {
                CheckShift(problem, carer.Shifts[j], $"{who}, shift {j}", id, found);
                if (j > 0 && (carer.Shifts[j].Earliest < carer.Shifts[j - 1].Latest || carer.Shifts[j].Day < carer.Shifts[j - 1].Day))
                {
                    found.Add(RoundFaults.ShiftsOverlap, Part, 0,
                        $"{who}: shift {j} starts before shift {j - 1} ends, or belongs to an earlier day.", id);
                }
            }
        }
    }

    private static void CheckContract(RoundCarer carer, string who, FindingCollector found)
    {
        const long Most = 1L << 40;
        foreach (var hours in (long[])[carer.ContractedLeast, carer.ContractedMost ?? 0, carer.WorkedMost ?? 0])
        {
            if (hours is < 0 or > Most)
            {
                found.Add(RoundFaults.OutOfRange, Part, 0, $"{who}: contracted time is {hours}; it must be 0 to {Most}.", carer.Id.Value);
            }
        }

        if (carer.ContractedMost is { } most)
        {
            found.NeedOrder(carer.ContractedLeast, most, Part, who, "contracted time", carer.Id.Value);
        }
    }

    private static void CheckShift(RoundProblem problem, CarerShift shift, string who, string id, FindingCollector found)
    {
        found.NeedIndex(shift.StartPlace, problem.Travel.Places, Part, who, "the start place", id);
        found.NeedIndex(shift.EndPlace, problem.Travel.Places, Part, who, "the end place", id);
        found.NeedTicks(shift.OvertimeFrom ?? 0, Part, who, "the start of overtime", id);
        found.NeedTicks(shift.LongestRound ?? 0, Part, who, "the longest round", id);
        found.NeedTicks(shift.Day, Part, who, "the day", id);
        var isInRange = found.NeedTicks(shift.Earliest, Part, who, "the earliest leaving", id)
            & found.NeedTicks(shift.Latest, Part, who, "the latest return", id);
        if (isInRange)
        {
            found.NeedOrder(shift.Earliest, shift.Latest, Part, who, "the shift", id);
        }

        if (shift.Break is { } rest)
        {
            CheckBreak(shift, rest, who, id, isInRange, found);
        }
    }

    private static void CheckBreak(CarerShift shift, BreakRule rest, string who, string id, bool isShiftInRange, FindingCollector found)
    {
        var isInRange = found.NeedTicks(rest.Earliest, Part, who, "the earliest start of the break", id)
            & found.NeedTicks(rest.Latest, Part, who, "the latest start of the break", id)
            & found.NeedTicks(rest.Length, Part, who, "the length of the break", id, least: 1)
            & found.NeedTicks(rest.WorkAbove, Part, who, "the work above which the break is due", id);
        if (!isInRange || !isShiftInRange)
        {
            return;
        }

        found.NeedOrder(rest.Earliest, rest.Latest, Part, who, "the start of the break", id);
        if (Math.Max(rest.Earliest, shift.Earliest) + (long)rest.Length > shift.Latest || rest.Latest < shift.Earliest)
        {
            found.Add(RoundFaults.BreakOutsideShift, Part, 0,
                $"{who}: a break of {rest.Length} from {rest.Earliest} to {rest.Latest} doesn't fit {shift.Earliest} to {shift.Latest}.",
                id);
        }
    }
}

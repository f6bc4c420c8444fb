namespace Zoning.Planning;

/// <summary>Everything that can be wrong with the levers of a scenario, for files and objects alike.</summary>
/// <param name="run">The run that the scenario is for.</param>
/// <param name="report">Takes the fault, the lever and what was found.</param>
internal sealed class ScenarioChecks(CountyRun run, Action<FaultCode, Lever, string> report)
{
    /// <summary>Checks all levers.</summary>
    /// <param name="levers">The levers.</param>
    /// <param name="weeks">The horizon; null if levers beyond it are allowed, as they change nothing.</param>
    internal void Check(IReadOnlyList<Lever> levers, int? weeks)
    {
        for (var index = 0; index < levers.Count; index++)
        {
            CheckParts(levers[index]);
            CheckNames(levers[index]);
            if (levers[index].IsFaulty)
            {
                continue;
            }

            CheckSize(levers[index]);
            CheckDates(levers[index], weeks);
            CheckPairs(levers, index);
        }
    }

    /// <summary>Checks levers that are sound each against those before it.</summary>
    internal void CheckPairs(IReadOnlyList<Lever> levers)
    {
        for (var index = 0; index < levers.Count; index++)
        {
            CheckPairs(levers, index);
        }
    }

    private void CheckPairs(IReadOnlyList<Lever> levers, int index)
    {
        foreach (var earlier in levers.Take(index).Where(lever => !lever.IsFaulty && !levers[index].IsFaulty))
        {
            CheckPair(earlier, levers[index]);
        }
    }

    private void CheckParts(Lever lever)
    {
        var facts = lever.Facts;
        void Need(bool isThere, bool isWanted, bool isAllowed, string part)
        {
            if (isWanted && !isThere)
            {
                report(ScenarioFaults.Incomplete, lever, $"{facts.Word} needs {part}.");
            }
            else if (isThere && !isAllowed)
            {
                report(ScenarioFaults.Incomplete, lever, $"{facts.Word} does not take {part}.");
            }
        }

        var takesProvider = facts.NeedsProvider || facts.NamesNewProvider;
        Need(lever.Zone is not null, facts.NeedsZone, lever.TakesZone, "a zone");
        Need(lever.Provider is not null, takesProvider, takesProvider || facts.MayName, "a provider");
        Need(lever.Role.Length > 0, facts.NeedsRole, facts.NeedsRole, "a role");
        Need(lever.PerWeek is not null, false, facts.TakesPerWeek, "people a week");
        Need(lever.Map is not null, facts.NeedsMap && !lever.IsFaulty, facts.NeedsMap, "a map");
        Need(lever.To is not null, facts.NeedsEnd, true, "an end");
        Need(lever.Policy.Length > 0, facts.NeedsPolicy, facts.NeedsPolicy, "a policy");
        if (lever.Policy.Length > 0 && facts.NeedsPolicy && lever.Policy != LeverFacts.AllPolicies
            && FlowPolicies.WhyNot(lever.Policy) is { } reason)
        {
            report(ScenarioFaults.Incomplete, lever, reason);
        }
    }

    private void CheckNames(Lever lever)
    {
        if (lever.Facts.NeedsRole && lever.Role.Length > 0 && RoleFacts.Find(lever) is null)
        {
            report(ScenarioFaults.OtherRole, lever,
                $"The role is '{CsvRow.Quote(lever.Role)}'.{NearIds.Advice(lever.Role, RoleFacts.All.Select(one => one.Word))}");
        }

        CheckFiles(lever);
        if (lever.Zone is { } zone && lever.TakesZone && !run.Placed.Zones.TryIndexOf(zone, out _))
        {
            report(ScenarioFaults.UnknownZone, lever,
                $"The zone is '{zone}'.{NearIds.Advice(zone.Value, run.Placed.Zones.Select(one => one.Code.Value))}");
        }

        if (lever.Provider is not { } provider)
        {
            return;
        }

        var isKnown = run.Ledger.Providers.Contains(provider);
        if ((lever.Facts.NeedsProvider || lever.Facts.MayName) && !isKnown)
        {
            report(ScenarioFaults.UnknownProvider, lever,
                $"The provider is '{provider}'.{NearIds.Advice(provider.Value, run.Ledger.Providers.Select(one => one.Value))}");
        }
        else if (lever.Facts.NamesNewProvider && isKnown)
        {
            report(ScenarioFaults.UnknownProvider, lever, $"'{provider}' is in the county already.");
        }
    }

    /// <summary>What the lever rests on where it could not say anything without it.</summary>
    private void CheckFiles(Lever lever)
    {
        if (lever.Mechanism == LeverKind.TrustedAssessors && AssessmentQueue.Of(run.County) is null)
        {
            report(ScenarioFaults.NothingToRestOn, lever,
                "Trusted assessors need discharges.csv with 30 people of a year, and their posts in workforce.csv.");
        }

        if (lever is { Kind: LeverKind.Workforce, Mechanism: LeverKind.Brokers }
            && RoleFacts.PostsOf(run.County, StaffRole.Broker) is null)
        {
            report(ScenarioFaults.NothingToRestOn, lever, "More brokers need the brokers of today, role broker in workforce.csv.");
        }
    }

    private void CheckSize(Lever lever)
    {
        if (lever.PerWeek is { } perWeek && !(perWeek > 0 && perWeek <= lever.Facts.Most))
        {
            report(ScenarioFaults.SizeWrong, lever, FormattableString.Invariant(
                $"{perWeek} people move in a week; it must be above 0 and at most {lever.Facts.Most}."));
        }

        var (facts, low, high) = (lever.Facts, lever.LowEnd, lever.HighEnd);
        if (low < 0 || high > facts.Most || lever.Central < 0 || lever.Central > facts.Most)
        {
            report(ScenarioFaults.SizeWrong, lever, FormattableString.Invariant(
                $"{facts.Word} is {low}, {lever.Central}, {high}; it must be 0 to {facts.Most} {facts.Unit}.").TrimEnd(' ', '.') + ".");
        }
        else if (low > lever.Central || high < lever.Central)
        {
            report(ScenarioFaults.SizeWrong, lever, FormattableString.Invariant($"Low is {low}, central {lever.Central}, high {high}."));
        }
    }

    private void CheckDates(Lever lever, int? weeks)
    {
        var asOf = run.County.AsOf;
        if (lever.To <= lever.From)
        {
            report(ScenarioFaults.DatesOutside, lever,
                FormattableString.Invariant($"It ends {lever.To:yyyy-MM-dd} and starts {lever.From:yyyy-MM-dd}."));
        }

        if (lever.Facts.IsFromTheStart && lever is { Central: > 0 } && (lever.From > asOf.AddDays(7) || lever.To is not null))
        {
            report(ScenarioFaults.DatesOutside, lever, $"{lever.Facts.Word} holds from the first week on and stays; "
                + FormattableString.Invariant($"it starts {lever.From:yyyy-MM-dd} and has {(lever.To is null ? "no" : "an")} end."));
        }

        if (weeks is { } horizon && (lever.From < asOf || lever.From >= asOf.AddDays(7 * horizon)))
        {
            report(ScenarioFaults.DatesOutside, lever, FormattableString.Invariant(
                $"It starts {lever.From:yyyy-MM-dd}; the {horizon} weeks are from {asOf:yyyy-MM-dd} to {Last(asOf, horizon):yyyy-MM-dd}."));
        }
    }

    private static DateOnly Last(DateOnly asOf, int weeks) => asOf.AddDays((7 * weeks) - 1);

    private void CheckPair(Lever one, Lever other)
    {
        var (isSame, meet) = (
            one.Kind == other.Kind && one.Role == other.Role && (one.Provider == other.Provider || one.Facts.MayName), Meet(one, other));
        if (one.Facts.NeedsMap && other.Facts.NeedsMap)
        {
            report(ScenarioFaults.Contradiction, other, "The zones are changed on an earlier row too.");
        }
        else if (isSame && meet && (one.Zone is null || other.Zone is null || one.Zone == other.Zone))
        {
            report(ScenarioFaults.Twice, other, $"{other.Facts.Word} {other.Zone}".TrimEnd()
                + " holds at the same time on an earlier row.");
        }

        if ((GoneFrom(one, other) ?? GoneFrom(other, one)) is { } gone)
        {
            report(ScenarioFaults.Contradiction, other, $"The zone '{gone}' is aimed at after the zones are redrawn without it.");
        }

        if (one.Provider is { } provider && provider == other.Provider && one.Kind != other.Kind && meet
            && (one.Kind == LeverKind.ProviderLeaves || other.Kind == LeverKind.ProviderLeaves)
            && (one.Kind == LeverKind.ProviderLeaves ? one : other).HighEnd >= 1)
        {
            report(ScenarioFaults.Contradiction, other,
                $"The provider '{provider}' hands everything back and also {Receives(one, other)}.");
        }
    }

    private static string Receives(Lever one, Lever other) => (one.Kind == LeverKind.ProviderLeaves ? other : one).Kind switch
    {
        LeverKind.ProviderEnters => "enters",
        LeverKind.ExtraCare => "takes people into extra care",
        _ => "joins the framework",
    };

    /// <summary>The zone of a lever that starts when a new map holds which lacks it; null if there is none.</summary>
    private static ZoneCode? GoneFrom(Lever redrawn, Lever aimed) =>
        redrawn is { Facts.NeedsMap: true, Map: { } map } && aimed.Zone is { } zone && !map.TryIndexOf(zone, out _)
            && aimed.From >= redrawn.From && redrawn.IsOpen(aimed.From) ? zone : null;

    private static bool Meet(Lever one, Lever other) =>
        one.From < (other.To ?? DateOnly.MaxValue) && other.From < (one.To ?? DateOnly.MaxValue);

    /// <summary>Checks a scenario made of objects.</summary>
    /// <exception cref="ArgumentException">Something is wrong; the message lists all of it.</exception>
    internal static void ThrowIfFaulty(Scenario scenario, CountyRun run)
    {
        var faults = new List<string>();
        new ScenarioChecks(run, (code, lever, what) => faults.Add($"{code.Id} {lever.Facts.Word}: {what}")).Check(scenario.Levers, null);
        if (scenario.Levers.IsEmpty)
        {
            faults.Add($"{ScenarioFaults.NoLevers.Id} {ScenarioFaults.NoLevers.Meaning}");
        }

        if (faults.Count > 0)
        {
            throw new ArgumentException($"The scenario '{scenario.Name}' can't be used: {string.Join(" ", faults)}", nameof(scenario));
        }
    }
}

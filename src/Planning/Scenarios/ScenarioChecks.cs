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
            foreach (var earlier in levers.Take(index).Where(lever => !lever.IsFaulty))
            {
                CheckPair(earlier, levers[index]);
            }
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
        Need(lever.Zone is not null, facts.NeedsZone, facts.TakesZone, "a zone");
        Need(lever.Provider is not null, takesProvider, takesProvider, "a provider");
        Need(lever.Map is not null, facts.NeedsMap && !lever.IsFaulty, facts.NeedsMap, "a map");
        Need(lever.To is not null, facts.NeedsEnd, true, "an end");
        Need(lever.Policy.Length > 0, facts.NeedsPolicy, facts.NeedsPolicy, "a policy");
        if (lever.Policy.Length > 0 && facts.NeedsPolicy && FlowPolicies.WhyNot(lever.Policy) is { } reason)
        {
            report(ScenarioFaults.Incomplete, lever, reason);
        }
    }

    private void CheckNames(Lever lever)
    {
        if (lever.Zone is { } zone && lever.Facts.TakesZone && !run.Placed.Zones.TryIndexOf(zone, out _))
        {
            report(ScenarioFaults.UnknownZone, lever,
                $"The zone is '{zone}'.{NearIds.Advice(zone.Value, run.Placed.Zones.Select(one => one.Code.Value))}");
        }

        if (lever.Provider is not { } provider)
        {
            return;
        }

        var isKnown = run.Ledger.Providers.Contains(provider);
        if (lever.Facts.NeedsProvider && !isKnown)
        {
            report(ScenarioFaults.UnknownProvider, lever,
                $"The provider is '{provider}'.{NearIds.Advice(provider.Value, run.Ledger.Providers.Select(one => one.Value))}");
        }
        else if (lever.Facts.NamesNewProvider && isKnown)
        {
            report(ScenarioFaults.UnknownProvider, lever, $"'{provider}' is in the county already.");
        }
    }

    private void CheckSize(Lever lever)
    {
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

        if (weeks is { } horizon && (lever.From < asOf || lever.From >= asOf.AddDays(7 * horizon)))
        {
            report(ScenarioFaults.DatesOutside, lever, FormattableString.Invariant(
                $"It starts {lever.From:yyyy-MM-dd}; the {horizon} weeks are from {asOf:yyyy-MM-dd} to {Last(asOf, horizon):yyyy-MM-dd}."));
        }
    }

    private static DateOnly Last(DateOnly asOf, int weeks) => asOf.AddDays((7 * weeks) - 1);

    private void CheckPair(Lever one, Lever other)
    {
        var (isSame, meet) = (one.Kind == other.Kind && one.Provider == other.Provider, Meet(one, other));
        if (one.Facts.NeedsMap && other.Facts.NeedsMap)
        {
            report(ScenarioFaults.Contradiction, other, "The zones are changed on an earlier row too.");
        }
        else if (isSame && meet && (one.Zone is null || other.Zone is null || one.Zone == other.Zone))
        {
            report(ScenarioFaults.Twice, other, $"{other.Facts.Word} {other.Zone}".TrimEnd()
                + " holds at the same time on an earlier row.");
        }

        if (one.Provider is { } provider && provider == other.Provider && one.Kind != other.Kind && meet
            && (one.Kind == LeverKind.ProviderLeaves || other.Kind == LeverKind.ProviderLeaves)
            && (one.Kind == LeverKind.ProviderLeaves ? one : other).HighEnd >= 1)
        {
            report(ScenarioFaults.Contradiction, other,
                $"The provider '{provider}' hands everything back and also {Receives(one, other)}.");
        }
    }

    private static string Receives(Lever one, Lever other) =>
        (one.Kind == LeverKind.ProviderLeaves ? other : one).Kind == LeverKind.ProviderEnters ? "enters" : "joins the framework";

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

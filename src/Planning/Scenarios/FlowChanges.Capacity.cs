using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Levers of capacity: places of reablement, carers and providers that come for a time, extra care that fills.</summary>
internal sealed partial class FlowChanges
{
    /// <summary>The service of a lever of places: the one of its kind with most places, the first of equals; null for none.</summary>
    private static ReablementService? ServiceOf(FlowInputs inputs, LeverKind kind) =>
        inputs.Services.Where(one => one.IsHome == (kind == LeverKind.ReablementHome))
            .OrderByDescending(one => one.Places.On(inputs.Start)).FirstOrDefault();

    /// <summary>
    /// Places in steps, on top of those that the folder opens itself, and people who come to them instead of being referred: as many as
    /// the lever's week has.
    /// </summary>
    private void Reablement(ImmutableArray<FlowChange>.Builder changes, LeverKind kind)
    {
        if (ServiceOf(inputs, kind) is not { } service)
        {
            return;
        }

        var levers = outcome.Scenario.Levers.Where(lever => lever.Kind == kind && lever.Zone is null && sizeOf(lever) > 0).ToList();
        if (levers.Count == 0)
        {
            return;
        }

        var first = levers.Min(lever => lever.From);
        ReablementPlaces On(DateOnly day) => outcome.Ground.Reablement.PlacesOf(
            kind, levers.Where(lever => lever.IsOpen(day)).Sum(lever => Math.Round(sizeOf(lever), MidpointRounding.ToEven)));
        var days = new SortedSet<DateOnly>(levers.Select(lever => lever.From).Concat(levers.Select(lever => lever.To).OfType<DateOnly>()));
        foreach (var day in days)
        {
            changes.Add(new DivertedChange(day, service.Name, On(day).PeopleAWeek * 365 / WeekDays));
        }

        days.UnionWith(service.Places.Changes.Select(change => change.From).Where(day => day > first));
        foreach (var day in days)
        {
            changes.Add(new BedsChange(day, service.Name, (int)(service.Places.On(day) + On(day).Places)));
        }
    }

    /// <summary>Client hours a week of a lever's carers: carer hours over carers at a visit, as care is given today.</summary>
    private double CareHours(Lever lever)
    {
        var met = outcome.Ground.Baseline().Rows.Where(row => Demand.HourStatuses.IsMet(row.Status)).ToList();
        var (client, carer) = (met.Sum(row => row.Client), met.Sum(row => row.Carer));
        return sizeOf(lever) * RoleFacts.HoursOfPost(outcome.Run.County, StaffRole.CareWorker) * (carer == 0 ? 1 : (double)client / carer);
    }

    /// <summary>
    /// A provider with so many hours comes, and hands everything back on the lever's last day. One that comes again, in a further row, has
    /// the day in its name.
    /// </summary>
    private void Enters(ImmutableArray<FlowChange>.Builder changes, Lever lever, string provider, double hours)
    {
        var name = changes.OfType<ProviderEnters>().All(change => change.Provider != provider)
            ? provider : FormattableString.Invariant($"{provider} {lever.From:yyyy-MM-dd}");
        changes.Add(new ProviderEnters(lever.From, name, hours, _price, true, lever.Zone is { } zone ? [zone.Value] : []));
        if (lever.To is { } to)
        {
            changes.Add(new ProviderLeaves(to, name));
        }
    }

    /// <summary>Extra care opens, at once or week by week.</summary>
    private void MovesIn(ImmutableArray<FlowChange>.Builder changes, Lever lever)
    {
        var (moved, size) = (0, Math.Round(sizeOf(lever), MidpointRounding.ToEven));
        for (var week = 0; week < outcome.Options.Weeks && moved < size; week++)
        {
            var people = (int)ExtraCareLever.PeopleIn(lever, size, week + 1) - moved;
            if (people > 0)
            {
                changes.Add(new ExtraCareOpens(
                    lever.From.AddDays(WeekDays * week), lever.Zone!.Value.Value, lever.Provider!.Value.Value, people));
                moved += people;
            }
        }
    }
}

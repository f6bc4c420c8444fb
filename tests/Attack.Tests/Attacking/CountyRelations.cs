namespace Zoning.Attack;

/// <summary>What the docs say of figures of the county as a whole.</summary>
internal sealed class CountyRelations(AttackProgramme programme, Scope scope)
{
    public void Tie(bool countsLinesOnce)
    {
        Sum("lasting_hours", "status_hours|on-framework", "status_hours|framework-not-known");
        Sum("to_be_replaced_hours", "status_hours|off-framework", "status_hours|bridging");
        Sum("waiting_hours", "status_hours|waiting");
        Sum("other_unmet_hours", "status_hours|undelivered", "status_hours|not-listed");
        Sum("waiting_hours", [.. Names.WaitingHours.Select(part => "waiting_hours|" + part), "rest of waiting_hours"]);
        foreach (var measure in new[] { "demand_hours", "met_hours", "unmet_hours" })
        {
            Sum(measure, [.. Names.Times.Select(time => measure + "#" + time)]);
        }

        foreach (var time in Names.Times)
        {
            Sum("demand_hours#" + time, "met_hours#" + time, "unmet_hours#" + time);
        }

        Sum("carer_met_hours", "met_hours", "second carers met");
        Sum("carer_unmet_hours", "unmet_hours", "second carers unmet");
        Sum("carer_demand_hours", "carer_met_hours", "carer_unmet_hours");
        TieProviders();
        TiePackages(countsLinesOnce);
        TiePeople();
    }

    private void TieProviders()
    {
        Sum("commissioned_hours", "met_hours", "status_hours|undelivered");
        string[] named = [.. scope.Release.Rows.Where(row => row is { Measure: "commissioned_hours", AreaKind: "county" } && row.Provider.Length > 0)
            .Select(row => scope.CellOf(row)!)
            .Distinct(StringComparer.Ordinal)];
        if (named.Length > 0)
        {
            programme.Sum(Cell("commissioned_hours"), named);
        }

        AtMost("commissioned_hours@largest", "commissioned_hours");
        if (scope.Release.Rows.Any(row => row.Provider == "five-largest"))
        {
            AtMost("commissioned_hours@largest", "commissioned_hours@five-largest");
            programme.NotNegative((Cell("commissioned_hours@largest"), 5), (Cell("commissioned_hours@five-largest"), -1));
        }
    }

    private void TiePackages(bool countsLinesOnce)
    {
        foreach (var status in Names.Lines)
        {
            AtMost("packages|" + status, "packages");
        }

        AtMost("packages", [.. Names.Lines.Select(status => "packages|" + status)]);
        AtMost("packages|undelivered", "packages");
        if (countsLinesOnce)
        {
            Sum("packages", [.. Names.Lines.Where(status => status != "undelivered").Select(status => "packages|" + status)]);
        }

        AtMost("people", "packages");
    }

    private void TiePeople()
    {
        Sum("people_waiting", [.. Names.Places.Select(place => "people_waiting|in:" + place)]);
        Sum("people_waiting", [.. Names.Stages.Select(stage => "people_waiting|stage:" + stage)]);
        Sum("people_waiting", [.. Names.Bands.Select(band => "people_waiting|" + band)]);
        foreach (var (over, first) in new[] { ("over-7-days", 1), ("over-14-days", 2), ("over-28-days", 3) })
        {
            Sum("people_waiting|" + over, [.. Names.Bands[first..4].Select(band => "people_waiting|" + band)]);
        }

        AtMost("people_waiting_unmet", "people_waiting");
        AtMost("people_waiting_unmet", "people_unmet");
        AtMost("people_unmet", "people");
        AtMost("people_unmet", "packages|undelivered", "packages|waiting", "packages|not-listed");
    }

    private string Cell(string quantity) => scope.Cell(Scope.County, quantity);

    private void Sum(string whole, params string[] parts) => programme.Sum(Cell(whole), parts.Select(Cell));

    private void AtMost(string part, params string[] whole) =>
        programme.NotNegative([(Cell(part), -1), .. whole.Select(one => (Cell(one), 1.0))]);
}

using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Writes the files that flow needs of services: beds.csv, workforce.csv, metrics.csv and targets.csv.</summary>
internal static class ServiceTables
{
    internal static byte[] Beds(ImmutableArray<ServicePlaces> places) => CsvText.WriteExact(
        ["team", "kind", "from", "capacity", "band", "pathway"],
        places.Select(one => (string[])
        [
            one.Team ?? "",
            CellText.Word(CountyWords.PlaceKinds, one.Kind),
            CellText.Date(one.From),
            CellText.Whole(one.Capacity),
            CellText.Word(CountyWords.NeedBands, one.Band),
            FlowTables.Way(one.Pathway),
        ]));

    internal static byte[] Workforce(ImmutableArray<WorkforceRole> roles) => CsvText.WriteExact(
        [
            "role", "team", "pathway", "zone", "wte", "vacancies", "hours_per_wte", "absence",
            "hours_per_person", "turnover", "agency", "from",
            "to",
        ],
        roles.Select(one => (string[])
        [
            CellText.Word(CountyWords.StaffRoles, one.Role),
            one.Team,
            FlowTables.Way(one.Pathway),
            one.Zone?.ToString() ?? "",
            CellText.Number(one.Wte),
            CellText.Number(one.Vacancies),
            CellText.Number(one.HoursPerWte),
            CellText.Number(one.Absence),
            CellText.Number(one.HoursPerPerson),
            CellText.Number(one.Turnover),
            CellText.Number(one.Agency),
            CellText.Date(one.From),
            CellText.Date(one.To),
        ]));

    internal static byte[] Metrics(ImmutableArray<MetricFigure> figures) => CsvText.WriteExact(
        ["metric", "period", "band", "numerator", "denominator"],
        figures.Select(one => (string[])
        [
            CellText.Word(CountyWords.Metrics, one.Metric),
            one.Period.ToString(),
            one.Band ?? "",
            CellText.Number(one.Numerator),
            CellText.Number(one.Denominator),
        ]));

    internal static byte[] Targets(ImmutableArray<MetricTarget> targets) => CsvText.WriteExact(
        ["metric", "period", "target", "better", "note"],
        targets.Select(one => (string[])
        [
            CellText.Word(CountyWords.Metrics, one.Metric),
            one.Period.ToString(),
            CellText.Number(one.Target),
            one.IsHigherBetter == one.Metric.IsHigherBetter() ? "" : CountyWords.Better.WordOf(one.IsHigherBetter),
            one.Note ?? "",
        ]));
}

using System.Collections.Immutable;

namespace Zoning.Importing;

/// <summary>Rows of a brokerage sheet on their way into waiting.csv.</summary>
internal sealed class WaitingLines : ImportLines
{
    private const int HoursCell = 6;
    private readonly Pseudonyms _pseudonyms;
    private readonly ServiceIndex? _services;
    private readonly LostZeros _zeros;
    private readonly IReadOnlySet<string> _offFramework;
    private readonly DateOnly? _asOf;
    private readonly CaseEnd _end;

    public WaitingLines(ImportMap map, string file, Pseudonyms pseudonyms, ServiceIndex? services, ImportOptions options)
        : base(map, file)
    {
        _pseudonyms = pseudonyms;
        _services = services;
        _zeros = new LostZeros(services, pseudonyms);
        _asOf = options.AsOf;
        _offFramework = options.OffFramework;
        _end = new CaseEnd(options.AsOf);
    }

    public override string FileName => "waiting.csv";

    public override ImmutableArray<string> Columns =>
        ["package", "requested", "provider_found", "first_visit", "waits_in", "stage", "place", "hours_week", "carers", "person"];

    public override ImmutableArray<ImmutableArray<string>> Needed => [["package", "person"], ["requested"]];

    public override DraftLine Read(RowReader row)
    {
        var package = CareCells.Id(row, "package", _pseudonyms.Package);
        var person = CareCells.Id(row, "person", _pseudonyms.Person);
        _zeros.Take(row, package, person);
        var carers = CareCells.Carers(row);
        var quantity = QuantityReader.Read(row, Map, carers);
        var requested = row.Date("requested");
        var found = row.Date("provider_found");
        var first = row.Date("first_visit");
        if (requested is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "requested is blank.");
        }

        var stage = row.Meaning("stage");
        if (_end.Check(row, first, stage))
        {
            return new DraftLine(row.Line, package, person, [], quantity);
        }

        CareCells.CheckOrder(row, requested, found, "requested and provider_found");
        CareCells.CheckOrder(row, found ?? requested, first, "requested or provider_found, and first_visit");
        ImmutableArray<string> cells =
        [
            CareCells.Text(requested), CareCells.Text(found), CareCells.Text(first),
            row.Meaning("waits_in"), EndedWords.IsOver(stage) ? "" : stage, row.Place(), QuantityReader.Text(quantity.Minutes),
            row.Has("carers") ? CareCells.Text(carers) : "",
        ];
        return new DraftLine(row.Line, package, person, cells, quantity);
    }

    public override List<ImmutableArray<string>> Finish(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        _end.Report(File, findings);
        var served = new ServedWaiting(Map.InService, _services, _offFramework, _asOf);
        var single = served.Apply(WithoutDuplicates(_zeros.Restore(drafts, fates, findings, File), fates), fates);
        served.Report(File, findings);
        var rows = new List<ImmutableArray<string>>();
        var joined = 0;
        var alone = new List<DraftLine>();
        var perPerson = single.ToLookup(line => line.Person, StringComparer.Ordinal);
        foreach (var line in single)
        {
            var id = line.Id.Length > 0 ? line.Id : perPerson[line.Person].Count() == 1 ? _services?.PackageOf(line.Person) : null;
            var isThere = id is not null && _services is not null && _services.Has(id);
            joined += isThere ? 1 : 0;
            if (!isThere && CantStandAlone(line, id))
            {
                fates.Fault(line, ImportFaults.NoPackage, "The row has no service line and no hours.");
            }
            else if (id is null)
            {
                alone.Add(line);
            }
            else
            {
                rows.Add(Row(line, id));
            }
        }

        NoteRepeats(alone, findings);
        rows.AddRange(Numbered(alone, waiting: true).Select(pair => Row(pair.Line, pair.Id)));
        if (_services is not null)
        {
            findings.Add(ImportFaults.Joined, File, 0, FormattableString.Invariant(
                $"Joined: {joined}. New packages: {rows.Count - joined}."));
        }

        return rows;
    }

    /// <summary>
    /// With its own package id and no services.csv at hand, the reader of the county folder checks whether the row needs hours. A place
    /// is not needed: the row then counts in no place.
    /// </summary>
    private bool CantStandAlone(DraftLine line, string? id) =>
        (id is null || _services is not null) && line.Cells[HoursCell].Length == 0;

    private static ImmutableArray<string> Row(DraftLine line, string id) => [id, .. line.Cells, line.Person];
}

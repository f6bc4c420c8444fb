using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>Service lines on their way into services.csv.</summary>
internal sealed class PackageLines : ImportLines
{
    private static readonly ImmutableArray<string> Optional =
        ["service_type", "age_band", "start", "end", "ready_to_move", "assessed_hours"];
    private readonly Pseudonyms _pseudonyms;
    private readonly SortedDictionary<string, SortedSet<string>> _spellings = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string> _optional;
    private readonly RepeatedPackages _repeated;
    private int _blankedProviders;
    private int _diedOpen;

    public PackageLines(ImportMap map, string file, Pseudonyms pseudonyms, DateOnly? asOf)
        : base(map, file)
    {
        _pseudonyms = pseudonyms;
        _optional = [.. Optional.Where(name => Has(name) || (name == "age_band" && Has("age"))
            || (name == "service_type" && Has("service_group"))
            || (name == "end" && (Has("died") || map.Repeated == RepeatedLines.Last)))];
        _repeated = new RepeatedPackages(map.Repeated, asOf, _optional.IndexOf("start"), _optional.IndexOf("end"));
        Columns = ["id", "person", "place", "hours_week", "carers", "provider", "status", .. _optional];
    }

    public override string FileName => "services.csv";

    public override ImmutableArray<string> Columns { get; }

    public override ImmutableArray<ImmutableArray<string>> Needed =>
    [
        ["person", "id"], ["place", "easting", "longitude"], ["hours_week", "cost_week", "unit_cost"], ["status"],
    ];

    public override DraftLine Read(RowReader row)
    {
        var id = CareCells.Id(row, "id", _pseudonyms.Package);
        var person = CareCells.Id(row, "person", _pseudonyms.Person);
        var carers = CareCells.Carers(row);
        var quantity = QuantityReader.Read(row, Map, carers);
        if (quantity.Minutes is null && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "hours_week is blank.");
        }

        var status = StatusOf(row, row.Meaning("status"));
        if (row.Cell("status").Length == 0)
        {
            row.Fault(ImportFaults.Blank, "status is blank.");
        }

        var cells = ImmutableArray.CreateBuilder<string>();
        cells.Add(row.Place());
        cells.Add(QuantityReader.Text(quantity.Minutes));
        cells.Add(CareCells.Text(carers));
        cells.Add(Provider(row, status));
        cells.Add(status);
        AddOptional(row, cells);
        return new DraftLine(row.Line, id, person.Length == 0 ? id : person, cells.ToImmutable(), quantity);
    }

    public override List<ImmutableArray<string>> Finish(
        IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings)
    {
        var rows = new List<ImmutableArray<string>>();
        drafts = _repeated.Apply(drafts);
        _repeated.Report(File, findings);
        if (_diedOpen > 0)
        {
            findings.Add(ImportFaults.DiedOpen, File, 0, $"Lines: {_diedOpen.ToString(CultureInfo.InvariantCulture)}.");
        }

        if (Has("id"))
        {
            rows.AddRange(WithoutDuplicates(drafts, fates).Select(line => Row(line, line.Id)));
        }
        else
        {
            NoteRepeats(drafts, findings);
            rows.AddRange(Numbered(drafts, waiting: false).Select(pair => Row(pair.Line, pair.Id)));
        }

        NoteSpellings(_spellings.Where(pair => pair.Value.Count > 1)
            .Select(pair => $"{pair.Key} ({string.Join(", ", pair.Value.Take(3))})").ToList(), findings);
        if (!Has("provider"))
        {
            findings.AddPlain(ImportFaults.NoProviders, File, "No line has a provider.");
        }

        if (_blankedProviders > 0)
        {
            findings.Add(ImportFaults.ProviderBlanked, File, 0, $"Lines: {_blankedProviders.ToString(CultureInfo.InvariantCulture)}.");
        }

        return rows;
    }

    private static ImmutableArray<string> Row(DraftLine line, string id) => [id, line.Person, .. line.Cells];

    private bool Has(string target) => Map.Columns.ContainsKey(target) || Map.Defaults.ContainsKey(target);

    private string Provider(RowReader row, string status)
    {
        var cell = row.Organisation("provider");
        if (ProviderSlug.SaysNone(cell))
        {
            return "";
        }

        if (status == "direct-payment")
        {
            _blankedProviders++;
            return "";
        }

        var slug = Slug(cell);
        if (slug.Length == 0 || PersonalData.IsNhsNumber(cell) || PersonalData.IsTitledPerson(cell))
        {
            row.Fault(ImportFaults.PersonAsProvider, "The cell is no organisation's name.");
            return "";
        }

        if (!_spellings.TryGetValue(slug, out var spellings))
        {
            _spellings.Add(slug, spellings = new SortedSet<string>(StringComparer.Ordinal));
        }

        spellings.Add(cell);
        return slug;
    }

    /// <summary>
    /// The status, which a word for the service may say: what is reablement by its service is no ordinary care; funding by others outweighs
    /// all but an end.
    /// </summary>
    private static string StatusOf(RowReader row, string status)
    {
        foreach (var target in (ReadOnlySpan<string>)["service_type", "service_group"])
        {
            var meaning = row.Meaning(target);
            if (!meaning.StartsWith(ImportTargets.StatusMark, StringComparison.Ordinal) || status is "" or "ended")
            {
                continue;
            }

            var own = meaning[ImportTargets.StatusMark.Length..];
            if (own != status && (status == "active" || own is "chc" or "direct-payment" or "self-funded" or "ended"))
            {
                row.Note(when: true, ImportFaults.StatusOfService, target);
                return own;
            }
        }

        return status;
    }

    /// <summary>The kind of care: of two columns the one that says more than home care.</summary>
    private static string ServiceOf(RowReader row)
    {
        string Kind(string target) => row.Meaning(target, quiet: true) is var meaning && meaning == ImportTargets.Any ? ""
            : meaning.StartsWith(ImportTargets.StatusMark, StringComparison.Ordinal) ? "home-care" : meaning;
        var (type, group) = (Kind("service_type"), Kind("service_group"));
        return type.Length == 0 || (type == "home-care" && group.Length > 0) ? group : type;
    }

    private void AddOptional(RowReader row, ImmutableArray<string>.Builder cells)
    {
        DateOnly? start = null;
        foreach (var name in _optional)
        {
            switch (name)
            {
                case "service_type":
                    cells.Add(ServiceOf(row));
                    break;
                case "age_band":
                    cells.Add(Age(row));
                    break;
                case "assessed_hours":
                    cells.Add(QuantityReader.Text(QuantityReader.ReadHours(row, Map, name)));
                    break;
                default:
                    var date = name == "end" ? End(row) : row.Date(name);
                    start = name == "start" ? date : start;
                    CareCells.CheckOrder(row, start, date, $"start and {name}");
                    cells.Add(CareCells.Text(date));
                    break;
            }
        }
    }

    /// <summary>The last day: a line that is open, or ends later, ends on the day its person died.</summary>
    private DateOnly? End(RowReader row)
    {
        var (end, died) = (row.Date("end"), row.Date("died"));
        var isOpen = died is not null && (end is null || end > died);
        _diedOpen += isOpen ? 1 : 0;
        return isOpen ? died : end;
    }

    private static string Age(RowReader row)
    {
        var age = row.Cell("age");
        var band = row.Cell("age_band");
        if (band.Length > 0)
        {
            return AgeCell.Band(band) ?? row.Meaning("age_band", ImportFaults.Age);
        }

        if (age.Length > 0 && AgeCell.BandOf(age) is null)
        {
            row.Fault(ImportFaults.Age, "age is no whole number from 18 to 120.");
        }

        return AgeCell.BandOf(age) ?? "";
    }
}

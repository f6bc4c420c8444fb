using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Importing;

/// <summary>What is known of moving packages, on its way into moves.csv: consent, tolerance, guard, last move, priority.</summary>
/// <remarks>Only these columns are read. Why a package is guarded, and what the person said, stay in the extract.</remarks>
internal sealed class MoveLines(ImportMap map, string file, Pseudonyms pseudonyms, ServiceIndex services, IReadOnlySet<string> waiting)
    : ImportLines(map, file)
{
    private const int MostTolerance = 240, LastPriority = 5;

    public override string FileName => "moves.csv";

    public override ImmutableArray<string> Columns => ["package", "consent", "tolerance_minutes", "guarded", "last_moved", "priority"];

    public override ImmutableArray<ImmutableArray<string>> Needed =>
        [["package"], ["consent", "guarded", "last_moved", "priority", "tolerance_minutes"]];

    public override DraftLine Read(RowReader row)
    {
        var package = CareCells.Id(row, "package", id => IsKnown(id) ? id : pseudonyms.Package(id));
        if (package.Length == 0 && row.Faults.Count == 0)
        {
            row.Fault(ImportFaults.Blank, "package is blank.", "package");
        }
        else if (package.Length > 0 && !IsKnown(package))
        {
            row.Fault(ImportFaults.NoPackage, "package is neither in services.csv nor in waiting.csv.", "package");
        }

        return new DraftLine(
            row.Line, package, "",
            [
                row.Meaning("consent"), Whole(row, "tolerance_minutes", 0, MostTolerance), row.Meaning("guarded"),
                CareCells.Text(row.Date("last_moved")), Whole(row, "priority", 1, LastPriority),
            ],
            default);
    }

    public override List<ImmutableArray<string>> Finish(IReadOnlyList<DraftLine> drafts, RowFates fates, FindingCollector findings) =>
        [.. WithoutDuplicates(drafts, fates).Select(draft => ImmutableArray.Create<string>([draft.Id, .. draft.Cells]))];

    private bool IsKnown(string id) => services.Has(id) || waiting.Contains(id);

    private static string Whole(RowReader row, string target, int least, int most)
    {
        var before = row.Faults.Count;
        var number = row.Has(target) ? row.Number(target) : null;
        if (number is { } known && (known < least || known > most || known != decimal.Truncate(known)))
        {
            row.Fault(
                FactFaults.OutOfRange, string.Create(CultureInfo.InvariantCulture,
                    $"{target} is no whole number from {least} to {most}."), target);
        }

        return number is { } whole && row.Faults.Count == before ? whole.ToString("0", CultureInfo.InvariantCulture) : "";
    }
}

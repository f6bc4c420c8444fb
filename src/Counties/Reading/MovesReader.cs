using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads moves.csv.</summary>
internal static class MovesReader
{
    internal const string File = "moves.csv";

    private const int Package = 0, Consent = 1, Tolerance = 2, Guarded = 3, LastMoved = 4, Priority = 5;
    private const int MostTolerance = 240, LastPriority = 5;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "package*", "consent", "tolerance_minutes", "guarded", "last_moved", "priority");

    /// <summary>The rows of packages of the county, in the order of the file; null without the file.</summary>
    internal static ImmutableArray<PackageMove>? Read(CountyReading reading, List<CountyPackage> lines)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var moves = ImmutableArray.CreateBuilder<PackageMove>(sheet.Count);
        var seen = new HashSet<PackageId>();
        var idle = new NoticeTally(MoveFaults.NotMovable, sheet.File);
        var later = new NoticeTally(MoveFaults.MovedLater, sheet.File);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var id = new PackageId(row.OwnId(Package));
            reading.CheckSynthetic(row, id.Value);
            var package = Find(row, id, reading, lines);
            var move = new PackageMove(
                id,
                row.Choice(Consent, CountyWords.Consents) ?? MoveConsent.NotKnown,
                row.Whole(Tolerance, 0, MostTolerance),
                row.Choice(Guarded, CountyWords.YesNo),
                row.Date(LastMoved),
                row.Whole(Priority, 1, LastPriority));
            if (!row.IsFaulty && !seen.Add(id))
            {
                row.Report(MoveFaults.DuplicatePackage, $"The package is '{CsvRow.Quote(id.Value)}'.");
            }

            if (row.IsFaulty)
            {
                continue;
            }

            var hours = (package?.Package.Weekly.Value ?? 0) / 60m;
            if (package is null || !CanMove(package.Package.Status))
            {
                idle.Add(row.Line, hours);
            }

            if (move.LastMoved > reading.Settings.AsOf)
            {
                later.Add(row.Line, hours);
            }

            // A case that makes no package has nothing that a row could be about.
            if (package is not null)
            {
                moves.Add(move);
            }
        }

        idle.Report(reading.Findings);
        later.Report(reading.Findings);
        reading.Total(sheet, seen.Count, default, default);
        return moves.ToImmutable();
    }

    /// <summary>The package of a row; null with a fault if the folder doesn't have it, without one if only a case names it.</summary>
    private static CountyPackage? Find(CsvRow row, PackageId id, CountyReading reading, List<CountyPackage> lines)
    {
        if (reading.PackageIndex.TryGetValue(id, out var index))
        {
            return lines[index];
        }

        if (id.Value.Length > 0 && !reading.CasesWithoutPackage.Contains(id))
        {
            var isFaulty = reading.FaultyPackages.Contains(id);
            row.Report(isFaulty ? FileRowFaults.PackageFaulty : MoveFaults.UnknownPackage, $"The package is '{CsvRow.Quote(id.Value)}'.");
        }

        return null;
    }

    private static bool CanMove(ServiceStatus status) => status
        is ServiceStatus.Active or ServiceStatus.Reablement or ServiceStatus.Paused or ServiceStatus.Waiting or ServiceStatus.NotListed;
}

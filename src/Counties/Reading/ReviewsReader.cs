using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Counties;

/// <summary>Reads reviews.csv.</summary>
internal static class ReviewsReader
{
    internal const string File = "reviews.csv";

    private const int Package = 0, Due = 1, Done = 2, By = 3, Hours = 4, Outcome = 5;
    private const int MostHours = 100, MostAdvice = 50;

    private static readonly CsvLayout Layout = CsvLayout.Of("package*", "due*", "done", "by", "hours", "outcome");

    /// <summary>The reviews of packages of the county, in the order of the file; null without it.</summary>
    internal static ImmutableArray<PackageReview>? Read(CountyReading reading)
    {
        if (reading.Sheet(File, Layout) is not { } sheet)
        {
            return null;
        }

        var reviews = ImmutableArray.CreateBuilder<PackageReview>(sheet.Count);
        var seen = new HashSet<(PackageId, DateOnly)>(sheet.Count);
        var (used, advised) = (0, 0);
        for (var index = 0; index < sheet.Count; index++)
        {
            var row = sheet.Row(index, reading.Findings);
            var id = new PackageId(row.OwnId(Package));
            reading.CheckSynthetic(row, id.Value);
            var hasPackage = Find(row, id, reading, ref advised);
            var review = new PackageReview(
                id, row.RequiredDate(Due), row.Date(Done), row.Choice(By, CountyWords.Reviewers), row.AboveZero(Hours, MostHours),
                row.Choice(Outcome, CountyWords.ReviewOutcomes));
            if (!row.IsFaulty && review is { Done: null, Outcome: not null })
            {
                row.Report(FlowFileFaults.Contradiction, "An outcome is given, and done is blank.", Outcome);
            }

            if (!row.IsFaulty && !seen.Add((id, review.Due)))
            {
                row.Report(FlowFileFaults.Duplicate, $"The package is '{CsvRow.Quote(id.Value)}', due on {row.Text(Due)}.");
            }

            used += row.IsFaulty ? 0 : 1;
            if (!row.IsFaulty && hasPackage)
            {
                reviews.Add(review);
            }
        }

        reading.Total(sheet, used, default, default);
        return reviews.ToImmutable();
    }

    /// <summary>Whether the county has the package; without a fault if only a case names it, which makes none.</summary>
    private static bool Find(CsvRow row, PackageId id, CountyReading reading, ref int advised)
    {
        if (reading.PackageIndex.ContainsKey(id))
        {
            return true;
        }

        if (id.Value.Length > 0 && !reading.CasesWithoutPackage.Contains(id))
        {
            var isFaulty = reading.FaultyPackages.Contains(id);
            var near = !isFaulty && ++advised <= MostAdvice
                ? NearIds.Advice(id.Value, reading.PackageIndex.Keys.Select(one => one.Value)) : "";
            row.Report(
                isFaulty ? FileRowFaults.PackageFaulty : FlowFileFaults.UnknownPackage,
                $"The package is '{CsvRow.Quote(id.Value)}'.{near}");
        }

        return false;
    }
}

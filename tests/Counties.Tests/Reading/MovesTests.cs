using System.Text;
using Shouldly;
using Zoning.Demand;

namespace Zoning.Counties.Tests;

/// <summary>moves.csv: what is read, told, passed over and written back.</summary>
public sealed class MovesTests
{
    private const string Services = "id,place,hours_week,provider,status,start,end\nP1,A,3,PR1,active,,\nP2,B,7,,waiting,,\n"
        + "P3,B,5,PR1,ended,2025-01-01,2026-01-31\nP4,A,2,PR1,self-funded,,\n";

    private const string Waiting = "package,requested,first_visit,place,hours_week\nP5,2026-03-20,,A,4\nP6,2025-11-03,2025-12-01,,\nP7,2026-04-09,,A,4\n";

    [Fact]
    public void Moves_are_read_and_a_blank_is_not_known()
    {
        var county = Read("package,consent,tolerance_minutes,guarded,last_moved,priority\nP5,no,240,no,,1\nP1,Yes,0,yes,2025-09-01,\nP2,,,,,5\n");

        county.Moves!.Value.ShouldBe(
        [
            new PackageMove(new PackageId("P5"), MoveConsent.No, 240, false, null, 1),
            new PackageMove(new PackageId("P1"), MoveConsent.Yes, 0, true, new DateOnly(2025, 9, 1), null),
            new PackageMove(new PackageId("P2"), MoveConsent.NotKnown, null, null, null, 5),
        ]);
        Codes(county).ShouldBeEmpty();
    }

    [Fact]
    public void A_package_without_a_row_is_not_known_to_consent_and_has_the_usual_priority()
    {
        var moves = PackageMoves.Of(Read("package,consent,guarded,priority\nP1,yes,yes,1\n").Moves);
        var none = PackageMoves.Of(Read().Moves);

        (moves.IsSupplied, none.IsSupplied).ShouldBe((true, false));
        (moves[new PackageId("P1")].Consent, moves[new PackageId("P1")].Rank).ShouldBe((MoveConsent.Yes, 1));
        foreach (var move in new[] { moves[new PackageId("P2")], none[new PackageId("P1")] })
        {
            (move.Consent, move.IsGuarded, move.ToleranceMinutes, move.LastMoved, move.Rank).ShouldBe((MoveConsent.NotKnown, null, null, null, 3));
        }
    }

    [Fact]
    public void Bad_rows_are_told_all_at_once()
    {
        var fault = Should.Throw<BadDataException>(() => Read(
            "package,consent,tolerance_minutes,guarded,last_moved,priority\nP1,perhaps,,,,\nP1,yes,-1,,,\nP1,yes,241,,,\nP1,yes,7.5,,,\nP1,yes,,end of life,,\n"
            + "P1,yes,,,01/02/2025,\nP1,yes,,,,0\nP1,yes,,,,6\nP9,yes,,,,\n,yes,,,,\nP2,yes,,,,\nP2,no,,,,\n"));

        fault.Findings.Where(finding => finding.File == "moves.csv" && finding.Line > 0).Select(finding => (finding.Line, finding.Code.Id)).ShouldBe(
            [
                (2, "F212"), (3, "F210"), (4, "F210"), (5, "F209"), (6, "F212"), (7, "F211"), (8, "F210"), (9, "F210"), (10, "X101"), (11, "F208"),
                (13, "X102"),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public void A_reason_has_no_column()
    {
        var fault = Should.Throw<BadDataException>(() => Read("package,consent,guarded,reason\nP1,yes,yes,end of life\n"));

        fault.Findings.ShouldContain(finding => finding.File == "moves.csv" && finding.Code.Id == "F203");
    }

    [Fact]
    public void Packages_that_neither_run_nor_wait_are_told_and_cases_without_a_package_not_kept()
    {
        var county = Read("package,consent\nP3,yes\nP4,yes\nP6,yes\nP7,no\nP1,no\n");

        county.Moves!.Value.Select(move => move.Package.Value).ShouldBe(["P3", "P4", "P1"]);
        Codes(county).ShouldBe(["X103"]);
        county.Findings.Single(finding => finding.Code.Id == "X103").Rows.ShouldBe(4);
    }

    [Fact]
    public void A_move_after_the_as_at_day_is_told_and_kept()
    {
        var county = Read("package,last_moved\nP1,2026-03-31\nP2,2026-04-01\n");

        Codes(county).ShouldBe(["X104"]);
        county.Findings.Single(finding => finding.Code.Id == "X104").Rows.ShouldBe(1);
        county.Moves!.Value[1].LastMoved.ShouldBe(new DateOnly(2026, 4, 1));
    }

    [Fact]
    public void A_package_set_aside_takes_its_move_with_it()
    {
        var county = County.Read(
            SquareCounty.With(
                ("services.csv", "id,place,hours_week,provider,status\nP1,A,3,,active\nP2,A,many,,active\n"),
                ("moves.csv", "package,consent\nP1,yes\nP2,yes\n")),
            new CountyOptions { Quarantine = 0.5 });

        county.Moves!.Value.Select(move => move.Package.Value).ShouldBe(["P1"]);
        county.Findings.Where(finding => finding.File == "moves.csv").Select(finding => finding.Code.Id).ShouldBe(["V104"]);
    }

    [Fact]
    public void Moves_are_written_as_they_were_read()
    {
        const string text = "package,consent,tolerance_minutes,guarded,last_moved,priority\nP5,no,240,no,,1\nP1,yes,0,yes,2025-09-01,\nP2,,,,,5\n";

        var files = Read(text).OnHomeMap().ToFiles();

        Encoding.UTF8.GetString(files["moves.csv"]).ReplaceLineEndings("\n").ShouldBe(text);
        County.Read(CountySource.Of(files)).ShouldBe(Read(text));
        Read(text).ShouldNotBe(Read(text.Replace("P5,no", "P5,yes", StringComparison.Ordinal)));
        Read().OnHomeMap().ToFiles().ShouldNotContainKey("moves.csv");
    }

    private static County Read(string? moves = null) => County.Read(SquareCounty.With(
    [
        ("services.csv", Services), ("waiting.csv", Waiting), .. moves is null ? Array.Empty<(string, string)>() : [("moves.csv", moves)],
    ]));

    private static IEnumerable<string> Codes(County county) =>
        county.Findings.Where(finding => finding.File == "moves.csv").Select(finding => finding.Code.Id);
}

using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public sealed class PreviewTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning preview ").FullName;

    private string County => Path.Combine(_root, "county");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void A_preview_shows_the_mapping_and_writes_nothing()
    {
        var preview = Import(Lines(12, "Live")).Preview();

        Directory.Exists(County).ShouldBeFalse();
        preview.Counts!.RowsUsed.ShouldBe(12);
        var rows = preview.ToTable(OutputLevel.Internal).Rows.Select(row => string.Join(" ; ", row.Select(cell => cell.Text))).ToList();
        rows.ShouldBe(
        [
            "person ; Client ID ; id, made a pseudonym ; all ; sure ; A9 | A9 | A9",
            "place ; Postcode ; postcode, area code or coordinates ; all ; sure ; AA9 9AA",
            "hours_week ; Weekly Hours ; hours ; all ; sure ; 10 | 10.5 | 11",
            "provider ; Provider Name ; name ; all ; sure ; Larch | Aaa",
            "status ; Status ; words ; all ; sure ; Live = active",
        ], customMessage: string.Join('\n', rows));
        var shareable = preview.ToTable().ToText();
        shareable.ShouldContain("Client ID");
        shareable.ShouldNotContain("Larch");
        shareable.ShouldNotContain("10.5");
    }

    [Fact]
    public void What_is_missing_and_what_would_stop_the_import_is_in_the_preview()
    {
        var preview = Import(Extracts.File("Client ID,Weekly Hours,Status", "1,7,Live", "2,7,Live")).Preview();

        preview.Counts.ShouldBeNull();
        preview.ToText(OutputLevel.Shareable).ShouldContain("Needed: place or easting or longitude.");
        preview.ToText(OutputLevel.Shareable).ShouldContain("The import would be refused; see the faults. Nothing was written.");
    }

    [Fact]
    public void The_next_import_with_the_map_says_what_has_changed_in_the_file()
    {
        Import(Lines(12, "Live")).Run().Import.Findings.ShouldNotContain(finding => finding.Code == ImportFaults.FileChanged);
        Import(Lines(13, "Live")).Preview().Findings.ShouldNotContain(finding => finding.Code == ImportFaults.FileChanged);

        var changed = Extracts.File(
            "Client ID,Postcode,Weekly Hours,Status,Provider Name,Ward", "A1,DT1 1AA,10,live,Larch,X", "A2,DT1 1AA,10,Live,New Provider,X");
        var told = (Import(changed) with { Replace = true }).Run().Import.Findings.Single(finding => finding.Code == ImportFaults.FileChanged).What;

        told.ShouldBe(
            "Rows: 2, last time 12. Hours: 20, last time 153. Columns gone: Team. New columns: Ward. New words: 1, 'provider: new provider'.");
    }

    [Fact]
    public void A_column_that_is_gone_is_named_with_the_one_that_may_be_meant()
    {
        Import(Lines(12, "Live")).Run();
        var renamed = Extracts.File("Client ID,Post code,Weekly Hours,Status,Provider Name,Team", "A1,DT1 1AA,10,Live,Larch,N");

        var fault = Should.Throw<BadDataException>(() => (Import(renamed) with { Replace = true }).Run()).Findings.Single();

        (fault.Code, fault.What).ShouldBe((ImportFaults.ColumnAbsent, "columns.place is 'Postcode'; perhaps 'Post code' is meant."));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{ "rows": "x", "minutes": 1, "columns": [], "words": {} }""")]
    [InlineData("""{ "rows": 1, "minutes": 1, "columns": [1], "words": {} }""")]
    public void Facts_that_cant_be_read_compare_with_nothing(string text) => FileFacts.Read(text).ShouldBeNull();

    /// <summary>Rows of 10, 10.5, 11 ... hours; all but one of one provider.</summary>
    private static InputFile Lines(int rows, string status) => Extracts.File(
    [
        "Client ID,Postcode,Weekly Hours,Status,Provider Name,Team",
        .. Enumerable.Range(0, rows).Select(row => FormattableString.Invariant($"A{row % 9},DT1 1AA,{10 + ((row % 12) * 0.5m):0.#},{status},{(row == 3 ? "Elm" : "Larch")},N")),
    ]);

    private FolderImport Import(InputFile extract) => new() { Extract = extract, Kind = ImportKind.Packages, Folder = County };
}

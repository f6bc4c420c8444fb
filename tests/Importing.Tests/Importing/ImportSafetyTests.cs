using Shouldly;
using Zoning;

namespace Importing.Tests.Importing;

public class ImportSafetyTests
{
    private const string Header = "Client ID,Postcode,Weekly Hours,Status";

    [Theory]
    [InlineData("Service User Name")]
    [InlineData("Name")]
    [InlineData("surname")]
    [InlineData("Client_DOB")]
    [InlineData("DateOfBirth")]
    [InlineData("NHS Number")]
    [InlineData("NHS No.")]
    [InlineData("Address Line 1")]
    [InlineData("Home Telephone")]
    [InlineData("Key Safe")]
    [InlineData("Social Worker")]
    public void A_map_that_names_a_personal_column_is_refused(string header)
    {
        var file = Extracts.File(Header + "," + header, "1,DT1 1AA,7,Live,x");
        var map = Importer.Guess(file, ImportKind.Packages).Map;
        map.Columns.Values.ShouldNotContain(header);

        foreach (var target in new[] { "id", "person", "place", "provider", "service_type" })
        {
            var changed = map with { Columns = map.Columns.SetItem(target, header) };
            Extracts.Faults(() => Importer.Import(file, changed, Extracts.Options())).ShouldContain("I107:1");
        }
    }

    [Theory]
    [InlineData("Provider Name")]
    [InlineData("Service Name")]
    [InlineData("Zone Name")]
    [InlineData("Element Name")]
    public void A_name_of_an_organisation_or_an_area_is_not_personal(string header)
    {
        var file = Extracts.File(Header + "," + header, "1,DT1 1AA,7,Live,Home Care");

        Extracts.Import(file).RefusedColumns.ShouldBeEmpty();
    }

    [Fact]
    public void Nhs_numbers_in_an_id_column_become_pseudonyms_and_are_told_of()
    {
        var file = Extracts.File(Header, "943 476 5919,DT1 1AA,7,Live", "9434765870,DT1 1AA,7,Live");

        var result = Extracts.Import(file);

        result.Text.ShouldNotContain("943");
        result.Findings.ShouldContain(finding => finding.Code == ImportFaults.NhsNumbers && finding.What == "Rows: 2.");
    }

    [Fact]
    public void An_unmapped_column_of_nhs_numbers_or_births_is_refused_by_its_cells()
    {
        var file = Extracts.File(
            Header + ",Reference,Day,Note text",
            "1,DT1 1AA,7,Live,9434765919,03/04/1936,a", "2,DT1 1AA,7,Live,9434765870,13/04/1941,b", "3,DT1 1AA,7,Live,4010232137,23/04/1950,c");

        var result = Extracts.Import(file);

        result.RefusedColumns.ShouldBe(["Reference", "Day"]);
        result.IgnoredColumns.ShouldBe(["Note text"]);
    }

    [Fact]
    public void The_same_secret_joins_files_and_another_does_not()
    {
        var file = Extracts.File(Header, "A100,DT1 1AA,7,Live");
        var again = Extracts.File("Status,Client ID,Postcode,Weekly Hours", "Live, a100 ,DT1 1AA,7");
        var map = Importer.Guess(file, ImportKind.Packages).Map;

        var person = Extracts.Column(Importer.Import(file, map, Extracts.Options()), "person");
        var same = Extracts.Column(Extracts.Import(again), "person");
        var other = Extracts.Column(Importer.Import(file, map, new ImportOptions { Secret = PseudonymSecret.New() }), "person");

        same.ShouldBe(person);
        other.ShouldNotBe(person);
    }

    [Fact]
    public void A_pseudonym_is_the_first_eighty_bits_of_the_keyed_hash()
    {
        // python3: base64.b32encode(hmac.new(bytes(range(32)), b"person\0A100", "sha256").digest()[:10]).lower()
        Extracts.Secret.PseudonymOf("person", "A100").ShouldBe("d4jatuwvzrxy4di5");
    }

    [Fact]
    public void Faults_of_all_rows_are_told_at_once()
    {
        var file = Extracts.File(
            Header + ",Start Date,End Date",
            "1,DT1 1AA,x,Live,01/01/2025,",
            "2,DT1 1AA,7,Odd,13/01/2025,",
            ",DT1 1AA,7,Live,14/01/2025,",
            "4,DT1 1AA,7,Live,31/01/2025,30/01/2025",
            "5,DT1 1AA,7,Live,01/01/2025,,shifted",
            "6,DT1 1AA,7,Live,01/01/2025,");

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I122:2", "I127:3", "I121:4", "I126:5", "I120:6"]);
    }

    [Fact]
    public void Quarantine_sets_bad_rows_aside_up_to_its_share_and_the_totals_reconcile()
    {
        var lines = Enumerable.Range(1, 97).Select(number => FormattableString.Invariant($"{number},DT1 1AA,7.5,Live"))
            .Concat(["98,DT1 1AA,7.5,Odd", "99,DT1 1AA,x,Live", "100,DT1 1AA,7.5,"]);
        var file = Extracts.File([Header, .. lines]);

        Extracts.Faults(() => Extracts.Import(file, quarantine: 0.029)).Length.ShouldBe(3);
        var result = Extracts.Import(file, quarantine: 0.03);

        result.Counts.RowsRead.ShouldBe(100);
        result.Counts.RowsUsed.ShouldBe(97);
        result.Counts.RowsSetAside.ShouldBe(3);
        result.Counts.RowsWithoutMinutes.ShouldBe(1);
        result.Counts.MinutesRead.ShouldBe(new CareMinutes(99 * 450));
        result.Counts.MinutesSetAside.ShouldBe(new CareMinutes(2 * 450));
        result.Counts.Reconciles.ShouldBeTrue();
    }

    [Fact]
    public void Needed_columns_that_cant_be_told_are_named_and_not_guessed()
    {
        var file = Extracts.File("Client ID,Colour,Size,Start Date", "1,red,7,13/01/2025");
        var guess = Importer.Guess(file, ImportKind.Packages);

        guess.Map.Columns.Keys.ShouldBe(["person", "start"]);
        var fault = Should.Throw<BadDataException>(() => Importer.Import(file, guess.Map, Extracts.Options()));
        fault.Findings.Where(finding => finding.Code == ImportFaults.ColumnNeeded).Select(finding => finding.What).ShouldBe(
            ["Needed: place or easting or longitude.", "Needed: hours_week or cost_week or unit_cost.", "Needed: status."]);
    }

    [Fact]
    public void A_direct_payments_payee_is_not_taken_over()
    {
        var file = Extracts.File(Header + ",Provider Name", "1,DT1 1AA,7,Direct Payment,SYN-NAME", "2,DT1 1AA,7,Live,Larch");

        Extracts.Column(Extracts.Import(file), "provider").Order(StringComparer.Ordinal).ShouldBe(["", "larch"]);
    }

    [Fact]
    public void A_titled_person_as_provider_is_a_fault()
    {
        var file = Extracts.File(Header + ",Provider Name", "1,DT1 1AA,7,Live,Mrs SYN-NAME", "2,DT1 1AA,7,Live,Larch");

        Extracts.Faults(() => Extracts.Import(file)).ShouldBe(["I133:2"]);
    }

    [Fact]
    public void Rows_may_be_left_out_by_a_word_and_are_counted()
    {
        var file = Extracts.File(Header + ",Element", "1,DT1 1AA,7,Live,Home Care", "2,DT1 1AA,24,Live,Residential Care");
        var map = Importer.Guess(file, ImportKind.Packages).Map;
        map.Values["service_type"]["residential care"].ShouldBe("other");
        var changed = map with
        {
            Values = map.Values.SetItem("service_type", map.Values["service_type"].SetItem("residential care", "leave-out")),
        };

        var counts = Importer.Import(file, changed, Extracts.Options()).Counts;

        (counts.RowsRead, counts.RowsUsed, counts.RowsLeftOut).ShouldBe((2, 1, 1));
        counts.MinutesLeftOut.ShouldBe(new CareMinutes(24 * 60));
        counts.Reconciles.ShouldBeTrue();
    }
}

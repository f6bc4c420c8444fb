using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>What is known of moving packages, what care costs providers, and who takes packages where.</summary>
public sealed class MoveImportTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("zoning moves ").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact]
    public void Consent_guards_and_dates_are_read_and_reasons_stay_behind()
    {
        var result = Import(
            ImportKind.Moves,
            "Package ID,Consent to move,Time tolerance,Guarded,Reason for guard,Last provider change,Priority",
            "P1,Yes,30,N,,13/11/2025,", "P2,no,,Yes,End of life,,", "W1,,15,,,,2");

        result.Text.ShouldBe(
            "package,consent,tolerance_minutes,guarded,last_moved,priority\n"
            + "P1,yes,30,no,2025-11-13,\nP2,no,,yes,,\nW1,,15,,,2\n");
        result.Text.ShouldNotContain("life");
    }

    [Fact]
    public void Rows_that_cannot_be_meant_are_told_with_their_lines() => Extracts.Faults(() => Import(
        ImportKind.Moves,
        "Package ID,Consent,Tolerance minutes,Priority", "P1,yes,-5,1", "P2,said she would think about it,10,6", "P9,yes,10,1", "W1,yes,10,1", "W1,no,10,1"))
        .ShouldBe(["I139:2", "I127:3", "I139:3", "I134:4", "I129:5", "I129:6"], ignoreOrder: true);

    [Fact]
    public void Costs_of_providers_are_shares_and_pounds_and_percentages_are_refused()
    {
        Import(ImportKind.ProviderCosts, "Provider,Hourly wage,On-costs,Pence per mile,Overheads,Margin", "Larch Ltd,12.60,0.21,45,0.27,0.03", "Elm,13,,,,")
            .Text.ShouldBe("provider,wage,on_costs,pence_a_mile,overhead,margin\nelm,13,,,,\nlarch,12.6,0.21,45,0.27,0.03\n");
        Extracts.Faults(() => Import(ImportKind.ProviderCosts, "Provider,Hourly wage,Overheads", "Larch,12.60,27", "Beech,12.60,0.27", "Elm,-1,0.2"))
            .ShouldBe(["I139:2", "I214:3", "I139:4"], ignoreOrder: true);
    }

    [Fact]
    public void A_list_of_providers_keeps_who_accepts_and_the_zones_it_covers()
    {
        Extracts.Import(
            Extracts.File("Provider Name,On framework,Accepting referrals,Zones covered", "Larch,Yes,limited,Z02; Z01", "Elm,Yes,Suspended,", "Oak,No,,Z03"),
            ImportKind.Providers)
            .Text.ShouldBe("id,name,framework,hours_offered,accepting,zones\nelm,Elm,yes,,suspended,\nlarch,Larch,yes,,limited,Z01 Z02\noak,Oak,no,,,Z03\n");
        Extracts.Import(Extracts.File("Provider Name,On framework", "Larch,Yes", "Elm,No"), ImportKind.Providers)
            .Text.ShouldStartWith("id,name,framework,hours_offered\n");
    }

    private ImportResult Import(ImportKind kind, params string[] lines)
    {
        var folder = Path.Combine(_root, $"{kind} {lines.Length}");
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "services.csv"), "id,status,provider\nP1,active,larch\nP2,active,elm\n");
        File.WriteAllText(Path.Combine(folder, "waiting.csv"), "package,requested\nW1,2026-03-01\n");
        File.WriteAllText(Path.Combine(folder, "providers.csv"), "id,framework\nlarch,yes\nelm,yes\n");
        return new FolderImport { Extract = Extracts.File(lines), Kind = kind, Folder = folder, SecretPath = Path.Combine(_root, "secret") }.Run().Import;
    }
}

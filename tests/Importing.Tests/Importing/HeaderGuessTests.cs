using Shouldly;

namespace Importing.Tests.Importing;

/// <summary>Headers as systems and brokerage teams write them, and what the guess makes of them.</summary>
public class HeaderGuessTests
{
    [Fact]
    public void Client_level_data() => Guess(
        ImportKind.Packages,
        "Reporting Period Start Date,LA Person Unique Identifier,NHS Number,Date of Birth,Postcode,Accommodation Status,Client Funding Status,"
        + "Event Start Date,Event End Date,Service Type,Service Component,Delivery Mechanism,Provider CQC Location ID,Provider CQC Location Name,"
        + "Unit Cost,Cost Frequency (Unit Type),Planned Units Per Week",
        "01/01/2026,12001,9434765919,01/02/1940,DT1 1AA,Owner occupier,Fully LA Funded,03/11/2025,,Long Term Support: Community,Home Support,LA managed,"
        + "1-123456789,Larch Home Care,23.5,Hourly,10.5",
        "01/01/2026,12002,9434765870,01/02/1940,DT1 1AB,Owner occupier,Fully LA Funded,13/11/2025,31/12/2025,Long Term Support: Community,Home Support,"
        + "Direct Payment,1-123456780,Elm Care,161.00,Weekly,1").ShouldBe(
        """
        end=Event End Date; hours_week=Planned Units Per Week; person=LA Person Unique Identifier; place=Postcode; provider=Provider CQC Location Name;
        service_group=Service Component; service_type=Service Type; start=Event Start Date; status=Delivery Mechanism; unit=Cost Frequency (Unit Type); unit_cost=Unit Cost
        """.ReplaceLineEndings(" "));

    [Fact]
    public void Care_package_lines_of_a_finance_system() => Guess(
        ImportKind.Packages,
        "CPLI ID,Client Ref,Client Name,Service,Element,Provider,Start Date,End Date,Planned Qty,Unit,Weekly Cost,Rate,CPLI Status,Provider Postcode,Client Postcode",
        "55001,A100,SYN-NAME,Home Care (Spot),Standard Hour,Larch Home Care,03/11/2025,,14,Hour,322.00,23.00,Authorised,BH1 1AA,DT1 1AA",
        "55002,A100,SYN-NAME,Home Care,Double Up,Larch Home Care,13/11/2025,,3.5,Hour,80.50,23.00,Suspended,BH1 1AA,DT1 1AA").ShouldBe(
        """
        cost_week=Weekly Cost; end=End Date; hours_week=Planned Qty; id=CPLI ID; person=Client Ref; place=Client Postcode; provider=Provider; rate=Rate;
        service_group=Service; service_type=Element; start=Start Date; status=CPLI Status; unit=Unit
        """.ReplaceLineEndings(" "));

    [Fact]
    public void A_sheet_with_semicolons_and_decimal_commas() => Guess(
        ImportKind.Packages,
        "LAS ID;Forename;Surname;Primary Postcode;Service Provision Type;Provision Start;Provision End;Provider Organisation;Hrs/Wk;Carers Required;Provision Status",
        "100;a;b;DT1 1AA;Domiciliary Care;2025-11-03;;Larch;10,5;2;Open",
        "101;a;b;DT1 1AB;Reablement;2025-11-04;;Elm;7;1;Awaiting start").ShouldBe(
        """
        carers=Carers Required; end=Provision End; hours_week=Hrs/Wk; person=LAS ID; place=Primary Postcode; provider=Provider Organisation;
        service_type=Service Provision Type; start=Provision Start; status=Provision Status
        """.ReplaceLineEndings(" "));

    [Fact]
    public void A_brokerage_sheet() => Guess(
        ImportKind.Waiting,
        "Brokerage Ref,Mosaic ID,Initials,Area,Post Code,Date Received by Brokerage,Hospital / Community,Current Location,Hours PW,SH/DH,Calls per day,"
        + "Date Sourced,Provider Sourced,Care Start Date,RAG,Status",
        "BR-1,700001,AB,North,DT1 1AA,03/03/2026,Hospital,Ward 3,14,DH,4,,,,R,Out to providers",
        "BR-2,700002,CD,North,DT1 1AB,13/03/2026,Community,Home,7,SH,2,20/03/2026,Larch,24/03/2026,G,Sourced").ShouldBe(
        """
        carers=SH/DH; first_visit=Care Start Date; hours_week=Hours PW; package=Brokerage Ref; person=Mosaic ID; place=Post Code; provider_found=Date Sourced;
        requested=Date Received by Brokerage; stage=Status; waits_in=Current Location
        """.ReplaceLineEndings(" "));

    [Fact]
    public void A_list_of_providers() => Guess(
        ImportKind.Providers,
        "Supplier Code,Supplier,Registered Address,Telephone,On DPS?,Capacity (hrs/week)",
        "S1,Larch,1 Road,0123,Y,400",
        "S2,Elm,1 Road,0123,N,").ShouldBe("framework=On DPS?; hours_offered=Capacity (hrs/week); id=Supplier");

    [Fact]
    public void A_status_of_something_else_is_not_taken_for_the_services()
    {
        var guess = Importer.Guess(
            Extracts.File("Client ID,Postcode,Hours,Accommodation Status,Funding Status,Marital Status", "1,DT1 1AA,7,Tenant,Active,Single"), ImportKind.Packages);

        guess.Map.Columns.ContainsKey("status").ShouldBeFalse();
    }

    /// <summary>The columns as <c>target=column</c>, semicolons between.</summary>
    private static string Guess(ImportKind kind, params string[] lines) =>
        string.Join("; ", Importer.Guess(Extracts.File(lines), kind).Map.Columns.Select(pair => $"{pair.Key}={pair.Value}"));
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Zoning.Counties;

/// <summary>What county.json says.</summary>
internal sealed record CountySettings
{
    private static readonly ImmutableArray<string> Fields =
    [
        "formatVersion", "name", "asOf", "zones", "home_zones", "extractedOn", "priceYear", "crs", "timeZone", "synthetic", "attributions",
    ];

    private static readonly ImmutableArray<string> ZoneFields = ["file", "code", "name", "groups", "layer", "dissolve"];

    internal string Name { get; private init; } = "";

    internal DateOnly AsOf { get; private init; }

    internal DateOnly? ExtractedOn { get; private init; }

    internal int? PriceYear { get; private init; }

    internal bool IsSynthetic { get; private init; }

    internal ImmutableArray<string> Attributions { get; private init; } = [];

    internal string ZoneFile { get; private init; } = "";

    /// <summary>The file of the home map; null if it is <see cref="ZoneFile"/>.</summary>
    internal string? HomeZoneFile { get; private init; }

    internal ZoneLayout HomeLayout { get; private init; } = new() { Code = "code" };

    internal ZoneLayout Layout { get; private init; } = new() { Code = "code" };

    internal CountySettings At(DateOnly day) => this with { AsOf = day };

    internal static CountySettings? Read(InputFile file, FindingCollector findings)
    {
        var text = file.Text(findings);
        if (text is null)
        {
            return null;
        }

        try
        {
            using var json = JsonDocument.Parse(text, new JsonDocumentOptions { MaxDepth = 16 });
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Read(new JsonFields(json.RootElement, file.Name, findings))
                : Fail(file, findings, "The file holds no object.");
        }
        catch (JsonException fault)
        {
            return Fail(file, findings, $"It can't be read at line {fault.LineNumber + 1}.");
        }
    }

    private static CountySettings? Fail(InputFile file, FindingCollector findings, string what)
    {
        findings.Add(CountyFaults.NotJson, file.Name, 0, what);
        return null;
    }

    private static CountySettings? Read(JsonFields fields)
    {
        var version = fields.Whole("formatVersion", 1, int.MaxValue, isRequired: true);
        if (version > 1)
        {
            fields.Report(
                CountyFaults.NewerFormat,
                string.Create(CultureInfo.InvariantCulture, $"formatVersion is {version}; this version reads 1."));
            return null;
        }

        fields.RefuseOthers(Fields, "");
        var zones = fields.Object("zones");
        zones?.RefuseOthers(ZoneFields, "zones.");
        var home = fields.Has("home_zones") ? fields.Object("home_zones") : null;
        home?.RefuseOthers(ZoneFields, "home_zones.");
        if (fields.Text("timeZone") is { } zone && zone != "Europe/London")
        {
            fields.Report(CountyFaults.FieldWrong, $"timeZone is '{CsvRow.Quote(zone)}'; only Europe/London is read.");
        }

        var settings = new CountySettings
        {
            Name = fields.Text("name", isRequired: true) ?? "",
            AsOf = fields.Date("asOf", isRequired: true) ?? default,
            ExtractedOn = fields.Date("extractedOn"),
            PriceYear = fields.Whole("priceYear", 2000, 2100),
            Attributions = fields.Texts("attributions"),
            IsSynthetic = fields.Truth("synthetic") ?? false,
            ZoneFile = zones?.Text("file", isRequired: true) ?? "",
            Layout = LayoutOf(zones, fields),
            HomeZoneFile = home?.Text("file", isRequired: true),
            HomeLayout = LayoutOf(home, fields),
        };
        if (HasPath(settings.ZoneFile) || HasPath(settings.HomeZoneFile ?? ""))
        {
            fields.Report(CountyFaults.FieldWrong, "zones.file and home_zones.file must be names of files in the folder, without a path.");
        }

        if (settings.ExtractedOn < settings.AsOf)
        {
            fields.Report(CountyFaults.ExtractBeforeAsOf, string.Create(
                CultureInfo.InvariantCulture,
                $"extractedOn is {settings.ExtractedOn:yyyy-MM-dd}, asOf is {settings.AsOf:yyyy-MM-dd}."));
        }

        return fields.AreSound && zones is { AreSound: true } && home is not { AreSound: false } ? settings : null;
    }

    private static ZoneLayout LayoutOf(JsonFields? zones, JsonFields fields) => new()
    {
        Code = zones?.Text("code", isRequired: true) ?? "code",
        Name = zones?.Text("name"),
        Groups = zones?.Texts("groups") ?? [],
        Crs = fields.Text("crs"),
        Layer = zones?.Text("layer"),
        Dissolve = zones?.Truth("dissolve") ?? false,
    };

    private static bool HasPath(string file) => file.AsSpan().ContainsAny("/\\") || file is "." or "..";
}

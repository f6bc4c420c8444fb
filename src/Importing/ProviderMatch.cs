using System.Globalization;

namespace Zoning.Importing;

/// <summary>Compares the providers of service lines with the list of providers, whichever was imported last.</summary>
internal static class ProviderMatch
{
    private const int Named = 10;

    public static void Check(ImportResult import, Func<string, InputFile?> own, FindingCollector findings)
    {
        var made = InputFile.Of(import.FileName, import.Text);
        var services = import.FileName == "services.csv" ? made : own("services.csv");
        var providers = import.FileName == "providers.csv" ? made : own("providers.csv");
        if (services is null || providers is null || import.FileName == "waiting.csv")
        {
            return;
        }

        var used = Column(services, "provider");
        var listed = Column(providers, "id");
        var unlisted = used.Where(name => !listed.Contains(name)).ToList();
        if (unlisted.Count > 0)
        {
            var shown = string.Join("; ", unlisted.Take(Named)) + (unlisted.Count > Named ? "; ..." : "");
            findings.Add(ImportFaults.ProviderUnlisted, import.FileName, 0,
                $"Not in providers.csv: {unlisted.Count.ToString(CultureInfo.InvariantCulture)}: '{shown}'.");
        }
    }

    private static SortedSet<string> Column(InputFile file, string name)
    {
        var values = new SortedSet<string>(StringComparer.Ordinal);
        var findings = new FindingCollector();
        var text = ExtractText.Decode(file, TextEncoding.Utf8, findings);
        var sheet = text is null ? null : ExtractSheet.Read(text, ',', file.Name, findings);
        var table = sheet is null ? null : ExtractTable.Of(sheet, 0);
        var column = table is null ? -1 : table.Headers.IndexOf(name);
        if (column < 0)
        {
            return values;
        }

        var cells = new List<string>();
        for (var row = table!.FirstRow; row < table.EndRow; row++)
        {
            if (table.Read(row, cells) == RowKind.Data && cells[column].Length > 0)
            {
                values.Add(cells[column]);
            }
        }

        return values;
    }
}

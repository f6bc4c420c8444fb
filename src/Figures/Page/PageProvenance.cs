using System.Globalization;

namespace Zoning.Figures;

/// <summary>The end of the page: what it was made from and by.</summary>
internal static class PageProvenance
{
    /// <summary>Writes the files read, seed, version and options; hashes only where the content has them.</summary>
    internal static void Write(MarkupWriter html, ReportContent content)
    {
        var made = content.Provenance;
        html.Open("p").With("class", "text").Say(
            $"Made by Zoning {made.Version} with seed {made.Seed.ToString(CultureInfo.InvariantCulture)}. " +
            "The same files, seed and options give the same page to the last byte.").Close();
        if (!made.Options.IsEmpty)
        {
            html.Open("p").With("class", "text").Say("Options: ");
            html.Open("span").With("class", "hash").Say(string.Join(" ", made.Options)).Close().Close();
        }

        var hidden = made.Inputs.Where(input => input.Sha256 == FolderHash.NotShown).Select(input => input.File).ToArray();
        if (hidden.Length > 0)
        {
            html.Element("h3", "Files read");
            html.Open("p").With("class", "text").Say(
                string.Join(", ", hidden) + ". Restricted output has a hash of each; others have none, because a guess of a cell " +
                "could be checked against it.").Close();
        }

        WriteHashes(html, [.. made.Inputs.Where(input => input.Sha256 != FolderHash.NotShown)]);
    }

    private static void WriteHashes(MarkupWriter html, InputHash[] inputs)
    {
        if (inputs.Length == 0)
        {
            return;
        }

        html.Open("div").With("class", "table scroll").With("tabindex", "0").With("role", "region")
            .With("aria-labelledby", "inputs-caption");
        html.Open("table").Open("caption").With("id", "inputs-caption").Say("Hashes of what was read").Close();
        html.Open("thead").Open("tr").Open("th").With("scope", "col").Say("File").Close()
            .Open("th").With("scope", "col").Say("Content (SHA-256)").Close().Close().Close().Open("tbody");
        foreach (var input in inputs)
        {
            html.Open("tr").Open("th").With("scope", "row").Say(input.File).Close()
                .Open("td").With("class", "hash").Say(input.Sha256).Close().Close();
        }

        html.Close().Close().Close();
    }

    /// <summary>Writes the foot of the page.</summary>
    internal static void WriteFooter(MarkupWriter html, ReportContent content)
    {
        html.Open("footer").Open("div").With("class", "wrap");
        html.Element("p", $"{content.County}. As at {FigureCaption.Day(content.AsAt)}. Level: {FigureCaption.Name(content.Level)}." +
            (content.Synthetic ? " Synthetic data: nobody in them exists." : ""));
        if (content.Level == OutputLevel.Shareable)
        {
            html.Element(
                "p", (content.Protection.Length > 0 ? content.Protection + " " : "") + "Compared with another release of the same county " +
                "small numbers are protected only if one release was made to follow the other (zoning run --after).");
        }

        foreach (var line in content.Attributions)
        {
            html.Element("p", line);
        }

        html.Close().Close().Line();
    }
}

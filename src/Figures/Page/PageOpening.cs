using System.Collections.Immutable;
using System.Globalization;

namespace Zoning.Figures;

/// <summary>The top of the page: what was set aside, who it may go to, title, and the summary.</summary>
internal static class PageOpening
{
    /// <summary>Writes all that stands above the sections.</summary>
    internal static void Write(MarkupWriter html, ReportContent content)
    {
        html.Open("a").With("class", "skip").With("href", "#content").Say("Skip to content").Close().Line();
        Bands(html, content);
        html.Open("header").Open("div").With("class", "wrap").Element("h1", content.Title);
        html.Open("ul").With("class", "facts");
        Fact(html, "As at", FigureCaption.Day(content.AsAt));
        Fact(html, "Extract", Age(content));
        Fact(html, "Level", FigureCaption.Name(content.Level));
        if (content.Synthetic)
        {
            Fact(html, "Synthetic data:", "nobody in them exists");
        }

        html.Close().Close().Close();
    }

    /// <summary>Writes what was set aside and who the page may go to.</summary>
    internal static void Bands(MarkupWriter html, ReportContent content)
    {
        if (content.Quarantine is { } setAside)
        {
            Band(html, "set-aside", setAside);
        }

        if (content.Level == OutputLevel.Internal)
        {
            Band(html, "internal", "Not for publication. Zone totals in full, for use inside the council only.");
        }
        else if (content.Level == OutputLevel.Restricted)
        {
            Band(html, "restricted", "Restricted: this page holds personal data. For the data controller and the people it names only.");
        }
    }

    /// <summary>Writes the headline, the large figures and the hours by status.</summary>
    internal static void WriteSummary(MarkupWriter html, ReportContent content, PageCharts charts)
    {
        html.Open("p").With("class", "lead").Say(content.Headline).Close();
        Tiles(html, content.KeyFigures);
        if (!content.Gaps.IsEmpty)
        {
            html.Open("p").With("class", "text").Open("a").With("href", "#part-gaps")
                .Say(content.Gaps.Length == 1
                    ? "One thing is missing from this folder"
                    : $"{content.Gaps.Length.ToString(CultureInfo.InvariantCulture)} things are missing from this folder")
                .Close().Close();
        }

        charts.WriteStatus(html);
    }

    /// <summary>Writes large figures side by side.</summary>
    internal static void Tiles(MarkupWriter html, ImmutableArray<KeyFigure> figures)
    {
        if (figures.IsEmpty)
        {
            return;
        }

        html.Open("dl").With("class", figures.Length % 3 == 0 ? "tiles three" : "tiles");
        foreach (var figure in figures)
        {
            html.Open("div").Element("dt", figure.Label);
            html.Open("dd").With("class", "value").Say(PublishedText.Of(figure.Cell));
            html.Element("small", Under(figure.Cell)).Close();
            if (figure.Note.Length > 0)
            {
                html.Open("dd").With("class", "note").Say(figure.Note).Close();
            }

            html.Close();
        }

        html.Close().Line();
    }

    private static string Under(PublishedCell cell) => cell.Shown switch
    {
        Shown.Hidden when cell.Why.StartsWith(HiddenBecause.Begins, StringComparison.Ordinal) =>
            cell.Why[HiddenBecause.Begins.Length..].TrimEnd('.'),
        Shown.Hidden => "hidden to protect small numbers",
        Shown.NotSupplied => "unknown, not 0",
        _ => cell.Measure.Unit.TrimStart('%', '£').Trim() + (cell.Shown == Shown.Rounded ? ", rounded" : ""),
    };

    private static void Band(MarkupWriter html, string kind, string text) => html.Open("div")
        .With("class", "band " + kind).Open("p").With("class", "wrap").Say(text).Close().Close().Line();

    private static void Fact(MarkupWriter html, string name, string text) =>
        html.Open("li").Say(name + " ").Element("b", text).Close();

    private static string Age(ReportContent content)
    {
        if (content.ExtractedOn is not { } taken)
        {
            return "age not given";
        }

        var days = content.AsAt.DayNumber - taken.DayNumber;
        var age = days switch
        {
            0 => "the same day",
            1 => "1 day before",
            > 1 => days.ToString(CultureInfo.InvariantCulture) + " days before",
            -1 => "1 day after",
            _ => (-days).ToString(CultureInfo.InvariantCulture) + " days after",
        };
        return $"{FigureCaption.Day(taken)} ({age})";
    }
}

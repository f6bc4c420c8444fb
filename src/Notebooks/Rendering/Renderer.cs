using System.Collections;

namespace Zoning.Notebooks;

/// <summary>Turns any value into what is shown: the way its type defines, or as text and a table. Never throws.</summary>
internal static class Renderer
{
    internal static MimeBundle Of(object? value)
    {
        if (value is MimeBundle made)
        {
            return made;
        }

        MimeBundle? bundle = null;
        var thrown = UserCode.Try(() => bundle = Bundle(value));
        return bundle ?? MimeBundle.Of(MimeBundle.Plain, $"[{value?.GetType().Name} can't be shown: {thrown?.Message}]");
    }

    /// <summary>HTML of a value that renders itself; null if it does not.</summary>
    internal static string? HtmlOf(object value)
    {
        string? html = null;
        _ = UserCode.Try(() =>
            html = FormatterSource.Format(value).Parts.GetValueOrDefault(MimeBundle.Html) ?? OwnMethod.Call(value, "ToHtml"));
        return html;
    }

    private static MimeBundle Bundle(object? value)
    {
        if (value is null || PlainText.IsSimple(value))
        {
            return MimeBundle.Of(MimeBundle.Plain, PlainText.Of(value));
        }

        if (PlotlyChart.Of(value) is { } chart)
        {
            return chart;
        }

        var bundle = MimeBundle.Empty;
        var faults = new List<string>();
        Add(faults, "Its formatter", () => bundle = FormatterSource.Format(value));
        if (!bundle.Parts.ContainsKey(MimeBundle.Html))
        {
            Add(faults, "ToHtml", () => bundle = OwnMethod.Call(value, "ToHtml") is { } html ? bundle.With(MimeBundle.Html, html) : bundle);
        }

        Add(
            faults, "ToPlotlyJson",
            () => bundle = OwnMethod.Call(value, "ToPlotlyJson") is { } json ? bundle.WithIfAbsent(MimeBundle.Plotly, json) : bundle);
        if (faults.Count > 0)
        {
            return bundle.With(MimeBundle.Plain, $"{value.GetType().Name}: {string.Join(" ", faults)}");
        }

        if (bundle.Parts.IsEmpty && value is not Task and not Delegate)
        {
            bundle = bundle.With(MimeBundle.Html, value is IEnumerable items ? HtmlTable.OfItems(items) : HtmlTable.OfProperties(value));
        }

        return bundle.WithIfAbsent(MimeBundle.Plain, PlainText.Of(value));
    }

    private static void Add(List<string> faults, string what, Action call)
    {
        if (UserCode.Try(call) is { } thrown)
        {
            var fault = thrown is System.Reflection.TargetInvocationException { InnerException: { } inner } ? inner : thrown;
            faults.Add($"{what} threw {fault.GetType().Name}: {fault.Message}");
        }
    }
}

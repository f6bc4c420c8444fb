namespace Zoning.Figures;

/// <summary>The errors of earlier forecasts of need as a chart.</summary>
internal static class NeedBackTestChart
{
    /// <summary>The chart's content.</summary>
    internal static BackTestContent Of(NeedBackTest backTest) =>
        new("need-back-test", "How far earlier forecasts of need were off", NeedBackTest.Unit, backTest.Lines)
        {
            Note = backTest.Note,
            File = BackTestRows.File,
        };
}

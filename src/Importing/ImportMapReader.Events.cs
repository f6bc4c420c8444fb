using System.Text.Json;

namespace Zoning.Importing;

/// <summary>Reads the rules of events.</summary>
internal sealed partial class ImportMapReader
{
    private EventRules Events(JsonElement root)
    {
        var part = Object(root, "events", EventRulesText.Fields);
        var usual = new EventRules();
        return new EventRules
        {
            Copies = (EventCopyRule)Choice(part, "copies", EventRulesText.Copies),
            LinkDays = Has(part, "linkDays", out _) ? Whole(part, "linkDays", 1, 1_095) : usual.LinkDays,
            Complete = (CompleteRule)Choice(part, "complete", EventRulesText.Complete),
            Advice = (AdviceRule)Choice(part, "advice", EventRulesText.Advice),
            Reablement = (ReablementRule)Choice(part, "reablement", EventRulesText.Reablement),
            ReablementDays = Has(part, "reablementDays", out _) ? Whole(part, "reablementDays", 0, 183) : usual.ReablementDays,
            ReviewMonths = Has(part, "reviewMonths", out _) ? Whole(part, "reviewMonths", 1, 60) : usual.ReviewMonths,
            Unplanned = (UnplannedRule)Choice(part, "unplanned", EventRulesText.Unplanned),
            Next = (NextReviewRule)Choice(part, "next", EventRulesText.Next),
        };
    }
}

using System.Collections.Immutable;

namespace Zoning.Reporting;

/// <summary>The sheets of a pack, the columns of its proposals, and the words that answers are made of.</summary>
internal static class PackColumns
{
    internal const string ReadMe = "Read me";
    internal const string Packages = "Your packages";
    internal const string OwnZones = "Your zones";
    internal const string Zones = "Zones";
    internal const string Proposals = "Proposals";
    internal const string Takes = "To take over";

    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>The headings of the proposals; the last four are for the provider to fill.</summary>
    internal static ImmutableArray<string> Headings { get; } =
    [
        "provider", "proposal", "kind", "with", "gives", "takes", "hours_out", "hours_in",
        "saves_travel_minutes", "saves_km", "saves_kg_co2e",
        "paid_to_you_more", "why", "agree", "reason", "answered_by", "date",
    ];

    /// <summary>Why a provider says no. Words and no sentences, so that nothing about a person comes back.</summary>
    internal static ImmutableArray<string> Reasons { get; } =
        ["no-carer-at-those-times", "too-far", "skills", "continuity", "our-hours", "price", "other"];

    /// <summary>Who answered, by role and never by name.</summary>
    internal static ImmutableArray<string> Roles { get; } = ["owner", "registered-manager", "care-coordinator", "other"];
}

using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Something that is different from a day on. Scenarios change nothing else of a flow.</summary>
/// <param name="From">The first day; one before the start holds from the start.</param>
internal abstract record FlowChange(DateOnly From);

/// <summary>Packages whose offering begins on the day or later are offered another way.</summary>
/// <param name="From">The day.</param>
/// <param name="Policy">The name of the policy, as <see cref="FlowPolicies"/> has it.</param>
/// <param name="TimerHours">
/// For <c>dorset</c> and <c>liverpool</c>: open hours until the others are asked, 0 or more, may be infinite; null for the usual ones.
/// </param>
internal sealed record PolicyChange(DateOnly From, string Policy, double? TimerHours = null) : FlowChange(From);

/// <summary>Providers accept more or less readily.</summary>
/// <param name="From">The day.</param>
/// <param name="Factor">Times what they do today, 0 or more.</param>
internal sealed record AcceptanceChange(DateOnly From, double Factor) : FlowChange(From);

/// <summary>All rates rise or fall; packages placed from the day on cost it, and providers accept by its power.</summary>
/// <param name="From">The day.</param>
/// <param name="Factor">Times today's rates, above 0.</param>
internal sealed record UpliftChange(DateOnly From, double Factor) : FlowChange(From);

/// <summary>More or fewer people are referred.</summary>
/// <param name="From">The day.</param>
/// <param name="Factor">Times today's referrals, 0 or more.</param>
internal sealed record ReferralsChange(DateOnly From, double Factor) : FlowChange(From);

/// <summary>Another number of brokers works on each stage that brokers do.</summary>
/// <param name="From">The day.</param>
/// <param name="Brokers">How many, whole and 1 or more; infinite for as many as come.</param>
internal sealed record BrokersChange(DateOnly From, double Brokers) : FlowChange(From);

/// <summary>A provider hands back everything and is offered nothing more.</summary>
/// <param name="From">The day.</param>
/// <param name="Provider">Its id.</param>
internal sealed record ProviderLeaves(DateOnly From, string Provider) : FlowChange(From);

/// <summary>A provider that takes no packages today, suspended or only in exchange, takes them from the day on.</summary>
/// <param name="From">The day.</param>
/// <param name="Provider">Its id.</param>
internal sealed record ProviderTakes(DateOnly From, string Provider) : FlowChange(From);

/// <summary>A provider comes.</summary>
/// <param name="From">The day.</param>
/// <param name="Provider">Its id, which nobody has yet.</param>
/// <param name="Hours">Client hours a week that it can give, above 0.</param>
/// <param name="Rate">Pounds for an hour, above 0.</param>
/// <param name="IsOnFramework">Whether it is on the framework.</param>
/// <param name="Zones">The codes of the zones it works in; empty for all.</param>
internal sealed record ProviderEnters(
    DateOnly From, string Provider, double Hours, double Rate, bool IsOnFramework, ImmutableArray<string> Zones) : FlowChange(From);

/// <summary>An extra-care scheme opens: people of its zone move in, and its provider gives their care on the spot.</summary>
/// <param name="From">The day.</param>
/// <param name="Zone">The code of the zone.</param>
/// <param name="Provider">The id of the provider, who works in the zone.</param>
/// <param name="Places">How many move in at most, 0 or more.</param>
internal sealed record ExtraCareOpens(DateOnly From, string Zone, string Provider, int Places) : FlowChange(From);

/// <summary>People who would be referred straight to the list come to a service of reablement first.</summary>
/// <param name="From">The day.</param>
/// <param name="Team">The service, as beds.csv names it.</param>
/// <param name="PerYear">People a year of 365 days, 0 or more; no more come than are referred.</param>
internal sealed record DivertedChange(DateOnly From, string Team, double PerYear) : FlowChange(From);

/// <summary>A service of reablement has another number of places; those who hold one keep it.</summary>
/// <param name="From">The day.</param>
/// <param name="Team">The service, as beds.csv names it; discharges.csv must tell who comes to it.</param>
/// <param name="Slots">How many, 0 or more, whole.</param>
internal sealed record BedsChange(DateOnly From, string Team, int Slots) : FlowChange(From);

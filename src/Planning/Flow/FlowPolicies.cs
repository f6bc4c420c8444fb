using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>The ways of offering packages that can be named, set up for the providers of a county.</summary>
internal static class FlowPolicies
{
    /// <summary>Open hours until providers off the framework are asked.</summary>
    internal const double TimerHours = 72;

    /// <summary>Open hours for which preferred providers alone are asked.</summary>
    internal const double FirstRefusalHours = 5;

    /// <summary>Preferred providers a zone.</summary>
    internal const int Preferred = 3;

    /// <summary>The names, with what each does.</summary>
    internal static ImmutableArray<(string Name, string Does)> All { get; } =
    [
        ("dorset", "the framework first, all after 72 open hours"),
        ("halton", "a lead provider an area and its two subcontractors must take, up to twice their hours of today (assumed: they find "
            + "the carers)"),
        ("knowsley-sefton", "one open list: all are asked at once"),
        ("liverpool", "three preferred providers a zone for five open hours, then all"),
        ("st-helens", "a mini-competition on price and quality for 24 open hours"),
        ("wirral", "providers with the full offer keep those they reabled, up to 1.1 of their hours (assumed); all others are asked at "
            + "once"),
    ];

    /// <summary>What a policy does, in words.</summary>
    internal static string Words(string name) => All.First(one => one.Name == name).Does;

    /// <summary>Why a name is none of them, with the nearest; null if it is one.</summary>
    internal static string? WhyNot(string name) => All.Any(one => one.Name == name)
        ? null
        : $"There is no policy '{name}'.{NearIds.Advice(name, All.Select(one => one.Name))} "
            + $"There are {string.Join(", ", All.Select(one => one.Name))}.";

    /// <summary>A policy for a board.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="board">Zones and providers.</param>
    /// <param name="timerHours">
    /// For <c>dorset</c> and <c>liverpool</c>: open hours until the others are asked; null for the usual ones.
    /// </param>
    /// <exception cref="ArgumentException">There is none of the name.</exception>
    internal static IOfferPolicy Of(string name, OfferBoard board, double? timerHours = null) => name switch
    {
        "dorset" => new FrameworkFirst(Dated.Always(timerHours ?? TimerHours)),
        "halton" => LeadProvider.LargestOf(board),
        "knowsley-sefton" => new OpenList(),
        "liverpool" => LocalityFirst.LargestOf(board, Preferred, timerHours ?? FirstRefusalHours),
        "st-helens" => new MiniCompetition(),
        "wirral" => FullOffer.LargestOf(board),
        _ => throw new ArgumentException(WhyNot(name), nameof(name)),
    };
}

using System.Collections.Immutable;
using System.Globalization;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>Published swaps as tables.</summary>
internal static class SwapReportTables
{
    /// <summary>The areas, before and after, the county below.</summary>
    internal static Table Areas(PublishedSwaps swaps) => swaps.ToTable() with { File = SwapZonesFile.Name };

    /// <summary>What providers would agree, by kind.</summary>
    internal static Table Kinds(PublishedSwaps swaps)
    {
        ImmutableArray<(string Name, string What, Measure Measure, string Status)> kinds =
        [
            ("Exchange", "Two providers exchange packages.", SwapMeasures.Moved, SwapMeasures.Exchange),
            ("Circle", "Three providers pass packages on in a circle.", SwapMeasures.Moved, SwapMeasures.Circle),
            ("Hand-over", "One provider hands a package over; hours even out over all proposals.",
                SwapMeasures.Moved, SwapMeasures.HandOver),
            ("Placement", "A provider takes a person who waits.", SwapMeasures.People, SwapMeasures.Placed),
        ];
        return new Table
        {
            Key = "swap-kinds",
            Title = "What would be agreed",
            Note = "Which packages they are is restricted: the council and the providers concerned see it in restricted/proposals.csv.",
            Columns = [new("Kind"), new("What it is"), new("Packages or people", "", IsNumber: true)],
            Rows =
            [
                .. kinds.Select(kind => ImmutableArray.Create(
                    TableCell.Of(kind.Name), TableCell.Of(kind.What), TableCell.Of(swaps.Find(kind.Measure, kind.Status)!))),
            ],
            File = SwapZonesFile.Name,
        };
    }

    /// <summary>What is short for those who still wait, by zone and time of day; null in shareable output, or if nobody does.</summary>
    internal static Table? Short(PublishedSwaps swaps) => swaps.Level == OutputLevel.Shareable || swaps.Plan.Short.IsEmpty
        ? null : new Table
        {
            Key = "swap-short",
            Title = "What is short for people who still wait",
            Note = "Hours that fit nowhere fit into nobody's rounds, even alone.",
            Columns =
        [
            new("Zone"), new("Time of day"), new("People", "", IsNumber: true), new("Hours", "carer hours a week", IsNumber: true),
            new("That fit nowhere", "carer hours a week", IsNumber: true),
        ],
            Rows =
        [
            .. swaps.Plan.Short.Select(one => ImmutableArray.Create(
                TableCell.Of(one.Zone < 0 ? "elsewhere" : swaps.Published.Placed.Zones[one.Zone].Name),
                TableCell.Of(one.Time.Key()), Number(one.People),
                Number(one.Minutes / 60.0), Number(one.NowhereMinutes / 60.0))),
        ],
        };

    /// <summary>The proposals, package by package.</summary>
    internal static Table Proposals(PublishedSwaps swaps)
    {
        var (scope, perHour) =
            (swaps.Plan.Scope, 60.0 * (swaps.Plan.Today.Weeks.IsEmpty ? 1 : swaps.Plan.Today.Weeks[0].Plan.Problem.TicksPerMinute));
        string ProviderOf(int provider) => provider < 0 ? "waits" : scope.Providers[provider].Value;
        return new Table
        {
            Key = "swap-proposals",
            Title = "Proposals",
            Note = SwapText.Proposal,
            Columns =
            [
                new("Proposal", "", IsNumber: true), new("Kind"), new("Package"), new("From"), new("To"),
                new("Saves travel", "minutes a week", IsNumber: true),
            ],
            Rows =
            [
                .. swaps.Plan.Proposals.SelectMany((proposal, index) => proposal.Moves.Select(move => ImmutableArray.Create(
                    Number(index + 1), TableCell.Of(SwapKinds.Of(proposal.Kind)),
                    TableCell.Of(scope.Candidates[move.Candidate].Package.Id.Value),
                    TableCell.Of(ProviderOf(move.From)), TableCell.Of(ProviderOf(move.To)), Number(60 * proposal.Saves.Ticks / perHour)))),
            ],
            File = SwapKinds.Proposals,
        };
    }

    private static TableCell Number(double value) => new(value.ToString("#,0.#", CultureInfo.InvariantCulture), value);
}

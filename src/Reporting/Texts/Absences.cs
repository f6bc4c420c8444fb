using System.Collections.Immutable;
using Zoning.Demand;

namespace Zoning.Reporting;

/// <summary>What a county folder cannot tell, and what is done instead: one entry an absence.</summary>
internal static class Absences
{
    /// <summary>Lists what is absent.</summary>
    /// <param name="run">The run.</param>
    /// <returns>The absences, in the order of docs/county-format.md.</returns>
    internal static ImmutableArray<Gap> Of(PublishedRun run)
    {
        var county = run.County;
        var gaps = ImmutableArray.CreateBuilder<Gap>();
        AddIf(county.Providers is null, "No providers.csv",
            "Hours that are given are \"met, framework not known\"; there is no framework share.");
        if (!county.HasVisits)
        {
            gaps.Add(new Gap(
                "No visits.csv",
                "The time of day of all hours is inferred from weekly hours by a documented table (14 hours are four half-hour visits a day)."));
        }
        else
        {
            var inferred = run.InferredTimes;
            AddIf(inferred.IsAny,
                "No visits for some packages",
                FormattableString.Invariant(
                $"The time of day of {Rounded(inferred)} of hours is inferred from weekly hours by a documented table."));
        }

        AddIf(!county.HasDeliveries, "No actuals.csv",
            "Undelivered hours are not supplied; they are not 0. Unmet need and recorded need are without them.");
        AddIf(!county.HasWaiting, "No waiting rows anywhere",
            "Unmet need is not drawn: a folder without anybody waiting can't tell whether nobody waits or nobody was listed.");
        AddIf(county.HasWaiting && county.Cases is null, "No waiting.csv",
            "Rows with status waiting stand for the list; the date they were asked for is their start where it is given.");
        AddIf(county.Rates is null, "No rates.csv", "There are no costs.");
        AddIf(county.PeopleFrom65 is null, "No population.csv for every zone", "There are no rates per head.");
        AddIf(!county.HasPostcodes, "No postcodes.csv", "Places given as postcodes count in no known place.");
        AddIf(!county.HasLsoaLookup, "No lsoa-lookup.csv", "LSOA codes are read only where the zones are LSOAs.");
        AddIf(run.Placed.Zones.All(zone => zone.Groups.IsEmpty), "No groups of zones",
            "Where small numbers need it, zones are merged with their neighbours.");
        AddIf(county.ExtractedOn is null, "No extractedOn in county.json", "The age of the extract is not given.");
        return gaps.ToImmutable();

        void AddIf(bool isAbsent, string missing, string instead)
        {
            if (isAbsent)
            {
                gaps.Add(new Gap(missing, instead));
            }
        }
    }

    private static string Rounded(InferredTimes inferred) =>
        inferred.Percent == 0 ? "under 5%" : FormattableString.Invariant($"about {inferred.Percent}%");
}

using System.Collections.Immutable;

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
            "Hours in service count as \"met, framework not known\"; there is no framework share.");
        if (!county.HasVisits)
        {
            gaps.Add(new Gap(
                "No visits.csv",
                "The time of day of all hours is inferred from weekly hours by a documented table (14 hours are four half-hour visits a "
                + "day)."));
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
            "Undelivered hours are not supplied; they are not 0. Unmet need and recorded need do not include them.");
        AddIf(!county.HasWaiting, "No waiting rows anywhere",
            "Unmet need is not shown: if a folder lists nobody who waits, it is unknown whether nobody waits or nobody was listed.");
        AddIf(county.HasWaiting && county.Cases is null, "No waiting.csv",
            "Rows with status waiting are used as the list; their start, if given, is used as the date of the request.");
        AddIf(county.Rates is null, "No rates.csv", "There are no costs.");
        AddIf(county.PeopleFrom65 is null, "No population.csv for every zone",
            "There are no rates per head, and areas are not compared with areas like them.");
        AddIf(county.PeopleFrom65 is not null && county.ZoneFacts is null, "No zone-facts.csv",
            "Areas are compared by the ages of their people alone, not by deprivation, living alone and rurality.");
        AddIf(!county.HasPostcodes, "No postcodes.csv", "Places given as postcodes count as \"no known place\".");
        AddIf(!county.HasLsoaLookup, "No lsoa-lookup.csv", "LSOA codes are read only if the zones are LSOAs.");
        AddIf(run.Placed.Zones.All(zone => zone.Groups.IsEmpty), "No groups of zones",
            "Zones with small numbers are merged with their neighbours.");
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

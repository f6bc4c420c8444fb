using System.Collections.Immutable;

namespace Zoning.Counties;

/// <summary>Settings that hold for a whole county: they must be the same in both, unless those of the first are asked for.</summary>
internal static class JoinedSettings
{
    /// <summary>Refuses settings that differ, or says that the first county's are taken.</summary>
    internal static void Check(CountyParts first, CountyParts second, bool firstHold, FindingCollector findings)
    {
        void Require(bool isSame, string file)
        {
            if (!isSame)
            {
                findings.AddPlain(firstHold ? JoinFaults.FirstSetting : JoinFaults.OtherSetting, file, "");
            }
        }

        Require(first.Assumptions.Equals(second.Assumptions), Assumptions.File);
        Require(first.CapacityRates.Rates.SequenceEqual(second.CapacityRates.Rates), "capacity-rates.csv");
        Require(first.Emissions.Factors.SequenceEqual(second.Emissions.Factors), "emission-factors.csv");
        Require(first.Pathways.Ways.SequenceEqual(second.Pathways.Ways), "pathways.csv");
        Require(Same(first.SpeedBands, second.SpeedBands), "travel-speeds.csv");
        Require(Same(first.Holidays, second.Holidays), "holidays.csv");
    }

    /// <summary>Refuses two as-at days, price years, and real people beside invented ones.</summary>
    internal static void CheckDates(CountyParts first, CountyParts second, FindingCollector findings)
    {
        const string file = "county.json";
        if (first.AsOf != second.AsOf)
        {
            findings.AddPlain(
                JoinFaults.OtherDay, file, FormattableString.Invariant($"They are {first.AsOf:yyyy-MM-dd} and {second.AsOf:yyyy-MM-dd}."));
        }

        if (first.PriceYear is { } year && second.PriceYear is { } other && year != other)
        {
            findings.AddPlain(JoinFaults.OtherPrices, file, FormattableString.Invariant($"They are {year} and {other}."));
        }
        else if (first.PriceYear != second.PriceYear)
        {
            findings.AddPlain(JoinFaults.DateCombined, file, "priceYear is not given for both.");
        }

        if (first.ExtractedOn != second.ExtractedOn)
        {
            findings.AddPlain(JoinFaults.DateCombined, file, "extractedOn differs, or is not given for both.");
        }

        if (first.IsSynthetic != second.IsSynthetic)
        {
            findings.AddPlain(
                JoinFaults.MixedPeople, file, $"{(first.IsSynthetic ? first : second).Name} is synthetic.");
        }
    }

    private static bool Same<T>(ImmutableArray<T>? one, ImmutableArray<T>? other) =>
        one.HasValue == other.HasValue && (one is not { } left || left.SequenceEqual(other!.Value));
}

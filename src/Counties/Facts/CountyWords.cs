using System.Collections.Frozen;
using Zoning.Demand;
using Zoning.Routing;

namespace Zoning.Counties;

/// <summary>The words that the files of a county folder use for the choices of a column.</summary>
internal static partial class CountyWords
{
    /// <summary>Words of <c>status</c> in services.csv.</summary>
    public static IReadOnlyDictionary<string, ServiceStatus> Statuses { get; } = new Dictionary<string, ServiceStatus>
    {
        ["active"] = ServiceStatus.Active,
        ["reablement"] = ServiceStatus.Reablement,
        ["paused"] = ServiceStatus.Paused,
        ["waiting"] = ServiceStatus.Waiting,
        ["not-listed"] = ServiceStatus.NotListed,
        ["ended"] = ServiceStatus.Ended,
        ["direct-payment"] = ServiceStatus.DirectPayment,
        ["self-funded"] = ServiceStatus.SelfFunded,
        ["chc"] = ServiceStatus.ContinuingHealthcare,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>service_type</c> in services.csv.</summary>
    public static IReadOnlyDictionary<string, ServiceType> ServiceTypes { get; } = new Dictionary<string, ServiceType>
    {
        ["home-care"] = ServiceType.HomeCare,
        ["live-in"] = ServiceType.LiveIn,
        ["nights"] = ServiceType.Nights,
        ["day"] = ServiceType.Day,
        ["other"] = ServiceType.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>age_band</c> in services.csv.</summary>
    public static IReadOnlyDictionary<string, AgeBand> AgeBands { get; } = new Dictionary<string, AgeBand>
    {
        ["18-64"] = AgeBand.From18To64,
        ["65+"] = AgeBand.From65,
        ["65-74"] = AgeBand.From65To74,
        ["75-84"] = AgeBand.From75To84,
        ["85+"] = AgeBand.From85,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>waits_in</c> in waiting.csv.</summary>
    public static IReadOnlyDictionary<string, WaitsIn> WaitingPlaces { get; } = new Dictionary<string, WaitsIn>
    {
        ["home"] = WaitsIn.Home,
        ["hospital"] = WaitsIn.Hospital,
        ["reablement"] = WaitsIn.Reablement,
        ["interim-bed"] = WaitsIn.InterimBed,
        ["temporary-residential"] = WaitsIn.TemporaryResidential,
        ["off-framework"] = WaitsIn.OffFramework,
        ["part-package"] = WaitsIn.PartPackage,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>stage</c> in waiting.csv.</summary>
    public static IReadOnlyDictionary<string, WaitingStage> Stages { get; } = new Dictionary<string, WaitingStage>
    {
        ["assessed"] = WaitingStage.Assessed,
        ["with-brokerage"] = WaitingStage.WithBrokerage,
        ["offered"] = WaitingStage.Offered,
        ["provider-found"] = WaitingStage.ProviderFound,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>time_of_day</c> in visits.csv.</summary>
    public static IReadOnlyDictionary<string, TimeOfDay> Times { get; } =
        TimesOfDay.All.ToFrozenDictionary(time => time.Key(), StringComparer.Ordinal);

    /// <summary>Words of <c>day_type</c> in rates.csv.</summary>
    public static IReadOnlyDictionary<string, DayType> DayTypes { get; } = new Dictionary<string, DayType>
    {
        ["weekday"] = DayType.Weekday,
        ["weekend"] = DayType.Weekend,
        ["bank-holiday"] = DayType.BankHoliday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>mode</c> in carers.csv.</summary>
    public static IReadOnlyDictionary<string, TravelMode> Modes { get; } = new Dictionary<string, TravelMode>
    {
        ["car"] = TravelMode.Car,
        ["walk"] = TravelMode.Walk,
        ["bike"] = TravelMode.Bike,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>gender</c> in carers.csv.</summary>
    public static IReadOnlyDictionary<string, CarerGender> Genders { get; } = new Dictionary<string, CarerGender>
    {
        ["female"] = CarerGender.Female,
        ["male"] = CarerGender.Male,
        ["other"] = CarerGender.Other,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>gender</c> in visits.csv: what a visit may ask for.</summary>
    public static IReadOnlyDictionary<string, CarerGender> AskedGenders { get; } = new Dictionary<string, CarerGender>
    {
        ["female"] = CarerGender.Female,
        ["male"] = CarerGender.Male,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>like</c> in holidays.csv, from 0 for Monday.</summary>
    public static IReadOnlyDictionary<string, int> DayNames { get; } =
        Enumerable.Range(0, 7).ToFrozenDictionary(CareDaysReading.WordOf, day => day, StringComparer.Ordinal);

    /// <summary>Words of <c>accepting</c> in providers.csv.</summary>
    public static IReadOnlyDictionary<string, Acceptance> Acceptances { get; } = new Dictionary<string, Acceptance>
    {
        ["yes"] = Acceptance.Yes,
        ["limited"] = Acceptance.Limited,
        ["suspended"] = Acceptance.Suspended,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of <c>consent</c> in moves.csv.</summary>
    public static IReadOnlyDictionary<string, MoveConsent> Consents { get; } = new Dictionary<string, MoveConsent>
    {
        ["yes"] = MoveConsent.Yes,
        ["no"] = MoveConsent.No,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words of yes/no columns.</summary>
    public static IReadOnlyDictionary<string, bool> YesNo { get; } = new Dictionary<string, bool>
    {
        ["yes"] = true,
        ["no"] = false,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The word for a choice.</summary>
    /// <typeparam name="T">The choice.</typeparam>
    /// <param name="words">The words of a column.</param>
    /// <param name="choice">The choice.</param>
    /// <returns>The word, or empty if the files have none for it (not known).</returns>
    public static string WordOf<T>(this IReadOnlyDictionary<string, T> words, T choice)
        where T : struct =>
        words.Where(word => EqualityComparer<T>.Default.Equals(word.Value, choice)).Select(word => word.Key).FirstOrDefault("");
}

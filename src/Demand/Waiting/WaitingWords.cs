namespace Zoning.Demand;

/// <summary>The words that files use for where people wait and for the stage of the search.</summary>
internal static class WaitingWords
{
    /// <summary>The word for where a person waits, such as <c>hospital</c>.</summary>
    /// <param name="place">Where.</param>
    /// <returns>The word in files.</returns>
    public static string Key(this WaitsIn place) => place switch
    {
        WaitsIn.Home => "home",
        WaitsIn.Hospital => "hospital",
        WaitsIn.Reablement => "reablement",
        WaitsIn.InterimBed => "interim-bed",
        WaitsIn.TemporaryResidential => "temporary-residential",
        WaitsIn.OffFramework => "off-framework",
        WaitsIn.PartPackage => "part-package",
        _ => "not-known",
    };

    /// <summary>The word for a stage, such as <c>with-brokerage</c>.</summary>
    /// <param name="stage">The stage.</param>
    /// <returns>The word in files.</returns>
    public static string Key(this WaitingStage stage) => stage switch
    {
        WaitingStage.Assessed => "assessed",
        WaitingStage.WithBrokerage => "with-brokerage",
        WaitingStage.Offered => "offered",
        WaitingStage.ProviderFound => "provider-found",
        _ => "not-known",
    };
}

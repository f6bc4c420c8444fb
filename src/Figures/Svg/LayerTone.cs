namespace Zoning.Figures;

/// <summary>What a layer is about; decides its colour.</summary>
internal enum LayerTone
{
    /// <summary>Care that is needed, given or covered: blue.</summary>
    Care,

    /// <summary>Missing care or waited for: orange to brown.</summary>
    Missing,
}

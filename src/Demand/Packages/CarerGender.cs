namespace Zoning.Demand;

/// <summary>The gender of a carer, asked for by people who want personal care from a woman or from a man only.</summary>
public enum CarerGender
{
    /// <summary>A woman.</summary>
    Female,

    /// <summary>A man.</summary>
    Male,

    /// <summary>Neither; never asked for by a visit.</summary>
    Other,
}

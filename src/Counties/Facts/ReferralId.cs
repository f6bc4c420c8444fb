namespace Zoning.Counties;

/// <summary>The pseudonym of a referral. Compared ordinally.</summary>
/// <param name="Value">The id as in the file, never empty.</param>
internal readonly record struct ReferralId(string Value)
{
    /// <summary>The id itself.</summary>
    public override string ToString() => Value ?? "";
}

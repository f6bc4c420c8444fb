namespace Zoning;

/// <summary>A postcode in its tidy form, such as <c>DT1 1AA</c>: the format is checked, that it exists is not.</summary>
internal readonly record struct PostcodeText : IComparable<PostcodeText>
{
    private const string InwardLetters = "ABDEFGHJLNPQRSTUWXYZ";
    private const int LongestText = 20;
    private static readonly string[] StandIns =
    [
        "NFA", "NOFIXEDABODE", "NOFIXEDADDRESS", "HOMELESS", "UNKNOWN", "NOTKNOWN", "NOTSTATED", "NK", "UNK", "NA", "NONE", "NULL", "TBC",
        "TBA", "XXX",
    ];

    private readonly string? _unit;

    private PostcodeText(string unit) => _unit = unit;

    /// <summary>The whole postcode: outward part, a space, inward part.</summary>
    public string Unit => _unit ?? "";

    /// <summary>The sector: the postcode without its last two letters, such as <c>DT1 1</c>. A few dozen units share one.</summary>
    public string Sector => Unit.Length > 2 ? Unit[..^2] : "";

    /// <summary>The outward part, such as <c>DT1</c>.</summary>
    public string Outward => Unit.Length > 4 ? Unit[..^4] : "";

    /// <summary>
    /// Whether the postcode stands for no place: <c>ZZ99</c> and other <c>ZZ</c> and <c>XX</c> codes of health and care systems, and
    /// codes that belong to no ground (<c>BX</c>, <c>BF1</c>, <c>GIR 0AA</c>).
    /// </summary>
    public bool IsPseudo =>
        Unit.StartsWith("ZZ", StringComparison.Ordinal) || Unit.StartsWith("XX", StringComparison.Ordinal)
        || Unit.StartsWith("BX", StringComparison.Ordinal) || Unit.StartsWith("BF1 ", StringComparison.Ordinal)
        || Unit.StartsWith("NFA", StringComparison.Ordinal) || Unit == "GIR 0AA";

    /// <summary>Tidies a text into a postcode: capitals, one space, and O and 0 put right where only one of them can stand.</summary>
    /// <param name="text">The text, such as <c>dt11aa</c> or <c>S015 2AB</c>.</param>
    /// <returns>The postcode, or <see langword="null"/> if the text hasn't the form of one.</returns>
    public static PostcodeText? Tidy(string text)
    {
        Span<char> letters = stackalloc char[7];
        var count = 0;
        foreach (var letter in text.Length <= LongestText ? text : "")
        {
            if (char.IsWhiteSpace(letter) || letter is '-' or '.' or '_')
            {
                continue;
            }

            if (!char.IsAsciiLetterOrDigit(letter) || count == letters.Length)
            {
                return null;
            }

            letters[count++] = char.ToUpperInvariant(letter);
        }

        if (count < 5)
        {
            return null;
        }

        letters = letters[..count];
        var outward = letters[..^3];
        var inward = letters[^3..];
        PutRight(outward, inward);
        return IsOutward(outward) && IsInward(inward) ? new PostcodeText($"{outward} {inward}") : null;
    }

    /// <summary>
    /// Whether a text stands for "no address", such as <c>NFA</c>, <c>No fixed abode</c>, <c>unknown</c> or a pseudo postcode.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether there is no place behind it.</returns>
    public static bool IsStandIn(string text)
    {
        var plain = string.Concat(text.Take(LongestText).Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Array.IndexOf(StandIns, plain) >= 0 || plain.StartsWith("ZZ99", StringComparison.Ordinal)
            || Tidy(text) is { IsPseudo: true };
    }

    /// <inheritdoc/>
    public int CompareTo(PostcodeText other) => string.CompareOrdinal(Unit, other.Unit);

    /// <summary>The whole postcode.</summary>
    /// <returns>Such as <c>DT1 1AA</c>.</returns>
    public override string ToString() => Unit;

    /// <summary>Whether one postcode sorts before another.</summary>
    public static bool operator <(PostcodeText left, PostcodeText right) => left.CompareTo(right) < 0;

    /// <summary>Whether one postcode sorts after another.</summary>
    public static bool operator >(PostcodeText left, PostcodeText right) => left.CompareTo(right) > 0;

    /// <summary>Whether one postcode sorts at or before another.</summary>
    public static bool operator <=(PostcodeText left, PostcodeText right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one postcode sorts at or after another.</summary>
    public static bool operator >=(PostcodeText left, PostcodeText right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Puts O for 0 and 0 for O where the place in the postcode leaves no doubt: districts never begin with 0 after one letter.
    /// </summary>
    private static void PutRight(Span<char> outward, Span<char> inward)
    {
        outward[0] = outward[0] == '0' ? 'O' : outward[0];
        if (outward.Length == 2)
        {
            outward[1] = outward[1] == 'O' ? '0' : outward[1];
        }
        else
        {
            outward[1] = outward[1] == '0' ? 'O' : outward[1];
            for (var i = 2; i < outward.Length; i++)
            {
                outward[i] = outward[i] == 'O' ? '0' : outward[i];
            }
        }

        inward[0] = inward[0] == 'O' ? '0' : inward[0];
    }

    private static bool IsOutward(ReadOnlySpan<char> outward)
    {
        Span<char> form = stackalloc char[4];
        for (var i = 0; i < outward.Length; i++)
        {
            form[i] = char.IsAsciiDigit(outward[i]) ? '9' : 'A';
        }

        return form[..outward.Length] is "A9" or "A99" or "A9A" or "AA9" or "AA99" or "AA9A" || outward is "GIR" or "NFA";
    }

    private static bool IsInward(ReadOnlySpan<char> inward) =>
        char.IsAsciiDigit(inward[0])
        && InwardLetters.Contains(inward[1], StringComparison.Ordinal)
        && InwardLetters.Contains(inward[2], StringComparison.Ordinal);
}

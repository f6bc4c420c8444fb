using System.Buffers;

namespace Zoning.Importing;

/// <summary>
/// Gives packages and people their pseudonyms. One that is a pseudonym already is kept, so that an import can be imported.
/// </summary>
internal sealed class Pseudonyms(PseudonymSecret secret, bool synthetic)
{
    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyz234567");
    private static readonly SearchValues<char> Digits = SearchValues.Create("w0123456789");
    private readonly string _mark = synthetic ? "SYN-" : "";

    /// <summary>The package of a line id.</summary>
    public string Package(string id) => IsPseudonym(id, 'P') ? id : $"{_mark}P-{secret.PseudonymOf("package", id)}";

    /// <summary>The person of a person id.</summary>
    public string Person(string id) => IsPseudonym(id, 'C') ? id : $"{_mark}C-{secret.PseudonymOf("person", id)}";

    /// <summary>The referral of a number of a request or another event.</summary>
    public string Referral(string id) => IsPseudonym(id, 'R') ? id : $"{_mark}R-{secret.PseudonymOf("referral", id)}";

    /// <summary>The carer of a carer's number.</summary>
    public string Carer(string id) => IsPseudonym(id, 'K') ? id : $"{_mark}K-{secret.PseudonymOf("carer", id)}";

    /// <summary>The package of a line that has only a person's id.</summary>
    public static string Numbered(string person, int sequence, bool waiting)
    {
        var at = person.IndexOf("C-", StringComparison.Ordinal);
        return FormattableString.Invariant($"{person[..at]}P-{person[(at + 2)..]}-{(waiting ? "w" : "")}{sequence}");
    }

    private bool IsPseudonym(string id, char kind)
    {
        if (!id.StartsWith(_mark, StringComparison.Ordinal) || id.Length < _mark.Length + 18)
        {
            return false;
        }

        var rest = id.AsSpan(_mark.Length);
        if (rest[0] != kind || rest[1] != '-' || rest.Slice(2, 16).ContainsAnyExcept(Letters))
        {
            return false;
        }

        var tail = rest[18..];
        return tail.IsEmpty || (kind == 'P' && tail.Length <= 8 && tail[0] == '-' && !tail[1..].ContainsAnyExcept(Digits));
    }
}

namespace Zoning.Importing;

/// <summary>Recognises columns that hold what an import never reads: names, NHS numbers, dates of birth, addresses, contacts.</summary>
internal static class PersonalData
{
    private static readonly string[] Phrases =
    [
        "forename", "forenames", "surname", "first name", "last name", "middle name", "family name", "given name", "full name", "known as",
        "preferred name", "maiden name", "alias", "initials", "salutation",
        "client name", "person name", "service user name", "customer name", "citizen name", "resident name", "su name", "name of client",
        "name of person", "name of service user", "patient name", "name",
        "dob", "d o b", "date of birth", "birth date", "birthdate", "birth", "born", "birthday", "death",
        "nhs", "nhs no", "nhs number", "nhsno", "ni number", "national insurance", "nino",
        "address", "addr", "address line", "house", "house number", "house name", "street", "town", "uprn", "property", "residence address",
        "telephone", "tel", "phone", "mobile", "email", "e mail", "contact number", "next of kin", "nok", "keysafe", "key safe",
        "allocated worker", "social worker", "worker name", "care manager", "gp name", "ethnicity", "religion", "gender", "sex", "notes",
        "comments", "free text", "diagnosis",
    ];

    private static readonly string[] Organisations =
    [
        "provider", "supplier", "agency", "organisation", "organization", "service provider", "zone", "area", "locality", "element",
        "service name",
        "company", "vendor", "trading", "contractor", "file name", "ward", "lsoa", "cqc",
    ];

    /// <summary>Whether a header names personal data. A name of an organisation, a service or an area is not personal.</summary>
    public static bool IsPersonalHeader(string header)
    {
        var words = TidyText.Words(header);
        foreach (var phrase in Phrases)
        {
            if (TidyText.HasPhrase(words, phrase))
            {
                return phrase != "name" && phrase != "house" && phrase != "town" && phrase != "property"
                    ? !IsOrganisation(words, phrase)
                    : !IsOrganisation(words, "");
            }
        }

        return false;
    }

    /// <summary>Ten digits, spaces and hyphens aside, whose last is the check digit of an NHS number.</summary>
    public static bool IsNhsNumber(string cell)
    {
        var sum = 0;
        var count = 0;
        var check = 0;
        foreach (var sign in cell)
        {
            if (sign is ' ' or '-')
            {
                continue;
            }

            if (!char.IsAsciiDigit(sign) || count == 10)
            {
                return false;
            }

            if (count < 9)
            {
                sum += (sign - '0') * (10 - count);
            }
            else
            {
                check = sign - '0';
            }

            count++;
        }

        return count == 10 && (11 - sum % 11) % 11 == check;
    }

    /// <summary>Whether a cell is titled as a person is: Mr, Mrs, Miss, Ms, Dr.</summary>
    public static bool IsTitledPerson(string cell)
    {
        var words = TidyText.Words(cell);
        var end = words.IndexOf(' ', StringComparison.Ordinal);
        return end > 0 && words[..end] is "mr" or "mrs" or "miss" or "ms" or "dr" or "mx";
    }

    private static bool IsOrganisation(string words, string phrase)
    {
        if (phrase is not ("" or "full name" or "known as" or "address" or "initials"))
        {
            return false;
        }

        foreach (var word in Organisations)
        {
            if (TidyText.HasPhrase(words, word))
            {
                return phrase.Length == 0;
            }
        }

        return false;
    }
}

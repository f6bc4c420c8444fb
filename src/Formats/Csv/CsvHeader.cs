using System.Collections.Immutable;

namespace Zoning.Formats;

/// <summary>Matches a header row to a layout.</summary>
internal sealed record CsvHeader(int[] Positions, ImmutableArray<string> Others)
{
    private static readonly string[] PersonalWords =
    [
        "name", "forename", "surname", "first_name", "last_name", "full_name", "person_name", "client_name", "nhs", "nhs_number", "nhsno",
        "dob", "date_of_birth", "birth_date", "birthdate", "address", "address1", "address_1", "street", "phone", "telephone", "email",
        "ni_number", "next_of_kin", "gp",
    ];

    /// <summary>Finds each column's position; -1 where an optional one is absent.</summary>
    internal static CsvHeader? Match(string file, int line, string[] header, CsvLayout layout, FindingCollector findings)
    {
        var positions = new int[layout.Columns.Length];
        Array.Fill(positions, -1);
        var others = ImmutableArray.CreateBuilder<string>();
        var sound = true;
        for (var cell = 0; cell < header.Length; cell++)
        {
            var column = Find(layout, header[cell]);
            if (column < 0)
            {
                sound &= TakeOther(file, line, header[cell], layout, findings);
                others.Add(header[cell]);
            }
            else if (positions[column] >= 0)
            {
                sound = false;
                findings.Add(
                    CsvFaults.DuplicateColumn, file, line, $"The column '{layout.Columns[column].Name}' is in the header twice.",
                    column: layout.Columns[column].Name);
            }
            else
            {
                positions[column] = cell;
            }
        }

        for (var column = 0; column < positions.Length; column++)
        {
            if (positions[column] < 0 && layout.Columns[column].IsRequired)
            {
                sound = false;
                findings.Add(
                    CsvFaults.MissingColumn, file, line, $"The column '{layout.Columns[column].Name}' is absent.",
                    column: layout.Columns[column].Name);
            }
        }

        return sound ? new CsvHeader(positions, others.ToImmutable()) : null;
    }

    private static int Find(CsvLayout layout, string cell)
    {
        var name = cell.Trim();
        for (var column = 0; column < layout.Columns.Length; column++)
        {
            if (layout.Columns[column].IsNamed(name))
            {
                return column;
            }
        }

        return -1;
    }

    private static bool TakeOther(string file, int line, string cell, CsvLayout layout, FindingCollector findings)
    {
        if (layout.PassesOverOthers)
        {
            return true;
        }

        var plain = cell.Trim().Replace(' ', '_').ToLowerInvariant();
        var code = PersonalWords.Contains(plain, StringComparer.Ordinal) ? CsvFaults.PersonalColumn : CsvFaults.UnknownColumn;
        findings.Add(code, file, line, $"The column '{CsvRow.Quote(cell)}' is not part of the format.");
        return false;
    }
}

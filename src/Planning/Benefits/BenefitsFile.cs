using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Reads benefits.csv: what a programme costs, what it brings, to whom, and how well that is known.</summary>
internal static class BenefitsFile
{
    internal const int MostMonths = 120;
    private const int Name = 0, Kind = 1, Party = 2, Basis = 3, From = 4, To = 5, Low = 6, Central = 7, High = 8;
    private const decimal Most = 1_000_000_000;

    private static readonly CsvLayout Layout = CsvLayout.Of(
        "name*", "kind*", "party*", "basis*", "from_month", "to_month", "low", "central*", "high");

    private static readonly FrozenDictionary<string, BenefitKind> Kinds = new Dictionary<string, BenefitKind>
    {
        ["start-up"] = BenefitKind.StartUp,
        ["running"] = BenefitKind.Running,
        ["cash"] = BenefitKind.Cash,
        ["capacity"] = BenefitKind.Capacity,
        ["avoidance"] = BenefitKind.Avoidance,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, BenefitBasis> Bases = new Dictionary<string, BenefitBasis>
    {
        ["measured"] = BenefitBasis.Measured,
        ["modelled"] = BenefitBasis.Modelled,
        ["illustrative"] = BenefitBasis.Illustrative,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Parties =
        new[] { "council", "nhs", "provider", "person" }.ToFrozenDictionary(party => party, StringComparer.Ordinal);

    /// <summary>The lines in the order of the file.</summary>
    /// <exception cref="BadDataException">The file can't be read; it holds every finding.</exception>
    internal static ImmutableArray<BenefitLine> Read(InputFile file, CancellationToken cancellation)
    {
        var findings = new FindingCollector();
        var sheet = CsvSheet.Read(file, Layout, ReadLimits.Default, findings, cancellation);
        var lines = ImmutableArray.CreateBuilder<BenefitLine>();
        for (var index = 0; index < (sheet?.Count ?? 0); index++)
        {
            if (Of(sheet!.Row(index, findings)) is { } line)
            {
                lines.Add(line);
            }
        }

        if (sheet is { Count: 0 })
        {
            findings.Add(BenefitFaults.NoLines, file.Name, 0, "Rows: 0.");
        }

        findings.ThrowIfFault();
        return lines.ToImmutable();
    }

    /// <summary>The word of a kind in files.</summary>
    internal static string Word(BenefitKind kind) => Kinds.Single(one => one.Value == kind).Key;

    /// <summary>The word of a basis in files.</summary>
    internal static string Word(BenefitBasis basis) => Bases.Single(one => one.Value == basis).Key;

    private static BenefitLine? Of(CsvRow row)
    {
        var name = row.Text(Name);
        if (name.Length == 0)
        {
            row.Blank(Name);
        }

        var (kind, basis) = (Needed(row, Kind, Kinds), Needed(row, Basis, Bases));
        var party = row.Text(Party);
        if (party.Length == 0)
        {
            row.Blank(Party);
        }
        else if (!Parties.ContainsKey(party))
        {
            _ = row.Choice(Party, Parties.ToFrozenDictionary(one => one.Key, _ => 0, StringComparer.Ordinal));
        }

        var (from, to) = (row.Whole(From, 1, MostMonths) ?? 1, row.Whole(To, 1, MostMonths));
        var (low, central, high) = (row.Number(Low, 0, Most), row.RequiredNumber(Central, 0, Most), row.Number(High, 0, Most));
        if (!row.IsFaulty && low is null != high is null)
        {
            row.Report(BenefitFaults.HalfARange, low is null ? "It lacks low." : "It lacks high.");
        }

        if (!row.IsFaulty && (low > central || central > high))
        {
            row.Report(BenefitFaults.OutOfOrder, FormattableString.Invariant($"They are {low}, {central}, {high}."));
        }

        if (!row.IsFaulty && (to < from || (to is not null && kind == BenefitKind.StartUp)))
        {
            row.Report(BenefitFaults.EndsFirst, FormattableString.Invariant($"It goes from month {from} to month {to}."));
        }

        return row.IsFaulty ? null
            : new BenefitLine(name, kind, party, basis, from, to, (double)(low ?? central), (double)central, (double)(high ?? central));
    }

    private static T Needed<T>(CsvRow row, int column, IReadOnlyDictionary<string, T> choices)
        where T : struct
    {
        if (row.Text(column).Length == 0)
        {
            row.Blank(column);
            return default;
        }

        return row.Choice(column, choices) ?? default;
    }
}

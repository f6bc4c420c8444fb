namespace Zoning.Importing;

/// <summary>Holds the total rows of an extract against the lines above them: totals of groups, and of all.</summary>
internal sealed class ExtractTotals
{
    private decimal _group;
    private decimal _all;
    private decimal _saidOfGroups;
    private (decimal Said, decimal Sum)? _wrong;

    /// <summary>Adds the quantity of a line.</summary>
    public void Add(decimal quantity)
    {
        _group += quantity;
        _all += quantity;
    }

    /// <summary>
    /// A total row: it is right if it is the sum of the lines since the last total, of all lines, or of the totals so far.
    /// </summary>
    public void Total(decimal? said)
    {
        if (said is not { } total)
        {
            return;
        }

        if (IsNear(total, _group) && _group != 0)
        {
            _saidOfGroups += total;
        }
        else if (!IsNear(total, _all) && !IsNear(total, _saidOfGroups))
        {
            _wrong = (total, _group == 0 || _saidOfGroups == 0 ? _all : _group);
        }

        _group = 0;
    }

    /// <summary>Tells of the last total that isn't the sum of its lines.</summary>
    public void Report(FindingCollector findings, string file)
    {
        if (_wrong is { } wrong)
        {
            findings.Add(ImportFaults.TotalDiffers, file, 0, FormattableString.Invariant(
                $"The total row says {wrong.Said:0.##}; the lines that can be read add up to {wrong.Sum:0.##}."));
        }
    }

    private static bool IsNear(decimal said, decimal sum) => Math.Abs(said - sum) <= 0.01m;
}

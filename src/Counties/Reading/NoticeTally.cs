using System.Globalization;

namespace Zoning.Counties;

/// <summary>Counts rows that share a notice, so that one line reports a thousand.</summary>
/// <param name="code">The notice.</param>
/// <param name="file">The file.</param>
/// <param name="words">What is said of the hours, such as <c> may be counted twice</c>.</param>
internal sealed class NoticeTally(FaultCode code, string file, string words = "")
{
    private const int Named = 5;
    private readonly List<int> _lines = [];
    private decimal _hours;

    internal int Rows { get; private set; }

    internal void Add(int line, decimal hours)
    {
        Rows++;
        _hours += hours;
        if (_lines.Count < Named)
        {
            _lines.Add(line);
        }
    }

    internal void Report(FindingCollector findings)
    {
        if (Rows > 0)
        {
            var lines = string.Join(", ", _lines) + (Rows > Named ? ", ..." : "");
            var what = string.Create(CultureInfo.InvariantCulture, $"{Rows} rows (lines {lines}), {_hours:0.##} hours a week{words}.");
            findings.Add(new Finding(code, file, _lines[0], what) { Rows = Rows });
        }
    }
}

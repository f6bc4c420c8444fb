using System.Text;
using Zoning.Notebooks;

namespace Notebooks.Tests.Sessions;

/// <summary>A session with its cells numbered from 1, and what they wrote.</summary>
internal sealed class Cells : IDisposable, ICellSink
{
    private readonly Session _session;
    private readonly StringBuilder _written = new();
    private int _count;

    internal Cells(SessionOptions? options = null) =>
        _session = new Session(options ?? new SessionOptions(new NotebookHost()) { Folder = AppContext.BaseDirectory });

    internal List<MimeBundle> Shown { get; } = [];

    internal string Written => _written.ToString();

    internal Session Session => _session;

    internal CellResult Run(string code, CancellationToken stop = default) =>
        _session.Run($"Cell {++_count}", code, this, stop).GetAwaiter().GetResult();

    internal string? Text(string code) => Run(code) is { Fault: null } result
        ? result.Value?.Parts[MimeBundle.Plain]
        : throw new InvalidOperationException($"The cell failed: {code}");

    /// <summary>Called when a cell has written something.</summary>
    internal event Action? Heard;

    public void Write(StreamName stream, string text)
    {
        _written.Append(stream == StreamName.Error ? "!" : "").Append(text);
        Heard?.Invoke();
    }

    public void Show(MimeBundle bundle, string id) => Shown.Add(bundle);

    public void Replace(MimeBundle bundle, string id) => Shown[^1] = bundle;

    public void Clear(bool waits) => Shown.Clear();

    public string? ReadLine() => "typed";

    public void EndProgram(string said) => _written.Append(said);

    public void Dispose() => _session.Dispose();
}

using System.Text;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Sends the outputs of a cell to the clients: text gathered for 40 ms, replacements at most five times a second.</summary>
internal sealed class CellBroadcast : ICellSink, IDisposable
{
    private const int MostGathered = 64 * 1024;
    private static readonly TimeSpan TextWait = TimeSpan.FromMilliseconds(40);
    private static readonly TimeSpan ReplacementWait = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LastWords = TimeSpan.FromMilliseconds(500);
    private readonly Action<string, JsonObject> _say;
    private readonly Func<string?> _readLine;
    private readonly string _prefix;
    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly Dictionary<string, MimeBundle> _replacements = new(StringComparer.Ordinal);
    private readonly Timer _textTimer;
    private readonly Timer _replacementTimer;
    private StreamName _stream;
    private bool _waits;
    private bool _isOver;

    /// <summary>Makes the sender for one cell.</summary>
    /// <param name="say">Takes the type and content of each message.</param>
    /// <param name="readLine">Asks the client for a line.</param>
    /// <param name="prefix">Makes the display ids of this cell unique.</param>
    internal CellBroadcast(Action<string, JsonObject> say, Func<string?> readLine, string prefix)
    {
        (_say, _readLine, _prefix) = (say, readLine, prefix);
        _textTimer = new Timer(_ => Locked(SayText));
        _replacementTimer = new Timer(_ => Locked(SayWaiting));
    }

    public void Write(StreamName stream, string text) => Locked(() =>
    {
        if (stream != _stream)
        {
            SayText();
        }

        _stream = stream;
        var isFirst = _text.Length == 0;
        _text.Append(text);
        if (_isOver || _text.Length >= MostGathered)
        {
            SayText();
        }
        else if (isFirst)
        {
            _textTimer.Change(TextWait, Timeout.InfiniteTimeSpan);
        }
    });

    public void Show(MimeBundle bundle, string id) => Locked(() =>
    {
        SayText();
        _say("display_data", Content(bundle, id));
    });

    public void Replace(MimeBundle bundle, string id) => Locked(() =>
    {
        _replacements[id] = bundle;
        if (!_waits || _isOver)
        {
            SayText();
            SayReplacements();
            Wait();
        }
    });

    public void Clear(bool waits) => Locked(() =>
    {
        SayText();
        _say("clear_output", new JsonObject { ["wait"] = waits });
    });

    public string? ReadLine()
    {
        Flush();
        return _readLine();
    }

    public void EndProgram(string said)
    {
        Flush();
        _say("error", new JsonObject { ["ename"] = "KernelEnded", ["evalue"] = said, ["traceback"] = new JsonArray(said) });
        // Other threads send it, and the program ends when this returns.
        Thread.Sleep(LastWords);
    }

    /// <summary>Sends what is gathered, before a result, an error or a reply.</summary>
    internal void Flush() => Locked(() =>
    {
        SayText();
        SayReplacements();
    });

    /// <summary>Ends the gathering. What the cell's code still writes in the background is sent at once.</summary>
    public void Dispose() => Locked(() =>
    {
        SayText();
        SayReplacements();
        _isOver = true;
        _textTimer.Dispose();
        _replacementTimer.Dispose();
    });

    private void Locked(Action action)
    {
        lock (_gate)
        {
            action();
        }
    }

    private void SayText()
    {
        if (_text.Length > 0)
        {
            _say("stream", new JsonObject { ["name"] = _stream.Name(), ["text"] = _text.ToString() });
            _text.Clear();
        }
    }

    private void SayReplacements()
    {
        foreach (var (id, bundle) in _replacements)
        {
            _say("update_display_data", Content(bundle, id));
        }

        _replacements.Clear();
    }

    private void SayWaiting()
    {
        _waits = false;
        if (_replacements.Count > 0 && !_isOver)
        {
            SayReplacements();
            Wait();
        }
    }

    private void Wait()
    {
        if (!_isOver)
        {
            _waits = true;
            _replacementTimer.Change(ReplacementWait, Timeout.InfiniteTimeSpan);
        }
    }

    private JsonObject Content(MimeBundle bundle, string id) => new()
    {
        ["data"] = bundle.ToJson(),
        ["metadata"] = new JsonObject(),
        ["transient"] = new JsonObject { ["display_id"] = $"{_prefix}-{id}" },
    };
}

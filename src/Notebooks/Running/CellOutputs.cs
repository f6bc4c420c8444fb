using System.Text;
using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Gathers the outputs of a cell in the form of a notebook file.</summary>
internal sealed class CellOutputs : ICellSink
{
    private readonly Lock _gate = new();
    private readonly List<Output> _outputs = [];
    private bool _clearsNext;
    private bool _isOver;

    public void Write(StreamName stream, string text) => Add(() =>
    {
        if (_outputs is [.., { Text: { } last } output] && output.Stream == stream)
        {
            last.Append(text);
            return;
        }

        _outputs.Add(new Output { Stream = stream, Text = new StringBuilder(text) });
    });

    public void Show(MimeBundle bundle, string id) => Add(() => _outputs.Add(new Output { Bundle = bundle, Id = id }));

    public void Replace(MimeBundle bundle, string id) => Locked(() =>
    {
        if (_outputs.Find(output => output.Id == id) is { } shown)
        {
            shown.Bundle = bundle;
        }
    });

    public void Clear(bool waits) => Locked(() =>
    {
        _clearsNext = waits;
        if (!waits)
        {
            _outputs.Clear();
        }
    });

    public string? ReadLine() =>
        throw new InvalidOperationException("ReadLine can't ask for input when a notebook is run without a client.");

    /// <summary>
    /// Nothing of the notebook is written, so the sentence goes to the console, and the program ends as after any bad input.
    /// </summary>
    public void EndProgram(string said)
    {
        ConsoleCapture.SayOutside(said + " Nothing was written.");
        Environment.ExitCode = 2;
    }

    internal void Add(MimeBundle value, int count) => Add(() => _outputs.Add(new Output { Bundle = value, Count = count }));

    internal void Add(CellFault fault) => Add(() => _outputs.Add(new Output { Fault = fault }));

    /// <summary>The outputs so far, in order; later outputs are dropped.</summary>
    /// <param name="hide">Removes the machine's paths from text.</param>
    internal JsonArray ToJson(Func<string, string> hide)
    {
        lock (_gate)
        {
            _isOver = true;
            return [.. _outputs.Select(output => (JsonNode)output.ToJson(hide))];
        }
    }

    private void Add(Action add) => Locked(() =>
    {
        if (_clearsNext)
        {
            _outputs.Clear();
            _clearsNext = false;
        }

        add();
    });

    private void Locked(Action action)
    {
        lock (_gate)
        {
            if (!_isOver)
            {
                action();
            }
        }
    }

    private sealed class Output
    {
        internal StreamName Stream { get; init; }

        internal StringBuilder? Text { get; init; }

        internal MimeBundle? Bundle { get; set; }

        internal string? Id { get; init; }

        internal int? Count { get; init; }

        internal CellFault? Fault { get; init; }

        internal JsonObject ToJson(Func<string, string> hide)
        {
            if (Text is not null)
            {
                var lines = NotebookCell.Lines(hide(Text.ToString()));
                return new JsonObject { ["output_type"] = "stream", ["name"] = Stream.Name(), ["text"] = lines };
            }

            if (Fault is not null)
            {
                return new JsonObject
                {
                    ["output_type"] = "error",
                    ["ename"] = Fault.Name,
                    ["evalue"] = Fault.Placed,
                    ["traceback"] = Fault.Trace.ToJson(),
                };
            }

            var kind = Count is null ? "display_data" : "execute_result";
            var json = new JsonObject { ["output_type"] = kind, ["data"] = Data(hide), ["metadata"] = new JsonObject() };
            if (Count is not null)
            {
                json["execution_count"] = Count;
            }

            return json;
        }

        private JsonObject Data(Func<string, string> hide)
        {
            var data = Bundle!.ToJson();
            foreach (var (mime, text) in Bundle.Parts.Where(part => part.Key.StartsWith("text/", StringComparison.Ordinal)))
            {
                data[mime] = NotebookCell.Lines(hide(text));
            }

            return data;
        }
    }
}

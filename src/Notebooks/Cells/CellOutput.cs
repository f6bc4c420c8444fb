namespace Zoning.Notebooks;

/// <summary>The outputs of one running cell, kept within limits. Code that a cell started keeps writing to that cell.</summary>
internal sealed class CellOutput(ICellSink sink, OutputLimits limits, SessionLibraries libraries)
{
    private static readonly AsyncLocal<CellOutput?> Running = new();
    private readonly Lock _gate = new();
    private long _written;
    private long _shown;
    private long _cut;
    private int _displays;
    private bool _isCut;
    private bool _isDropped;
    private CancellationToken _stop;

    internal static CellOutput? Current => Running.Value;

    internal static CellOutput OfThisCell() =>
        Running.Value ?? throw new InvalidOperationException("Display works only in a cell of a notebook, and no cell is running here.");

    /// <summary>Makes this the output of everything that the calling code does from now on.</summary>
    /// <param name="stop">Ends code at its next output.</param>
    internal void Enter(CancellationToken stop) => (Running.Value, _stop) = (this, stop);

    internal void Write(StreamName stream, string text) => InTurn(() =>
    {
        if (_isDropped || text.Length == 0)
        {
            return;
        }

        var room = limits.StreamCharacters - _written;
        var kept = text.Length <= room ? text : text[..(int)Math.Max(0, room)];
        _written += kept.Length;
        _cut += text.Length - kept.Length;
        _isCut |= kept.Length < text.Length;
        if (kept.Length > 0)
        {
            sink.Write(stream, kept);
        }
    });

    internal Displayed Show(MimeBundle bundle)
    {
        var id = "";
        InTurn(() =>
        {
            id = FormattableString.Invariant($"d{++_displays}");
            if (Fits(bundle))
            {
                sink.Show(libraries.With(bundle), id);
            }
        });
        return new Displayed(this, id);
    }

    internal void Replace(MimeBundle bundle, string id) => InTurn(() =>
    {
        if (!_isDropped && bundle.Characters <= limits.DisplayCharacters)
        {
            sink.Replace(bundle, id);
        }
    });

    internal void Clear(bool waits) => InTurn(() =>
    {
        if (!_isDropped)
        {
            sink.Clear(waits);
        }
    });

    internal string? ReadLine() => sink.ReadLine();

    /// <summary>The result itself, or a note that it is too large.</summary>
    internal MimeBundle Within(MimeBundle bundle)
    {
        lock (_gate)
        {
            return _shown + bundle.Characters <= limits.DisplayCharacters
                ? libraries.With(bundle) : MimeBundle.Of("text/plain", TooLarge(bundle));
        }
    }

    /// <summary>Writes how much was cut, when the cell has ended.</summary>
    internal void End()
    {
        lock (_gate)
        {
            if (_isCut && !_isDropped)
            {
                var most = limits.StreamCharacters;
                sink.Write(StreamName.Error,
                    FormattableString.Invariant($"\n[{_cut:#,0} more characters of output were cut; a cell may write {most:#,0}]\n"));
                _isCut = false;
            }
        }
    }

    /// <summary>Drops everything that an abandoned cell still writes.</summary>
    internal void Drop()
    {
        lock (_gate)
        {
            _isDropped = true;
        }
    }

    /// <summary>Says why the notebook ends here, when a cell ends the program that runs it.</summary>
    internal void EndProgram(string said) => sink.EndProgram(said);

    /// <summary>Takes one output after the other.</summary>
    /// <exception cref="OperationCanceledException">The cell was stopped.</exception>
    private void InTurn(Action work)
    {
        _stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            work();
        }
    }

    private bool Fits(MimeBundle bundle)
    {
        if (_isDropped)
        {
            return false;
        }

        if (_shown + bundle.Characters > limits.DisplayCharacters)
        {
            sink.Write(StreamName.Error, TooLarge(bundle) + "\n");
            return false;
        }

        _shown += bundle.Characters;
        return true;
    }

    private string TooLarge(MimeBundle bundle) => FormattableString.Invariant(
        $"[{bundle.Characters:#,0} characters were not shown; a cell may show {limits.DisplayCharacters:#,0}]");
}

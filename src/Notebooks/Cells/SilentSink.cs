namespace Zoning.Notebooks;

/// <summary>Drops the outputs of a cell.</summary>
internal sealed class SilentSink : ICellSink
{
    internal static SilentSink Of { get; } = new();

    public void Write(StreamName stream, string text)
    {
    }

    public void Show(MimeBundle bundle, string id)
    {
    }

    public void Replace(MimeBundle bundle, string id)
    {
    }

    public void Clear(bool waits)
    {
    }

    public string? ReadLine() => null;

    public void EndProgram(string said)
    {
    }
}

namespace Zoning.Notebooks;

/// <summary>Where the outputs of a cell go: a notebook file, or the clients of a kernel.</summary>
internal interface ICellSink
{
    void Write(StreamName stream, string text);

    void Show(MimeBundle bundle, string id);

    void Replace(MimeBundle bundle, string id);

    void Clear(bool waits);

    string? ReadLine();

    /// <summary>A cell ends the program: the last that can be said.</summary>
    void EndProgram(string said);
}

/// <summary>The two streams of text of a cell.</summary>
internal enum StreamName
{
    Output,
    Error,
}

/// <summary>The streams' names in notebook files and messages.</summary>
internal static class StreamNames
{
    internal static string Name(this StreamName stream) => stream == StreamName.Output ? "stdout" : "stderr";
}

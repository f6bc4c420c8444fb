using System.Text;

namespace Zoning.Notebooks;

/// <summary>Sends what a cell writes to the console to the cell's output. Code outside cells keeps its console.</summary>
internal static class ConsoleCapture
{
    private static readonly TextWriter Outside = Console.Error;
    private static readonly Lazy<bool> Installed = new(Install);

    /// <summary>Captures the console from now on; once per process.</summary>
    internal static void Begin() => _ = Installed.Value;

    /// <summary>Writes a line to the console itself, even from inside a cell.</summary>
    internal static void SayOutside(string line)
    {
        Outside.WriteLine(line);
        Outside.Flush();
    }

    private static bool Install()
    {
        Console.SetOut(new StreamWriter(StreamName.Output, Console.Out));
        Console.SetError(new StreamWriter(StreamName.Error, Console.Error));
        Console.SetIn(new LineReader(Console.In));
        return true;
    }

    private sealed class StreamWriter(StreamName stream, TextWriter console) : TextWriter
    {
        public override Encoding Encoding => Encoding.UTF8;

        public override string NewLine => "\n";

        public override void Write(char value) => Write(value.ToString());

        public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

        public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

        public override void Write(string? value)
        {
            if (CellOutput.Current is { } cell)
            {
                cell.Write(stream, value ?? "");
            }
            else
            {
                console.Write(value);
            }
        }

        public override void WriteLine(string? value) => Write(value + "\n");

        public override void WriteLine() => Write("\n");

        public override void Flush() => console.Flush();
    }

    private sealed class LineReader(TextReader console) : TextReader
    {
        private string _rest = "";

        public override string? ReadLine()
        {
            if (CellOutput.Current is not { } cell)
            {
                return console.ReadLine();
            }

            if (_rest.Length > 0)
            {
                var rest = _rest.TrimEnd('\n');
                _rest = "";
                return rest;
            }

            return cell.ReadLine();
        }

        public override int Peek() => CellOutput.Current is null ? console.Peek() : Fill() ? _rest[0] : -1;

        public override int Read()
        {
            if (CellOutput.Current is null)
            {
                return console.Read();
            }

            if (!Fill())
            {
                return -1;
            }

            var next = _rest[0];
            _rest = _rest[1..];
            return next;
        }

        private bool Fill()
        {
            if (_rest.Length == 0 && CellOutput.Current?.ReadLine() is { } line)
            {
                _rest = line + "\n";
            }

            return _rest.Length > 0;
        }
    }
}

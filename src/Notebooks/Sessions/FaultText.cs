using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Zoning.Notebooks;

/// <summary>Describes faults by cell, line and column, and shows only places in the notebook's code.</summary>
internal static partial class FaultText
{
    private const int MostShown = 10;

    internal static CellFault OfCompilation(string cell, string code, IReadOnlyList<Diagnostic> errors)
    {
        var lines = code.Split('\n');
        var trace = errors.Take(MostShown).SelectMany(error =>
        {
            var (line, column) = Place(error);
            return new[] { Text($"{cell}, line {line}, column {column}: {error.Id}: {Message(error)}"), "    " + LineOf(lines, line) };
        });
        var more = errors.Count > MostShown ? new[] { Text($"and {errors.Count - MostShown} more") } : [];
        var first = Place(errors[0]);
        return new CellFault(cell, "CompilationError", $"{errors[0].Id}: {Message(errors[0])}", [.. trace, .. more])
        {
            Line = first.Line,
            Column = first.Column,
        };
    }

    internal static CellFault OfException(string cell, Exception thrown, Func<string, string?> codeOf)
    {
        var trace = ImmutableArray.CreateBuilder<string>();
        (int Line, int Column)? place = null;
        for (var fault = Unwrapped(thrown); fault is not null && trace.Count < 50; fault = fault.InnerException)
        {
            trace.Add($"{(trace.Count > 0 ? "caused by " : "")}{fault.GetType().Name}: {fault.Message}");
            foreach (var frame in Frames(fault, codeOf))
            {
                trace.Add(frame.Text);
                place ??= frame.Cell == cell ? (frame.Line, frame.Column) : null;
            }
        }

        var outer = Unwrapped(thrown);
        return new CellFault(cell, outer.GetType().Name, outer.Message, trace.ToImmutable()) { Line = place?.Line, Column = place?.Column };
    }

    internal static CellFault OfStop(string cell, string name, string message) => new(cell, name, message, [$"{cell}: {message}"]);

    private static Exception Unwrapped(Exception thrown) => thrown switch
    {
        TargetInvocationException { InnerException: { } inner } => Unwrapped(inner),
        TypeInitializationException { InnerException: { } inner } when inner.StackTrace is not null => Unwrapped(inner),
        AggregateException { InnerExceptions: [{ } only] } => Unwrapped(only),
        _ => thrown,
    };

    private static IEnumerable<(string Cell, int Line, int Column, string Text)> Frames(Exception fault, Func<string, string?> codeOf)
    {
        foreach (var frame in new StackTrace(fault, fNeedFileInfo: true).GetFrames().Take(200))
        {
            if (frame.GetFileName() is { } file && codeOf(file) is { } code && frame.GetFileLineNumber() > 0)
            {
                var (line, column) = (frame.GetFileLineNumber(), frame.GetFileColumnNumber());
                var within = Method(frame.GetMethod());
                yield return (file, line, column, Text($"    at {file}, line {line}{within}: {LineOf(code.Split('\n'), line)}"));
            }
        }
    }

    private static string Method(MethodBase? method)
    {
        var name = method?.Name == "MoveNext" ? method.DeclaringType?.Name ?? "" : method?.Name ?? "";
        if (LocalFunction().Match(name) is { Success: true } local)
        {
            return $", in {local.Groups[1].Value}";
        }

        if (StateMachine().Match(name) is { Success: true } machine)
        {
            return $", in {machine.Groups[1].Value}";
        }

        return name.Contains('<', StringComparison.Ordinal) || name.Length == 0 || name[0] == '.' ? "" : $", in {name}";
    }

    private static (int Line, int Column) Place(Diagnostic error)
    {
        var start = error.Location.GetLineSpan().StartLinePosition;
        return (start.Line + 1, start.Character + 1);
    }

    private static string Message(Diagnostic error) => error.GetMessage(CultureInfo.InvariantCulture);

    private static string LineOf(string[] lines, int line) => line >= 1 && line <= lines.Length ? lines[line - 1].Trim() : "";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"g__(\w+)\|")]
    private static partial Regex LocalFunction();

    [GeneratedRegex(@"^<(\w+)>d__")]
    private static partial Regex StateMachine();
}

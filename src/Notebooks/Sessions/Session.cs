using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;

namespace Zoning.Notebooks;

/// <summary>C# cells that see what cells before them declared. One cell at a time.</summary>
internal sealed class Session : IDisposable
{
    private static readonly string[] Usual =
    [
        "System", "System.IO", "System.Linq", "System.Text", "System.Threading", "System.Threading.Tasks", "System.Collections.Generic",
        "System.Globalization", typeof(Displaying).FullName!,
    ];

    private readonly SessionOptions _options;
    private readonly SessionReferences _references;
    private readonly CellGlobals _globals = new();
    private readonly SessionLibraries _libraries = new();
    private readonly CellThread _thread;
    private readonly ConcurrentDictionary<string, string> _code = new(StringComparer.Ordinal);
    private ScriptOptions _scripts;
    private ScriptState<object?>? _state;

    internal Session(SessionOptions options)
    {
        ConsoleCapture.Begin();
        _options = options;
        _thread = new CellThread(options.UntilAbort, options.UntilAbandon);
        _references = new SessionReferences(new HostAssemblies(options.Host.Assemblies));
        _scripts = ScriptOptions.Default.WithLanguageVersion(LanguageVersion.Latest)
            .WithReferences(_references.AtStart())
            .WithImports(Usual.Concat(options.Host.Imports))
            .WithMetadataResolver(ScriptMetadataResolver.Default.WithSearchPaths())
            .WithEmitDebugInformation(true)
            .WithFileEncoding(Encoding.UTF8)
            .WithOptimizationLevel(OptimizationLevel.Release);
    }

    /// <summary>Compiles and runs a cell.</summary>
    /// <param name="name">The cell's name in faults, such as <c>Cell 3</c>.</param>
    /// <param name="code">Its code.</param>
    /// <param name="sink">Where its outputs go.</param>
    /// <param name="stop">Stops it, in three steps.</param>
    internal async Task<CellResult> Run(string name, string code, ICellSink sink, CancellationToken stop)
    {
        var output = new CellOutput(sink, _options.Host.Limits, _libraries);
        try
        {
            return await Run(name, code, output, stop);
        }
        catch (CellRefusedException refused)
        {
            return new CellResult(null, refused.ToFault(name));
        }
        catch (OperationCanceledException)
        {
            return new CellResult(null, Stopped(name, wasAbandoned: false, stop));
        }
        finally
        {
            output.End();
        }
    }

    /// <summary>The script that code would be, after the cells so far; for completion and inspection.</summary>
    internal Script<object?> After(string code) => Next(code, _scripts.WithFilePath("code"));

    public void Dispose() => _references.Dispose();

    private async Task<CellResult> Run(string name, string code, CellOutput output, CancellationToken stop)
    {
        var clock = Stopwatch.StartNew();
        var source = CellSource.Of(code, _options.Host.Directives);
        _references.AddFeeds(source.Feeds, _options.Folder);
        if (source.References.Length > 0)
        {
            void Say(string note) => output.Write(StreamName.Output, note + "\n");
            var added = await _references.Resolve(source.References, _options.Folder, Say, stop);
            _scripts = _scripts.AddReferences(added);
        }

        using var limit = _options.TimeLimit is { } time ? new CancellationTokenSource(time) : new CancellationTokenSource();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stop, limit.Token);
        var result = CellResult.Nothing;
        foreach (var part in source.Parts)
        {
            if (result.Value is { } earlier)
            {
                _ = output.Show(earlier);
            }

            result = part.Kind is PartKind.Code or PartKind.Directive
                ? await RunCode(name, part.Text, output, stop, either.Token)
                : new CellResult(MimeBundle.Of(part.Kind == PartKind.Html ? MimeBundle.Html : MimeBundle.Markdown, part.Text), null);
            if (result.Fault is { } fault)
            {
                result = part.Kind == PartKind.Directive ? new CellResult(null, fault.At(name, part.Line)) : result;
                break;
            }
        }

        if (source.IsTimed && _options.TellsTime)
        {
            output.Write(StreamName.Output, FormattableString.Invariant($"Took {clock.Elapsed.TotalMilliseconds:0} ms\n"));
        }

        return result;
    }

    private async Task<CellResult> RunCode(string name, string code, CellOutput output, CancellationToken stop, CancellationToken either)
    {
        var script = Next(code, _scripts.WithFilePath(name));
        List<Diagnostic> errors = [];
        void Compile() =>
            errors = [.. script.Compile(CancellationToken.None).Where(found => found.Severity == DiagnosticSeverity.Error)];
        if (UserCode.Try(Compile) is { } beyond)
        {
            return new CellResult(null, FaultText.OfStop(name, "CompilationError", $"The compiler failed on this cell: {beyond.Message}"));
        }

        if (errors.Count > 0)
        {
            return new CellResult(null, FaultText.OfCompilation(name, code, errors));
        }

        _code[name] = code;
        return await Run(name, script, output, stop, either);
    }

    private async Task<CellResult> Run(
        string name, Script<object?> script, CellOutput output, CancellationToken stop, CancellationToken either)
    {
        var ask = new CancellationTokenSource();
        _globals.Begin(ask.Token);
        CellExit.Begin(output, either);
        var ran = await _thread.Run(atOutput => Start(script, output, atOutput), ask, either);
        CellExit.End(output);
        var thrown = ran.Thrown ?? ran.Value?.Exception;
        if (ran.WasAbandoned || (ran.WasStopped && thrown is not null))
        {
            if (ran.WasAbandoned)
            {
                output.Drop();
            }

            return new CellResult(null, Stopped(name, ran.WasAbandoned, stop));
        }

        _state = ran.Value ?? _state;
        if (thrown is not null)
        {
            return new CellResult(null, FaultText.OfException(name, thrown, _code.GetValueOrDefault));
        }

        if (ran.Value is not { } state || !Trailing.IsShown(script, state.ReturnValue))
        {
            return CellResult.Nothing;
        }

        var shown = await _thread.Run(atOutput => Task.FromResult(Rendered(state.ReturnValue, output, atOutput)), ask, either);
        return shown.Value is { } bundle
            ? new CellResult(output.Within(bundle), null)
            : new CellResult(null, Stopped(name, shown.WasAbandoned, stop));
    }

    private Task<ScriptState<object?>> Start(Script<object?> script, CellOutput output, CancellationToken stop)
    {
        output.Enter(stop);
        return _state is null
            ? script.RunAsync(_globals, _ => true, CancellationToken.None)
            : script.RunFromAsync(_state, _ => true, CancellationToken.None);
    }

    private static MimeBundle Rendered(object? value, CellOutput output, CancellationToken stop)
    {
        output.Enter(stop);
        return Renderer.Of(value);
    }

    private Script<object?> Next(string code, ScriptOptions options) => _state is null
        ? CSharpScript.Create<object?>(code, options, typeof(CellGlobals), _references.Loader)
        : _state.Script.ContinueWith<object?>(code, options);

    private CellFault Stopped(string name, bool wasAbandoned, CancellationToken stop)
    {
        var why = stop.IsCancellationRequested ? "Interrupted" : "TimedOut";
        var what = stop.IsCancellationRequested
            ? "The cell was interrupted."
            : FormattableString.Invariant($"The cell took longer than {_options.TimeLimit?.TotalSeconds:0.###} s.");
        return FaultText.OfStop(name, why, what + (wasAbandoned
            ? " It did not stop and goes on in the background; its output is dropped. Restart to be sure that it has ended."
            : " What earlier cells declared is unchanged."));
    }
}

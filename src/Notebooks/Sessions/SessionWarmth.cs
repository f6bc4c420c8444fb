namespace Zoning.Notebooks;

/// <summary>Compiles and runs a small cell without effect while the client connects, so that the first real cell is quick.</summary>
internal static class SessionWarmth
{
    private const string Code = "var one = new List<int> { 1 }; await Task.CompletedTask; one.Select(x => $\"{x}\").ToList()";

    internal static async Task Bring(Session session, CancellationToken stop)
    {
        _ = await UserCode.Try(async () =>
        {
            stop.ThrowIfCancellationRequested();
            _ = CellSource.Of(Code);
            var script = session.After(Code);
            var state = await script.RunAsync(new CellGlobals(), CancellationToken.None);
            _ = Trailing.IsShown(script, state.ReturnValue);
            _ = Renderer.Of(state.ReturnValue);
        });
    }
}

using System.Text.Json.Nodes;

namespace Zoning.Notebooks;

/// <summary>Answers the requests of the shell channel.</summary>
internal sealed class ShellRequests(Session session, Execution execution, NotebookHost host, Action<Incoming, JsonObject> answer)
{
    internal async Task Attend(Incoming asked, CancellationToken stop)
    {
        var content = asked.Message.Content;
        switch (asked.Message.Type)
        {
            case "execute_request":
                await execution.Attend(asked, stop);
                break;
            case "comm_open":
                execution.CloseComm(asked);
                break;
            case "comm_msg" or "comm_close":
                break;
            default:
                answer(asked, asked.Message.Type switch
                {
                    "kernel_info_request" => KernelInfo.Of(host),
                    "comm_info_request" => new JsonObject { ["status"] = "ok", ["comms"] = new JsonObject() },
                    "is_complete_request" => Completes(content),
                    "complete_request" => Complete(content),
                    "inspect_request" => Inspect(content),
                    "history_request" => new JsonObject { ["status"] = "ok", ["history"] = execution.History.Answer(content) },
                    "shutdown_request" => ShutDown(content),
                    var type => NotSupported(type),
                });
                break;
        }
    }

    internal static JsonObject ShutDown(JsonObject content) => new() { ["status"] = "ok", ["restart"] = content.Flag("restart", false) };

    internal static JsonObject NotSupported(string type) => new()
    {
        ["status"] = "error",
        ["success"] = false,
        ["ename"] = "NotSupported",
        ["evalue"] = $"{type} isn't supported by this kernel.",
        ["message"] = $"{type} isn't supported by this kernel.",
        ["traceback"] = new JsonArray(),
    };

    private JsonObject Completes(JsonObject content)
    {
        var (status, indent) = Completeness.Of(content.Text("code"), host.Directives);
        var told = new JsonObject { ["status"] = status };
        if (status == "incomplete")
        {
            told["indent"] = indent;
        }

        return told;
    }

    private JsonObject Complete(JsonObject content)
    {
        var (code, place) = Place(content);
        var found = Completion.At(session.After(Blanked(code)), code, place, host.Directives);
        return new JsonObject
        {
            ["status"] = "ok",
            ["matches"] = found.Names.ToJson(),
            ["cursor_start"] = CodePoints.FromUnits(code, found.Start),
            ["cursor_end"] = CodePoints.FromUnits(code, place),
            ["metadata"] = new JsonObject(),
        };
    }

    private JsonObject Inspect(JsonObject content)
    {
        var (code, place) = Place(content);
        var text = Inspection.At(session.After(Blanked(code)), code, place);
        return new JsonObject
        {
            ["status"] = "ok",
            ["found"] = text is not null,
            ["data"] = text is null ? [] : new JsonObject { [MimeBundle.Plain] = text },
            ["metadata"] = new JsonObject(),
        };
    }

    private static (string Code, int Place) Place(JsonObject content)
    {
        var code = content.Text("code");
        return (code, CodePoints.ToUnits(code, content.Number("cursor_pos", int.MaxValue)));
    }

    /// <summary>The code without its <c>#!</c> and <c>#r</c> lines; unchanged if they are only half typed.</summary>
    private string Blanked(string code)
    {
        try
        {
            return code.Contains('\r', StringComparison.Ordinal) ? code : CellSource.Of(code, host.Directives).Code;
        }
        catch (CellRefusedException)
        {
            return code;
        }
    }
}

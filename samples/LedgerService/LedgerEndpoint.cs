using System.Diagnostics;
using Microsoft.Net.Http.Headers;
using Zoning;
using Zoning.Counties;
using Zoning.Disclosure;
using Zoning.Planning;
using Zoning.Reporting;

namespace LedgerService;

/// <summary><c>POST /ledger</c>: a county in, its published ledger out. Neither is kept or logged.</summary>
internal static class LedgerEndpoint
{
    private const string Json = "application/json", GeoJson = "application/geo+json", Problem = "application/problem+json";

    public static void Map(WebApplication app) => app.MapPost("/ledger", Answer)
        .WithName("DrawUpLedger")
        .WithSummary("Draws up the ledger of a county: demand, met and unmet care hours by area.")
        .WithDescription(
            "Send the files of a county folder, as a zip or as a form with one file in each part. "
            + "Ask for application/json (every figure) or application/geo+json (areas with their figures).")
        .Accepts<byte[]>("application/zip", "multipart/form-data")
        .Produces<LedgerAnswer>(StatusCodes.Status200OK, Json, GeoJson)
        .ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status406NotAcceptable)
        .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
        .RequireRateLimiting("counties");

    private static async Task<IResult> Answer(
        HttpRequest request, ServiceSettings settings, ILoggerFactory loggers, string? level, CancellationToken cancellation)
    {
        var log = loggers.CreateLogger("LedgerService");
        request.HttpContext.Response.Headers.CacheControl = "no-store";
        try
        {
            var watch = Stopwatch.StartNew();
            var chosen = LevelOf(level, settings);
            var wantsMap = WantsMap(request);
            var source = await PostedCounty.Read(request, settings, cancellation);
            log.LogInformation("Took a county");
            var county = County.Read(source, cancellation: cancellation);
            var options = new RunOptions { Parts = RunParts.Ledger };
            var published = county.Run(options, cancellation: cancellation).Publish(chosen);
            IResult result = wantsMap
                ? published.Files().TryGetValue("zones.geojson", out var map)
                    ? Results.Bytes(map, GeoJson)
                    : Results.Problem(published.Summary(), statusCode: StatusCodes.Status422UnprocessableEntity) // too small to publish
                : Results.Json(LedgerAnswer.Of(county, published), contentType: Json);
            log.LogInformation("Drew up a ledger, {Level}, in {Seconds:0.0} s", chosen, watch.Elapsed.TotalSeconds);
            return result;
        }
        catch (Exception) when (cancellation.IsCancellationRequested)
        {
            log.LogInformation("The caller went away; the work was stopped");
            return Results.StatusCode(StatusCodes.Status499ClientClosedRequest);
        }
        catch (BadDataException fault)
        {
            log.LogInformation("Refused a county whose data can't be used");
            return Findings(fault);
        }
        catch (RefusedPost fault)
        {
            return Results.Problem(fault.Message, statusCode: fault.Status);
        }
        catch (BadHttpRequestException fault)
        {
            return Results.Problem("The body could not be read.", statusCode: fault.StatusCode);
        }
        catch (Exception fault) when (fault is InvalidDataException or IOException)
        {
            return Results.Problem("The body is neither a zip nor a form that can be read.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (Exception fault)
        {
            // A message may quote the data, so only the kind of fault is logged.
            log.LogError("A ledger failed: {Kind}", fault.GetType().Name);
            return Results.Problem("The ledger could not be drawn up.", statusCode: StatusCodes.Status500InternalServerError);
        }
    }

    private static OutputLevel LevelOf(string? level, ServiceSettings settings) => level switch
    {
        null or "shareable" => OutputLevel.Shareable,
        "internal" when settings.AllowsInternal => OutputLevel.Internal,
        "internal" => throw new RefusedPost(StatusCodes.Status403Forbidden, "This service gives shareable figures only."),
        _ => throw new RefusedPost(StatusCodes.Status400BadRequest, "level is shareable or internal."),
    };

    private static bool WantsMap(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var asked) || asked.Count == 0)
        {
            return false;
        }

        foreach (var type in asked.OrderByDescending(type => type.Quality ?? 1).Where(type => type.Quality != 0))
        {
            if (new MediaTypeHeaderValue(Json).IsSubsetOf(type))
            {
                return false;
            }

            if (new MediaTypeHeaderValue(GeoJson).IsSubsetOf(type))
            {
                return true;
            }
        }

        throw new RefusedPost(StatusCodes.Status406NotAcceptable, $"Ask for {Json} or {GeoJson}.");
    }

    private static IResult Findings(BadDataException fault) => Results.Json(
        new
        {
            type = "about:blank",
            title = "The county's data can't be used as they are.",
            status = StatusCodes.Status400BadRequest,
            findings = fault.Findings.Select(finding => new
            {
                code = finding.Code.Id,
                kind = finding.Code.Kind,
                file = finding.File,
                line = finding.Line,
                what = finding.What,
                advice = finding.Advice,
            }),
        },
        contentType: Problem,
        statusCode: StatusCodes.Status400BadRequest);
}

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Shouldly;
using TestKit;

namespace Samples.Tests;

[Collection(FeedCollection.Name)]
public sealed class LedgerServiceTests(Feed feed)
{
    private static readonly Uri Ledger = new("/ledger", UriKind.Relative);
    private static readonly Uri InFull = new("/ledger?level=internal", UriKind.Relative);
    private static readonly string[] KeyMembers = ["areaKind", "area", "provider", "timeOfDay", "measure", "status"];
    private readonly RunningService _service = feed.Running;

    [Theory]
    [InlineData("zip")]
    [InlineData("zip of the folder")]
    [InlineData("form")]
    public async Task A_posted_county_is_answered_with_the_figures_that_the_command_writes(string how)
    {
        var files = Bodies.Files(Feed.Ashdale);
        using HttpContent body = how switch { "zip" => Bodies.Zip(files), "form" => Bodies.Form(files), _ => Bodies.Zip(files, "ashdale/") };

        using var answer = await _service.Client.PostAsync(Ledger, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, await answer.Content.ReadAsStringAsync() + _service.Log);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        json.RootElement.GetProperty("schema").GetString().ShouldBe("ledger-service.ledger/1");
        json.RootElement.GetProperty("level").GetString().ShouldBe("shareable");
        json.RootElement.GetProperty("asOf").GetString().ShouldBe("2026-03-31");
        var figures = json.RootElement.GetProperty("figures").EnumerateArray().ToDictionary(Key, Given);
        var written = TablesCsv.Figures(feed.Page);
        figures.Count.ShouldBe(written.Count);
        written.ShouldAllBe(row => figures[row.Key] == row.Value);
        _service.FilesLeft.ShouldBeEmpty();
    }

    [Fact]
    public async Task Asked_for_a_map_it_answers_with_the_areas_that_the_command_writes()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Ledger) { Content = Bodies.Zip(Bodies.Files(Feed.Ashdale)) };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/geo+json"));

        using var answer = await _service.Client.SendAsync(request);

        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/geo+json");
        (await answer.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(Path.Combine(feed.Page, "zones.geojson")));
    }

    [Fact]
    public async Task Figures_in_full_leave_it_only_where_its_operator_allows_them()
    {
        using var body = Bodies.Zip(Bodies.Files(Feed.Ashdale));
        using var refused = await _service.Client.PostAsync(InFull, body);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        using var open = new RunningService(feed, "internal", "--Ledger:AllowsInternal=true");
        using var again = Bodies.Zip(Bodies.Files(Feed.Ashdale));
        using var answer = await open.Client.PostAsync(InFull, again);

        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        json.RootElement.GetProperty("level").GetString().ShouldBe("internal");
        json.RootElement.GetProperty("figures").EnumerateArray().ShouldAllBe(figure => figure.GetProperty("shown").GetString() == "exact" || figure.GetProperty("shown").GetString() == "not-supplied");
    }

    [Fact]
    public async Task Bad_data_are_answered_with_every_finding()
    {
        var files = Bodies.Files(Feed.Ashdale);
        var lines = Encoding.UTF8.GetString(files["services.csv"]).Split('\n');
        lines[3] = lines[3].Replace(",active,", ",aktive,", StringComparison.Ordinal).Replace("home-care", "houses", StringComparison.Ordinal);
        lines[5] = lines[5].Replace("home-care", "houses", StringComparison.Ordinal);
        files["services.csv"] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        var expected = County.Check(CountySource.Of(files));

        using var body = Bodies.Zip(files);
        using var answer = await _service.Client.PostAsync(Ledger, body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        var findings = json.RootElement.GetProperty("findings").EnumerateArray()
            .Select(finding => string.Join('|', finding.GetProperty("code"), finding.GetProperty("file"), finding.GetProperty("line"), finding.GetProperty("advice"))).ToList();
        expected.Length.ShouldBeGreaterThan(1);
        findings.ShouldBe(expected.Select(finding => FormattableString.Invariant($"{finding.Code.Id}|{finding.File}|{finding.Line}|{finding.Advice}")));
        findings.ShouldContain(finding => finding.Contains("|services.csv|6|", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hostile_bodies_are_refused_and_the_service_lives()
    {
        (string Kind, HttpStatusCode Status)[] kinds =
        [
            ("text", HttpStatusCode.UnsupportedMediaType), ("no zip", HttpStatusCode.BadRequest), ("no form", HttpStatusCode.BadRequest),
            ("climbs out", HttpStatusCode.BadRequest), ("climbs out inside", HttpStatusCode.BadRequest), ("absolute", HttpStatusCode.BadRequest),
            ("backslash", HttpStatusCode.BadRequest), ("twice", HttpStatusCode.BadRequest), ("form climbs out", HttpStatusCode.BadRequest),
            ("many", HttpStatusCode.RequestEntityTooLarge), ("many parts", HttpStatusCode.RequestEntityTooLarge), ("bomb", HttpStatusCode.RequestEntityTooLarge),
        ];
        foreach (var (kind, status) in kinds)
        {
            using var body = Bodies.Hostile(kind);
            using var answer = await _service.Client.PostAsync(Ledger, body);
            answer.StatusCode.ShouldBe(status, $"{kind}: {await answer.Content.ReadAsStringAsync()}");
            answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", kind);
        }

        (await Large()).ShouldBeTrue("a body over the limit is refused, or the connection closed while it is sent");
        (await _service.Client.GetStringAsync(new Uri("/health", UriKind.Relative))).ShouldBe("Healthy");
        _service.FilesLeft.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_caller_who_goes_away_stops_the_work()
    {
        using var left = new RunningService(feed, "left");
        using var body = Bodies.Zip(Bodies.Files(Feed.Ashdale));
        using var gone = new CancellationTokenSource();
        var post = left.Client.PostAsync(Ledger, body, gone.Token);
        await left.Says("Took a county");
        await gone.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(post);

        await left.Says("the work was stopped");
        left.Log.ShouldNotContain("Drew up");
    }

    [Fact]
    public async Task Nothing_of_a_county_is_in_the_log_or_on_the_disk()
    {
        var files = Bodies.Files(Feed.Ashdale);
        using var good = Bodies.Form(files);
        (await _service.Client.PostAsync(Ledger, good)).StatusCode.ShouldBe(HttpStatusCode.OK);
        files["services.csv"] = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(files["services.csv"]).Replace("home-care", "SYN-SECRET", StringComparison.Ordinal));
        using var bad = Bodies.Zip(files);
        (await _service.Client.PostAsync(Ledger, bad)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        _service.Log.ShouldContain("Drew up a ledger");
        _service.Log.ShouldContain("Refused a county");
        foreach (var word in (string[])["SYN-", "QA1", "Ashdale", "services.csv", "SECRET"])
        {
            _service.Log.ShouldNotContain(word);
        }

        _service.FilesLeft.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_describes_itself()
    {
        using var json = JsonDocument.Parse(await _service.Client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative)));
        var post = json.RootElement.GetProperty("paths").GetProperty("/ledger").GetProperty("post");
        post.GetProperty("requestBody").GetProperty("content").EnumerateObject().Select(type => type.Name).ShouldBe(["application/zip", "multipart/form-data"]);
        post.GetProperty("responses").GetProperty("200").GetProperty("content").EnumerateObject().Select(type => type.Name).ShouldContain("application/geo+json");
        post.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()).ShouldBe(["level"]);
    }

    [NeedsCurlFact]
    public void Every_curl_line_of_its_readme_works()
    {
        var lines = File.ReadLines(Path.Combine(feed.Samples, "LedgerService", "README.md")).Where(line => line.StartsWith("curl ", StringComparison.Ordinal) || line.StartsWith("zip ", StringComparison.Ordinal)).ToList();
        lines.Count.ShouldBe(6);
        var folder = feed.Folder("curl");
        foreach (var line in lines.Select(line => line.Replace("http://localhost:5080/", _service.Client.BaseAddress!.ToString(), StringComparison.Ordinal)
            .Replace("data-samples/", Path.Combine(Folders.Project, "data-samples") + "/", StringComparison.Ordinal)))
        {
            Command.Run("bash", folder, feed.Settings, "-c", line).OrThrow();
        }
    }

    private async Task<bool> Large()
    {
        try
        {
            using var body = Bodies.Hostile("large");
            using var answer = await _service.Client.PostAsync(Ledger, body);
            return answer.StatusCode == HttpStatusCode.RequestEntityTooLarge;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private static string Key(JsonElement figure) =>
        string.Join('|', KeyMembers.Select(name => figure.GetProperty(name).GetString()));

    private static string Given(JsonElement figure) =>
        string.Join('|', Number(figure, "value"), Number(figure, "low"), Number(figure, "high"), figure.GetProperty("shown").GetString());

    private static string Number(JsonElement figure, string name) =>
        figure.GetProperty(name) is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal().ToString(CultureInfo.InvariantCulture) : "";
}

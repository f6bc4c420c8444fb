using System.IO.Compression;
using System.Net.Http.Headers;

namespace Samples.Tests;

/// <summary>Bodies to post: counties as zips and forms, good and hostile.</summary>
internal static class Bodies
{
    internal static SortedDictionary<string, byte[]> Files(string folder) => new(
        Directory.EnumerateFiles(folder).ToDictionary(file => Path.GetFileName(file)!, File.ReadAllBytes), StringComparer.Ordinal);

    internal static ByteArrayContent Zip(IEnumerable<KeyValuePair<string, byte[]>> files, string folder = "")
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var stream = zip.CreateEntry(folder + name).Open();
                stream.Write(content);
            }
        }

        return Content(memory.ToArray(), "application/zip");
    }

    internal static MultipartFormDataContent Form(IEnumerable<KeyValuePair<string, byte[]>> files)
    {
        var form = new MultipartFormDataContent();
        foreach (var (name, content) in files)
        {
            form.Add(new ByteArrayContent(content), "files", name);
        }

        return form;
    }

    internal static ByteArrayContent Content(byte[] bytes, string type)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static SortedDictionary<string, byte[]> Good => Files(Feed.Ashdale);

    /// <summary>A kind of body that must be refused; most would be a good county but for the one thing they are named after.</summary>
    internal static HttpContent Hostile(string kind) => kind switch
    {
        "text" => Content([1, 2, 3], "text/plain"),
        "no zip" => Content([1, 2, 3], "application/zip"),
        "no form" => Content([1, 2, 3], "multipart/form-data; boundary=abc"),
        "climbs out" => Zip(Good, "../"),
        "climbs out inside" => Zip(Good, "ashdale/../../"),
        "absolute" => Zip(Good, "/etc/"),
        "backslash" => Zip(Good.Append(new("..\\x.csv", [1]))),
        "twice" => Zip(Good.Append(new("README.md", [2]))),
        "form climbs out" => Form(Good.Append(new("../x.csv", [1]))),
        "many" => Zip(Good.Concat(Enumerable.Range(0, 65).Select(index => KeyValuePair.Create($"f{index}.csv", new byte[] { 1 })))),
        "many parts" => Form(Good.Concat(Enumerable.Range(0, 65).Select(index => KeyValuePair.Create($"f{index}.csv", new byte[] { 1 })))),
        "bomb" => Zip(Good.Append(new("more.csv", new byte[300_000_000]))),
        "large" => Content(new byte[70_000_000], "application/zip"),
        _ => throw new ArgumentException(kind, nameof(kind)),
    };
}

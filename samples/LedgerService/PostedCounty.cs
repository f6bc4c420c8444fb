using System.IO.Compression;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;
using Zoning.Counties;
using Zoning.Planning;

namespace LedgerService;

/// <summary>Takes a county from a body: a zip of its folder, or a form with one file in each part.</summary>
internal static class PostedCounty
{
    private const string Settings = "county.json";

    public static async Task<CountySource> Read(HttpRequest request, ServiceSettings settings, CancellationToken cancellation)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
        {
            throw NotTaken();
        }

        var files = new PostedFiles(settings);
        if (type.MediaType.Equals("application/zip", StringComparison.OrdinalIgnoreCase))
        {
            await ReadZip(request.Body, files, settings, cancellation);
        }
        else if (type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            && HeaderUtilities.RemoveQuotes(type.Boundary) is { Length: > 0 } boundary)
        {
            await ReadForm(new MultipartReader(boundary.ToString(), request.Body), files, cancellation);
        }
        else
        {
            throw NotTaken();
        }

        return CountySource.Of(files.All);
    }

    // A MultipartReader streams; IFormFile would write larger parts to the disk.
    private static async Task ReadForm(MultipartReader reader, PostedFiles files, CancellationToken cancellation)
    {
        while (await reader.ReadNextSectionAsync(cancellation) is { } part)
        {
            var named = part.GetContentDispositionHeader();
            var name = HeaderUtilities.RemoveQuotes(
                named?.FileNameStar is { Length: > 0 } star ? star : named?.FileName ?? default).ToString();
            files.Count();
            if (name.Length == 0)
            {
                throw new RefusedPost(StatusCodes.Status400BadRequest, "A part of the form is not a file.");
            }

            await files.Add(name, part.Body, cancellation);
        }
    }

    private static async Task ReadZip(Stream body, PostedFiles files, ServiceSettings settings, CancellationToken cancellation)
    {
        using var memory = new MemoryStream();
        await body.CopyToAsync(memory, cancellation);
        memory.Position = 0;
        using var zip = new ZipArchive(memory, ZipArchiveMode.Read);
        if (zip.Entries.Count > settings.MostFiles)
        {
            throw new RefusedPost(StatusCodes.Status413PayloadTooLarge, $"There are more than {settings.MostFiles} files.");
        }

        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/')).ToList();
        if (entries.Exists(entry => LeadsOut(entry.FullName)))
        {
            throw new RefusedPost(StatusCodes.Status400BadRequest, "A name in the zip leads out of its folder.");
        }

        // The county is the folder that holds county.json; folders below it are not read, as on a disk.
        var folder = entries.Where(entry => entry.Name == Settings).Select(FolderOf).OrderBy(name => name.Length).FirstOrDefault("");
        foreach (var entry in entries.Where(entry => FolderOf(entry) == folder))
        {
            files.Count();
            await using var content = await entry.OpenAsync(cancellation);
            await files.Add(entry.Name, content, cancellation);
        }
    }

    private static bool LeadsOut(string name) =>
        name.StartsWith('/') || name.Contains('\\') || name.Contains(':') || name.Split('/').Contains("..");

    private static string FolderOf(ZipArchiveEntry entry) => entry.FullName[..^entry.Name.Length];

    private static RefusedPost NotTaken() => new(
        StatusCodes.Status415UnsupportedMediaType, "Send application/zip, or multipart/form-data with one file in each part.");
}

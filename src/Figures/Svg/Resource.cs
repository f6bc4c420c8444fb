using System.Security.Cryptography;
using System.Text;

namespace Zoning.Figures;

/// <summary>
/// A text that is part of this assembly, such as the page's script. Line ends are single line feeds, whatever the build had.
/// </summary>
internal sealed class Resource
{
    private Resource(string text) => Text = text;

    /// <summary>The text.</summary>
    internal string Text { get; }

    /// <summary>What a content security policy calls the text: <c>sha256-</c> and the hash in base 64.</summary>
    internal string PolicyHash => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)));

    /// <summary>Whether this assembly holds a text.</summary>
    internal static bool Holds(string name) => typeof(Resource).Assembly.GetManifestResourceInfo(name) is not null;

    /// <summary>Reads a text of this assembly.</summary>
    internal static Resource Named(string name) =>
        TryNamed(name) ?? throw new InvalidOperationException($"The assembly holds no resource {name}.");

    /// <summary>Reads a text of this assembly, or null if the build had none.</summary>
    internal static Resource? TryNamed(string name)
    {
        using var stream = typeof(Resource).Assembly.GetManifestResourceStream(name);
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream, Encoding.UTF8);
        return new Resource(reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal));
    }
}

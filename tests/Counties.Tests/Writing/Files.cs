using System.Text;
using Shouldly;

namespace Zoning.Counties.Tests;

/// <summary>Compares files by name and text, so that a failure shows the file that differs.</summary>
internal static class Files
{
    internal static void ShouldBeSame(IReadOnlyDictionary<string, byte[]> files, IReadOnlyDictionary<string, byte[]> expected)
    {
        files.Keys.ShouldBe(expected.Keys);
        foreach (var (name, content) in expected)
        {
            Encoding.UTF8.GetString(files[name]).ShouldBe(Encoding.UTF8.GetString(content), name);
        }
    }
}

using System.IO.Compression;

namespace Notebooks.Tests.Sessions;

/// <summary>Small packages without code, and a package folder of their own.</summary>
internal static class Feeds
{
    internal static void Write(string folder, string id, params string[] versions)
    {
        foreach (var version in versions)
        {
            using var zip = ZipFile.Open(Path.Combine(folder, $"{id}.{version}.nupkg"), ZipArchiveMode.Create);
            using (var nuspec = new StreamWriter(zip.CreateEntry(id + ".nuspec").Open()))
            {
                nuspec.Write($"<package><metadata><id>{id}</id><version>{version}</version><authors>a</authors><description>d</description></metadata></package>");
            }

            using var text = new StreamWriter(zip.CreateEntry("lib/net10.0/_._").Open());
        }
    }

    /// <summary>Lets restores of this process take packages into a folder that goes with the test.</summary>
    internal static IDisposable Packages(string folder) => new Setting("NUGET_PACKAGES", Path.Combine(folder, "packages"));

    private sealed class Setting : IDisposable
    {
        private readonly string _name;
        private readonly string? _before;

        internal Setting(string name, string value)
        {
            (_name, _before) = (name, Environment.GetEnvironmentVariable(name));
            Environment.SetEnvironmentVariable(name, value);
        }

        public void Dispose() => Environment.SetEnvironmentVariable(_name, _before);
    }
}

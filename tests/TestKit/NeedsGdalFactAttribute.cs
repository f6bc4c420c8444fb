namespace TestKit;

/// <summary>A test that reads what was written with GDAL, a reader that is not ours; skipped aloud where it isn't installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsGdalFactAttribute : FactAttribute
{
    /// <summary>Marks a test; skips it where GDAL is absent.</summary>
    public NeedsGdalFactAttribute() => Skip = OgrInfo.Length > 0 && OgrToOgr.Length > 0 ? null : "needs ogrinfo and ogr2ogr (apt-get install gdal-bin)";

    /// <summary>The program that describes a file; empty if it isn't installed.</summary>
    public static string OgrInfo { get; } = Programs.OnPath("ogrinfo") ?? "";

    /// <summary>The program that converts a file; empty if it isn't installed.</summary>
    public static string OgrToOgr { get; } = Programs.OnPath("ogr2ogr") ?? "";
}

namespace TestKit;

/// <summary>A test that reads the large reference data beside the project; skipped aloud where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsSharedFactAttribute : FactAttribute
{
    /// <summary>Marks a test; skips it where the data are absent.</summary>
    public NeedsSharedFactAttribute() => Skip = Reason();

    internal static string? Reason() =>
        Directory.Exists(Path.Combine(Folders.Shared, "data")) ? null : "needs ../shared, which isn't here";
}

/// <summary>A theory that reads the large reference data beside the project; skipped aloud where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NeedsSharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks a theory; skips it where the data are absent.</summary>
    public NeedsSharedTheoryAttribute() => Skip = NeedsSharedFactAttribute.Reason();
}

namespace Zoning.Quality.Fuzzing;

/// <summary>Inputs over the limit are refused before they are read whole.</summary>
internal static class LargeInput
{
    private const int Over = (64 << 20) + 1;

    public static bool IsRefusedUnlessRaised()
    {
        using var stream = new MemoryStream(new byte[Over]);
        try
        {
            InputFile.Read("large.csv", stream, ReadLimits.Default, CancellationToken.None);
            return false;
        }
        catch (BadDataException fault) when (fault.Findings[0].Code == FileFaults.TooLarge)
        {
            stream.Position = 0;
            return InputFile.Read("large.csv", stream, ReadLimits.Default with { MaxBytes = Over }, CancellationToken.None).Bytes.Length == Over;
        }
    }
}

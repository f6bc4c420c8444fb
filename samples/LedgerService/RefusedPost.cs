namespace LedgerService;

/// <summary>A body that isn't taken: the status to answer with, and why.</summary>
internal sealed class RefusedPost(int status, string why) : Exception(why)
{
    public int Status { get; } = status;
}

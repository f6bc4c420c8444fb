namespace LedgerService;

/// <summary>A body that is refused: the status to answer with, and the reason.</summary>
internal sealed class RefusedPost(int status, string why) : Exception(why)
{
    public int Status { get; } = status;
}

namespace Zoning.Planning;

/// <summary>Turns replications done into a step of the work.</summary>
internal sealed class FlowProgress(IProgress<WorkProgress> progress, string step, int replications) : IProgress<int>
{
    public void Report(int value) => progress.Report(new WorkProgress(step, Math.Min(1, (double)value / replications)));
}

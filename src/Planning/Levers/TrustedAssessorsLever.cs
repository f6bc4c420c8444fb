namespace Zoning.Planning;

/// <summary>More trusted assessors: people who are ready to leave hospital wait fewer days for an assessment.</summary>
/// <remarks>
/// Days = people x wait of <see cref="TrustedAssessment"/> (Erlang C) with as many assessors more. Their time for a person is set so that
/// today's assessors leave today's days of delay for the reason assessment. The wait for a package begins after it and is not shorter, so
/// that no day counts twice. Days are never priced here: a bed-day avoided is no cash. Limit: all these days are taken for days waited for
/// a trusted assessor, which is the most that more of them could save.
/// </remarks>
internal static class TrustedAssessorsLever
{
    internal static CareWeek Apply(CareWeek week, LeverTurn turn) =>
        week with { Assessors = week.Assessors + (int)Math.Round(turn.Size, MidpointRounding.ToEven) };
}

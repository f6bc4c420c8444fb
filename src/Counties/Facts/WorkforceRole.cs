namespace Zoning.Counties;

/// <summary>A row of workforce.csv: posts of a role in a team, in a time.</summary>
internal sealed record WorkforceRole
{
    /// <summary>The role.</summary>
    internal required StaffRole Role { get; init; }

    /// <summary>The team; blank if it isn't given.</summary>
    internal string Team { get; init; } = "";

    /// <summary>The pathway it works for; null for all.</summary>
    internal Pathway? Pathway { get; init; }

    /// <summary>The zone of the home map it works in; null for all.</summary>
    internal ZoneCode? Zone { get; init; }

    /// <summary>Posts in full-time equivalents, vacant ones too, 0 or more.</summary>
    internal required decimal Wte { get; init; }

    /// <summary>Posts that are vacant, 0 to <see cref="Wte"/>; null if they aren't given.</summary>
    internal decimal? Vacancies { get; init; }

    /// <summary>Hours a week of a full post that reach people, above 0, at most 168; null if they aren't given.</summary>
    internal decimal? HoursPerWte { get; init; }

    /// <summary>The share of these hours lost to absence, 0 to below 1; null if it isn't given.</summary>
    internal decimal? Absence { get; init; }

    /// <summary>Hours a week of the role that a person needs, above 0, at most 168; null if they aren't given.</summary>
    internal decimal? HoursPerPerson { get; init; }

    /// <summary>Leavers in a year as a share of posts, 0 to 5; null if it isn't given.</summary>
    internal decimal? Turnover { get; init; }

    /// <summary>The share of filled posts that agency staff fill, 0 to 1; null if it isn't given.</summary>
    internal decimal? Agency { get; init; }

    /// <summary>The first day; null for always so far.</summary>
    internal DateOnly? From { get; init; }

    /// <summary>The last day, not before <see cref="From"/>; null for no end.</summary>
    internal DateOnly? To { get; init; }
}

/// <summary>A role of people who work in care, or see to it that it comes.</summary>
internal enum StaffRole
{
    /// <summary>Care worker.</summary>
    CareWorker,

    /// <summary>Reablement worker.</summary>
    ReablementWorker,

    /// <summary>Occupational therapist or physiotherapist.</summary>
    Therapist,

    /// <summary>Social worker.</summary>
    SocialWorker,

    /// <summary>Assessor.</summary>
    Assessor,

    /// <summary>Trusted assessor.</summary>
    TrustedAssessor,

    /// <summary>Broker.</summary>
    Broker,

    /// <summary>Who reviews packages.</summary>
    Reviewer,
}

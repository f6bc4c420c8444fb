namespace Zoning.Importing;

/// <summary>What an event of client level data is to a referral for home care. In the order in which events of one day are told.</summary>
internal enum CareEventKind
{
    /// <summary>Somebody asked for support.</summary>
    Request,

    /// <summary>The council looked at what a person needs.</summary>
    Assessment,

    /// <summary>Reablement.</summary>
    Reablement,

    /// <summary>Home care that the council or the NHS buys.</summary>
    Care,

    /// <summary>Money with which the person buys care.</summary>
    DirectPayment,

    /// <summary>Another service, such as day care or a care home.</summary>
    Other,
}

/// <summary>A request, an assessment or a service of a person, as the extract has it.</summary>
/// <param name="Draft">Its row.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Start">Its first day.</param>
internal sealed record CareEvent(DraftLine Draft, CareEventKind Kind, DateOnly Start)
{
    /// <summary>Its last day; null while it runs.</summary>
    public DateOnly? End { get; init; }

    /// <summary>The last day of the return that the row is of; null if it isn't given.</summary>
    public DateOnly? Reported { get; init; }

    /// <summary>The day its person died, by the as-at day; null if they didn't.</summary>
    public DateOnly? Died { get; init; }

    /// <summary>What followed a request or assessment, by the words of the map; blank if that isn't given.</summary>
    public string Outcome { get; init; } = "";

    /// <summary>Where a request came from; blank if that isn't given.</summary>
    public string Source { get; init; } = "";

    /// <summary>The pathway; blank if it isn't given.</summary>
    public string Pathway { get; init; } = "";

    /// <summary>Who pays: <c>chc</c>, or blank for the council.</summary>
    public string Buyer { get; init; } = "";

    /// <summary>The zone of the home; blank if it isn't known.</summary>
    public string Zone { get; init; } = "";

    /// <summary>The need on arrival; blank if it isn't given.</summary>
    public string Band { get; init; } = "";

    /// <summary>The provider; blank if it isn't given or known.</summary>
    public string Provider { get; init; } = "";

    /// <summary>What another service is, for the count of what is left out.</summary>
    public string Service { get; init; } = "";

    /// <summary>Client minutes a week; null if they aren't given.</summary>
    public CareMinutes? Minutes => Draft.Quantity.Minutes;

    /// <summary>Whether what followed ends the request: nothing more is planned.</summary>
    public bool IsOver => Outcome is "withdrawn" or "died" or "elsewhere" or "closed";
}

/// <summary>A referral for home care on its way, and the events it is made of.</summary>
internal sealed class EventSequence
{
    /// <summary>Begins a referral.</summary>
    public EventSequence(CareEvent opening, DateOnly received, string source)
    {
        (Opening, Received, Source) = (opening, received, source);
        Add(opening);
    }

    public CareEvent Opening { get; }

    public DateOnly Received { get; }

    public string Source { get; }

    public DateOnly? Complete { get; set; }

    public DateOnly? Placed { get; private set; }

    public DateOnly? Closed { get; private set; }

    /// <summary>How it ended; blank while it is open, or if nobody recorded why.</summary>
    public string Outcome { get; private set; } = "";

    public string Pathway { get; private set; } = "";

    public string Buyer { get; private set; } = "";

    public string Zone { get; private set; } = "";

    public string Band { get; private set; } = "";

    public string Provider { get; private set; } = "";

    public CareMinutes? Minutes { get; private set; }

    /// <summary>Whether another service than home care began meanwhile.</summary>
    public bool HasOther { get; set; }

    /// <summary>Its events, in the order of days.</summary>
    public List<CareEvent> Events { get; } = [];

    /// <summary>Takes an event in; what it says fills what earlier ones did not.</summary>
    public void Add(CareEvent one)
    {
        Events.Add(one);
        Pathway = Pathway.Length > 0 ? Pathway : one.Pathway;
        Buyer = one.Buyer.Length > 0 ? one.Buyer : Buyer;
        Zone = Zone.Length > 0 ? Zone : one.Zone;
        Band = Band.Length > 0 ? Band : one.Band;
        Minutes ??= one.Minutes;
    }

    /// <summary>Home care began. Lines that begin on the same day are one package: their hours add up.</summary>
    public void Place(CareEvent care)
    {
        var before = Placed is null ? null : Minutes;
        Add(care);
        Placed = care.Start;
        Outcome = "placed";
        Provider = Provider.Length > 0 ? Provider : care.Provider;
        Minutes = before is { } known ? known + (care.Minutes ?? default) : care.Minutes ?? Minutes;
        Complete = Complete > Placed ? null : Complete;
    }

    /// <summary>It ended without a provider, no earlier than what is known of it before.</summary>
    public void Close(DateOnly day, string outcome)
    {
        var last = Complete ?? Received;
        Closed = day > last ? day : last;
        Outcome = outcome == "closed" ? "" : outcome;
    }
}

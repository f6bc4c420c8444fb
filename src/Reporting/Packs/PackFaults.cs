namespace Zoning.Reporting;

/// <summary>Faults and notices of proposals that are read from a file, and of packs that providers filled in.</summary>
internal static class PackFaults
{
    /// <summary>X111: a package that the county doesn't have.</summary>
    public static readonly FaultCode UnknownPackage = new(
        "X111", FaultKind.Row, "The proposal moves a package that the folder does not have.",
        "Make the proposals again with zoning swaps from this folder, or give the folder that they were made from.");

    /// <summary>X112: a provider that the county doesn't have.</summary>
    public static readonly FaultCode UnknownProvider = new(
        "X112", FaultKind.Row, "The proposal names a provider that the folder does not have.",
        "Make the proposals again with zoning swaps from this folder, or give the folder that they were made from.");

    /// <summary>X113: the package is elsewhere by now.</summary>
    public static readonly FaultCode NotThere = new(
        "X113", FaultKind.Row, "The package is not with the provider that the proposal takes it from, or no longer waits.",
        "Make the proposals again with zoning swaps: the folder has changed since.");

    /// <summary>X114: a taker that takes nobody.</summary>
    public static readonly FaultCode SuspendedTaker = new(
        "X114", FaultKind.Row, "The proposal gives a package to a provider that takes nobody: accepting is suspended.",
        "Make the proposals again with zoning swaps, or correct accepting in providers.csv.");

    /// <summary>X115: consent or a guard forbids it.</summary>
    public static readonly FaultCode MayNotMove = new(
        "X115", FaultKind.Row, "The proposal moves a package whose person does not agree, or that the council guards.",
        "Make the proposals again with zoning swaps; consent and guard are in moves.csv.");

    /// <summary>X116: a package twice.</summary>
    public static readonly FaultCode DuplicatePackage = new(
        "X116", FaultKind.Row, "The package is in an earlier row of the proposals too.", "Keep the proposals as zoning swaps wrote them.");

    /// <summary>X117: no proposals there.</summary>
    public static readonly FaultCode NoProposals = new(
        "X117", FaultKind.Structure, "The folder of --swaps has no restricted/proposals.csv.",
        "Give the folder that zoning swaps, or zoning pack without --swaps, wrote.");

    /// <summary>X118: figures of another release.</summary>
    public static readonly FaultCode OtherRelease = new(
        "X118", FaultKind.Structure, "The folder of --published is not a shareable run of this county and day.",
        "Give the folder that zoning run wrote for this folder without --internal or --restricted.");

    /// <summary>X119: a provider asked for that isn't there.</summary>
    public static readonly FaultCode NoSuchProvider = new(
        "X119", FaultKind.Structure, "The folder has no provider of that id.",
        "Correct the id: ids are compared exactly, letter case included.");

    /// <summary>X121: an answer to no proposal.</summary>
    public static readonly FaultCode UnknownProposal = new(
        "X121", FaultKind.Row, "The answer is to a proposal that does not exist.",
        "Give the proposals that the pack was made from, and leave the column proposal as it is in the pack.");

    /// <summary>X122: an answer of somebody else.</summary>
    public static readonly FaultCode NotParty = new(
        "X122", FaultKind.Row, "The answer is from a provider that is not party to the proposal.",
        "Leave the column provider as it is in the pack, and answer in your own pack only.");

    /// <summary>X123: the proposal in the pack differs.</summary>
    public static readonly FaultCode ChangedProposal = new(
        "X123", FaultKind.Row, "The packages of the row are not those of the proposal.",
        "Leave the columns gives and takes as they are in the pack; if the proposals were made again, send new packs.");

    /// <summary>X124: yes and no.</summary>
    public static readonly FaultCode YesAndNo = new(
        "X124", FaultKind.Row, "The provider answered the proposal both yes and no.",
        "Ask the provider which answer counts, and keep one workbook for each provider.");

    /// <summary>X125: proposals without an answer.</summary>
    public static readonly FaultCode Unanswered = new(
        "X125", FaultKind.Notice, "Providers have not answered yet.", "Ask them; restricted/answers.csv lists them with the answer none.");

    /// <summary>X126: an answer of nobody.</summary>
    public static readonly FaultCode NobodyAnswered = new(
        "X126", FaultKind.Notice, "Answers lack the role of who answered, or the date.",
        "Ask the provider to fill answered_by and date before the council decides.");

    /// <summary>X127: declined rows of what is gone.</summary>
    public static readonly FaultCode DeclinedGone = new(
        "X127", FaultKind.Notice, "Rows of what was declined name packages or providers that the folder no longer has; they are not used.",
        "Nothing to do if the packages ended.");
}

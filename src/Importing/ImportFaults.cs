namespace Zoning.Importing;

/// <summary>Faults and notices of an import.</summary>
internal static class ImportFaults
{
    /// <summary>I101: there is nothing to import.</summary>
    public static readonly FaultCode Empty = new(
        "I101", FaultKind.Structure, "The extract has no header row with known columns, or no line below it.",
        "Check that it is the right file; give the header's row as file.headerRow in the map.");

    /// <summary>I102: the bytes are not text in the declared encoding.</summary>
    public static readonly FaultCode NotText = new(
        "I102", FaultKind.Structure, "The extract is not text in the declared encoding.",
        "Save it as CSV (a workbook can't be read), or correct file.encoding in the map: utf-8, windows-1252 or utf-16.");

    /// <summary>I103: a quotation mark is never closed.</summary>
    public static readonly FaultCode OpenQuote = new(
        "I103", FaultKind.Structure, "A cell's quotation mark is never closed.",
        "Repair the cell at the line given, or export again.");

    /// <summary>I104: the extract is larger than can be meant.</summary>
    public static readonly FaultCode TooMuch = new(
        "I104", FaultKind.Structure, "A line, the number of columns or the number of lines is over the limit.",
        "Check the delimiter in the map and that the file is the right one.");

    /// <summary>I105: a needed column is not mapped.</summary>
    public static readonly FaultCode ColumnNeeded = new(
        "I105", FaultKind.Structure, "A required column is not mapped.",
        "Name the extract's column under columns in the map, or give one value for all lines under defaults.");

    /// <summary>I106: a mapped column is not in the extract.</summary>
    public static readonly FaultCode ColumnAbsent = new(
        "I106", FaultKind.Structure, "The map names a column that the extract does not have.",
        "Correct the name in the map; a second column of one name is called 'NAME (2)'.");

    /// <summary>I107: the map names a column of personal data.</summary>
    public static readonly FaultCode Personal = new(
        "I107", FaultKind.Structure, "The map names a column of names, NHS numbers, dates of birth, addresses or other personal data.",
        "Take it out of the map; nothing here needs it. Use the case system's own person number, which is replaced by a pseudonym.");

    /// <summary>I108: the map is not JSON.</summary>
    public static readonly FaultCode MapNotJson = new(
        "I108", FaultKind.Structure, "The map file is not JSON, or is not an import map.",
        "Let zoning import write a new one, then correct it.");

    /// <summary>I109: the map has an unknown field or value.</summary>
    public static readonly FaultCode MapField = new(
        "I109", FaultKind.Structure, "The map has an unknown field or value.",
        "docs/guides/import.md lists every field and what it may hold.");

    /// <summary>I110: most dates contradict the declared order.</summary>
    public static readonly FaultCode DateOrderWrong = new(
        "I110", FaultKind.Structure, "Most dates do not fit the declared order of day, month and year.",
        "Correct dates in the map: dmy, mdy or ymd.");

    /// <summary>I111: the secret can't be used.</summary>
    public static readonly FaultCode Secret = new(
        "I111", FaultKind.Structure, "The secret file for pseudonyms can't be used.",
        "It holds 64 hexadecimal digits; let zoning import make a new one, and keep it apart from anything you share.");

    /// <summary>I112: a file would be replaced.</summary>
    public static readonly FaultCode FileThere = new(
        "I112", FaultKind.Structure, "The county folder already has this file.", "Add --replace, or give another folder.");

    /// <summary>I113: the folder is not a county folder.</summary>
    public static readonly FaultCode NotACounty = new(
        "I113", FaultKind.Structure, "The folder is neither a county folder nor empty.", "Give a new folder, or one that holds a county.");

    /// <summary>I117: the map has an open question.</summary>
    public static readonly FaultCode Question = new(
        "I117", FaultKind.Structure, "The map has an open question, which nobody but you can answer.",
        "Open the map, correct it where the answer differs from what it says, delete the question and import again.");

    /// <summary>I118: ids were rounded by a spreadsheet.</summary>
    public static readonly FaultCode IdsRounded = new(
        "I118", FaultKind.Structure, "Ids were rounded by a spreadsheet, such as 1.00012E+11, and are no ids any more: several people "
            + "would be one.",
        "Export again without a spreadsheet in between, or format the column as text before the file is opened.");

    /// <summary>I119: ids differ only by leading zeros.</summary>
    public static readonly FaultCode ZerosMixed = new(
        "I119", FaultKind.Structure, "Ids of the column differ only by leading zeros: one person would be several.",
        "A spreadsheet takes leading zeros away. Export again with the column as text.");

    /// <summary>I120: a row has more cells than the header.</summary>
    public static readonly FaultCode Shifted = new(
        "I120", FaultKind.Row, "The row has more cells than the header, so its cells are shifted.",
        "Put quotation marks round the cell that contains the delimiter.");

    /// <summary>I121: a needed cell is blank.</summary>
    public static readonly FaultCode Blank = new(
        "I121", FaultKind.Row, "A required cell is blank.", "Fill it in the source system.");

    /// <summary>I122: the hours can't be read.</summary>
    public static readonly FaultCode Hours = new(
        "I122", FaultKind.Row, "The quantity is not a number that can be read.",
        "Correct it in the source system, or correct file.decimal in the map.");

    /// <summary>I123: the hours are out of range.</summary>
    public static readonly FaultCode HoursRange = new(
        "I123", FaultKind.Row, "The hours a week are below 0 or above 168.",
        "Correct them, or the unit of the quantity in the map.");

    /// <summary>I124: a date can't be read.</summary>
    public static readonly FaultCode Date = new(
        "I124", FaultKind.Row, "The date does not exist, or can't be read in the declared order.",
        "Correct it in the source system.");

    /// <summary>I125: a date is a spreadsheet's day number.</summary>
    public static readonly FaultCode SerialDate = new(
        "I125", FaultKind.Row, "The date is a spreadsheet's day number.",
        "Format the column as a date before saving, or allow day numbers with excelDates: true in the map.");

    /// <summary>I126: dates are in an impossible order.</summary>
    public static readonly FaultCode DatesReversed = new(
        "I126", FaultKind.Row, "The dates are in an impossible order.", "Correct them in the source system.");

    /// <summary>I127: a word has no meaning in the map.</summary>
    public static readonly FaultCode Word = new(
        "I127", FaultKind.Row, "The map does not say what this word means.",
        "Add it under values in the map: word to meaning, or to leave-out.");

    /// <summary>I128: the number of carers can't be read.</summary>
    public static readonly FaultCode Carers = new(
        "I128", FaultKind.Row, "The number of carers is not 1 to 4.", "Correct it, or add the word under values.carers in the map.");

    /// <summary>I129: two rows have the same id.</summary>
    public static readonly FaultCode Duplicate = new(
        "I129", FaultKind.Row, "Several rows have the same id.",
        "Remove the repeats. If lines share it on purpose, map the column to person and leave id unmapped: lines are then numbered.");

    /// <summary>I130: a place has no known form.</summary>
    public static readonly FaultCode Place = new(
        "I130", FaultKind.Notice, "The place is not a postcode, an area code or a pair of coordinates; the row counts in no place.",
        "Correct it in the source system if the place matters; an address is never read.");

    /// <summary>I131: hours can't be inferred.</summary>
    public static readonly FaultCode NoRate = new(
        "I131", FaultKind.Row, "The hours can't be inferred: the cost or the hourly rate is missing.",
        "Map cost_week or unit_cost, and rate; or give one rate under defaults.");

    /// <summary>I132: an age or age band can't be read.</summary>
    public static readonly FaultCode Age = new(
        "I132", FaultKind.Row, "The age or age band can't be read.", "Correct it, or add the word under values.age_band in the map.");

    /// <summary>I133: a provider looks like a person.</summary>
    public static readonly FaultCode PersonAsProvider = new(
        "I133", FaultKind.Row, "The provider looks like a person, not an organisation.",
        "Leave it blank, or give the line the status direct-payment.");

    /// <summary>I134: a waiting row is incomplete.</summary>
    public static readonly FaultCode NoPackage = new(
        "I134", FaultKind.Row, "The row matches no line of services.csv, and has no hours itself.",
        "Import the packages first, or map hours_week.");

    /// <summary>I135: a zone's people can't be read.</summary>
    public static readonly FaultCode Population = new(
        "I135", FaultKind.Row, "The people of a zone can't be read, or the zone is in the file twice.",
        "Correct the row, or name another column.");

    /// <summary>I136: a quantity is a share of a day.</summary>
    public static readonly FaultCode DayShare = new(
        "I136", FaultKind.Row, "The quantity is no whole number of minutes as hours, but whole quarter hours as a spreadsheet's share "
            + "of a day.",
        "Format the column as hours before saving, or give quantity.unit as day-shares if all of it is so.");

    /// <summary>I137: an id was made a date.</summary>
    public static readonly FaultCode IdAsDate = new(
        "I137", FaultKind.Row, "The id is a date, such as 01-Mar: a spreadsheet made it of an id such as 1-3.",
        "Export again with the column as text.");

    /// <summary>I138: an id would join with other zeros.</summary>
    public static readonly FaultCode ZerosLost = new(
        "I138", FaultKind.Row, "The id is not among the service lines, but would be with other leading zeros; other rows join without.",
        "Export both files with the id as text, so that no zeros are lost.");
    /// <summary>I211: a time of day can't be read.</summary>
    public static readonly FaultCode Time = new(
        "I211", FaultKind.Row, "The time of day can't be read.", "Write it as 08:05; a date may stand before it.");

    /// <summary>I212: a zone that the map lacks.</summary>
    public static readonly FaultCode ZoneUnknown = new(
        "I212", FaultKind.Row, "The zone is not on the county's map.",
        "Correct it, or say under values.zone in the map which zone is meant; its code or its name will do.");

    /// <summary>I213: rows that belong to packages, before packages were imported.</summary>
    public static readonly FaultCode PackagesFirst = new(
        "I213", FaultKind.Structure, "Visits, actuals and rotas belong to service lines, and the folder has none yet.",
        "Import the service lines first (--as packages), with the same secret.");

    /// <summary>I214: a rate of a provider that the folder doesn't know.</summary>
    public static readonly FaultCode RateOfNobody = new(
        "I214", FaultKind.Row, "The rate is for a provider that neither providers.csv nor services.csv names.",
        "Correct the name, join it under values.provider in the map, or leave the row out with leave-out.");

    /// <summary>I221: what actuals add up to.</summary>
    public static readonly FaultCode ActualTotals = new(
        "I221", FaultKind.Notice, "Visits were added up by package and week.", "Check the hours against the provider's own report.");

    /// <summary>I222: visits without a record of what became of them.</summary>
    public static readonly FaultCode Unrecorded = new(
        "I222", FaultKind.Notice, "Visits without actual times and without a word on what became of them count as not delivered.",
        "Ask the provider whether they were made; leave them out by a filter under rows in the map if monitoring doesn't cover them.");

    /// <summary>I223: a weekly pattern from visits.</summary>
    public static readonly FaultCode Pattern = new(
        "I223", FaultKind.Notice, "Visits were taken as a weekly pattern: the days on which each is made in at least half of the weeks.",
        "Check the counts; give a rota of a usual fortnight.");

    /// <summary>I224: zone names that are nearly others.</summary>
    public static readonly FaultCode NearZone = new(
        "I224", FaultKind.Notice, "Names of zones are nearly those of the map: did you mean them?",
        "Nothing was joined. Add the line that --internal shows to the map and import again.");

    /// <summary>I225: the file is not what it was.</summary>
    public static readonly FaultCode FileChanged = new(
        "I225", FaultKind.Notice, "The file has changed since it was last imported with this map: columns, words or counts.",
        "Check that it is the same report with the same filters; then look at the map for the new columns and words.");

    /// <summary>I190: waiting cases that are over.</summary>
    public static readonly FaultCode CasesOver = new(
        "I190", FaultKind.Notice, "Cases that were over on the as-at day were left out: withdrawn, died, placed or closed.",
        "Check the counts. values.outcome, values.closure_reason and values.stage in the map say what each word means.");

    /// <summary>I191: people who wait and have active lines.</summary>
    public static readonly FaultCode InService = new(
        "I191", FaultKind.Notice, "People who wait have an active line; their hours may be counted twice.",
        "Say in the map what they wait for. inService: keep, if they wait for more than they have; net, if the hours are those of "
        + "the whole "
        + "package to come; leave-out, if the list was not tidied.");

    /// <summary>I192: lines that repeat another.</summary>
    public static readonly FaultCode RepeatedLine = new(
        "I192", FaultKind.Notice,
        "Lines of one person, provider, service and quantity run at the same time; their hours may be counted twice.",
        "An old line is often left open when a rate rises. Close it in the source system, or set repeatedLines to last in the map: "
        + "the older "
        + "line then ends on the day before the next one begins.");

    /// <summary>I193: later lines that run beside older ones.</summary>
    public static readonly FaultCode LaterLine = new(
        "I193", FaultKind.Notice,
        "People have a later line of the same service beside an older one, from another provider or with other hours.",
        "Right if both give care; otherwise the older line was not closed at the change: close it in the source system.");

    /// <summary>I194: names that are nearly others.</summary>
    public static readonly FaultCode NearName = new(
        "I194", FaultKind.Notice, "Names of providers are nearly those of others: did you mean them?",
        "Nothing was joined. If two names are one provider, add the line that --internal shows to packages.map.json and import "
            + "again with --replace.");

    /// <summary>I195: rows left out, by reason.</summary>
    public static readonly FaultCode LeftOut = new(
        "I195", FaultKind.Notice, "Rows were left out.", "Check the counts by reason; --internal shows them.");

    /// <summary>I196: cases closed after the as-at day.</summary>
    public static readonly FaultCode ClosedLater = new(
        "I196", FaultKind.Notice, "Cases that were closed after the as-at day were kept: they were open on it.", "Nothing to do.");

    /// <summary>I197: lines of people who died.</summary>
    public static readonly FaultCode DiedOpen = new(
        "I197", FaultKind.Notice, "Lines that were still open end on the day their person died; the day is kept as the line's end only.",
        "Close the lines in the source system.");

    /// <summary>I150: columns that were not read.</summary>
    public static readonly FaultCode IgnoredColumns = new(
        "I150", FaultKind.Notice, "Columns that are not mapped were not read.", "Nothing to do if none of them is needed.");

    /// <summary>I151: personal columns that were refused.</summary>
    public static readonly FaultCode RefusedColumns = new(
        "I151", FaultKind.Notice, "Columns of personal data were not read.", "Nothing to do; better still, leave them out of the extract.");

    /// <summary>I152: rows that are no data.</summary>
    public static readonly FaultCode NoData = new(
        "I152", FaultKind.Notice, "Rows of the extract are not data: titles, repeated headers, blanks, totals, footers.",
        "Check the counts.");

    /// <summary>I153: the total differs from the sum.</summary>
    public static readonly FaultCode TotalDiffers = new(
        "I153", FaultKind.Notice, "The extract's total is not the sum of its lines.",
        "Ask for the extract's filter; lines may be missing.");

    /// <summary>I154: hours were inferred from cost.</summary>
    public static readonly FaultCode Inferred = new(
        "I154", FaultKind.Notice, "Hours were inferred as weekly cost over an hourly rate.", "Say so wherever the figures are used.");

    /// <summary>I155: lines equal in everything.</summary>
    public static readonly FaultCode Repeats = new(
        "I155", FaultKind.Notice, "Lines are equal in every mapped column and were all kept.", "Check that they are not repeats.");

    /// <summary>I156: rows were set aside.</summary>
    public static readonly FaultCode SetAside = new(
        "I156", FaultKind.Notice, "Rows were not used because of faults.", "Correct them in the source system.");

    /// <summary>I157: ids look like NHS numbers.</summary>
    public static readonly FaultCode NhsNumbers = new(
        "I157", FaultKind.Notice, "Ids have the form of NHS numbers; they were replaced by pseudonyms.",
        "Use the case system's own number instead.");

    /// <summary>I158: spellings of a provider were taken as one.</summary>
    public static readonly FaultCode ProviderSpellings = new(
        "I158", FaultKind.Notice, "Several spellings of a provider's name were taken as one provider.", "Check that they are one.");

    /// <summary>I159: the order of dates is not clear.</summary>
    public static readonly FaultCode DatesAmbiguous = new(
        "I159", FaultKind.Notice, "No date shows whether the day or the month comes first; day first was assumed.",
        "Check dates in the map.");

    /// <summary>I160: two columns fit a target.</summary>
    public static readonly FaultCode AlsoFits = new(
        "I160", FaultKind.Notice, "A second column fits as well.", "Check in the map which one is meant.");

    /// <summary>I161: a column was not taken though its header fits.</summary>
    public static readonly FaultCode ContentDiffers = new(
        "I161", FaultKind.Notice, "The header of a column fits but its cells do not, so it was not used.",
        "Name the right column in the map.");

    /// <summary>I162: a guess about the unit.</summary>
    public static readonly FaultCode UnitAssumed = new(
        "I162", FaultKind.Notice, "The heading does not say for which time the quantity is, or in which unit; a week was assumed, and "
            + "hours where no column says a unit.", "Check quantity.unit in the map.");

    /// <summary>I163: waiting rows and service lines.</summary>
    public static readonly FaultCode Joined = new(
        "I163", FaultKind.Notice, "Rows were matched to the service lines of their person, or became new packages.", "Check the counts.");

    /// <summary>I164: providers without a row in the list.</summary>
    public static readonly FaultCode ProviderUnlisted = new(
        "I164", FaultKind.Notice, "Providers of service lines are not in the provider list, or the reverse.",
        "Correct the spelling in one of the files, or add the provider.");

    /// <summary>I165: a provider was not taken over.</summary>
    public static readonly FaultCode ProviderBlanked = new(
        "I165", FaultKind.Notice, "Direct payments name the payee, who may be a person; the name was not imported.", "Nothing to do.");

    /// <summary>I166: dates that mean no date.</summary>
    public static readonly FaultCode OpenDates = new(
        "I166", FaultKind.Notice, "Dates such as 31/12/9999 mean no date and were read as blank.", "Nothing to do.");

    /// <summary>I167: hours rounded.</summary>
    public static readonly FaultCode Rounded = new(
        "I167", FaultKind.Notice, "Hours were rounded to the whole minute, halves to even.", "Nothing to do.");

    /// <summary>I168: a rule of the map was used.</summary>
    public static readonly FaultCode RuleUsed = new(
        "I168", FaultKind.Notice, "A rule that the map switches on changed lines.", "Check the counts.");

    /// <summary>I169: words the guess doesn't know.</summary>
    public static readonly FaultCode WordUnknown = new(
        "I169", FaultKind.Notice, "Words have no meaning in the map yet.", "Fill in the null values under values in the map.");

    /// <summary>I170: no column of providers.</summary>
    public static readonly FaultCode NoProviders = new(
        "I170", FaultKind.Notice, "No column of providers is mapped.", "Name it under columns in the map, if the extract has one.");

    /// <summary>I171: zones without people.</summary>
    public static readonly FaultCode PopulationMissing = new(
        "I171", FaultKind.Notice, "Zones are not in the population file.", "Rates per head will be missing; use a file of all zones.");

    /// <summary>I172: the map was guessed.</summary>
    public static readonly FaultCode MapGuessed = new(
        "I172", FaultKind.Notice, "The map was guessed.", "Read it through, correct it and import again with --replace.");

    /// <summary>I173: places that say that there is none.</summary>
    public static readonly FaultCode Nowhere = new(
        "I173", FaultKind.Notice, "The place says that there is no address, or one abroad or of the forces; the row counts in no place.",
        "Nothing to do if that is so.");

    /// <summary>I174: products typed in cells.</summary>
    public static readonly FaultCode Product = new(
        "I174", FaultKind.Notice, "A cell holds a number of visits times their length; the product counts for the period of the column.",
        "Check that the visits are those of the period.");

    /// <summary>I175: ids joined with other zeros.</summary>
    public static readonly FaultCode ZerosRestored = new(
        "I175", FaultKind.Notice, "Ids join the service lines only with leading zeros, which a spreadsheet takes away; they were "
            + "joined so.",
        "Check the counts; better, export the ids as text.");

    /// <summary>I176: ratios put right.</summary>
    public static readonly FaultCode RatioRepaired = new(
        "I176", FaultKind.Notice, "Numbers of carers such as 2:1 were made times or dates by a spreadsheet; they were read as they were.",
        "Check values.carers in the map.");

    /// <summary>I177: a quantity that is hardly meant.</summary>
    public static readonly FaultCode Implausible = new(
        "I177", FaultKind.Notice, "The middle line has less than one hour a week, or more than sixty: the unit of the quantity may be "
            + "another.",
        "Check quantity.unit in the map.");

    /// <summary>I178: a word of the service set the status.</summary>
    public static readonly FaultCode StatusOfService = new(
        "I178", FaultKind.Notice, "The status of lines was taken from the word for their service, such as reablement or CHC.",
        "Check values.service_type and values.service_group in the map.");

    /// <summary>I179: the quantity has another unit than hours a week.</summary>
    public static readonly FaultCode UnitUsed = new(
        "I179", FaultKind.Notice, "The quantity does not count hours a week; it was turned into them.",
            "Check quantity.unit and period in the map.");
}

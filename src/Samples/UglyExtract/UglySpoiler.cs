namespace Zoning.Samples;

/// <summary>Makes a line bad in one of eleven ways, each a fault of the import that a person would have to mend.</summary>
internal static class UglySpoiler
{
    private const int Person = 0, Address = 5, Place = 6, Status = 8, Quantity = 10, Unit = 11, Carers = 15, From = 16, To = 17;

    public static string Spoil(string[] cells, int kind)
    {
        switch (kind % 11)
        {
            case 0:
                cells[From] = "31/02/2026"; // no such day
                break;
            case 1:
                (cells[Quantity], cells[Unit]) = ("tbc hours", "Hours");
                break;
            case 2:
                (cells[Quantity], cells[Unit]) = ("-7.5", "Hours");
                break;
            case 3:
                (cells[From], cells[To]) = ("01/03/2026", "28/02/2026");
                break;
            case 4:
                cells[Status] = "??";
                break;
            case 5:
                cells[Address] = "SYN-HOUSE 1, SYN-STREET, SYN-TOWN"; // no quotation marks: the cells are shifted
                break;
            case 6:
                cells[Person] = "";
                break;
            case 7:
                cells[Place] = "1 SYN-STREET SYN-TOWN";
                break;
            case 8:
                (cells[Quantity], cells[Unit]) = ("999", "Hours");
                break;
            case 9:
                cells[Carers] = "7";
                break;
            default:
                cells[From] = "46082"; // a spreadsheet's day number
                break;
        }

        return string.Join(',', cells);
    }
}

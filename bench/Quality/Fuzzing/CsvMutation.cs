using System.Text;

namespace Zoning.Quality.Fuzzing;

/// <summary>Mutations of lines and cells. Cells are cut at every delimiter: what breaks quotation marks is as welcome.</summary>
internal static class CsvMutation
{
    public static byte[] Make(byte[] file, Randomness random)
    {
        var lines = Encoding.Latin1.GetString(file).Split('\n').ToList();
        var delimiter = ",;\t".OrderByDescending(sign => lines[0].Count(letter => letter == sign)).First();
        if (random.NextBelow(3) == 0)
        {
            MutateLines(lines, random);
        }
        else
        {
            MutateCells(lines, delimiter, random);
        }

        return Encoding.Latin1.GetBytes(string.Join('\n', lines));
    }

    private static void MutateLines(List<string> lines, Randomness random)
    {
        var (one, other) = (random.NextBelow(lines.Count), random.NextBelow(lines.Count));
        switch (random.NextBelow(9))
        {
            case 0:
                lines.RemoveAt(one);
                break;
            case 1:
                lines.Insert(other, lines[one]);
                break;
            case 2:
                (lines[one], lines[other]) = (lines[other], lines[one]);
                break;
            case 3:
                lines.Insert(one, "");
                break;
            case 4:
                lines.RemoveRange(1, lines.Count - 1);
                break;
            case 5:
                lines.InsertRange(one, Enumerable.Repeat(lines[other], 1 + random.NextBelow(500)));
                break;
            case 6:
                lines[one] = "Total" + new string(',', random.NextBelow(20)) + "1,234.5";
                break;
            case 7:
                lines[one] += Extremes.Huge(random);
                break;
            default:
                lines.Clear();
                lines.Add("");
                break;
        }
    }

    private static void MutateCells(List<string> lines, char delimiter, Randomness random)
    {
        var line = random.NextBelow(8) == 0 ? 0 : random.NextBelow(lines.Count);
        var cells = lines[line].Split(delimiter).ToList();
        var (one, other) = (random.NextBelow(cells.Count), random.NextBelow(cells.Count));
        switch (random.NextBelow(10))
        {
            case 0:
                cells.RemoveAt(one);
                break;
            case 1:
                cells.Insert(other, cells[one]);
                break;
            case 2:
                (cells[one], cells[other]) = (cells[other], cells[one]);
                break;
            case 3:
                cells[one] = "\"" + cells[one];
                break;
            case 4:
                cells[one] = Extremes.Huge(random);
                break;
            case 5:
                cells[one] = random.NextBelow(2) == 0 ? cells[one].ToUpperInvariant() : " " + cells[one] + " ";
                break;
            default:
                cells[one] = Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(Extremes.Next(random)));
                break;
        }

        lines[line] = string.Join(delimiter, cells);
    }
}

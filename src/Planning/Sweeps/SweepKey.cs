using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Zoning.Planning;

/// <summary>The name under which the result of a scenario is stored: a hash of all that it depends on.</summary>
internal static class SweepKey
{
    /// <summary>The hash of county, scenario, horizon, draws, seed and version: 64 lower-case hexadecimal digits.</summary>
    /// <param name="run">The run: the files of its county with their hashes, its map and its assumptions.</param>
    /// <param name="point">The scenario and the seed.</param>
    /// <param name="options">The horizon and draws; threads change nothing.</param>
    /// <param name="version">The version of the program.</param>
    internal static string Of(CountyRun run, SweepPoint point, ScenarioOptions options, string version)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"zoning {version}\nweeks {options.Weeks}\ndraws {options.Draws}\nseed {point.Seed}\n");
        text.Append(CultureInfo.InvariantCulture,
            $"as at {run.County.AsOf:yyyy-MM-dd}\nswaps {options.Swaps.MostMoves} {options.Swaps.Iterations}\n");
        text.Append(CultureInfo.InvariantCulture, $"flow {options.FollowsFlow}\n");
        if (options.Swaps.DrawsConsent)
        {
            var (succeeded, tried) = options.Swaps.Tries;
            text.Append(CultureInfo.InvariantCulture, $"consent {options.Swaps.Draw} {succeeded} of {tried}\n");
        }

        foreach (var used in RunAssumptions.Of(run))
        {
            text.Append(CultureInfo.InvariantCulture, $"assumes {used}\n");
        }

        foreach (var input in run.Placed.Inputs)
        {
            text.Append(CultureInfo.InvariantCulture, $"file {input.File} {input.Sha256}\n");
        }

        foreach (var lever in point.Scenario.Levers)
        {
            text.Append(CultureInfo.InvariantCulture,
                $"lever {lever.Facts.Word}|{lever.Zone}|{lever.Provider}|{lever.From:yyyy-MM-dd}|{lever.To:yyyy-MM-dd}|");
            text.Append(CultureInfo.InvariantCulture, $"{lever.Policy}|");
            text.Append(lever.Role.Length > 0 ? $"{lever.Role}|" : "");
            text.Append(lever.PerWeek is { } perWeek ? FormattableString.Invariant($"{perWeek / 1.0000m} a week|") : "");
            text.Append(CultureInfo.InvariantCulture, $"{lever.LowEnd / 1.0000m}|{lever.Central / 1.0000m}|{lever.HighEnd / 1.0000m}|");
            text.Append(lever.Map is { } map ? Convert.ToHexStringLower(SHA256.HashData(ZoneFileText.Write(map))) : "").Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }
}

namespace Zoning.Quality;

/// <summary>Which public instances are run, named before the runs.</summary>
internal static class RoundsSets
{
    /// <summary>The seed of every recorded run.</summary>
    internal const int Seed = 1;

    /// <summary>The folders of all open instances, run for ten seconds each.</summary>
    internal static IReadOnlyList<string> Folders { get; } =
    [
        "solomon", "homberger", "mdvrptw", "pcvrptw", "hhc/mankowska", "hhc/kummer", "hhc/italian", "hhc/extended-validation", "hhc/extended-small",
    ];

    /// <summary>The named thirty, run for sixty seconds each.</summary>
    internal static IReadOnlyList<string> Thirty { get; } =
    [
        "solomon/C104.txt", "solomon/R105.txt", "solomon/R208.txt", "solomon/RC107.txt", "solomon/RC204.txt",
        "homberger/R1_2_3.txt", "homberger/R1_2_8.txt", "homberger/C2_4_6.txt", "homberger/RC1_4_8.txt", "homberger/RC1_6_5.txt",
        "homberger/R2_8_4.txt", "homberger/RC1_8_10.txt", "homberger/RC2_10_3.txt", "homberger/C1_10_5.txt",
        "mdvrptw/PR11A.vrp", "mdvrptw/PR15B.vrp", "mdvrptw/PR21A.vrp", "pcvrptw/C1_10_2.vrp", "pcvrptw/R2_10_1.vrp",
        "hhc/kummer/HHCRSP_100_20_30_1.0_R_C.json", "hhc/kummer/HHCRSP_200_40_100_0.4_C_C.json",
        "hhc/italian/instance_006-cosenza-r30-p213-s5-sim20.5-seq8.4.json", "hhc/italian/instance_018-udine-r17-p356-s3-sim21.2-seq21.7.json",
        "hhc/italian/instance_020-cesena-r15-p78-s3-sim23.4-seq24.3.json",
        "hhc/extended-validation/001-cesena-p68-d6-i0.04-pt0.74-0.08-0.18-c6-6-3.json",
        "hhc/extended-validation/005-rome-p233-d10-i0.05-pt0.44-0.03-0.53-c4-5-3.json",
        "hhc/mankowska/InstanzVNS_HCSRP_100_1.json", "hhc/mankowska/InstanzVNS_HCSRP_200_2.json", "hhc/mankowska/InstanzVNS_HCSRP_200_3.json",
        "hhc/mankowska/InstanzVNS_HCSRP_300_1.json",
    ];

    /// <summary>The ten that are run with two seeds more, for ten seconds each.</summary>
    internal static IReadOnlyList<string> Ten { get; } =
    [
        "solomon/R105.txt", "solomon/RC204.txt", "homberger/R1_2_3.txt", "homberger/RC1_4_8.txt", "homberger/RC2_10_3.txt", "mdvrptw/PR11A.vrp",
        "pcvrptw/C1_10_2.vrp", "hhc/mankowska/InstanzVNS_HCSRP_100_1.json", "hhc/mankowska/InstanzVNS_HCSRP_300_1.json",
        "hhc/italian/instance_020-cesena-r15-p78-s3-sim23.4-seq24.3.json",
    ];

    /// <summary>Planted days: visits, share of pairs, seconds.</summary>
    internal static IReadOnlyList<(string Visits, string Pairs, string Seconds)> Planted { get; } =
    [
        ("300", "0", "60"), ("300", "0.1", "60"), ("1000", "0", "60"), ("1000", "0.1", "60"), ("3000", "0", "120"), ("3000", "0.1", "120"),
    ];

    /// <summary>Mankowska with 50 to 300 patients, run for sixty seconds each.</summary>
    internal static IEnumerable<string> Mankowska(string routing) => Directory.EnumerateFiles(Path.Combine(routing, "hhc", "mankowska"), "*.json")
        .Select(file => "hhc/mankowska/" + Path.GetFileName(file))
        .Where(file => !file.Contains("_10_", StringComparison.Ordinal) && !file.Contains("_25_", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}

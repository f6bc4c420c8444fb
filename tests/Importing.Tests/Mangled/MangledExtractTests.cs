using Shouldly;

namespace Importing.Tests.Mangled;

/// <summary>Extracts with faults at random places are read right, repaired aloud or refused; never another ledger in silence.</summary>
public class MangledExtractTests
{
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 30)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_mangled_extract_is_right_or_refused_or_told(int seed) => MangledCheck.Fault(seed, out _).ShouldBeNull();

    [Fact]
    public void The_seeds_of_the_gate_are_neither_all_refused_nor_all_read() =>
        Enumerable.Range(1, 30).Where(Refused).Count().ShouldBeInRange(5, 25);

    [Fact]
    public void The_same_seed_gives_the_same_extract_and_every_fault_comes_up()
    {
        MangledExtract.Make(7).Text.ShouldBe(MangledExtract.Make(7).Text);
        var faults = Enumerable.Range(1, 500).SelectMany(seed => MangledExtract.Make(seed).Faults).ToHashSet();

        faults.Count.ShouldBe(Mangles.OfQuantity.Length + Mangles.OfRest.Length);
    }

    private static bool Refused(int seed)
    {
        MangledCheck.Fault(seed, out var isRefused);
        return isRefused;
    }
}

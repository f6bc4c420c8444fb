using System.Collections.Immutable;

namespace Zoning.Planning;

/// <summary>Gathers the figures that go into a flow, each with how it was had.</summary>
internal sealed class FlowSources
{
    private readonly ImmutableArray<FlowSource>.Builder _all = ImmutableArray.CreateBuilder<FlowSource>();

    internal ImmutableArray<FlowSource> All => _all.ToImmutable();

    /// <summary>A figure that rests on people.</summary>
    internal void Derived(string key, string name, double? value, string unit, int people, string source) =>
        _all.Add(new FlowSource("flow." + key, name, value, unit, SourceMark.Derived, source) { People = people });

    /// <summary>A figure counted from rows that say it.</summary>
    internal void Measured(string key, string name, double? value, string unit, int people, string source) =>
        _all.Add(new FlowSource("flow." + key, name, value, unit, SourceMark.Measured, source) { People = people });

    /// <summary>A figure that is measured where the rows say it, else derived.</summary>
    internal void Counted(bool isMeasured, string key, string name, double? value, string unit, int people, string source) =>
        _all.Add(new FlowSource("flow." + key, name, value, unit, isMeasured ? SourceMark.Measured : SourceMark.Derived, source)
        {
            People = people,
        });

    /// <summary>A figure that nobody supplied.</summary>
    internal void Assumed(string key, string name, double? value, string unit, string source = "Assumed.") =>
        _all.Add(new FlowSource("flow." + key, name, value, unit, SourceMark.Assumed, source));
}

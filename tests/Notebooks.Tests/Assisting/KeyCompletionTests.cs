using System.Reflection;
using Notebooks.Tests.Sessions;
using Shouldly;
using Zoning;
using Zoning.Cli;
using Zoning.Forecasting;
using Zoning.Notebooks;
using Zoning.Planning;

namespace Notebooks.Tests.Assisting;

/// <summary>Keys in quotation marks, properties in braces, and words of lines, with the libraries that the tool gives to cells.</summary>
public sealed class KeyCompletionTests : IDisposable
{
    private readonly Cells _cells = new(new SessionOptions(CellHost.Make()) { Folder = AppContext.BaseDirectory });

    public void Dispose() => _cells.Dispose();

    [Fact]
    public void The_wanted_key_is_among_the_first_five_at_every_recorded_position()
    {
        _cells.Run(CompletionPositions.Before).Fault.ShouldBeNull();

        var missed = CompletionPositions.All.Where(position => !Offered(position.Code).Take(5).Contains(position.Wanted))
            .Select(position => $"{position.Code} wants {position.Wanted}, offered {string.Join(' ', Offered(position.Code).Take(5))}");

        CompletionPositions.All.Length.ShouldBe(30);
        missed.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("\"plain te|")]
    [InlineData("Console.WriteLine(\"un|\")")]
    public void Other_text_is_left_alone(string code) => Offered(code).Where(name => name.StartsWith("unmet", StringComparison.Ordinal)).ShouldBeEmpty();

    [Fact]
    public void A_property_that_is_set_is_not_offered_again()
    {
        _cells.Run(CompletionPositions.Before);

        Offered("new RunOptions { Seed = 3, |").ShouldNotContain("Seed");
        Offered("new RunOptions { Seed = 3, |").ShouldContain("Threads");
    }

    [Fact]
    public void The_keys_of_models_are_those_that_may_be_requested() => typeof(CountyForecastOptions).GetProperty(nameof(CountyForecastOptions.Model))!
        .GetCustomAttribute<CompletionKeysAttribute>()!.Keys.ShouldBe(ForecastModels.Keys);

    private System.Collections.Immutable.ImmutableArray<string> Offered(string marked)
    {
        var place = marked.IndexOf('|', StringComparison.Ordinal);
        var code = marked.Remove(place, 1);
        var script = code.StartsWith("#!", StringComparison.Ordinal) ? "" : code;
        return Completion.At(_cells.Session.After(script), code, place, CellDirectives.All).Names;
    }
}

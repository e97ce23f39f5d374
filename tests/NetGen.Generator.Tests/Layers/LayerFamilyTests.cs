namespace NetGen.Generator.Tests;

/// <summary>Layers of a family get the same advice, and the traits agree with what the layers do.</summary>
public sealed class LayerFamilyTests
{
    public static TheoryData<string> Normalizations => Attributes(l => l.Family == LayerFamily.Normalization);

    public static TheoryData<string> Activations => Attributes(l => l is { Family: LayerFamily.Activation, GivesScores: false });

    public static TheoryData<string> Scores => Attributes(l => l.GivesScores);

    public static TheoryData<string> WindowPools => Attributes(l => l is { Family: LayerFamily.Pooling, FixesSize: false });

    public static TheoryData<string> Dropouts => Attributes(l => l.Family == LayerFamily.Dropout);

    /// <summary>Normalized features aren't scores: the head is missing, and not its number of channels wrong.</summary>
    [Theory, MemberData(nameof(Normalizations))]
    public void A_head_is_missing_after_every_normalization(string norm) =>
        Verify(
            $"[Network(3, 32, 32, Classes = 10), Conv(64, 3, bias: false), {norm}, GlobalAvgPool, {{|NETGEN1060:Flatten|}}]",
            "end with [Linear(\"classes\")]");

    [Theory, MemberData(nameof(Activations))]
    public void A_head_is_missing_after_every_activation(string activation) =>
        Verify(
            $"[Network(3, 32, 32, Classes = 10), Conv(64, 3), {activation}, GlobalAvgPool, {{|NETGEN1060:Flatten|}}]",
            "end with [Linear(\"classes\")]");

    [Theory, MemberData(nameof(Scores))]
    public void The_head_is_wrong_before_every_activation_of_scores(string activation) =>
        Verify(
            $"[Network(3, 32, 32, Classes = 10), GlobalAvgPool, Flatten, Linear({{|NETGEN1060:64|}}), {activation}]",
            "write [Linear(\"classes\"...)]");

    [Theory, MemberData(nameof(Normalizations))]
    public void Pooling_is_seen_through_every_normalization(string norm) =>
        Verify($"[Network(64, 32, 32), {{|NETGEN3004:MaxPool(2)|}}, {norm}, ReLU, Conv(128, 3, padding: 1)]", "widens 64 channels to 128");

    [Theory, MemberData(nameof(WindowPools))]
    public void Every_pooling_before_widening_is_a_bottleneck(string pool) =>
        Verify($"[Network(64, 32, 32), {{|NETGEN3004:{pool}|}}, ReLU, Conv(128, 3, padding: 1)]", "widens 64 channels to 128");

    [Theory, MemberData(nameof(Normalizations))]
    public void A_reduction_is_seen_through_every_normalization(string norm)
    {
        string layers(string between) => $"[Conv(64, 1, bias: false), {between}, Conv(512, 3, padding: 1), Conv(16, 1)]";
        Assert.Contains("NETGEN3005", AdviceOn.Ids("512, 32, 32", layers("Conv(512, 1)")));
        Assert.DoesNotContain("NETGEN3005", AdviceOn.Ids("512, 32, 32", layers($"{norm}, ReLU")));
    }

    [Theory, MemberData(nameof(Dropouts))]
    public void Every_dropout_shifts_the_variance_of_a_batch_norm(string dropout) =>
        Verify($"[Network(4, 8, 8), {{|NETGEN3009:{dropout}|}}, BatchNorm]", "1 / (1 - 0.5) = 2 times");

    /// <summary>A trait says something of all inputs, so one input can't contradict it.</summary>
    [Fact]
    public void Traits_agree_with_what_layers_do() => Assert.All(LayerCases.OfAll(40, _ => 10), c =>
    {
        var layer = c.Infer().Layer!;
        var traits = layer.Definition;
        if (traits.IsPointwise) Assert.Equal(layer.Input, layer.Output);
        // A depthwise convolution may multiply its channels.
        if (traits.KeepsChannels && !traits.Has("multiplier")) Assert.Equal(layer.Input.Channels, layer.Output.Channels);
        if (traits.ChannelsParameter is { } channels) Assert.Equal(c.Values[channels], new IntegerValue(layer.Output.Channels));
        Assert.Equal(traits.Family is LayerFamily.Convolution or LayerFamily.Linear, layer.Macs != Dim.Known(0));
        if (traits.Family == LayerFamily.Dropout) Assert.NotNull(layer.DropProbability);
    });

    [Fact]
    public void Starters_are_arguments_of_their_layers() => Assert.All(
        from layer in LayerTable.All
        from parameter in layer.Parameters
        from starter in parameter.Starters
        from name in starter.Split(", ").Where(a => a.Contains(':')).Select(a => a.Split(':')[0])
        select (layer, name),
        s => Assert.True(s.layer.Has(s.name), $"[{s.layer}] has no '{s.name}'"));

    [Fact]
    public void A_synonym_means_one_layer_and_is_none()
    {
        var synonyms = LayerTable.All.SelectMany(l => l.Synonyms).ToList();
        Assert.Equal(synonyms.Count, synonyms.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Empty(synonyms.Intersect(LayerTable.All.Select(l => l.Name), StringComparer.OrdinalIgnoreCase));
    }

    private static void Verify(string attributes, string message) =>
        Assert.Contains(
            message,
            Assert.Single(AdviceOn.Marked($"{attributes} public sealed partial class Net;")),
            StringComparison.Ordinal);

    /// <summary>Layers as attributes, with the arguments that they need to begin with.</summary>
    private static TheoryData<string> Attributes(Func<LayerDefinition, bool> isOne) => [.. LayerTable.All.Where(isOne).Select(Attribute)];

    private static string Attribute(LayerDefinition layer)
    {
        var needed = layer.Parameters.Where(p => p.Default is null).Select(p => p.Starters[0]).ToList();
        return needed.Count == 0 ? layer.Name : layer.With(string.Join(", ", needed));
    }
}

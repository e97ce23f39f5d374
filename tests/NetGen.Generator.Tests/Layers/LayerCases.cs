namespace NetGen.Generator.Tests;

/// <summary>Random layers, the same for the same seed.</summary>
internal sealed class LayerCases(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>Draws until the layer accepts its arguments.</summary>
    public LayerCase Next(LayerDefinition definition)
    {
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            var drawn = Draw(definition);
            if (drawn.Infer().IsLayer(out _)) return drawn;
        }

        throw new InvalidOperationException($"No valid {definition.Name} in 1000 draws.");
    }

    /// <summary>Arguments that are in range one by one; the layer as a whole may still be wrong.</summary>
    public LayerCase Draw(LayerDefinition definition)
    {
        bool image = !(definition.Name is "Linear" or "RadialBasis" || (TakesBoth(definition) && _random.Next(3) == 0));
        long channels = OneOf(1, 2, 4, 6, 8, 12);
        var input =
            definition.Name == "ChannelsFirst" || (definition.Name is "Linear" or "LayerNorm" or "ReLU" && _random.Next(3) == 0)
                ? Shape.ChannelsLast(channels, _random.Next(1, 18), _random.Next(1, 18))
            : image ? LayerCase.Image(channels, _random.Next(1, 18), _random.Next(1, 18))
            : Shape.Vector(channels);
        return new(definition, definition.Parameters.ToDictionary(p => p.Name, p => Argument(definition, p, channels)), input);
    }

    private static bool TakesBoth(LayerDefinition definition) =>
        definition
            .Infer(
                new LayerArguments(definition.Parameters.ToDictionary(p => p.Name, p => p.Default ?? new IntegerValue(1))),
                Shape.Vector(4))
            .IsLayer(out _);

    private Value Argument(LayerDefinition definition, LayerParameter parameter, long channels) => parameter.Name switch
    {
        "channels" => Integer(definition.Name == "SparseConv" ? 3 : OneOf(1, 2, 4, 6, 8)),
        "features" => Integer(definition.Name == "RadialBasis" ? 3 : _random.Next(1, 12)),
        "groups" or "offsetGroups" => Integer(OneOf(1, 1, 2, 4)),
        "multiplier" => Integer(_random.Next(1, 4)),
        "start" or "length" => Integer(_random.Next(7)),
        "scale" when parameter.Kind == ParameterKind.Integer => Integer(_random.Next(1, 4)),
        "size" when parameter.Kind == ParameterKind.Integer => Integer(_random.Next(1, 6)),
        "left" or "right" or "top" or "bottom" or "before" or "after" => Integer(_random.Next(4)),
        "table" => new TextValue(string.Join("; ", Enumerable.Range(0, 3).Select(_ => Map(channels)))),
        "codes" => new TextValue(string.Concat(Enumerable.Range(0, (int)(3 * channels)).Select(_ => "#.+-10"[_random.Next(6)]))),
        "mode" => new EnumValue("NetGen.Interpolation", _random.Next(2) == 0 ? "Nearest" : "Bilinear", 0),
        "kernel" or "size" => Pair(1, 6),
        "dilation" => Pair(1, 3),
        "stride" => Pair(parameter.Default is IntegerValue { Dim.Value: 0 } ? 0 : 1, 4),
        "padding" => definition.Name is "Conv" or "DepthwiseConv" or "DeformConv" && _random.Next(5) == 0
            ? Integer(SlidingWindow.Same)
            : Pair(0, 4),
        "outputPadding" => Pair(0, 2),
        _ when parameter.Kind == ParameterKind.Boolean => new BooleanValue(_random.Next(2) == 0),
        "p" => new NumberValue(OneOf(0, 0.25, 0.5)),
        _ when parameter.Kind == ParameterKind.Number => new NumberValue(0.25 + _random.NextDouble()),
        var name => throw new InvalidOperationException($"Nothing to draw for '{name}' of {definition.Name}."),
    };

    private T OneOf<T>(params T[] items) => items[_random.Next(items.Length)];

    private static IntegerValue Integer(long value) => new(value);

    private Value Pair(int least, int below)
    {
        var first = Integer(_random.Next(least, below));
        return _random.Next(3) > 0 ? first : new ListValue([first, Integer(_random.Next(least, below))]);
    }

    private string Map(long channels)
    {
        long[] all = [.. Enumerable.Range(0, (int)channels).Select(k => (long)k)];
        _random.Shuffle(all);
        return string.Join(" ", all.Take(_random.Next(1, all.Length + 1)));
    }
}

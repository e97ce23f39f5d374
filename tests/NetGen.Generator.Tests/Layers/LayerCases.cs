namespace NetGen.Generator.Tests;

/// <summary>Random layers of one kind, the same for the same seed: other kinds of layers change nothing of them.</summary>
internal sealed class LayerCases(int seed, LayerDefinition definition)
{
    private readonly Random _random = new(definition.Name.Aggregate(seed, (hash, c) => unchecked((31 * hash) + c)));

    /// <summary>The first cases of every layer.</summary>
    public static IReadOnlyList<LayerCase> OfAll(int seed, Func<LayerDefinition, int> count) =>
        [
            .. LayerTable.All.SelectMany(d =>
                new LayerCases(seed, d) is var cases ? Enumerable.Range(0, count(d)).Select(_ => cases.Next()) : []),
        ];

    /// <summary>Draws until the layer accepts its arguments.</summary>
    public LayerCase Next()
    {
        for (int attempt = 0; attempt < 1000; attempt++)
        {
            var drawn = Draw();
            if (drawn.Infer().IsLayer(out _)) return drawn;
        }

        throw new InvalidOperationException($"No valid {definition.Name} in 1000 draws.");
    }

    /// <summary>Arguments that are in range one by one; the layer as a whole may still be wrong.</summary>
    public LayerCase Draw()
    {
        long channels = OneOf(1, 2, 4, 6, 8, 12);
        var input = OneOf(Kinds(channels));
        return new(definition, definition.Parameters.ToDictionary(p => p.Name, p => Argument(p, channels)), input);
    }

    /// <summary>Inputs of the ranks and orders that the layer doesn't reject, whatever its arguments are.</summary>
    private Shape[] Kinds(long channels)
    {
        long height = _random.Next(1, 18), width = _random.Next(1, 18);
        Shape[] all = [LayerCase.Image(channels, height, width), Shape.Vector(channels), Shape.ChannelsLast(channels, height, width)];
        var arguments = new LayerArguments(definition.Parameters.ToDictionary(p => p.Name, p => p.Default ?? Argument(p, channels)));
        return [.. all.Where(s => definition.Infer(arguments, s).Problem?.Rule != Rules.WrongRank)];
    }

    private Value Argument(LayerParameter parameter, long channels) => parameter.Name switch
    {
        "channels" => Integer(definition.Has("table") ? 3 : OneOf(1, 2, 4, 6, 8)),
        "features" => Integer(definition.Has("codes") ? 3 : _random.Next(1, 12)),
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
        "padding" => definition.Family == LayerFamily.Convolution && _random.Next(5) == 0 ? Integer(SlidingWindow.Same) : Pair(0, 4),
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

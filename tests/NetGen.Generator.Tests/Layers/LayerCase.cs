using System.Globalization;

namespace NetGen.Generator.Tests;

/// <summary>A layer with arguments and a known input, drawn at random.</summary>
internal sealed record LayerCase(LayerDefinition Definition, IReadOnlyDictionary<string, Value> Values, Shape Input)
{
    public LayerResult Infer() => Definition.Infer(new LayerArguments(Values), Input);

    /// <summary>The same arguments on an input of symbolic height and width.</summary>
    public LayerResult InferSymbolic() => Definition.Infer(new LayerArguments(Values), Shape.Image(Input.Channels, Dim.H, Dim.W));

    public override string ToString() => $"[{Definition.Name}({string.Join(", ", Values.Select(v => $"{v.Key}: {v.Value}"))})] on {Input}";

    /// <summary>A case with defaults but for the arguments given: integers, doubles, booleans, strings, pairs as tuples.</summary>
    public static LayerCase Of(string layer, Shape input, params (string Name, object Value)[] arguments)
    {
        var definition = LayerTable.Find(layer) ?? throw new ArgumentException($"No layer '{layer}'.", nameof(layer));
        var values = definition.Parameters.ToDictionary(p => p.Name, p => p.Default!);
        foreach (var (name, value) in arguments)
        {
            Assert.Contains(name, values.Keys);
            values[name] = ToValue(value);
        }

        return new(definition, values, input);
    }

    public static Shape Image(long channels, long height, long width) => Shape.Image(channels, height, width);

    private static Value ToValue(object value) => value switch
    {
        Value v => v,
        int i => new IntegerValue(i),
        long l => new IntegerValue(l),
        double d => new NumberValue(d),
        bool b => new BooleanValue(b),
        string s => new TextValue(s),
        (int h, int w) => new ListValue([new IntegerValue(h), new IntegerValue(w)]),
        _ => throw new ArgumentException(Convert.ToString(value, CultureInfo.InvariantCulture), nameof(value)),
    };
}

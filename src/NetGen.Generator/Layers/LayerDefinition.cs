using System.Diagnostics.CodeAnalysis;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Layers;

/// <summary>One kind of primitive layer: its arguments, shape rule, state, costs and how it is written in C#.</summary>
internal abstract partial class LayerDefinition
{
    /// <summary>The attribute's name without "Attribute": <c>Conv</c>.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// The stem of a module's default state-dict name, PyTorch's habit: <c>conv</c>, <c>bn</c>, <c>fc</c>; the first is <c>conv1</c>.
    /// </summary>
    public abstract string Stem { get; }

    /// <summary>
    /// The attribute's constructor parameters, in order; every overload of the attribute's constructor uses these names and positions.
    /// </summary>
    public abstract EquatableArray<LayerParameter> Parameters { get; }

    /// <summary>Binds a layer to its arguments and input shape, or says what is wrong.</summary>
    public LayerResult Infer(LayerArguments arguments, Shape input)
    {
        foreach (var parameter in Parameters)
        {
            if (arguments[parameter.Name] is NumberValue { Number: var number } value
                && (double.IsNaN(number) || double.IsInfinity(number)))
            {
                return new LayerProblem(new OutOfRange(parameter.Name, ValueRange.Finite, value), parameter.Name);
            }
        }

        try
        {
            var result = Bind(arguments, input);
            // Sizes are checked here once, so that no later step meets an overflow.
            if (!result.IsLayer(out var layer)) return result;
            _ = layer.Output.Elements + layer.State.Aggregate(0L, (sum, tensor) => checked(sum + tensor.Count));
            return result;
        }
        catch (OverflowException)
        {
            return new LayerProblem(new SizeOverflow(Name, input), null);
        }
    }

    /// <summary>
    /// The operators of ONNX that compute a layer of this kind in evaluation, as text (<see cref="Onnx"/>); null where none do, for this
    /// input. Only what writes a network asks for it.
    /// </summary>
    /// <param name="arguments">What the layer was bound from.</param>
    /// <param name="layer">The layer.</param>
    public abstract string? OnnxOf(LayerArguments arguments, Layer layer);

    /// <summary>What <see cref="Infer"/> does; sizes may overflow (<see cref="OverflowException"/>), numbers are finite.</summary>
    protected abstract LayerResult Bind(LayerArguments arguments, Shape input);
}

/// <summary>A parameter of a layer attribute.</summary>
/// <param name="Name">As in the attribute's constructor: <c>kernel</c>.</param>
/// <param name="Kind">Which values it takes.</param>
/// <param name="Default">Null where the argument must be given; <see cref="NullValue"/> where omitting it means something of its
/// own.</param>
internal sealed record LayerParameter(string Name, ParameterKind Kind, Value? Default = null)
{
    /// <summary>Those of its enumeration.</summary>
    public EquatableArray<EnumValue> Members { get; init; } = [];

    /// <summary>What other libraries call these members.</summary>
    public EquatableArray<MemberSynonym> MemberSynonyms { get; init; } = [];

    /// <summary>Arguments to begin with where this one is missing, as they are written: what most networks would give.</summary>
    public EquatableArray<string> Starters { get; init; } = [];
}

/// <summary>Another library's name for a member of an enumeration.</summary>
internal sealed record MemberSynonym(string Synonym, string Member);

/// <summary>Evaluated arguments of one layer, every parameter present (defaults filled in) and of its parameter's kind.</summary>
internal sealed class LayerArguments(IReadOnlyDictionary<string, Value> values) : IEquatable<LayerArguments>
{
    private readonly IReadOnlyDictionary<string, Value> _values = values;

    public Value this[string name] => _values[name];

    /// <summary>All of them.</summary>
    public IEnumerable<Value> Values => _values.Values;

    public bool Has(string name) => _values.ContainsKey(name);

    public bool IsNull(string name) => _values[name] is NullValue;

    public long Integer(string name) => ((IntegerValue)_values[name]).Dim.Value;

    public double Number(string name) => _values[name] is IntegerValue i ? i.Dim.Value : ((NumberValue)_values[name]).Number;

    public bool Boolean(string name) => ((BooleanValue)_values[name]).Boolean;

    public string Text(string name) => ((TextValue)_values[name]).Text;

    /// <summary>The name of an enumeration's member.</summary>
    public string Member(string name) => ((EnumValue)_values[name]).Member;

    public (long Height, long Width) Pair(string name) => _values[name] switch
    {
        ListValue { Items: { Count: 2 } items } => (((IntegerValue)items[0]).Dim.Value, ((IntegerValue)items[1]).Dim.Value),
        IntegerValue i => (i.Dim.Value, i.Dim.Value),
        var v => throw new InvalidOperationException($"'{name}' is {v.Kind}, not a pair."),
    };

    public IEnumerable<long> Integers(string name) => ((ListValue)_values[name]).Items.Select(v => ((IntegerValue)v).Dim.Value);

    public bool Equals(LayerArguments? other) => other is not null && _values.Count == other._values.Count
        && _values.All(v => other._values.TryGetValue(v.Key, out var value) && v.Value.Equals(value));

    /// <summary>The same with another value of one parameter.</summary>
    public LayerArguments With(string name, Value value) =>
        new(_values.ToDictionary(v => v.Key, v => v.Key == name ? value : v.Value));

    public override bool Equals(object? obj) => Equals(obj as LayerArguments);

    // One table of arguments differs from another mostly in values of the same names.
    public override int GetHashCode() =>
        _values.Aggregate(0, (hash, v) => hash ^ unchecked((StringComparer.Ordinal.GetHashCode(v.Key) * 31) + v.Value.GetHashCode()));
}

/// <summary>A bound layer, or the problem with it.</summary>
internal readonly struct LayerResult
{
    private LayerResult(Layer? layer, LayerProblem? problem) => (Layer, Problem) = (layer, problem);

    public Layer? Layer { get; }

    public LayerProblem? Problem { get; }

    public bool IsLayer([NotNullWhen(true)] out Layer? layer) => (layer = Layer) is not null;

    public static implicit operator LayerResult(Layer layer) => new(layer, null);

    public static implicit operator LayerResult(LayerProblem problem) => new(null, problem);
}

/// <param name="Finding">What is wrong.</param>
/// <param name="Argument">The parameter whose argument is wrong; null for the whole attribute.</param>
internal sealed record LayerProblem(Finding Finding, string? Argument)
{
    /// <summary>A problem whose facts nothing reads: the texts of its message after {0}.</summary>
    public LayerProblem(Rule rule, string? argument, EquatableArray<string> texts) : this(new TextFinding(rule, texts), argument)
    {
    }

    /// <summary>The rule that is broken.</summary>
    public Rule Rule => Finding.Rule;
}

using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>
/// What a layer makes of arguments or an input that an error left open, so that the rest of the network can be checked: it is tried on
/// several values of what is open, and what comes out the same every time is known.
/// </summary>
internal sealed class Recovery(LayerDefinition definition, Dictionary<string, Value> values)
{
    /// <summary>
    /// Channels and sizes that are tried: divisible by all that a person divides by, and seen in no network,
    /// so that a finding shows them.
    /// </summary>
    private static readonly (long Channels, long Size)[] s_inputs = [(40320, 3360), (80640, 6720)];

    /// <summary>What is tried for an open argument of each kind.</summary>
    private static readonly Dictionary<ParameterKind, Value[]> s_arguments = new()
    {
        [ParameterKind.Integer] = [.. new long[] { 1, 2, 3, 40320, 80640 }.Select(n => new IntegerValue(n))],
        [ParameterKind.Pair] = [.. new long[] { 0, 1, 2, 3, 40320 }.Select(n => new IntegerValue(n))],
        [ParameterKind.Number] = [new NumberValue(0.5), new NumberValue(0.25)],
        [ParameterKind.Boolean] = [new BooleanValue(true), new BooleanValue(false)],
        [ParameterKind.Text] = [new TextValue("a")],
        [ParameterKind.Integers] = [new ListValue([new IntegerValue(1)]), new ListValue([new IntegerValue(2)])],
    };

    private static readonly HashSet<long> s_tried = [.. s_inputs.SelectMany(i => new[] { i.Channels, i.Size })];

    private bool IsOpen(string name) => values[name].IsUnknown;

    /// <summary>The output on an input, as far as it is known, and a problem that there is whatever the open values are.</summary>
    /// <param name="input">The input; parts of it may be open.</param>
    /// <param name="problem">What is wrong with the layer and noted already, or null.</param>
    public (Shape Output, LayerProblem? Problem) Output(Shape input, LayerProblem? problem)
    {
        if (problem?.Argument is { } wrong && values.ContainsKey(wrong))
            values[wrong] = UnknownValue.Of(definition.Parameters.First(p => p.Name == wrong).Kind);
        // A vector where an image is needed was flattened too early: what needs a vector after it will get one.
        if (problem?.Rule == Rules.WrongRank && input.IsVector) return (Shape.Unknown, null);
        // What no window fits is too small already: that the next one doesn't fit either follows from that.
        if (problem?.Rule == Rules.WindowTooLarge && input.IsImage) input = With(input, input.Channels, Dim.Unknown);
        foreach (var relaxed in Relaxed(input, problem?.Rule).Distinct())
        {
            var tried = Trials(relaxed);
            var outputs = tried.Select(t => t.Layer?.Output).OfType<Shape>().ToList();
            // What a single trial gives is sure only where it is the input's.
            if (outputs.Count > 0)
                return (outputs.Count == 1 && values.Keys.Any(IsOpen) ? Common(outputs[0], relaxed) : outputs.Aggregate(Common), null);
            if (problem is null
                && Certain(relaxed.IsUnknown ? tried.FindAll(t => t.Problem?.Rule != Rules.WrongRank) : tried) is { } certain)
            {
                return (Shape.Unknown, certain);
            }
        }

        return (Shape.Unknown, null);
    }

    // From what is known to what could be, one doubt at a time.
    private static IEnumerable<Shape> Relaxed(Shape input, Rule? rule)
    {
        if (input.IsUnknown || rule == Rules.WrongRank)
        {
            yield return Shape.Unknown;
            yield break;
        }

        yield return input;
        if (rule is null) yield break;
        if (input.IsSpatial) yield return With(input, input.Channels, Dim.Unknown);
        yield return With(input, Dim.Unknown, null);
        if (input.IsSpatial) yield return With(input, Dim.Unknown, Dim.Unknown);
    }

    private static Shape With(Shape shape, Dim channels, Dim? size) => shape.IsVector ? Shape.Vector(channels)
        : shape.IsChannelsLast ? Shape.ChannelsLast(channels, size ?? shape.Height, size ?? shape.Width)
        : Shape.Image(channels, size ?? shape.Height, size ?? shape.Width);

    private List<LayerResult> Trials(Shape input)
    {
        var results = new List<LayerResult>();
        Shape[] ranks = input.IsUnknown
            ?
            [
                Shape.Image(Dim.Unknown, Dim.Unknown, Dim.Unknown),
                Shape.Vector(Dim.Unknown),
                Shape.ChannelsLast(Dim.Unknown, Dim.Unknown, Dim.Unknown),
            ]
            : [input];
        bool isArgumentOpen = values.Keys.Any(IsOpen);
        foreach (var rank in ranks)
        {
            // An open argument has up to five values, an open input two.
            for (int k = 0; k < (isArgumentOpen ? 5 : rank.HasUnknown ? 2 : 1); k++)
                if (Arguments(k) is { } arguments) results.Add(definition.Infer(arguments, Filled(rank, s_inputs[k % s_inputs.Length])));
        }

        return results;
    }

    private static Shape Filled(Shape shape, (long Channels, long Size) by) =>
        new(
            shape
                .Dims.Select(
                    (d, axis) =>
                        !d.IsUnknown ? d : Dim.Known(shape.IsVector || axis == (shape.IsChannelsLast ? 2 : 0) ? by.Channels : by.Size))
                .ToEquatableArray(),
            shape.IsChannelsLast);

    private LayerArguments? Arguments(int trial)
    {
        var tried = new Dictionary<string, Value>(StringComparer.Ordinal);
        foreach (var parameter in definition.Parameters)
        {
            if (!IsOpen(parameter.Name)) tried[parameter.Name] = values[parameter.Name];
            else if (s_arguments.TryGetValue(parameter.Kind, out var some)) tried[parameter.Name] = some[trial % some.Length];
            else if (parameter.Default is { } standard) tried[parameter.Name] = standard;
            else return null;
        }

        return new(tried);
    }

    /// <summary>The problem that every trial finds, but for the numbers that were tried.</summary>
    private LayerProblem? Certain(List<LayerResult> tried)
    {
        var problems = tried.Select(t => t.Problem is { } p && !(p.Argument is { } name && IsOpen(name))
            ? p with { Finding = p.Finding.With(Open) }
            : null).ToList();
        return problems.Count > 0 && problems[0] is { } first && problems.All(p => first.Equals(p)) ? first : null;
    }

    private static Dim Open(Dim size) => size.IsKnown && s_tried.Contains(size.Value) ? Dim.Unknown : size;

    /// <summary>What two shapes have in common.</summary>
    public static Shape Common(Shape a, Shape b) => a.Rank != b.Rank || a.IsChannelsLast != b.IsChannelsLast ? Shape.Unknown
        : new(a.Dims.Zip(b.Dims, (x, y) => x == y ? x : Dim.Unknown).ToEquatableArray(), a.IsChannelsLast);
}

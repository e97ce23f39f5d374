using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Graph;

/// <summary>Finds arguments of a layer that are out of range wherever the layer is.</summary>
internal static class ConstantArguments
{
    /// <summary>Rules about one argument alone, and rules about several arguments that don't ask for the layer's input.</summary>
    private static readonly HashSet<Rule> s_single = [Rules.OutOfRange, Rules.BadTable],
        s_several = [Rules.SamePaddingStride, Rules.PaddingTooLarge];

    // Divisible by all that a person divides channels by, and of any size.
    private static readonly Shape[] s_inputs = [Shape.Image(Dim.Known(720720), Dim.H, Dim.W), Shape.Vector(Dim.Known(720720))];

    /// <summary>What stands for a required argument that isn't constant.</summary>
    private static readonly Dictionary<ParameterKind, Value> s_any = new()
    {
        [ParameterKind.Integer] = new IntegerValue(1),
        [ParameterKind.Pair] = new IntegerValue(1),
        [ParameterKind.Number] = new NumberValue(0.5),
        [ParameterKind.Boolean] = new BooleanValue(false),
    };

    /// <summary>The problem that constant arguments make on any input, or null.</summary>
    public static LayerProblem? Problem(LayerDefinition layer, AttributeUse use, Evaluation evaluation)
    {
        var values = layer.Parameters.ToDictionary(
            p => p.Name,
            p => p.Default ?? (s_any.TryGetValue(p.Kind, out var any) ? any : null),
            StringComparer.Ordinal);
        var varying = new HashSet<string>(layer.Parameters.Where(p => p.Default is null).Select(p => p.Name), StringComparer.Ordinal);
        int position = 0;
        foreach (var argument in use.Arguments.Where(a => !a.IsProperty))
        {
            var parameter = argument.Name is { } name
                ? layer.Parameters.FirstOrDefault(p => p.Name == name)
                : layer.Parameters.ElementAtOrDefault(position);
            position++;
            if (parameter is null || argument.Value is NullValue) continue;
            if (Constant(parameter, argument.Value, evaluation) is not { } value)
            {
                varying.Add(parameter.Name);
                continue;
            }

            values[parameter.Name] = value;
            varying.Remove(parameter.Name);
        }

        if (values.Values.Any(v => v is null)) return null;
        var arguments = new LayerArguments(values.ToDictionary(v => v.Key, v => v.Value!));
        var problem = s_inputs.Select(s => layer.Infer(arguments, s).Problem).FirstOrDefault(p => p?.Rule != Rules.WrongRank);
        bool isCertain =
            problem is not null
            && (
                s_single.Contains(problem.Rule)
                    ? problem.Argument is { } wrong && !varying.Contains(wrong)
                    : s_several.Contains(problem.Rule) && varying.Count == 0);
        return isCertain ? problem : null;
    }

    private static Value? Constant(LayerParameter parameter, Value? written, Evaluation evaluation)
    {
        if (written is null or { IsUnknown: true }
            || (written is ListValue list && list.Items.Any(i => i is TextValue))
            || (written is TextValue && parameter.Kind != ParameterKind.Text))
        {
            return null;
        }

        try
        {
            return evaluation.Argument(parameter.Name, parameter.Kind, written);
        }
        catch (BuildFailure)
        {
            // Reported already.
            return null;
        }
    }
}

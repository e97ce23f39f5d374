using System.Globalization;

namespace NetGen.Generator;

/// <summary>What is wrong with an input: the rule, its message's arguments, and what may be written behind the argument to mend it (null where nothing does).</summary>
internal sealed record InputProblem(Rule Rule, EquatableArray<string> Arguments, string? Append = null);

/// <summary>
/// Holds a tensor against a network's input. A tensor of another size than the declared one is wrong only where running the module on it
/// would fail: its layers are gone through on that size.
/// </summary>
internal static class InputCheck
{
    /// <summary>What these rules say of another input, the run would say, too.</summary>
    private static readonly HashSet<Rule> s_shapes = [Rules.WrongRank, Rules.WindowTooLarge, Rules.NotDivisible, Rules.MergeMismatch, Rules.InputTooSmall];

    public static InputProblem? Find(UsedNetwork network, TensorSize found)
    {
        var input = network.Input;
        // [Flatten] first: whatever the dimensions are, their product counts.
        if (FirstIsFlatten(network)) return found.Rank >= 2 && input.Elements is { IsKnown: true, Value: var values } && found.ElementsFrom(1) is { } elements && elements != values ? Wrong(network, found, $"that are {elements} values a sample instead of {values}") : null;
        if (input.IsImage) return found.Rank == 4 ? Image(network, found) : WrongRank(network, found);
        if (!input.IsVector || !input.Channels.IsKnown) return null;
        if (found.Rank == 2) return Vector(network, found);
        return VectorRank(network, found, input.Channels.Value);
    }

    private static InputProblem? Image(UsedNetwork network, TensorSize found)
    {
        var expected = network.Input;
        var (channels, height, width) = (found.Dims[1], found.Dims[2], found.Dims[3]);
        var actual = Shape.Image(Or(channels, expected.Channels), Or(height, expected.Height), Or(width, expected.Width));
        if (actual.Equals(expected) || actual.Dims.Any(d => d.IsKnown && d.Value <= 0)) return null;
        bool isOtherChannels = !actual.Channels.Equals(expected.Channels);
        if (!isOtherChannels && network.DependsOnSize) return null;
        // As many values, but in another order than the weights behind [Flatten] are for.
        if (!isOtherChannels && !expected.Height.Equals(expected.Width) && expected.Height.Equals(actual.Width) && expected.Width.Equals(actual.Height) && FlattensImages(network))
            return Wrong(network, found, "height and width are exchanged: height comes first");
        if (Failure(network, actual) is not { } why) return null;
        if (isOtherChannels) return OtherChannels(network, found, expected);
        if (!expected.Height.IsKnown || !expected.Width.IsKnown) return new(Rules.SizeNotValid, [network.Name, Valid(network), found.ToString(), why]);
        return Wrong(network, found, $"the image has another height or width, and then {why}: resize it, or declare [Network] for that size");
    }

    private static bool FlattensImages(UsedNetwork network) => network.Inferred.Rows.Any(r => r is { Kind: "Flatten", IsAuxiliary: false, Input: { IsSpatial: true } input } && !(input.Height.Equals(Dim.Known(1)) && input.Width.Equals(Dim.Known(1))));

    private static InputProblem OtherChannels(UsedNetwork network, TensorSize found, Shape expected)
    {
        string text = $"{Text.Plural(found.Dims[1]!.Value, "channel")} instead of {Text.Invariant(expected.Channels.Value)}";
        // N x H x W x C, as files of images have it.
        if (found.Dims[3] == expected.Channels.Value && Fits(found.Dims[1], expected.Height) && Fits(found.Dims[2], expected.Width))
            return Wrong(network, found, "the channels stand last: bring them to the front with .permute(0, 3, 1, 2)", ".permute(0, 3, 1, 2)");
        return Wrong(network, found, found.Dims[1] == 1 ? $"{text}: repeat a grey image with .expand(-1, {Text.Invariant(expected.Channels.Value)}, -1, -1), or declare [Network] for 1 channel" : $"{text}: convert the image, or declare [Network] for {Text.Plural(found.Dims[1]!.Value, "channel")}");
    }

    private static InputProblem WrongRank(UsedNetwork network, TensorSize found)
    {
        var expected = network.Input;
        if (found.Rank == 3)
        {
            // One image without its batch; or a batch of grey images without their channel.
            if (Fits(found.Dims[0], expected.Channels) && Fits(found.Dims[1], expected.Height) && Fits(found.Dims[2], expected.Width)) return Lacks(network, found, "batch", ".unsqueeze(0)");
            if (expected.Channels is { IsKnown: true, Value: 1 } && Fits(found.Dims[1], expected.Height) && Fits(found.Dims[2], expected.Width)) return Lacks(network, found, "channel", ".unsqueeze(1)");
            if (Fits(found.Dims[0], expected.Channels)) return Lacks(network, found, "batch", null);
        }

        return Wrong(network, found, $"it has {Text.Plural(found.Rank, "dimension")} instead of 4: batch, channels, height and width");
    }

    private static InputProblem? Vector(UsedNetwork network, TensorSize found)
    {
        if (found.Dims[1] is not > 0 and not null || found.Dims[1] is not { } features || network.Input.Channels.Equals(Dim.Known(features))) return null;
        return Failure(network, Shape.Vector(features)) is not null ? Wrong(network, found, $"{Text.Plural(features, "feature")} instead of {Text.Invariant(network.Input.Channels.Value)}") : null;
    }

    // A linear layer works on the last dimension of whatever it gets: further dimensions alone are no mistake.
    private static InputProblem? VectorRank(UsedNetwork network, TensorSize found, long features)
    {
        if (found.Rank == 1) return Fits(found.Dims[0], features) ? Lacks(network, found, "batch", ".unsqueeze(0)") : Wrong(network, found, "it has 1 dimension instead of 2: batch and features");
        if (found.Rank == 0 || found.Dims[found.Rank - 1] is not { } last || last == features) return null;
        return found.ElementsFrom(1) == features
            ? Wrong(network, found, "its samples aren't vectors yet: add .flatten(1)", ".flatten(1)")
            : Wrong(network, found, $"it has {Text.Plural(found.Rank, "dimension")} instead of 2: batch and features");
    }

    /// <summary>Why the network's layers don't work on another input; null where they do, or nobody knows.</summary>
    private static string? Failure(UsedNetwork network, Shape input)
    {
        if (network.On(network.Input).Inferred is not { } declared || !declared.Rows.Any(r => r.State.Count > 0)) return null;
        var other = network.On(input);
        if (other.Inferred is not { } inferred)
            return other.Problems.FirstOrDefault(p => s_shapes.Contains(p.Rule)) is { } problem ? Message(problem) : null;
        var keys = StateKey.Of(inferred).GroupBy(k => k.Name, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        return StateKey.Of(declared).Where(k => keys.TryGetValue(k.Name, out string? shape) && shape != k.Text).Select(k => $"{k.Name} would have to be {keys[k.Name]}, but is {k.Text}").FirstOrDefault();
    }

    // Up to what to do about it in the declaration, which isn't at fault here.
    private static string Message(Problem problem)
    {
        object[] arguments = [.. problem.Arguments];
        if (problem.Rule.HasMaker) arguments = [.. arguments, ""];
        string text = string.Format(CultureInfo.InvariantCulture, problem.Rule.MessageFormat, arguments);
        return text.IndexOf(';') is > 0 and var end ? text.Substring(0, end) : text;
    }

    private static bool FirstIsFlatten(UsedNetwork network)
    {
        var root = network.Inferred.Graph.Root;
        var readers = root.Nodes.Where(n => n is LayerNode { Input: Container.InputValue } or ContainerNode { Input: Container.InputValue } || n is MergeNode merge && merge.Inputs.Contains(Container.InputValue)).ToList();
        return readers.Count > 0 && readers.All(n => n is LayerNode { Layer.Kind: "Flatten" });
    }

    private static InputProblem Wrong(UsedNetwork network, TensorSize found, string why, string? append = null) => new(Rules.WrongInput, [network.Name, network.Input.ToString(), found.ToString(), why], append);

    private static InputProblem Lacks(UsedNetwork network, TensorSize found, string dimension, string? append) =>
        new(Rules.MissingDimension, [network.Name, network.Input.ToString(), found.ToString(), dimension, append ?? ".unsqueeze(0)"], append);

    private static string Valid(UsedNetwork network) => network.Inferred.ValidSizes.Count > 0 ? string.Join(", ", network.Inferred.ValidSizes) : network.Input.ToString();

    private static bool Fits(long? found, Dim expected) => found is not { } size || !expected.IsKnown || expected.Value == size;

    private static Dim Or(long? found, Dim expected) => found is { } size ? Dim.Known(size) : expected;
}

using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.CallSites;

/// <summary>Calls after a tensor that bring it into the shape of an input: <c>.permute(2, 0, 1).unsqueeze(0)</c>.</summary>
internal sealed record Remedy(EquatableArray<(string Method, EquatableArray<long> Arguments)> Calls)
{
    /// <summary>What makes a tensor fit.</summary>
    /// <param name="Lacks">Which dimensions it adds, where they are all that is missing; else null.</param>
    /// <param name="Why">What is wrong with the tensor, and what to do: <c>{0}</c> is the remedy.</param>
    /// <param name="Declare">What the network may as well be declared for: <c>for 1 channel</c>; null where that makes no sense.</param>
    public sealed record Found(Remedy Remedy, string? Lacks, string Why, string? Declare = null);

    /// <summary>The first remedy after which a tensor has a module's input size; null where none is known.</summary>
    public static Found? Of(TensorSize size, Shape expected) =>
        (
            expected.IsImage ? OfImage(size, expected)
            : expected is { IsVector: true, Channels.IsKnown: true } ? OfVector(size, expected.Channels.Value)
            : []).FirstOrDefault(f => f.Remedy.Apply(size) is { } after && Fits(after, expected));

    /// <summary>Whether a size is that of a batch of inputs; what isn't known may be right.</summary>
    public static bool Fits(TensorSize size, Shape expected) =>
        size.Rank == expected.Rank + 1
        && expected.Dims.Select((d, k) => size.Dims[k + 1] is not { } found || !d.IsKnown || d.Value == found).All(fits => fits);

    /// <summary>The size after the calls.</summary>
    public TensorSize? Apply(TensorSize size)
    {
        TensorSize? after = size;
        foreach (var (method, arguments) in Calls)
            after = after is null ? null : TensorMethods.Apply(method, after, false, [.. arguments.Select(a => (long?)a)]);
        return after;
    }

    /// <inheritdoc/>
    public override string ToString() =>
        string.Concat(Calls.Select(c => $".{c.Method}({string.Join(", ", c.Arguments.Select(a => Text.Invariant(a)))})"));

    // In the order of their likelihood. Where a mistake is only guessed, the sizes that show it must be known.
    private static IEnumerable<Found> OfImage(TensorSize size, Shape expected)
    {
        long? channels = expected.Channels.IsKnown ? expected.Channels.Value : null;
        switch (size.Rank)
        {
            case 2:
                if (channels == 1) yield return Lack("batch and channel dimensions are", ("unsqueeze", [0]), ("unsqueeze", [0]));
                if (expected.Elements.IsKnown && size.Dims[1] == expected.Elements.Value)
                {
                    yield return Wrong(
                        "its samples are vectors: make images of them with {0}",
                        ("reshape", [-1, .. expected.Dims.Select(d => d.Value)]));
                }

                break;
            case 3:
                yield return Lack("batch dimension is", ("unsqueeze", [0]));
                if (channels == 1) yield return Lack("channel dimension is", ("unsqueeze", [1]));
                if (size.Dims[2] == channels)
                {
                    yield return Wrong(
                        "it is one image with its channels last: bring it into shape with {0}",
                        ("permute", [2, 0, 1]),
                        ("unsqueeze", [0]));
                }

                if (channels is { } wanted and not 1)
                {
                    yield return Wrong(
                        $"it has neither a channel dimension nor {wanted} channels: make both of grey images with {{0}}",
                        ("unsqueeze", [1]),
                        ("expand", [-1, wanted, -1, -1]));
                }

                break;
            case 5:
                yield return Wrong("its samples are batches themselves: join them with {0}", ("flatten", [0, 1]));
                break;
            case 4 when channels is { } count:
                string found = size.Dims[1] is { } other ? $"{Text.Plural(other, "channel")} instead of {Text.Invariant(count)}" : "";
                if (size.Dims[3] == count && size.Dims[1] != count)
                    yield return Wrong("the channels are last: bring them to the front with {0}", ("permute", [0, 3, 1, 2]));
                if (size.Dims[1] == 1 && count != 1)
                {
                    yield return Wrong($"{found}: repeat a grey image with {{0}}", ("expand", [-1, count, -1, -1])) with
                    {
                        Declare = "for 1 channel",
                    };
                }

                if (count > 1 && size.Dims[0] == count && size.Dims[1] is > 1 && size.Dims[1] != count)
                {
                    yield return Wrong(
                        $"{found}: the batch is first, then the channels; exchange them with {{0}}",
                        ("transpose", [0, 1]));
                }

                if (size.Dims[2] is { } height && size.Dims[3] is { } width && height != width && size.Dims[1] == count)
                {
                    yield return Wrong(
                        "height and width are exchanged: height comes first; exchange them with {0}",
                        ("transpose", [2, 3])) with
                    {
                        Declare = "for that size",
                    };
                }

                break;
        }
    }

    private static IEnumerable<Found> OfVector(TensorSize size, long features)
    {
        if (size.Rank == 1) yield return Lack("batch dimension is", ("unsqueeze", [0]));
        if (size.Rank > 2) yield return Wrong("its samples aren't vectors yet: add {0}", ("flatten", [1]));
        // One image for a network on vectors, or samples one after another.
        if (size.ElementsFrom(0) is { } all && (all == features || (size.Rank == 1 && all > 0 && all % features == 0)))
        {
            yield return Wrong(
                all == features
                    ? "it is one sample that isn't a vector yet: add {0}"
                    : "it has 1 dimension instead of 2, batch and features: cut it into samples with {0}",
                ("reshape", [-1, features]));
        }
    }

    private static Found Lack(string what, params (string, EquatableArray<long>)[] calls) => new(new(calls.ToEquatableArray()), what, "");

    private static Found Wrong(string why, params (string, EquatableArray<long>)[] calls) => new(new(calls.ToEquatableArray()), null, why);
}

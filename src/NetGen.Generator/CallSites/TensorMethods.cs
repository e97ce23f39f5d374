namespace NetGen.Generator.CallSites;

/// <summary>What torch's methods do to a tensor's dimensions. What isn't here, or isn't certain, is unknown.</summary>
internal static class TensorMethods
{
    /// <summary>What an indexer with numbers is called here.</summary>
    public const string Index = "this[]";

    /// <summary>Methods whose result has the dimensions of the tensor they are called on, whatever their arguments are.</summary>
    private static readonly HashSet<string> s_same = new(StringComparer.Ordinal)
    {
        "to",
        "cuda",
        "cpu",
        "clone",
        "detach",
        "contiguous",
        "alias",
        "to_type",
        "type",
        "float",
        "double",
        "half",
        "bfloat16",
        "int",
        "long",
        "byte",
        "requires_grad_",
        "with_requires_grad",
        "MoveToOuterDisposeScope",
        "DetachFromDisposeScope",
        "abs",
        "neg",
        "exp",
        "log",
        "sqrt",
        "square",
        "sigmoid",
        "tanh",
        "relu",
        "sin",
        "cos",
        "zeros_like",
        "ones_like",
        "rand_like",
        "randn_like",
        "empty_like",
        "full_like",
        "randint_like",
        "normal_",
        "uniform_",
        "zero_",
        "fill_",
        "mul_",
        "div_",
        "add_",
        "sub_",
    };

    /// <summary>The same for methods whose argument may be a tensor, which would broadcast: they keep the dimensions for numbers.</summary>
    private static readonly HashSet<string> s_arithmetic = new(StringComparer.Ordinal) { "add", "sub", "mul", "div", "pow", "clamp" };

    private static readonly Dictionary<string, Func<TensorSize, IReadOnlyList<long?>, TensorSize?>> s_changes = new(StringComparer.Ordinal)
    {
        ["reshape"] = Reshape,
        ["view"] = Reshape,
        ["unsqueeze"] = (size, at) =>
            at is [{ } dim] && Axis(dim, size.Rank + 1) is { } k ? TensorSize.Of([.. size.Dims.Take(k), 1, .. size.Dims.Skip(k)]) : null,
        ["squeeze"] = (size, at) =>
            at is [null]
                ? size.Dims.Contains(null)
                    ? null
                    : TensorSize.Of(size.Dims.Where(d => d != 1))
                : at is [{ } dim] && Axis(dim, size.Rank) is { } k && size.Dims[k] is { } length
                    ? length == 1
                        ? TensorSize.Of(size.Dims.Where((_, d) => d != k))
                        : size
                    : null,
        ["flatten"] = Flatten,
        ["permute"] = (size, order) =>
            order.Count == size.Rank
            && order.Select(o => o is { } dim ? Axis(dim, size.Rank) : null).ToList() is var axes
            && !axes.Contains(null)
            && axes.Distinct().Count() == size.Rank
                ? TensorSize.Of(axes.Select(a => size.Dims[a!.Value]))
                : null,
        ["transpose"] = Transpose,
        ["swapaxes"] = Transpose,
        ["swapdims"] = Transpose,
        ["select"] = (size, at) =>
            at is [{ } dim, _] && Axis(dim, size.Rank) is { } k ? TensorSize.Of(size.Dims.Where((_, d) => d != k)) : null,
        ["narrow"] = (size, at) =>
            at is [{ } dim, _, var length] && Axis(dim, size.Rank) is { } k
                ? TensorSize.Of(size.Dims.Select((d, axis) => axis == k ? length : d))
                : null,
        ["repeat"] = (size, times) =>
            times.Count >= size.Rank
                ? TensorSize.Of(times.Select((t, k) => k - (times.Count - size.Rank) is >= 0 and var old ? size.Dims[old] * t : t))
                : null,
        // A number for each of the first dimensions takes these away.
        [Index] = (size, at) => at.Count <= size.Rank ? TensorSize.Of(size.Dims.Skip(at.Count)) : null,
        ["expand"] = (size, sizes) =>
            sizes.Count >= size.Rank
                ? TensorSize.Of(
                    sizes.Select(
                        (s, k) =>
                            s == -1
                                ? k - (sizes.Count - size.Rank) is >= 0 and var old
                                    ? size.Dims[old]
                                    : null
                                : s))
                : null,
    };

    /// <summary>Methods that give a tensor other dimensions where it is: a variable that one is called on is unknown.</summary>
    public static bool ChangesInPlace(string method) => method.EndsWith("_", StringComparison.Ordinal) && !s_same.Contains(method);

    /// <summary>Whether a method's result can be known at all.</summary>
    public static bool Knows(string method) => s_same.Contains(method) || s_arithmetic.Contains(method) || s_changes.ContainsKey(method);

    /// <summary>The dimensions of a method's result, or null.</summary>
    /// <param name="method">Its name.</param>
    /// <param name="size">Of the tensor.</param>
    /// <param name="hasTensors">Whether there are tensors among the arguments.</param>
    /// <param name="numbers">The integers among the arguments, in the order of the parameters; null where an argument is no list of
    /// integers, or isn't known in number.</param>
    public static TensorSize? Apply(string method, TensorSize size, bool hasTensors, IReadOnlyList<long?>? numbers) =>
        s_same.Contains(method) ? size
        : s_arithmetic.Contains(method) ? hasTensors ? null : size
        : numbers is not null && s_changes.TryGetValue(method, out var change) ? change(size, numbers) : null;

    private static TensorSize? Reshape(TensorSize size, IReadOnlyList<long?> sizes)
    {
        if (sizes.Count == 0 || sizes.Any(s => s < -1) || sizes.Count(s => s == -1) > 1) return null;
        int inferred = sizes.ToList().IndexOf(-1);
        if (inferred < 0) return TensorSize.Of(sizes);
        long? others = TensorSize.Of(sizes.Where(s => s != -1)).ElementsFrom(0), all = size.ElementsFrom(0);
        long? missing = others is > 0 && all is { } count && count % others == 0 ? count / others : null;
        return TensorSize.Of(sizes.Select((s, k) => k == inferred ? missing : s));
    }

    private static TensorSize? Transpose(TensorSize size, IReadOnlyList<long?> axes) =>
        axes is [{ } first, { } second] && Axis(first, size.Rank) is { } a && Axis(second, size.Rank) is { } b
            ? TensorSize.Of(
                size.Dims.Select(
                    (d, k) =>
                        k == a ? size.Dims[b]
                        : k == b ? size.Dims[a]
                        : d))
            : null;

    /// <summary>Several tensors one after another along a dimension; null where they don't agree in the others.</summary>
    public static TensorSize? Concatenate(IReadOnlyList<TensorSize> sizes, long dim)
    {
        if (sizes.Count == 0 || Axis(dim, sizes[0].Rank) is not { } axis || sizes.Any(s => s.Rank != sizes[0].Rank)) return null;
        return TensorSize.Of(
            sizes[0]
                .Dims.Select(
                    (_, k) =>
                        k == axis
                            ? sizes.Select(s => s.Dims[k]).Aggregate((a, b) => a + b)
                            : sizes.Select(s => s.Dims[k]).FirstOrDefault(d => d is not null)));
    }

    /// <summary>Several tensors of one size along a new dimension.</summary>
    public static TensorSize? Stack(IReadOnlyList<TensorSize> sizes, long dim) =>
        sizes.Count > 0 && sizes.All(s => s.Rank == sizes[0].Rank) && Axis(dim, sizes[0].Rank + 1) is { } axis
            ? TensorSize.Of([.. sizes[0].Dims.Take(axis), sizes.Count, .. sizes[0].Dims.Skip(axis)])
            : null;

    /// <summary>Whether a method makes other dimensions of a tensor's, so that it may be what is wrong.</summary>
    public static bool Changes(string method) => s_changes.ContainsKey(method);

    private static TensorSize? Flatten(TensorSize size, IReadOnlyList<long?> ends)
    {
        if ((ends is [{ } start] ? [start, -1] : ends) is not [{ } from, { } to]
            || Axis(from, size.Rank) is not { } first
            || Axis(to, size.Rank) is not { } last
            || last < first)
        {
            return null;
        }

        return TensorSize.Of([
            .. size.Dims.Take(first),
            TensorSize.Of(size.Dims.Skip(first).Take(last - first + 1)).ElementsFrom(0),
            .. size.Dims.Skip(last + 1),
        ]);
    }

    private static int? Axis(long dim, int rank) => dim >= 0 && dim < rank ? (int)dim : dim < 0 && dim >= -rank ? (int)(dim + rank) : null;
}

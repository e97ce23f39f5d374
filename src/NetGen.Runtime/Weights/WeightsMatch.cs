using static TorchSharp.torch;

namespace NetGen;

/// <summary>Which entry of a file goes into which tensor of a network, and what is left over on both sides.</summary>
internal sealed class WeightsMatch
{
    private WeightsMatch() { }

    /// <summary>Same key, same shape, and a type that fits.</summary>
    public List<(string Key, Tensor Target, StoredTensor Source)> Pairs { get; } = [];

    /// <summary>Same key, but shape or type don't fit.</summary>
    public List<(string Key, Tensor Target, StoredTensor Source)> Mismatched { get; } = [];

    public List<(string Key, Tensor Target)> Missing { get; } = [];

    public List<(string Key, string What)> Unexpected { get; } = [];

    public List<string> Skipped { get; } = [];

    /// <summary>Prefixes of the options that no key begins with, neither the network's nor the file's.</summary>
    public List<string> UselessPrefixes { get; } = [];

    public static WeightsMatch Of(nn.Module network, WeightsContent content, WeightsOptions options)
    {
        var match = new WeightsMatch();
        var state = network.state_dict();
        var sources = new Dictionary<string, StoredTensor>();
        var keys = content.Tensors.Select(t => t.Key).Concat(content.Others.Select(o => o.Key)).ToList();
        foreach (var tensor in content.Tensors)
        {
            if (match.Taken(tensor.Key, options) is not { } key) continue;
            if (state.ContainsKey(key)) sources.Add(key, tensor);
            else match.Unexpected.Add((key, tensor.ToString()));
        }

        foreach (var (foreign, what) in content.Others)
        {
            if (match.Taken(foreign, options) is { } key) match.Unexpected.Add((key, $"{what}, no tensor"));
        }

        foreach (var (key, target) in state.Where(e => options.Takes(e.Key)))
        {
            if (!sources.TryGetValue(key, out var source)) match.Missing.Add((key, target));
            else if (Fits(target, source, options)) match.Pairs.Add((key, target, source));
            else match.Mismatched.Add((key, target, source));
        }

        match.UselessPrefixes.AddRange(
            options
                .Only.Concat(options.Except)
                .Where(prefix =>
                    !state
                        .Keys.Concat(keys.Select(k => Strip(k, options.Prefix) ?? ""))
                        .Any(k => k.StartsWith(prefix, StringComparison.Ordinal))));
        return match;
    }

    /// <summary>Whether types differ in a way that <see cref="WeightsOptions.ConvertTypes"/> can convert.</summary>
    public static bool IsConvertible(Tensor target, StoredTensor source) =>
        is_floating_point(target.dtype) && is_floating_point(source.Type.Type);

    private static bool Fits(Tensor target, StoredTensor source, WeightsOptions options) =>
        target.shape.AsSpan().SequenceEqual(source.Shape) &&
        (target.dtype == source.Type.Type || (options.ConvertTypes && IsConvertible(target, source)));

    private static string? Strip(string key, string prefix) =>
        key.StartsWith(prefix, StringComparison.Ordinal) ? key[prefix.Length..] : null;

    /// <summary>The network's name of a file's key, or null (and a note) where the options leave it out.</summary>
    private string? Taken(string key, WeightsOptions options)
    {
        if (Strip(key, options.Prefix) is { } stripped && options.Takes(stripped)) return stripped;
        Skipped.Add(key);
        return null;
    }
}

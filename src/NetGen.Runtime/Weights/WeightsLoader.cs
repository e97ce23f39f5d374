using NetGen.Files;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>Loads a file into a network: reads what it holds, checks everything, and only then copies.</summary>
internal static class WeightsLoader
{
    public static WeightsReport Load(nn.Module network, string path, WeightsOptions options)
    {
        using var file = MappedFile.Open(path);
        var content = WeightsFormat.Read(file, options.KeyPath);
        var match = WeightsMatch.Of(network, content, options);
        if (WeightsProblems.Of(network, match, options, path) is { } problems) throw new WeightsException(problems);
        foreach (var section in match.Pairs.Select(p => p.Source.Data).Distinct()) section.Verify();
        foreach (var (_, target, source) in match.Pairs) TensorCopy.Into(target, source);
        return new(path, content.Format)
        {
            Loaded = [.. match.Pairs.Select(p => p.Key)],
            Converted = [.. match.Pairs.Where(p => p.Target.dtype != p.Source.Type.Type).Select(p => p.Key)],
            Missing = [.. match.Missing.Select(m => m.Key)],
            Unexpected = [.. match.Unexpected.Select(u => u.Key)],
            Skipped = match.Skipped,
            Metadata = content.Metadata,
        };
    }
}

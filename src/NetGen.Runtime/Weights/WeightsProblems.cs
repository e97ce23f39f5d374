using System.Globalization;
using System.Text;
using NetGen.Files;
using static TorchSharp.torch;

namespace NetGen;

/// <summary>Says in one message all that keeps a file from being loaded, and what to do about it.</summary>
internal static class WeightsProblems
{
    private const int LinesShown = 20;

    /// <summary>The message; null where nothing is wrong.</summary>
    public static string? Of(nn.Module network, WeightsMatch match, WeightsOptions options, string path)
    {
        var missing = options.Strict ? match.Missing.Where(m => !IsCounter(m)).ToList() : [];
        var unexpected = options.Strict ? match.Unexpected : [];
        var lines = new StringBuilder();
        if (options.Prefix != "" && match.Pairs.Count + match.Mismatched.Count + match.Unexpected.Count == 0)
            lines.Append($"\n  no key of the file begins with the prefix '{options.Prefix}'{Seen(match)}.");
        foreach (string prefix in match.UselessPrefixes)
            lines.Append($"\n  Only or Except names '{prefix}', which no key of the network or the file begins with.");
        var candidates = match.Unexpected.Select(u => u.Key).ToList();
        List(
            lines,
            "missing from the file",
            missing,
            m => $"{Quoted.Name(m.Key)}: {StoredTensor.Describe(m.Target.dtype, m.Target.shape)}{ClosestKey.Hint(m.Key, candidates)}");
        List(lines, "not in the network", unexpected, u => $"{Quoted.Name(u.Key)}: {u.What}");
        List(
            lines,
            "different",
            match.Mismatched,
            m => $"{Quoted.Name(m.Key)}: expected {StoredTensor.Describe(m.Target.dtype, m.Target.shape)}, found {m.Source}");
        if (lines.Length == 0 && match.Pairs.Count == 0 && match.Missing.Count > 0)
        {
            List(
                lines,
                "missing from the file, which is all",
                match.Missing,
                m => $"{Quoted.Name(m.Key)}: {StoredTensor.Describe(m.Target.dtype, m.Target.shape)}{ClosestKey.Hint(m.Key, candidates)}");
        }

        if (lines.Length == 0) return null;
        return $"{path} does not fit {network.GetName()}:{lines}\n"
            + $"Nothing was loaded.{string.Concat(WeightsAdvice.For(match, options, missing.Count > 0).Select(a => " " + a))}";
    }

    private static void List<T>(StringBuilder lines, string what, List<T> items, Func<T, string> line)
    {
        if (items.Count == 0) return;
        lines.Append(CultureInfo.InvariantCulture, $"\n  {items.Count} {(items.Count == 1 ? "key is" : "keys are")} {what}:");
        foreach (var item in items.Take(LinesShown)) lines.Append($"\n    {line(item)}");
        if (items.Count > LinesShown) lines.Append(CultureInfo.InvariantCulture, $"\n    ... and {items.Count - LinesShown} more");
    }

    private static string Seen(WeightsMatch match) =>
        match.Skipped.Count == 0
            ? ""
            : $" (they begin with {string.Join(", ", match.Skipped.Select(k => Quoted.Name(k.Split('.')[0])).Distinct().Take(5))})";

    // Files from before PyTorch 0.4.1 have no counters of batch normalization, and PyTorch itself loads them without a word.
    private static bool IsCounter((string Key, Tensor Target) missing) =>
        missing.Target.dtype == ScalarType.Int64
        && missing.Target.numel() == 1
        && (missing.Key == "num_batches_tracked" || missing.Key.EndsWith(".num_batches_tracked", StringComparison.Ordinal));
}

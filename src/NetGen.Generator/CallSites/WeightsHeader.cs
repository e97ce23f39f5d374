using System.Globalization;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Locking;

namespace NetGen.Generator.CallSites;

/// <summary>
/// What a safetensors file says of its tensors. An analyzer can't read binary files; a target of the package reads their headers into
/// texts: the file's path in the first line, then its header, or <c>!</c> and why there is none.
/// </summary>
/// <param name="Path">Of the weights file.</param>
/// <param name="Shapes">By key: <c>64x3x7x7</c>, as <see cref="StateKey"/> writes them.</param>
/// <param name="Error">Why it can't be read, or null.</param>
internal sealed record WeightsHeader(string Path, IReadOnlyDictionary<string, string> Shapes, string? Error)
{
    /// <summary>torch's names of the types of safetensors.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["F16"] = "Float16",
        ["BF16"] = "BFloat16",
        ["F32"] = "Float32",
        ["F64"] = "Float64",
        ["U8"] = "Byte",
        ["I8"] = "Int8",
        ["I16"] = "Int16",
        ["I32"] = "Int32",
        ["I64"] = "Int64",
        ["BOOL"] = "Bool",
    };

    /// <summary>Element types by key; none where the file names a type that isn't known here.</summary>
    public IReadOnlyDictionary<string, string> Types { get; init; } = new Dictionary<string, string>();

    /// <summary>What the names of these texts end with.</summary>
    public const string Extension = ".safetensors-header";

    private const string Metadata = "__metadata__";

    private static readonly ConditionalWeakTable<SourceText, WeightsHeader> s_known = new();

    /// <summary>The name of the weights file without its folder.</summary>
    public string Name => Path.Substring(Path.LastIndexOf('/') + 1);

    /// <summary>Reads a text, once.</summary>
    public static WeightsHeader? Of(AdditionalText file, CancellationToken cancel) =>
        file.GetText(cancel) is { } text ? s_known.GetValue(text, Parse) : null;

    /// <summary>Whether this is the file that a path in a program means: <c>weights/resnet.safetensors</c>.</summary>
    public bool Is(string path)
    {
        string wanted = path.Replace('\\', '/');
        while (wanted.StartsWith("./", StringComparison.Ordinal) || wanted.StartsWith("../", StringComparison.Ordinal))
            wanted = wanted.Substring(wanted.IndexOf('/') + 1);
        return wanted.Length > 0 && (Path == wanted || Path.EndsWith("/" + wanted, StringComparison.Ordinal));
    }

    private static WeightsHeader Parse(SourceText source)
    {
        string text = source.ToString();
        int end = text.IndexOf('\n');
        string path = (end < 0 ? text : text.Substring(0, end)).Trim().Replace('\\', '/'), header = end < 0 ? "" : text.Substring(end + 1);
        if (header.StartsWith("!", StringComparison.Ordinal)) return Broken(path, header.Substring(1).Trim());
        if (Json.Parse(header) is not Dictionary<string, object> entries) return Broken(path, "its header is no JSON object");
        Dictionary<string, string> shapes = new(StringComparer.Ordinal), types = new(StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Key != Metadata))
        {
            if (entry.Value is not Dictionary<string, object> tensor
                || !tensor.TryGetValue("shape", out object? value)
                || value is not List<object> dims
                || !dims.TrueForAll(IsSize))
            {
                return Broken(path, $"its header has no shape for '{entry.Key}'");
            }

            shapes.Add(entry.Key, dims.Count == 0 ? "scalar" : string.Join("x", dims));
            if (tensor.TryGetValue("dtype", out object? type) && type is string code && s_types.TryGetValue(code, out string? name))
                types.Add(entry.Key, name);
        }

        return new(path, shapes, null) { Types = types };
    }

    private static bool IsSize(object dim) =>
        dim is string text && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static WeightsHeader Broken(string path, string why) => new(path, new Dictionary<string, string>(), why);
}

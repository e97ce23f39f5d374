using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.CodeFixes.Naming;

/// <summary>What other libraries call a thing that NetGen has under another name, too far from it to be a slip of the keys.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string[]> s_arguments = new(StringComparer.OrdinalIgnoreCase)
    {
        ["filters"] = ["channels"],
        ["outChannels"] = ["channels"],
        ["out_channels"] = ["channels"],
        ["output"] = ["channels", "features"],
        ["units"] = ["features"],
        ["outFeatures"] = ["features"],
        ["out_features"] = ["features"],
        ["channels"] = ["features"],
        ["features"] = ["channels"],
        ["k"] = ["kernel"],
        ["kernel_size"] = ["kernel"],
        ["kernelSize"] = ["kernel"],
        ["pool_size"] = ["kernel"],
        ["size"] = ["kernel", "scale"],
        ["s"] = ["stride"],
        ["strides"] = ["stride"],
        ["p"] = ["padding", "probability"],
        ["pad"] = ["padding"],
        ["rate"] = ["learningRate", "dilation"],
        ["dilation_rate"] = ["dilation"],
        ["useBias"] = ["bias"],
        ["use_bias"] = ["bias"],
        ["lr"] = ["learningRate"],
        ["scale_factor"] = ["scale"],
        ["ceil_mode"] = ["ceil"],
        ["ceilMode"] = ["ceil"],
        ["num_groups"] = ["groups"],
        ["batch_size"] = ["batch"],
        ["batchSize"] = ["batch"],
        ["num_epochs"] = ["epochs"],
        ["step_size"] = ["every"],
        ["gamma"] = ["factor"],
        ["wd"] = ["weightDecay"],
        ["epsilon"] = ["eps"],
        ["negative_slope"] = ["negativeSlope"],
        ["alpha"] = ["negativeSlope", "learningRate"],
        ["depth_multiplier"] = ["multiplier"],
        ["label_smoothing"] = ["labelSmoothing"],
        ["weight"] = ["LossWeight"],
    };

    /// <summary>Arguments of other libraries that NetGen finds out by itself, or doesn't have.</summary>
    private static readonly HashSet<string> s_knownAnyway = new(StringComparer.OrdinalIgnoreCase)
    {
        "in_channels",
        "inChannels",
        "in_features",
        "inFeatures",
        "inplanes",
        "num_features",
        "numFeatures",
        "input_dim",
        "input_shape",
        "inputShape",
        "in_dim",
        "inplace",
        "device",
        "dtype",
        "track_running_stats",
        "return_indices",
        "padding_mode",
        "data_format",
        "kernel_initializer",
        "bias_initializer",
        "start_dim",
        "end_dim",
        "align_corners",
    };

    private static readonly Dictionary<string, string> s_members = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Kaiming"] = "He",
        ["KaimingNormal"] = "He",
        ["HeNormal"] = "He",
        ["Glorot"] = "Xavier",
        ["GlorotUniform"] = "Xavier",
        ["XavierUniform"] = "Xavier",
        ["Gaussian"] = "Normal",
    };

    private static readonly HashSet<string> s_noClosers = new(StringComparer.Ordinal)
    {
        "EndBranch",
        "EndSplit",
        "EndConcat",
        "EndAdd",
        "EndMultiply",
        "EndNetwork",
        "EndBlock",
        "EndTap",
        "End",
    };

    private static readonly Dictionary<string, string> s_variables = new(StringComparer.OrdinalIgnoreCase)
    {
        ["c"] = "channels",
        ["inChannels"] = "in",
        ["in_channels"] = "in",
        ["inputs"] = "in",
        ["input"] = "in",
        ["numClasses"] = "classes",
        ["num_classes"] = "classes",
        ["h"] = "height",
        ["w"] = "width",
        ["index"] = "i",
        ["valid"] = "0",
    };

    private static readonly Dictionary<string, string> s_layerMembers = LayerTable
        .All.SelectMany(l => l.Parameters)
        .SelectMany(p => p.MemberSynonyms)
        .ToDictionary(m => m.Synonym, m => m.Member, StringComparer.OrdinalIgnoreCase);

    /// <summary>The argument that was meant, of those known.</summary>
    public static string? Argument(string name, IReadOnlyCollection<string> known) =>
        Best(s_arguments.TryGetValue(name, out string[]? meant) ? meant : [], name, known);

    /// <summary>The member of an enumeration that was meant, of those known.</summary>
    public static string? Member(string name, IReadOnlyCollection<string> known) =>
        Best(s_layerMembers.TryGetValue(name, out string? meant) || s_members.TryGetValue(name, out meant) ? [meant] : [], name, known);

    /// <summary>Whether an argument has no counterpart: NetGen knows it, or has one way only.</summary>
    public static bool IsKnownAnyway(string name) => s_knownAnyway.Contains(name);

    /// <summary>Whether a name is the end of what has none.</summary>
    public static bool IsNoCloser(string name) => s_noClosers.Contains(name);

    /// <summary>The layer of an activation that other libraries name in an argument: <c>leaky_relu</c>.</summary>
    public static string? Activation(string name)
    {
        string plain = name.Replace("_", "");
        return LayerTable.All.Where(l => l.Family == LayerFamily.Activation)
            .FirstOrDefault(l => l.Synonyms.Prepend(l.Name).Contains(plain, StringComparer.OrdinalIgnoreCase))?.Name;
    }

    /// <summary>The variable that was meant, of those known.</summary>
    public static string? Variable(string name, IReadOnlyCollection<string> known) =>
        name == "valid" ? s_variables[name] : Best(s_variables.TryGetValue(name, out string? meant) ? [meant] : [], name, known);

    private static string? Best(string[] meant, string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase))
        ?? meant.FirstOrDefault(known.Contains)
        ?? Suggestion.For(name, known);
}

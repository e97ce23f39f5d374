namespace NetGen.CodeFixes;

/// <summary>What other libraries call a thing that NetGen has under another name, too far from it to be a slip of the keys.</summary>
internal static class Synonyms
{
    private static readonly Dictionary<string, string> s_attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Dense"] = "Linear",
        ["FullyConnected"] = "Linear",
        ["FC"] = "Linear",
        ["Convolution"] = "Conv",
        ["Convolution2D"] = "Conv",
        ["DepthwiseConv2D"] = "DepthwiseConv",
        ["Conv2DTranspose"] = "ConvTranspose",
        ["ConvTranspose2d"] = "ConvTranspose",
        ["Deconvolution"] = "ConvTranspose",
        ["BatchNormalization"] = "BatchNorm",
        ["LayerNormalization"] = "LayerNorm",
        ["LRN"] = "LocalResponseNorm",
        ["MaxPooling"] = "MaxPool",
        ["MaxPooling2D"] = "MaxPool",
        ["AveragePool"] = "AvgPool",
        ["AveragePooling"] = "AvgPool",
        ["AveragePooling2D"] = "AvgPool",
        ["GlobalAveragePooling"] = "GlobalAvgPool",
        ["GlobalAveragePooling2D"] = "GlobalAvgPool",
        ["GlobalAveragePool"] = "GlobalAvgPool",
        ["GlobalMaxPooling2D"] = "GlobalMaxPool",
        ["Swish"] = "SiLU",
        ["DropPath"] = "StochasticDepth",
        ["Concatenate"] = "Concat",
        ["Cat"] = "Concat",
        ["Sum"] = "Add",
        ["Mul"] = "Multiply",
        ["UpSampling2D"] = "Upsample",
        ["ZeroPadding2D"] = "ZeroPad",
        ["Reshape"] = "Flatten",
        ["Model"] = "Network",
        ["Path"] = "Branch",
        ["EndSplit"] = "Concat",
    };

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
    };

    /// <summary>The attribute that was meant, of those known.</summary>
    public static string? Attribute(string name, IReadOnlyCollection<string> known) => Best(s_attributes.TryGetValue(name, out string? meant) ? [meant] : [], name, known);

    /// <summary>The argument that was meant, of those known.</summary>
    public static string? Argument(string name, IReadOnlyCollection<string> known) => Best(s_arguments.TryGetValue(name, out string[]? meant) ? meant : [], name, known);

    /// <summary>The variable that was meant, of those known.</summary>
    public static string? Variable(string name, IReadOnlyCollection<string> known) => Best(s_variables.TryGetValue(name, out string? meant) ? [meant] : [], name, known);

    private static string? Best(string[] meant, string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase)) ?? meant.FirstOrDefault(known.Contains) ?? Suggestion.For(name, known);
}

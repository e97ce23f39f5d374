using NetGen.Generator.Expressions;
using NetGen.Generator.Layers;

namespace NetGen.Generator.Checks;

/// <summary>What PyTorch, Keras and papers call an attribute of NetGen's, and what they have that NetGen doesn't.</summary>
internal static class ForeignNames
{
    private const string Images = "its networks are of images and of feature vectors",
        Sequences = "it has no sequences; " + Images,
        Attention = "it has no attention layers; " + Images,
        OneImage = "it has no one-dimensional layers: give the signal as an image of height 1, and write kernels as new[] { 1, 3 }",
        Volumes = "it has no three-dimensional layers; " + Images;

    // Attributes that aren't layers; a layer's own synonyms are in its definition.
    private static readonly Dictionary<string, string> s_attributes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Concatenate"] = "Concat",
        ["Cat"] = "Concat",
        ["Sum"] = "Add",
        ["Mul"] = "Multiply",
        ["Model"] = "Network",
        ["Path"] = "Branch",
        ["EndSplit"] = "Concat",
        ["Skip"] = "Tap",
        ["Save"] = "Tap",
        ["Repeat"] = "Sequential",
        ["Block"] = "Sequential",
        ["CrossEntropyLoss"] = "CrossEntropy",
        ["SparseCategoricalCrossentropy"] = "CrossEntropy",
        ["CategoricalCrossentropy"] = "CrossEntropy",
        ["NLLLoss"] = "NegativeLogLikelihood",
        ["MSELoss"] = "MeanSquaredError",
        ["MSE"] = "MeanSquaredError",
        ["StepLR"] = "StepDecay",
        ["MultiStepLR"] = "MultiStepDecay",
        ["ExponentialLR"] = "ExponentialDecay",
        ["CosineAnnealingLR"] = "CosineDecay",
        ["CosineAnnealing"] = "CosineDecay",
        ["PolynomialLR"] = "PolynomialDecay",
        ["ReduceLROnPlateau"] = "ReduceOnPlateau",
        ["LinearLR"] = "WarmUp",
        ["EMA"] = "WeightAveraging",
        ["ExponentialMovingAverage"] = "WeightAveraging",
        ["ClipGradNorm"] = "GradientClipping",
        ["RandomFlip"] = "RandomHorizontalFlip",
        ["Training"] = "Recipe",
    };

    private static readonly Dictionary<string, string> s_layers = LayerTable
        .All.SelectMany(l => l.Synonyms.Select(s => (Synonym: s, l.Name)))
        .ToDictionary(s => s.Synonym, s => s.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Layers of PyTorch and Keras that have no counterpart, and why.</summary>
    private static readonly Dictionary<string, string> s_absent = new (string Names, string Why)[]
    {
        ("Embedding EmbeddingBag StringLookup IntegerLookup TextVectorization", "it has no tokens; " + Images),
        ("RNN RNNCell SimpleRNN SimpleRNNCell LSTM LSTMCell GRU GRUCell ConvLSTM1D ConvLSTM2D ConvLSTM3D Bidirectional TimeDistributed "
            + "RepeatVector Masking", Sequences),
        ("MultiheadAttention MultiHeadAttention Attention AdditiveAttention GroupQueryAttention Transformer TransformerEncoder "
            + "TransformerEncoderLayer TransformerDecoder TransformerDecoderLayer PositionalEncoding", Attention),
        ("Conv1d SeparableConv1D DepthwiseConv1D ConvTranspose1d Conv1DTranspose MaxPool1d MaxPooling1D AvgPool1d AveragePooling1D "
            + "AdaptiveAvgPool1d AdaptiveMaxPool1d GlobalAveragePooling1D GlobalMaxPooling1D GlobalMaxPool1D GlobalAvgPool1D ZeroPad1d "
            + "ZeroPadding1D UpSampling1D Cropping1D", OneImage),
        ("Conv3d ConvTranspose3d Conv3DTranspose MaxPool3d MaxPooling3D AvgPool3d AveragePooling3D AdaptiveAvgPool3d AdaptiveMaxPool3d "
            + "GlobalAveragePooling3D GlobalMaxPooling3D BatchNorm3d InstanceNorm3d ZeroPad3d ZeroPadding3D UpSampling3D Cropping3D "
            + "Dropout3d SpatialDropout3D", Volumes),
        ("Input InputLayer", "[Network(channels, height, width)] says what the input is"),
        ("Lambda", "write the computation in a module of your own, around the generated one"),
        ("Permute", $"write [{LayerTable.ChannelsLast}] or [{LayerTable.ChannelsFirst}] to move the channels"),
    }
        .SelectMany(row => row.Names.Split(' ').Select(name => (name, row.Why)))
        .GroupBy(row => row.name, StringComparer.OrdinalIgnoreCase)
        .ToDictionary(row => row.Key, row => row.First().Why, StringComparer.OrdinalIgnoreCase);

    /// <summary>The attribute that was meant, of those known; null where none is near.</summary>
    public static string? Meant(string name, IReadOnlyCollection<string> known) =>
        known.FirstOrDefault(k => string.Equals(k, name, StringComparison.OrdinalIgnoreCase))
        ?? ((s_layers.TryGetValue(name, out string? meant) || s_attributes.TryGetValue(name, out meant)) && known.Contains(meant) ? meant
            : s_absent.ContainsKey(name) ? null
            : Suggestion.For(name, known));

    /// <summary>What to write instead of a name that NetGen doesn't have, for a message; null where nothing is near.</summary>
    public static string? Advice(string name, IReadOnlyCollection<string> known) =>
        Meant(name, known) is { } meant
            ? LayerTable.Find(meant)?.TakesInputChannelsElsewhere == true
                ? $"write [{meant}], without the number of input channels, which NetGen finds out"
                : $"write [{meant}]"
            : s_absent.TryGetValue(name, out string? why) ? why
            : null;
}

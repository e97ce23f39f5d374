namespace NetGen.Generator.Layers;

/// <summary>
/// Every primitive layer. A new layer is a line here, a definition next to it, an attribute in NetGen.Runtime and a row in docs/layers.md.
/// </summary>
internal static partial class LayerTable
{
    public static IReadOnlyList<LayerDefinition> All { get; } =
    [
        // Convolution.
        new ConvLayer(),
        new DepthwiseConvLayer(),
        new ConvTransposeLayer(),
        new SparseConvLayer(),
        new DeformConvLayer(),

        // Normalization.
        new BatchNormLayer(),
        new GroupNormLayer(),
        new LayerNormLayer(),
        new InstanceNormLayer(),
        new LocalResponseNormLayer(),
        new LocalContrastNormLayer(),
        new ChannelScaleLayer(),
        new ScaleLayer(),
        new LayerScaleLayer(),

        // Pooling.
        new MaxPoolLayer(),
        new AvgPoolLayer(),
        new AdaptivePoolLayer("AdaptiveAvgPool", isMax: false, "AdaptiveAveragePool", "AdaptiveAveragePooling2D"),
        new AdaptivePoolLayer("AdaptiveMaxPool", isMax: true),
        new GlobalPoolLayer("GlobalAvgPool", isMax: false, "GlobalAveragePooling", "GlobalAveragePooling2D", "GlobalAveragePool"),
        new GlobalPoolLayer("GlobalMaxPool", isMax: true, "GlobalMaxPooling2D"),
        new SubsamplingLayer(),

        // Vectors.
        new LinearLayer(),
        new RadialBasisLayer(),
        new FlattenLayer(),

        // Regularization.
        new DropoutLayer(),
        new Dropout2dLayer(),
        new StochasticDepthLayer(),

        // Activations.
        .. Activations.All,

        // Shapes.
        new UpsampleLayer(),
        new ZeroPadLayer(),
        new ChannelPadLayer(),
        new PixelShuffleLayer(),
        new ChannelShuffleLayer(),
        new NarrowLayer(),
        new ChannelOrderLayer(last: true),
        new ChannelOrderLayer(last: false),
        new IdentityLayer(),
    ];

    private static readonly Dictionary<string, LayerDefinition> s_byName = All.ToDictionary(d => d.Name);

    /// <summary>The definition with a name such as <c>Conv</c>, or null.</summary>
    public static LayerDefinition? Find(string name) => s_byName.TryGetValue(name, out var definition) ? definition : null;
}

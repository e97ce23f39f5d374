namespace NetGen.Generator.Layers;

// The layers that messages and fixes tell people to write.
internal static partial class LayerTable
{
    public static LayerDefinition Conv => s_byName["Conv"];

    public static LayerDefinition ConvTranspose => s_byName["ConvTranspose"];

    public static LayerDefinition Narrow => s_byName["Narrow"];

    public static LayerDefinition Linear => s_byName["Linear"];

    public static LayerDefinition Flatten => s_byName["Flatten"];

    public static LayerDefinition GlobalAvgPool => s_byName["GlobalAvgPool"];

    public static LayerDefinition GlobalMaxPool => s_byName["GlobalMaxPool"];

    public static LayerDefinition MaxPool => s_byName["MaxPool"];

    public static LayerDefinition Upsample => s_byName["Upsample"];

    public static LayerDefinition BatchNorm => s_byName["BatchNorm"];

    public static LayerDefinition LocalResponseNorm => s_byName["LocalResponseNorm"];

    public static LayerDefinition ReLU => s_byName["ReLU"];

    public static LayerDefinition Sigmoid => s_byName["Sigmoid"];

    public static LayerDefinition LogSoftmax => s_byName["LogSoftmax"];

    public static LayerDefinition ChannelsFirst => s_byName["ChannelsFirst"];

    public static LayerDefinition ChannelsLast => s_byName["ChannelsLast"];
}

using System.Reflection;
using Onnx;
using static TorchSharp.torch;

namespace NetGen.Onnx;

/// <summary>Makes ONNX's model of a network: from its graph, whose nodes say their operators, and its state.</summary>
internal static class OnnxModel
{
    /// <summary>The version of ONNX's file format that opset 17 came with, and the opset itself.</summary>
    private const int IrVersion = 8, Opset = 17;

    /// <summary>Operators that a later opset has brought.</summary>
    private static readonly Dictionary<string, int> s_later = new(StringComparer.Ordinal) { ["DeformConv"] = 19 };

    public static ModelProto Of(NetworkGraph graph, nn.Module network, OnnxOptions options)
    {
        var builder = new OnnxGraph(graph, network);
        var made = builder.Build();
        if (options.FoldBatchNorm) BatchNormFolding.Apply(made);
        int opset = made.Node.Select(n => s_later.GetValueOrDefault(n.OpType, Opset)).Append(Opset).Max();
        string version = Version();
        var model = new ModelProto
        {
            IrVersion = opset > Opset ? IrVersion + 1 : IrVersion,
            ProducerName = "NetGen",
            ProducerVersion = version,
            Graph = made,
        };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = opset });
        var metadata = OnnxMetadata.Of(graph, network.GetType(), version, options);
        model.MetadataProps.AddRange(metadata.Select(m => new StringStringEntryProto { Key = m.Key, Value = m.Value }));
        return model;
    }

    private static string Version() =>
        typeof(OnnxModel).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}

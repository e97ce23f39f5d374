using System.Runtime.InteropServices;
using Google.Protobuf;
using Onnx;

namespace NetGen.Onnx;

/// <summary>
/// Makes batch norm a part of the weights and bias of what is before it: y = (W x + b - mean) s + beta with s = gamma / sqrt(variance +
/// eps) is (s W) x + (b - mean) s + beta. Computed in double precision, rounded once.
/// </summary>
internal static class BatchNormFolding
{
    public static void Apply(GraphProto graph)
    {
        var weights = graph.Initializer.ToDictionary(t => t.Name, StringComparer.Ordinal);
        var makers = graph.Node.ToDictionary(n => n.Output[0], StringComparer.Ordinal);
        var uses = graph.Node.SelectMany(n => n.Input).Concat(graph.Output.Select(o => o.Name))
            .GroupBy(n => n, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        foreach (var norm in graph.Node.Where(n => n.OpType == "BatchNormalization").ToList())
        {
            if (!makers.TryGetValue(norm.Input[0], out var linear)
                || uses[norm.Input[0]] > 1
                || linear.OpType is not ("Conv" or "Gemm" or "DeformConv" or "ConvTranspose")
                || !weights.TryGetValue(linear.Input[1], out var weight)
                || uses[weight.Name] > 1)
            {
                continue;
            }

            int at = linear.OpType == "DeformConv" ? 3 : 2;
            bool hasBias = linear.Input.Count > at && linear.Input[at].Length > 0;
            string biasName = hasBias ? linear.Input[at] : $"{linear.Output[0]}.bias";
            if (hasBias ? uses[biasName] > 1 : weights.ContainsKey(biasName)) continue;
            var (gamma, beta, mean, variance) = (
                Values(weights[norm.Input[1]]),
                Values(weights[norm.Input[2]]),
                Values(weights[norm.Input[3]]),
                Values(weights[norm.Input[4]]));
            double eps = norm.Attribute.First(a => a.Name == "epsilon").F;
            double[] scale = [.. gamma.Select((g, c) => g / Math.Sqrt(variance[c] + eps))];
            Scale(weight, linear, scale);
            float[] before = hasBias ? Values(weights[biasName]) : new float[scale.Length];
            var bias = new TensorProto
            {
                Name = biasName,
                DataType = (int)TensorProto.Types.DataType.Float,
                RawData = Bytes([.. before.Select((b, c) => (float)((b - (double)mean[c]) * scale[c] + beta[c]))]),
            };
            bias.Dims.Add(scale.Length);
            if (hasBias) graph.Initializer.Remove(weights[biasName]);
            graph.Initializer.Add(bias);
            weights[biasName] = bias;
            uses[biasName] = 1;
            if (!hasBias)
            {
                while (linear.Input.Count <= at) linear.Input.Add("");
                linear.Input[at] = biasName;
            }

            // The linear layer makes what the norm made.
            makers.Remove(linear.Output[0]);
            linear.Output[0] = norm.Output[0];
            makers[linear.Output[0]] = linear;
            graph.Node.Remove(norm);
            foreach (string unused in norm.Input.Skip(1).Where(n => --uses[n] == 0)) graph.Initializer.Remove(weights[unused]);
        }
    }

    private static void Scale(TensorProto weight, NodeProto linear, double[] scale)
    {
        float[] values = Values(weight);
        // ConvTranspose's weight is inputs x outputs of a group x ...; the others' is outputs x ...
        bool isTransposed = linear.OpType == "ConvTranspose";
        long outputs = isTransposed ? weight.Dims[1] : weight.Dims[0];
        long inner = weight.Dims.Skip(isTransposed ? 2 : 1).Aggregate(1L, (product, d) => product * d);
        long groups = linear.Attribute.FirstOrDefault(a => a.Name == "group")?.I ?? 1;
        long inputsPerGroup = isTransposed ? weight.Dims[0] / groups : 0;
        for (long k = 0; k < values.LongLength; k++)
        {
            long row = k / inner;
            long channel = isTransposed ? row / outputs / inputsPerGroup * outputs + row % outputs : row;
            values[k] = (float)(values[k] * scale[channel]);
        }

        weight.RawData = Bytes(values);
    }

    private static float[] Values(TensorProto tensor) => MemoryMarshal.Cast<byte, float>(tensor.RawData.Span).ToArray();

    private static ByteString Bytes(float[] values) => ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan()));
}

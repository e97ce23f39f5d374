using System.ComponentModel;
using System.Runtime.Intrinsics.X86;
using TorchSharp;

namespace NetGen;

/// <summary>Gives an inference twin the weights of its network.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class InferenceWeights
{
    private const string Weight = "weight", Bias = "bias";

    /// <summary>Copies the weights, with each batch normalization made part of the layer before it; computed in double precision.</summary>
    /// <param name="network">The network; it stays as it is.</param>
    /// <param name="twin">Its twin, which is put in evaluation mode, on the network's device and in its precision.</param>
    /// <param name="layers">What becomes of each layer with weights.</param>
    /// <param name="channelsLast">
    /// Whether the weights of convolutions are stored with their channels last, so that all images inside are; null for what is faster.
    /// </param>
    /// <returns>The twin.</returns>
    public static TTwin Copy<TTwin>(torch.nn.Module network, TTwin twin, IReadOnlyList<FoldedLayer> layers, bool? channelsLast = null)
        where TTwin : torch.nn.Module
    {
        ArgumentNullException.ThrowIfNull(network);
        ArgumentNullException.ThrowIfNull(twin);
        ArgumentNullException.ThrowIfNull(layers);
        using var gradients = torch.no_grad();
        using var scope = torch.NewDisposeScope();
        try
        {
            var source = network.state_dict();
            if (source.Values.FirstOrDefault(t => t.is_floating_point()) is { } like) twin.to(like.device, like.dtype);
            twin.eval();
            var target = twin.state_dict();
            foreach (var layer in layers) Fill(layer, source, target);
            bool isLast = channelsLast ?? IsChannelsLastFaster(source.Values);
            foreach (var parameter in twin.parameters())
            {
                parameter.requires_grad = false;
                if (isLast && parameter.dim() == 4) StoreChannelsLast(parameter);
            }

            return twin;
        }
        catch
        {
            twin.Dispose();
            throw;
        }
    }

    // oneDNN's kernels for SSE 4.1, and for processors without AVX2, know no channels-last images: they would go the slow way.
    private static bool IsChannelsLastFaster(IEnumerable<torch.Tensor> state) =>
        state.All(t => t.device_type == DeviceType.CPU)
        && (Avx2.IsSupported || !X86Base.IsSupported)
        && Environment.GetEnvironmentVariable("ONEDNN_MAX_CPU_ISA") is not ("SSE41" or "AVX");

    private static void Fill(FoldedLayer layer, Dictionary<string, torch.Tensor> source, Dictionary<string, torch.Tensor> target)
    {
        if (layer.Sources is [{ Norm: null, Path: var path }])
        {
            foreach (var (name, tensor) in target.Where(t => IsOf(layer.Name, t.Key)))
                tensor.copy_(source[path + name[layer.Name.Length..]]);
            return;
        }

        var parts = layer.Sources.Select(s => Folded(s, source)).ToList();
        using (var weight = torch.cat([.. parts.Select(p => p.Weight)])) target[$"{layer.Name}.{Weight}"].copy_(weight);
        if (target.TryGetValue($"{layer.Name}.{Bias}", out var offset))
        {
            using var bias = torch.cat([.. parts.Select(p => p.Bias)]);
            offset.copy_(bias);
        }

        // What else the layer has: the offsets of a deformable convolution.
        foreach (var (name, tensor) in target.Where(t => IsOf(layer.Name, t.Key)))
        {
            string rest = name[layer.Name.Length..];
            if (rest is not ("." + Weight or "." + Bias)) tensor.copy_(source[layer.Sources[0].Path + rest]);
        }
    }

    // A bare parameter has the layer's own name.
    private static bool IsOf(string layer, string name) => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal);

    private static void StoreChannelsLast(torch.Tensor weight)
    {
        using var moved = weight.permute(0, 2, 3, 1);
        using var stored = moved.contiguous();
        using var back = stored.permute(0, 3, 1, 2);
        weight.set_(back);
    }

    private static (torch.Tensor Weight, torch.Tensor Bias) Folded(FoldedSource layer, Dictionary<string, torch.Tensor> source)
    {
        // Copies, which may be changed: in double precision the network's own tensors would be of the same type.
        torch.Tensor? Find(string path, string name) => source.GetValueOrDefault($"{path}.{name}")?.to_type(torch.float64, copy: true);
        var weight = Find(layer.Path, Weight)!;
        var bias = Find(layer.Path, Bias) ?? torch.zeros(weight.shape[0], torch.float64, weight.device);
        if (layer.Norm is null) return (weight, bias);
        using var eps = layer.Eps.ToScalar();
        using var variance = Find(layer.Norm, "running_var")!;
        using var mean = Find(layer.Norm, "running_mean")!;
        using var gamma = Find(layer.Norm, Weight);
        using var beta = Find(layer.Norm, Bias);
        using var widened = variance.add(eps, Scalars.One);
        using var scale = widened.rsqrt();
        if (gamma is not null) scale.mul_(gamma);
        using var perOutput = scale.view([-1, .. Enumerable.Repeat(1L, (int)weight.dim() - 1)]);
        bias.mul_(scale).add_(mean.mul_(scale), Scalars.MinusOne);
        if (beta is not null) bias.add_(beta, Scalars.One);
        return (weight.mul_(perOutput), bias);
    }
}

namespace NetGen.Generator.Tests.Inference;

/// <summary>Peaks of memory worked out by hand: what lives at the worst step.</summary>
public class MemoryTests
{
    private const int Float = 4;

    [Fact]
    public void A_chain_holds_the_input_and_two_tensors()
    {
        // Input 3, conv 8, relu 8, conv 2 channels of 10 x 10: the input lives throughout, the first ReLU together with its own input.
        var net = Inferred.Of("[Network(3, 10, 10)] [Conv(8, kernel: 1), ReLU, Conv(2, kernel: 1)] public sealed partial class Net;");
        Assert.Equal((3 + 8 + 8) * 100 * Float, net.PeakInferenceBytes);

        // Saved: input (conv), ReLU's output (ReLU and conv). Backward through the ReLU: those, and the gradients of both its sides.
        Assert.Equal((3 + 8 + 8 + 8) * 100 * Float, net.PeakTrainingBytes);
    }

    [Fact]
    public void A_residual_keeps_its_shortcut()
    {
        // At the second convolution: network input 1, shortcut 16, first 16, second 16; the sum needs shortcut, second and result.
        var net = Inferred.Of("""
            [Split, Branch, Conv(16, kernel: 1), Conv(16, kernel: 1), Branch, Add]
            public sealed class BlockyAttribute : BlockAttribute;
            [Network(1, 10, 10)] [Conv(16, kernel: 1), Blocky, Conv(1, kernel: 1)] public sealed partial class Net;
            """);
        Assert.Equal((1 + 16 + 16 + 16) * 100 * Float, net.PeakInferenceBytes);
    }

    [Fact]
    public void Flatten_and_dropout_take_no_memory()
    {
        // 8 x 100 numbers once, then 5: a flattened view shares the image's storage.
        var net = Inferred.Of("[Network(2, 10, 10)] [Conv(8, kernel: 1), Dropout, Flatten, Linear(5)] public sealed partial class Net;");
        Assert.Equal((200 + 800 + 5) * Float, net.PeakInferenceBytes);
    }

    [Fact]
    public void Auxiliary_heads_cost_in_training_only()
    {
        const string Main = "[GlobalAvgPool, Flatten, Linear(\"classes\")] public sealed partial class Net;";
        var without = Inferred.Of("[Network(1, 10, 10, Classes = 2)] [Conv(4, kernel: 1)] " + Main);
        var with = Inferred.Of(
            "[Network(1, 10, 10, Classes = 2)] [Conv(4, kernel: 1)] [Auxiliary(\"a\"), Conv(50, kernel: 1), GlobalAvgPool, Flatten, "
                + "Linear(2), EndAuxiliary] "
                + Main);
        Assert.Equal(without.PeakInferenceBytes, with.PeakInferenceBytes);
        Assert.True(with.PeakTrainingBytes > without.PeakTrainingBytes + 50 * 100 * Float);
    }

    /// <summary>A layer of ours, PyTorch's, and the shape of its input without the batch.</summary>
    public static TheoryData<string, string, string> Savers => new()
    {
        { "MaxPool(2)", "torch.nn.MaxPool2d(2)", "8, 12, 10" },
        { "MaxPool(3, stride: 2, padding: 1)", "torch.nn.MaxPool2d(3, 2, 1)", "8, 12, 10" },
        { "Dropout", "torch.nn.Dropout(0.5)", "8, 12, 10" },
        { "LocalResponseNorm(5)", "torch.nn.LocalResponseNorm(5)", "8, 12, 10" },
        { "LocalResponseNorm(3)", "torch.nn.LocalResponseNorm(3)", "7, 9, 11" },
        { "AvgPool(2)", "torch.nn.AvgPool2d(2)", "8, 12, 10" },
        { "ReLU", "torch.nn.ReLU()", "8, 12, 10" },
        { "GELU", "torch.nn.GELU()", "8, 12, 10" },
        { "Upsample(2)", "torch.nn.Upsample(scale_factor=2)", "8, 12, 10" },
    };

    [Theory]
    [MemberData(nameof(Savers))]
    public void Layers_keep_for_the_backward_pass_what_PyTorch_keeps(string layer, string module, string shape)
    {
        using var folder = new NetGen.Testing.TemporaryFolder();
        string printed = NetGen.Testing.Python.Run(folder, $"""
            import torch
            x, kept = torch.rand(1, {shape}, requires_grad=True), dict()
            def pack(t):
                # A scalar that accompanies a tensor, such as an exponent, is one too.
                if t.dim() > 0: kept[t.storage().data_ptr()] = t.storage().nbytes()
                return t
            with torch.autograd.graph.saved_tensors_hooks(pack, lambda t: t):
                y = {module}(x)
            print(sum(size for place, size in kept.items() if place not in (x.data_ptr(), y.data_ptr())))
            """);
        var net = Inferred.Of($"[Network({shape}), {layer}] public sealed partial class Net;");
        var node = Assert.IsType<LayerNode>(Assert.Single(net.Graph.Root.Nodes));
        Assert.Equal(long.Parse(printed, System.Globalization.CultureInfo.InvariantCulture), node.Layer.Saved.Value * Float);
    }

    [Fact]
    public void A_deformable_convolution_samples_more_than_it_reads()
    {
        // 6 channels of 10 x 10, a 3 x 3 kernel: 2 * 9 offsets for each position, and 6 * 9 sampled values,
        // twice in inference (the sum and one corner's share), in training four corners and their sum; the gradients of the output and of
        // two of those come with the backward pass, and the input is kept.
        var net = Inferred.Of("[Network(6, 10, 10)] [DeformConv(4, kernel: 3, padding: 1)] public sealed partial class Net;");
        Assert.Equal((6 + 4 + 18 + 2 * 54) * 100 * Float, net.PeakInferenceBytes);
        Assert.Equal((6 + 4 + 2 * 18 + 7 * 54) * 100 * Float, net.PeakTrainingBytes);
    }

    [Fact]
    public void Dropout_makes_a_tensor_in_training()
    {
        // Kept at the last backward step: the input, which the first convolution reads; dropout's factors; its output,
        // which the second reads. Gradients: of that output and the network's.
        var net = Inferred.Of("[Network(1, 10, 10)] [Conv(8, kernel: 1), Dropout, Conv(1, kernel: 1)] public sealed partial class Net;");
        Assert.Equal((1 + 8 + 1) * 100 * Float, net.PeakInferenceBytes);
        Assert.Equal((1 + 8 + 8 + 8 + 1) * 100 * Float, net.PeakTrainingBytes);
    }

    [Fact]
    public void Memory_of_a_symbolic_network_at_a_size_is_that_of_the_network_of_that_size()
    {
        const string layers =
            "[Conv(8, kernel: 3, stride: 2, padding: 1), BatchNorm, ReLU, MaxPool(3, stride: 2, ceil: true), LocalResponseNorm(5), "
                + "Conv(6, 3), GlobalAvgPool, Flatten, Dropout, Linear(4)] public sealed partial class Net;";
        var list = StepList.Of(Inferred.Of("[Network(\"3xHxW\")] " + layers).Graph);
        foreach (var (h, w) in new[] { (64, 64), (33, 50), (101, 29) })
        {
            var known = Inferred.Of($"[Network(3, {h}, {w})] " + layers);
            Assert.Equal(known.PeakInferenceBytes, Memory.PeakInference(list, new(h, w)));
            Assert.Equal(known.PeakTrainingBytes, Memory.PeakTraining(list, new(h, w)));
        }
    }
}

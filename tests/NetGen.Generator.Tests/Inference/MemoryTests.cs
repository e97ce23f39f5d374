namespace NetGen.Generator.Tests.Inference;

/// <summary>Peaks of memory worked out by hand: what lives at the worst step.</summary>
public class MemoryTests
{
    private const int Float = 4;

    [Fact]
    public void A_chain_holds_the_input_and_two_tensors()
    {
        // Input 3, conv 8, relu 8, conv 2 channels of 10 x 10: the input lives throughout, the first ReLU beside its own input.
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
        var with = Inferred.Of("[Network(1, 10, 10, Classes = 2)] [Conv(4, kernel: 1)] [Auxiliary(\"a\"), Conv(50, kernel: 1), GlobalAvgPool, Flatten, Linear(2), EndAuxiliary] " + Main);
        Assert.Equal(without.PeakInferenceBytes, with.PeakInferenceBytes);
        Assert.True(with.PeakTrainingBytes > without.PeakTrainingBytes + 50 * 100 * Float);
    }
}

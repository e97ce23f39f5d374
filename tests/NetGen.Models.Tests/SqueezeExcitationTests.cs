using NetGen.Zoo;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Models.Tests;

/// <summary>Squeeze-and-excitation inside residual blocks, against the paper's formula.</summary>
public class SqueezeExcitationTests
{
    /// <summary>
    /// Hu et al. 2017 (arXiv:1709.01507), formulas 2 to 4 and figure 3: the function's output times sigmoid(W2 relu(W1 mean)),
    /// before the addition.
    /// </summary>
    [Fact]
    public void SEResNet50_scales_the_residual_function()
    {
        using var scope = NewDisposeScope();
        using var _ = no_grad();
        using var net = new SEResNet50();
        Deterministic.Fill(net);
        net.eval();
        var layers = new WrittenByHand(net);
        var image = Deterministic.Input("image", 1, 3, 64, 64);

        var x = nn.functional.max_pool2d(layers.Normalization("bn1", layers.Convolution("conv1", image, 2)).relu(), 3, 2, 1);
        int[] blocks = [3, 4, 6, 3];
        for (int stage = 1; stage <= 4; stage++)
        {
            for (int block = 0; block < blocks[stage - 1]; block++)
            {
                string path = $"layer{stage}.{block}.";
                long stride = stage > 1 && block == 0 ? 2 : 1;
                var function = layers.Normalization(path + "bn1", layers.Convolution(path + "conv1", x)).relu();
                function = layers.Normalization(path + "bn2", layers.Convolution(path + "conv2", function, stride)).relu();
                function = layers.Normalization(path + "bn3", layers.Convolution(path + "conv3", function));
                var squeezed = function.mean([2L, 3L], true);
                var scale = layers.Convolution(path + "se.fc2", layers.Convolution(path + "se.fc1", squeezed).relu()).sigmoid();
                var shortcut =
                    block == 0 ? layers.Normalization(path + "downsample.1", layers.Convolution(path + "downsample.0", x, stride)) : x;
                x = (function * scale + shortcut).relu();
            }
        }

        WrittenByHand.AssertSame(layers.Linear("fc", WrittenByHand.Means(x)), net.call(image));
    }
}

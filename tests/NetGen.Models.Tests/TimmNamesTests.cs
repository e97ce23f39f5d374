using TorchSharp;

namespace NetGen.Models.Tests;

/// <summary>State-dict names and shapes of timm's networks, as its sources register them: its weights load unchanged.</summary>
public class TimmNamesTests
{
    [Theory]
    [InlineData("features.0.conv.weight", 32, 3, 3, 3)]
    [InlineData("features.3.conv.conv.weight", 96, 64, 3, 3)]
    [InlineData("features.4.branch1.3.conv.weight", 96, 64, 3, 3)]
    [InlineData("features.5.conv.bn.weight", 192)]
    [InlineData("features.6.branch3.1.conv.weight", 96, 384, 1, 1)]
    [InlineData("features.10.branch1.2.conv.weight", 256, 224, 3, 3)]
    [InlineData("features.11.branch2.1.conv.weight", 192, 192, 7, 1)]
    [InlineData("features.17.branch2.4.bn.running_mean", 256)]
    [InlineData("features.18.branch0.1.conv.weight", 192, 192, 3, 3)]
    [InlineData("features.21.branch1_1a.conv.weight", 256, 384, 1, 3)]
    [InlineData("features.21.branch2_3b.conv.weight", 256, 512, 3, 1)]
    [InlineData("last_linear.weight", 1000, 1536)]
    public void InceptionV4_has_timms_names(string key, params int[] shape) => Has<InceptionV4>(key, shape);

    [Theory]
    [InlineData("conv2d_1a.conv.weight", 32, 3, 3, 3)]
    [InlineData("mixed_5b.branch3.1.conv.weight", 64, 192, 1, 1)]
    [InlineData("repeat.0.conv2d.bias", 320)]
    [InlineData("repeat.9.branch2.2.conv.weight", 64, 48, 3, 3)]
    [InlineData("mixed_6a.branch1.1.conv.weight", 256, 256, 3, 3)]
    [InlineData("repeat_1.19.branch1.1.conv.weight", 160, 128, 1, 7)]
    [InlineData("mixed_7a.branch2.1.conv.weight", 288, 256, 3, 3)]
    [InlineData("repeat_2.8.branch1.2.conv.weight", 256, 224, 3, 1)]
    [InlineData("block8.conv2d.weight", 2080, 448, 1, 1)]
    [InlineData("conv2d_7b.bn.weight", 1536)]
    [InlineData("classif.bias", 1000)]
    public void InceptionResNetV2_has_timms_names(string key, params int[] shape) => Has<InceptionResNetV2>(key, shape);

    [Theory]
    [InlineData("conv1.weight", 32, 3, 3, 3)]
    [InlineData("block1.rep.0.conv1.weight", 64, 1, 3, 3)]
    [InlineData("block1.rep.3.pointwise.weight", 128, 128, 1, 1)]
    [InlineData("block1.skip.weight", 128, 64, 1, 1)]
    [InlineData("block2.rep.1.conv1.weight", 128, 1, 3, 3)]
    [InlineData("block2.rep.2.running_var", 256)]
    [InlineData("block11.rep.7.pointwise.weight", 728, 728, 1, 1)]
    [InlineData("block12.rep.1.pointwise.weight", 728, 728, 1, 1)]
    [InlineData("block12.rep.4.pointwise.weight", 1024, 728, 1, 1)]
    [InlineData("block12.skipbn.bias", 1024)]
    [InlineData("conv4.pointwise.weight", 2048, 1536, 1, 1)]
    [InlineData("bn4.weight", 2048)]
    [InlineData("fc.weight", 1000, 2048)]
    public void Xception_has_timms_names(string key, params int[] shape) => Has<Xception>(key, shape);

    private static readonly Dictionary<Type, Dictionary<string, string>> s_states = [];

    private static void Has<T>(string key, int[] shape)
        where T : torch.nn.Module, new()
    {
        lock (s_states)
        {
            if (!s_states.TryGetValue(typeof(T), out var state))
            {
                using var network = new T();
                s_states[typeof(T)] = state = network.state_dict().ToDictionary(s => s.Key, s => string.Join(", ", s.Value.shape));
            }

            Assert.Equal(string.Join(", ", shape), state.GetValueOrDefault(key, "no such key"));
        }
    }
}

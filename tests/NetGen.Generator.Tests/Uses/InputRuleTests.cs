using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN5001 to 5003: tensors of known size where networks are called.</summary>
public class InputRuleTests
{
    /// <summary>Networks of each kind of input, the last two of any size.</summary>
    private const string Networks = """
        using TorchSharp;
        using static TorchSharp.torch;
        [Network(3, 16, 24), Conv(8, 3), ReLU, Flatten, Linear(10, Name = "fc")] public sealed partial class Fixed;
        [Network(1, 28, 28), Conv(8, 3), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class Grey;
        [Network(784), Linear(10)] public sealed partial class Vector;
        [Network(1, 28, 28), Flatten, Linear(10)] public sealed partial class Flat;
        [Network(3, 8, 8), MaxPool(2), ReLU] public sealed partial class Stateless;
        [Network("3xHxW"), Conv(8, 7), Conv(8, 5), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class Any;
        [Network("3xHxW"), Tap("x"), MaxPool(2), Upsample(2), Concat("x"), Conv(8, 1)] public sealed partial class Even;

        """;

    private static string Class(string statements) => Networks + $"public static class Program {{ public static void Run(torch.Device device, int batch, Tensor other, bool odd) {{ {statements} }} }}";

    private static string Verify(string statements) => Assert.Single(Marked.Verify(Class(statements))).GetMessage();

    [Theory]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});", "Fixed takes N x 3 x 16 x 24, but gets 8 x 1 x 16 x 24: 1 channel instead of 3: repeat a grey image with .expand(-1, 3, -1, -1), or declare [Network] for 1 channel")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.zeros(8, 4, 16, 24)|});", "Fixed takes N x 3 x 16 x 24, but gets 8 x 4 x 16 x 24: 4 channels instead of 3: convert the image, or declare [Network] for 4 channels")]
    [InlineData("new Fixed().forward({|NETGEN5001:randn(8, 16, 24, 3)|});", "Fixed takes N x 3 x 16 x 24, but gets 8 x 16 x 24 x 3: the channels stand last: bring them to the front with .permute(0, 3, 1, 2)")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.rand(8, 3, 24, 16)|});", "Fixed takes N x 3 x 16 x 24, but gets 8 x 3 x 24 x 16: height and width are exchanged: height comes first")]
    // The linear layer has 8 * 14 * 22 = 2,464 inputs; from 32 x 32 there would be 8 * 30 * 30 = 7,200.
    [InlineData("new Fixed().call({|NETGEN5001:torch.ones(8, 3, 32, 32)|});", "Fixed takes N x 3 x 16 x 24, but gets 8 x 3 x 32 x 32: the image has another height or width, and then fc.weight would have to be 10x7200, but is 10x2464: resize it, or declare [Network] for that size")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(3, 3)|});", "Fixed takes N x 3 x 16 x 24, but gets 3 x 3: it has 2 dimensions instead of 4: batch, channels, height and width")]
    [InlineData("new Vector().call({|NETGEN5001:torch.randn(8, 783)|});", "Vector takes N x 784, but gets 8 x 783: 783 features instead of 784")]
    [InlineData("new Vector().call({|NETGEN5001:torch.randn(8, 28, 28)|});", "Vector takes N x 784, but gets 8 x 28 x 28: its samples aren't vectors yet: add .flatten(1)")]
    [InlineData("new Flat().call({|NETGEN5001:torch.randn(8, 1, 28, 27)|});", "Flat takes N x 1 x 28 x 28, but gets 8 x 1 x 28 x 27: that are 756 values a sample instead of 784")]
    [InlineData("new Fixed().call({|NETGEN5002:torch.randn(3, 16, 24)|});", "Fixed takes N x 3 x 16 x 24, but gets 3 x 16 x 24: the batch dimension is missing; add it with .unsqueeze(0)")]
    [InlineData("new Vector().call({|NETGEN5002:torch.randn(784)|});", "Vector takes N x 784, but gets 784: the batch dimension is missing; add it with .unsqueeze(0)")]
    [InlineData("new Grey().call({|NETGEN5002:torch.randn(64, 28, 28)|});", "Grey takes N x 1 x 28 x 28, but gets 64 x 28 x 28: the channel dimension is missing; add it with .unsqueeze(1)")]
    // 7 x 7 and then 5 x 5: 11 pixels at least.
    [InlineData("new Any().call({|NETGEN5003:torch.randn(1, 3, 10, 32)|});", "Any works for H >= 11, W >= 11, but gets 1 x 3 x 10 x 32:")]
    [InlineData("new Even().call({|NETGEN5003:torch.randn(1, 3, 8, 9)|});", "Even works for H >= 2, W >= 2, H even, W even, but gets 1 x 3 x 8 x 9:")]
    [InlineData("new Any().call({|NETGEN5001:torch.randn(1, 1, 32, 32)|});", "Any takes N x 3 x H x W, but gets 1 x 1 x 32 x 32: 1 channel instead of 3")]
    public void Mistakes_say_what_is_expected_found_and_to_do(string statements, string message) => Assert.StartsWith(message, Verify(statements), StringComparison.Ordinal);

    /// <summary>Ways to write a tensor of 3 channels less than it should have, or of a wrong rank.</summary>
    [Theory]
    [InlineData("var x = torch.randn(8, 1, 16, 24); var net = new Fixed(); net.call({|NETGEN5001:x|});")]
    [InlineData("using var x = torch.randn(8, 1, 16, 24); using var net = new Fixed(); using var y = net.call({|NETGEN5001:x|});")]
    [InlineData("const int C = 1; int size = 16; new Fixed().call({|NETGEN5001:torch.randn(batch, C, size, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, Grey.InputChannels, 16, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(new long[] { 8, 1, 16, 24 })|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn([8, 1, 16, 24])|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn([8L, 1, 16, 24], device: device)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.full(8, 1, 16, 24, 0.5)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.zeros(8, 1, 16, 24).to(device)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.arange(384).reshape(1, 1, 16, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.arange(768).reshape(-1, 1, 16, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 384).view(8, -1, 16, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 16, 24).unsqueeze(1)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 16, 24, 1).permute(0, 3, 1, 2)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 1, 24, 16).transpose(2, 3)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.rand(8, 1, 16, 24) / 255|});")]
    [InlineData("new Fixed().call({|NETGEN5001:(torch.rand(8, 1, 16, 24) - 0.5) * 2|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.zeros_like(torch.rand(8, 1, 16, 24))|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 3, 16, 24).flatten(1)|});")]
    [InlineData("var x = torch.randn(8, 1, 16, 24); Action run = () => new Fixed().forward({|NETGEN5001:x|});")]
    [InlineData("Fixed? net = null; net?.call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});")]
    public void However_the_tensor_is_written(string statements) => Marked.Verify(Class(statements));

    [Theory]
    [InlineData("new Fixed().call(torch.randn(8, 3, 16, 24));")]
    [InlineData("new Fixed().call(torch.randn(batch, 3, 16, 24));")]
    [InlineData("new Fixed().call(torch.randn(8, batch, 16, 24));")]
    [InlineData("new Fixed().call(other);")]
    [InlineData("new Fixed().call(torch.randn(8, 1, 16, 24).expand(-1, 3, -1, -1));")]
    [InlineData("new Fixed().call(torch.randn(3, 16, 24).unsqueeze(0));")]
    [InlineData("new Fixed().call(torch.cat(new[] { torch.randn(8, 1, 16, 24), torch.randn(8, 2, 16, 24) }, 1));")]
    [InlineData("new Fixed().call(torch.randn(8, 1, 16, 24) + torch.randn(8, 3, 16, 24));")]
    [InlineData("new Fixed().call(torch.randn(8, 1, 16, 24).mul(other));")]
    [InlineData("new Fixed().call(odd ? torch.randn(8, 1, 16, 24) : other);")]
    [InlineData("var x = torch.randn(8, 1, 16, 24); if (odd) x = other; new Fixed().call(x);")]
    [InlineData("var x = torch.randn(3, 16, 24); x.unsqueeze_(0); new Fixed().call(x);")]
    [InlineData("var x = torch.randn(8, 1, 16, 24); Change(ref x); new Fixed().call(x); static void Change(ref Tensor t) => t = torch.zeros(1);")]
    [InlineData("var x = torch.randn(8, 1, 16, 24); (x, _) = (other, 1); new Fixed().call(x);")]
    [InlineData("new Grey().call(torch.randn(8, 1, 40, 30));")]
    [InlineData("new Vector().call(torch.randn(8, 5, 784));")]
    [InlineData("new Flat().call(torch.randn(8, 784));")]
    [InlineData("new Stateless().call(torch.randn(8, 5, 16, 16));")]
    [InlineData("new Any().call(torch.randn(8, 3, 11, 11));")]
    [InlineData("new Any().call(torch.randn(8, 3, batch, 7 * batch));")]
    [InlineData("new Even().call(torch.randn(8, 3, 8, 10));")]
    [InlineData("nn.Linear(3, 4).call(torch.randn(8, 1, 16, 24));")]
    [InlineData("int[] sizes = [8, 1, 16, 24]; new Fixed().call(torch.randn([.. sizes.Select(s => (long)s)]));")]
    public void What_fits_or_is_not_certain_is_silent(string statements) => Assert.Empty(Marked.Verify(Class(statements)));

    [Fact]
    public void A_training_step_has_an_input_too() => Marked.Verify("""
        using TorchSharp;
        [Network(784), Linear(10), SGD(0.1)] public sealed partial class Net;
        public static class Program { public static void Run(Net net, torch.optim.Optimizer optimizer, torch.Tensor target) => net.TrainingStep(optimizer, {|NETGEN5001:torch.randn(8, 783)|}, target); }
        """);

    [Fact]
    public void Networks_of_references_are_known() => Marked.Verify("""
        using TorchSharp;
        using NetGen.Models;
        public static class Program { public static void Run(ResNet50 net, AlexNet alex)
        {
            net.call(torch.randn(1, 3, 224, 224));
            net.call(torch.randn(1, 3, 320, 256));
            net.call({|NETGEN5001:torch.randn(1, 1, 224, 224)|});
            net.call({|NETGEN5002:torch.randn(3, 224, 224)|});
            alex.call({|NETGEN5001:torch.randn(1, 3, 32, 32)|});
        } }
        """);

    /// <summary>Metadata gives the same networks as their sources did: all of NetGen.Models, held against the constants in the assembly.</summary>
    [Fact]
    public void Every_network_of_a_reference_is_read_as_it_was_generated()
    {
        var compilation = GeneratorHarness.Compile("");
        var models = compilation.References.Select(compilation.GetAssemblyOrModuleSymbol).OfType<IAssemblySymbol>().Single(a => a.Name == "NetGen.Models");
        var networks = new UsedNetworks(compilation);
        int count = 0;
        foreach (var type in models.GlobalNamespace.GetNamespaceMembers().Single(n => n.Name == "NetGen").GetNamespaceMembers().Single(n => n.Name == "Models").GetTypeMembers())
        {
            if (type.GetMembers("ParameterCount").OfType<IFieldSymbol>().FirstOrDefault() is not { ConstantValue: long parameters }) continue;
            Assert.Equal((type.Name, parameters), (type.Name, networks.Find(type, default)?.Inferred.ParameterCount));
            count++;
        }

        Assert.True(count > 70, $"{count}");
    }
}

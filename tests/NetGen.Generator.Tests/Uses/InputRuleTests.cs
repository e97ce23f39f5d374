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
        [Network(1, 8, 8), SparseConv(2, 3, "0; 0")] public sealed partial class Sparse;
        [Network(1, 8, 8), DeformConv(2, 3)] public sealed partial class Deformable;
        [Network("3xHxW"), Conv(8, 7), Conv(8, 5), GlobalAvgPool, Flatten, Linear(10)] public sealed partial class Any;
        [Network("3xHxW"), Tap("x"), MaxPool(2), Upsample(2), Concat("x"), Conv(8, 1)] public sealed partial class Even;

        """;

    private static string Class(string statements) =>
        Networks
        + $"public static class Program {{ public static void Run(torch.Device device, int batch, Tensor other, "
        + $"bool odd) {{ {statements} }} }}";

    private static string Verify(string statements) => Assert.Single(Marked.Verify(Class(statements))).GetMessage();

    [Theory]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 1 x 16 x 24: 1 channel instead of 3: repeat a grey image with .expand(-1, 3, -1, "
            + "-1), or declare [Network] for 1 channel")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.zeros(8, 4, 16, 24)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 4 x 16 x 24: 4 channels instead of 3: convert the image, or declare [Network] for 4 "
            + "channels")]
    [InlineData(
        "new Fixed().forward({|NETGEN5001:randn(8, 16, 24, 3)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 16 x 24 x 3: the channels are last: bring them to the front with .permute(0, "
            + "3, 1, 2)")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.rand(8, 3, 24, 16)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 3 x 24 x 16: height and width are exchanged: height comes first")]
    // The linear layer has 8 * 14 * 22 = 2,464 inputs; from 32 x 32 there would be 8 * 30 * 30 = 7,200.
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.ones(8, 3, 32, 32)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 3 x 32 x 32: the image has another height or width, and then fc.weight would have to "
            + "be 10x7200, but is 10x2464: resize it, or declare [Network] for that size")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(3, 3)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 3 x 3: it has 2 dimensions instead of 4: batch, channels, height and width")]
    [InlineData(
        "new Vector().call({|NETGEN5001:torch.randn(8, 783)|});",
        "Vector takes N x 784, but gets 8 x 783: 783 features instead of 784")]
    [InlineData(
        "new Vector().call({|NETGEN5001:torch.randn(8, 28, 28)|});",
        "Vector takes N x 784, but gets 8 x 28 x 28: its samples aren't vectors yet: add .flatten(1)")]
    [InlineData(
        "new Flat().call({|NETGEN5001:torch.randn(8, 1, 28, 27)|});",
        "Flat takes N x 1 x 28 x 28, but gets 8 x 1 x 28 x 27: that are 756 values a sample instead of 784")]
    [InlineData(
        "new Fixed().call({|NETGEN5002:torch.randn(3, 16, 24)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 3 x 16 x 24: the batch dimension is missing; add it with .unsqueeze(0)")]
    [InlineData(
        "new Vector().call({|NETGEN5002:torch.randn(784)|});",
        "Vector takes N x 784, but gets 784: the batch dimension is missing; add it with .unsqueeze(0)")]
    [InlineData(
        "new Grey().call({|NETGEN5002:torch.randn(64, 28, 28)|});",
        "Grey takes N x 1 x 28 x 28, but gets 64 x 28 x 28: the channel dimension is missing; add it with .unsqueeze(1)")]
    // 7 x 7 and then 5 x 5: 11 pixels at least.
    [InlineData("new Any().call({|NETGEN5003:torch.randn(1, 3, 10, 32)|});", "Any works for H >= 11, W >= 11, but gets 1 x 3 x 10 x 32:")]
    [InlineData(
        "new Even().call({|NETGEN5003:torch.randn(1, 3, 8, 9)|});",
        "Even works for H >= 2, W >= 2, H even, W even, but gets 1 x 3 x 8 x 9:")]
    // The next even numbers.
    [InlineData(
        "new Even().call({|NETGEN5003:torch.randn(1, 3, 7, 9)|});",
        "Even works for H >= 2, W >= 2, H even, W even, but gets 1 x 3 x 7 x 9: Concat: [Concat] can't merge the current tensor (N x 3 "
            + "x 6 x 8) and tap 'x' (N x 3 x 7 x 9): the sizes 6 x 8 and 7 x 9 differ. Resize or pad it, to 8 x 10 for example")]
    [InlineData(
        "new Grey().call({|NETGEN5001:torch.randn(8, 3, 28, 28)|});",
        "Grey takes N x 1 x 28 x 28, but gets 8 x 3 x 28 x 28: 3 channels instead of 1: make a colour image grey with .mean(new long[] "
            + "{ 1 }, true), or declare [Network] for 3 channels")]
    [InlineData(
        "new Grey().call({|NETGEN5001:torch.randn(8, 784)|});",
        "Grey takes N x 1 x 28 x 28, but gets 8 x 784: its samples are vectors: make images of them with .reshape(-1, 1, 28, 28)")]
    [InlineData(
        "new Grey().call({|NETGEN5002:torch.randn(28, 28)|});",
        "Grey takes N x 1 x 28 x 28, but gets 28 x 28: the batch and channel dimensions are missing; "
            + "add them with .unsqueeze(0).unsqueeze(0)")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(16, 24, 3)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 16 x 24 x 3: it is one image with its channels last: "
            + "bring it into shape with .permute(2, 0, 1).unsqueeze(0)")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(3, 8, 16, 24)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 3 x 8 x 16 x 24: 8 channels instead of 3: the batch is first, then the channels; "
            + "exchange them with .transpose(0, 1)")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(new long[] { 2, 4, 3, 16, 24 })|});",
        "Fixed takes N x 3 x 16 x 24, but gets 2 x 4 x 3 x 16 x 24: its samples are batches themselves: join them with .flatten(0, 1)")]
    [InlineData(
        "new Vector().call({|NETGEN5001:torch.randn(8, 28, 28).flatten()|});",
        "Vector takes N x 784, but gets 6272: it has 1 dimension instead of 2; write .flatten(1) instead of .flatten()")]
    [InlineData(
        "new Grey().call({|NETGEN5002:torch.randn(8, 1, 28, 28).squeeze()|});",
        "Grey takes N x 1 x 28 x 28, but gets 8 x 28 x 28: the channel dimension is missing; leave out .squeeze()")]
    [InlineData(
        "new Fixed().call({|NETGEN5001:torch.randn(8, 16, 24, 3).permute(0, 2, 3, 1)|});",
        "Fixed takes N x 3 x 16 x 24, but gets 8 x 24 x 3 x 16: 24 channels instead of 3; write .permute(0, 3, 1, "
            + "2) instead of .permute(0, 2, 3, 1)")]
    [InlineData(
        "new Vector().call({|NETGEN5001:new Fixed().call(torch.randn(8, 3, 16, 24))|});",
        "Vector takes N x 784, but gets 8 x 10: 10 features instead of 784: pass vectors of 784, or declare [Network] for 10 features")]
    [InlineData(
        "new Any().call({|NETGEN5001:torch.randn(1, 1, 32, 32)|});",
        "Any takes N x 3 x H x W, but gets 1 x 1 x 32 x 32: 1 channel instead of 3")]
    public void Mistakes_say_what_is_expected_found_and_to_do(string statements, string message) =>
        Assert.StartsWith(message, Verify(statements), StringComparison.Ordinal);

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
    [InlineData("new Fixed().call({|NETGEN5001:odd ? torch.randn(8, 1, 16, 24) : torch.zeros(8, 1, 16, 24)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.cat(new[] { torch.randn(8, 1, 16, 24), torch.randn(8, 3, 16, 24) }, 1)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.stack(new[] { torch.randn(4, 16, 24), torch.randn(4, 16, 24) })|});")]
    [InlineData("new Fixed().call({|NETGEN5002:torch.randn(8, 3, 16, 24)[0]|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 1, 16, 24).repeat(1, 2, 1, 1)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.randn(8, 4, 16, 24).narrow(1, 0, 2)|});")]
    [InlineData("new Grey().call({|NETGEN5002:torch.randn(8, 3, 28, 28).select(1, 0)|});")]
    [InlineData("new Fixed().call({|NETGEN5001:nn.functional.interpolate(torch.randn(8, 3, 16, 24), new long[] { 32, 32 })|});")]
    [InlineData("new Fixed().call({|NETGEN5001:torch.tensor(new float[384], new long[] { 1, 1, 16, 24 })|});")]
    [InlineData("((Fixed)(object)new Fixed()).call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});")]
    [InlineData("nn.Module<Tensor, Tensor> net = new Fixed(); net.call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});")]
    [InlineData("var all = nn.Sequential(new Fixed(), nn.Softmax(1)); all.call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});")]
    [InlineData(
        "var all = nn.Sequential((\"first\", new Fixed()), (\"second\", new Vector())); all.call({|NETGEN5001:torch.randn(8, 3, "
            + "16, 24)|});")]
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
    [InlineData(
        "var x = torch.randn(8, 1, 16, 24); Change(ref x); new Fixed().call(x); static void Change(ref Tensor t) => t = torch.zeros(1);")]
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
    [InlineData("var x = odd ? torch.randn(8, 1, 16, 24) : torch.randn(8, 3, 16, 24); new Fixed().call(x);")]
    [InlineData("new Fixed().call(torch.stack(new[] { torch.randn(3, 16, 24), torch.randn(3, 16, 24) }));")]
    [InlineData("new Fixed().call(torch.randn(8, 1, 16, 24).repeat(1, 3, 1, 1));")]
    [InlineData("new Fixed().call(nn.functional.interpolate(torch.randn(8, 3, 32, 32), new long[] { 16, 24 }));")]
    [InlineData("new Fixed().call(torch.randn(8, 3, 16, 24)[0..2]);")]
    [InlineData("nn.Sequential(nn.ReLU(), new Fixed()).call(torch.randn(8, 784));")]
    [InlineData("nn.Module<Tensor, Tensor> net = new Fixed(); if (odd) net = new Grey(); net.call(torch.randn(8, 1, 28, 28));")]
    public void What_fits_or_is_not_certain_is_silent(string statements) => Assert.Empty(Marked.Verify(Class(statements)));

    /// <summary>
    /// Members of a class that hold a tensor of 1 channel, or a network: those that are given it once and for all, and others.
    /// </summary>
    [Theory]
    [InlineData(
        "static readonly Tensor X = torch.randn(8, 1, 16, 24); static readonly Fixed Net = new(); "
            + "Tensor Run() => Net.call({|NETGEN5001:X|});")]
    [InlineData("Tensor x = torch.randn(8, 1, 16, 24); Fixed net = new(); Tensor Run() => this.net.call({|NETGEN5001:this.x|});")]
    [InlineData(
        "readonly Tensor x; readonly Fixed net; public Use(Fixed net) { this.net = net; x = torch.randn(8, 1, 16, 24); "
            + "} Tensor Run() => net.call({|NETGEN5001:x|});")]
    [InlineData("Tensor X { get; } = torch.randn(8, 1, 16, 24); Fixed Net { get; } = new(); Tensor Run() => Net.call({|NETGEN5001:X|});")]
    [InlineData("public Tensor X { get; private set; } = torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) => net.call({|NETGEN5001:X|});")]
    [InlineData("static Tensor X => torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) => net.call({|NETGEN5001:X|});")]
    [InlineData(
        "const int Channels = 1; static readonly int s_height = 16; Tensor Run(Fixed net) => net.call({|NETGEN5001:torch.randn(8, "
            + "Channels, s_height, 24)|});")]
    [InlineData(
        "readonly nn.Module<Tensor, Tensor> net = new Fixed(); Tensor Run() => net.call({|NETGEN5001:torch.randn(8, 1, 16, 24)|});")]
    [InlineData("Tensor x = torch.randn(8, 1, 16, 24); void Load(Tensor other) => x = other; Tensor Run(Fixed net) => net.call(x);")]
    [InlineData("public Tensor x = torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) => net.call(x);")]
    [InlineData(
        "readonly Tensor x = torch.randn(8, 1, 16, 24); public Use() { } public Use(Tensor other) { this.x = other; "
            + "} Tensor Run(Fixed net) => net.call(x);")]
    [InlineData(
        "readonly Tensor x; public Use() { x = torch.randn(8, 1, 16, 24); } public Use(int n) { x = torch.randn(n, 3, 16, 24); "
            + "} Tensor Run(Fixed net) => net.call(x);")]
    [InlineData("readonly Tensor x = torch.randn(3, 16, 24); public Use() { x.unsqueeze_(0); } Tensor Run(Fixed net) => net.call(x);")]
    [InlineData("public Tensor X { get; init; } = torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) => net.call(X);")]
    [InlineData("public virtual Tensor X => torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) => net.call(X);")]
    [InlineData("Tensor? x = torch.randn(8, 1, 16, 24); Tensor Run(Fixed net) { x ??= torch.zeros(8, 3, 16, 24); return net.call(x); }")]
    public void Members_of_classes_are_known_where_they_never_change(string members) =>
        Marked.Verify(Networks + $"public class Use {{ {members} }}");

    [Fact]
    public void Tensors_of_another_file_are_known() => Marked.Verify(
        Networks + "public static class Program { public static void Run(Fixed net) => net.call({|NETGEN5001:Samples.Grey|}); }",
        "public static class Samples { public static readonly TorchSharp.torch.Tensor Grey = TorchSharp.torch.zeros(1, 1, 16, 24); }");

    /// <summary>A network with blocks, which are called separately: the message says what each takes in its place.</summary>
    [Theory]
    [InlineData(
        "net.Stem.call({|NETGEN5001:torch.randn(1, 1, 32, 32)|});",
        "Deep.Stem takes N x 3 x 32 x 32, but gets 1 x 1 x 32 x 32: 1 channel instead of 3: repeat a grey image with .expand(-1, "
            + "3, -1, -1)")]
    [InlineData(
        "net.First.call({|NETGEN5001:torch.randn(1, 3, 32, 32)|});",
        "Deep.First takes N x 8 x 16 x 16, but gets 1 x 3 x 32 x 32: 3 channels instead of 8: pass it what the layers before it give")]
    [InlineData(
        "net.Second.Conv1.call({|NETGEN5001:torch.randn(1, 8, 16, 16)|});",
        "Deep.Second.Conv1 takes N x 12 x 16 x 16, but gets 1 x 8 x 16 x 16: 8 channels instead of 12")]
    [InlineData(
        "net.Fc.call({|NETGEN5001:torch.randn(1, 16, 4, 4)|});",
        "Deep.Fc takes N x 16, but gets 1 x 16 x 4 x 4: its samples are images, not vectors: take the mean of each channel with "
            + ".mean(new long[] { 2, 3 })")]
    [InlineData(
        "var block = net.Second; block.call({|NETGEN5001:net.Stem.call(torch.randn(2, 3, 32, 32))|});",
        "Deep.Second takes N x 12 x 16 x 16, but gets 2 x 8 x 16 x 16: 8 channels instead of 12")]
    [InlineData(
        "net.Fc.call({|NETGEN5001:net.Second.call(net.First.call(net.Stem.call(torch.randn(2, 3, 32, 32)))).flatten(1)|});",
        "Deep.Fc takes N x 16, but gets 2 x 4096: 4,096 features instead of 16")]
    [InlineData(
        "new Deep().call({|NETGEN5001:net.Stem.call(torch.randn(2, 3, 32, 32))|});",
        "Deep takes N x 3 x 32 x 32, but gets 2 x 8 x 16 x 16: 8 channels instead of 3")]
    public void Members_of_networks_are_checked_too(string statements, string message) =>
        Assert.StartsWith(message, Assert.Single(Marked.Verify(Deep(statements))).GetMessage(), StringComparison.Ordinal);

    [Theory]
    [InlineData("net.Stem.call(torch.randn(1, 3, 32, 32)); net.Stem.call(torch.randn(1, 3, 100, 60));")]
    [InlineData("net.Second.call(net.First.call(net.Stem.call(torch.randn(2, 3, 32, 32))));")]
    [InlineData("net.Fc.call(net.Second.call(net.First.call(net.Stem.call(torch.randn(2, 3, 32, 32)))).mean(new long[] { 2, 3 }));")]
    [InlineData("var block = net.First; if (odd) block = net.Second; block.call(torch.randn(1, 8, 16, 16));")]
    [InlineData("any.call(torch.randn(1, 1, 1, 1));")]
    public void Members_whose_input_fits_or_is_not_certain_are_silent(string statements) => Assert.Empty(Marked.Verify(Deep(statements)));

    private static string Deep(string statements) => $$"""
        using TorchSharp;
        [Conv(nameof(c), 3, padding: 1), BatchNorm, ReLU] public sealed partial class StepAttribute(int c) : BlockAttribute;
        [Network(3, 32, 32)]
        [Sequential("stem"), Conv(8, 3, padding: 1), ReLU, MaxPool(2), EndSequential]
        [Step(12, Name = "first"), Step(16, Name = "second"), GlobalAvgPool, Flatten, Linear(10, Name = "fc")]
        public sealed partial class Deep;
        public static class Program { public static void Run(Deep net, Deep.StepBlock any, bool odd) { {{statements}} } }
        """;

    [Fact]
    public void Results_of_a_record_are_known() =>
        Assert.StartsWith(
            "Head takes N x 16 x 15 x 15, but gets 2 x 8 x 15 x 15: 8 channels instead of 16",
            Assert
                .Single(
                    Marked.Verify(
                        """
                        using TorchSharp;
                        [Network(3, 32, 32), Conv(8, 3, stride: 2), Output("c1"), GlobalAvgPool, Flatten, Linear(2)]
                        public sealed partial class Two;
                        [Network(16, 15, 15), Conv(4, 1)] public sealed partial class Head;
                        public static class Program
                        {
                            public static void Run(Two two, Head head)
                            {
                                var result = two.call(torch.randn(2, 3, 32, 32));
                                head.call({|NETGEN5001:result.C1|});
                            }
                        }
                        """
                    )
                )
                .GetMessage(),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData("new Fixed().call({|NETGEN5004:torch.zeros(8, 3, 16, 24, dtype: ScalarType.Int64)|});")]
    [InlineData("new Fixed().call({|NETGEN5004:torch.zeros(8, 3, 16, 24, uint8)|});")]
    [InlineData("new Fixed().call({|NETGEN5004:torch.randint(0, 256, new long[] { 8, 3, 16, 24 })|});")]
    [InlineData("new Vector().call({|NETGEN5004:torch.tensor(new byte[784], 1, 784)|});")]
    [InlineData("new Flat().call({|NETGEN5004:torch.zeros(8, 1, 28, 28, ScalarType.Bool).to(device)|});")]
    [InlineData("new Vector().call({|NETGEN5004:torch.randn(8, 784).to(ScalarType.Int32)|});")]
    [InlineData("new Vector().call({|NETGEN5004:torch.zeros(8, 1, 28, 28, int64).flatten(1)|});")]
    [InlineData("new Sparse().call({|NETGEN5004:torch.zeros(8, 1, 8, 8, int64)|});")]
    [InlineData("new Deformable().call({|NETGEN5004:torch.zeros(8, 1, 8, 8, int64)|});")]
    [InlineData("new Vector().call(torch.zeros(8, 784, int64).@float());")]
    [InlineData("new Vector().call(torch.zeros(8, 784, int64) / 255.0);")]
    [InlineData("new Vector().call(torch.zeros(8, 784, int64).to(float32));")]
    [InlineData("new Vector().call(torch.zeros(8, 784, int64).to(other));")]
    [InlineData("new Vector().call(torch.zeros(8, 784, float64));")]
    [InlineData("new Stateless().call(torch.zeros(8, 3, 8, 8, int64));")]
    public void Whole_numbers_are_no_input(string statements) => Marked.Verify(Class(statements));

    [Fact]
    public void A_training_step_has_an_input_too() =>
        Marked.Verify(
            """
            using TorchSharp;
            [Network(784), Linear(10), SGD(0.1)] public sealed partial class Net;
            public static class Program
            {
                public static void Run(Net net, torch.optim.Optimizer optimizer, torch.Tensor target) =>
                    net.TrainingStep(optimizer, {|NETGEN5001:torch.randn(8, 783)|}, target);
            }
            """
        );

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

    /// <summary>
    /// Metadata gives the same networks as their sources did: all of NetGen.Models, compared with the constants in the assembly.
    /// </summary>
    [Fact]
    public void Every_network_of_a_reference_is_read_as_it_was_generated()
    {
        var compilation = GeneratorHarness.Compile("");
        var models = compilation
            .References.Select(compilation.GetAssemblyOrModuleSymbol)
            .OfType<IAssemblySymbol>()
            .Single(a => a.Name == "NetGen.Models");
        var networks = new UsedNetworks(compilation);
        int count = 0;
        foreach (var type in models
                .GlobalNamespace.GetNamespaceMembers()
                .Single(n => n.Name == "NetGen")
                .GetNamespaceMembers()
                .Single(n => n.Name == "Models")
                .GetTypeMembers())
        {
            if (type.GetMembers("ParameterCount").OfType<IFieldSymbol>().FirstOrDefault() is not { ConstantValue: long parameters })
                continue;
            Assert.Equal((type.Name, parameters), (type.Name, networks.Find(type, default)?.Inferred.ParameterCount));
            count++;
        }

        Assert.True(count > 70, $"{count}");
    }
}

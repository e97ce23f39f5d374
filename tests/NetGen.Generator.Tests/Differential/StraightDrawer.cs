using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Generator.Tests.Differential;

/// <summary>A network twice: as attributes, with the planted fault marked, and as calls of torch.</summary>
/// <param name="Fault">What is wrong with it, or null.</param>
internal sealed record StraightNetwork(string Source, IReadOnlyList<Func<Reference, Tensor, Tensor>> Steps, string? Fault)
{
    public const int Channels = 3, Size = 12;
}

/// <summary>
/// Draws a network of plain layers in both forms at once, and plants one fault on request; after the fault it goes on
/// as if the author had written what was meant.
/// </summary>
internal sealed class StraightDrawer
{
    private readonly Random _random;
    private readonly List<string> _lines = ["[Network(3, 12, 12, Classes = 5)]"];
    private readonly List<Func<Reference, Tensor, Tensor>> _steps = [];
    private int _c = StraightNetwork.Channels;
    private int _h = StraightNetwork.Size;
    private int _names;

    private StraightDrawer(int seed) => _random = new(seed);

    // A linear layer leaves a vector: the network ends after it.
    private const string ImageToLinear = "a linear layer on an image";

    /// <summary>Kinds of faults: each writes what is wrong, with its mark, and what torch is to do.</summary>
    private static readonly Dictionary<string, Action<StraightDrawer>> s_faults = new()
    {
        ["channels at Add"] = d => d.Branches("[{|NETGEN1043:Add|}]", d._c + 1, 1, (a, b) => a + b),
        ["channels at Multiply"] = d => d.Branches("[{|NETGEN1043:Multiply|}]", d._c + 2, 1, (a, b) => a * b),
        ["sizes at Concat"] = d => d.Branches("[{|NETGEN1043:Concat|}]", d._c, 2, (a, b) => cat([a, b], 1), d._c),
        ["sizes at Add"] = d => d.Branches("[{|NETGEN1043:Add|}]", d._c, 2, (a, b) => a + b),
        ["a tap of another size"] = d =>
            d.Add("[Tap(\"fault\"), MaxPool(2), {|NETGEN1043:Add(\"fault\")|}]", (_, x) => nn.functional.max_pool2d(x, 2) + x),
        ["a kernel that doesn't fit"] = d => d.Conv($"{{|NETGEN1041:{d._h + 2}|}}", d._h + 2),
        ["a pool that doesn't fit"] = d =>
            d.Sized(h => d.Add($"[MaxPool({{|NETGEN1041:{h + 1}|}}, stride: 1)]", (_, x) => nn.functional.max_pool2d(x, h + 1, 1))),
        ["groups that don't divide"] = d => d.Conv($"3, padding: 1, groups: {{|NETGEN1042:{d._c + 1}|}}", 3, padding: 1, groups: d._c + 1),
        ["groups of a norm"] = d => d.Module($"[GroupNorm({{|NETGEN1042:{d._c + 1}|}})]", c => nn.GroupNorm(c + 1, c)),
        ["a shuffle of too few channels"] = d =>
            d.Odd().Add("[PixelShuffle({|NETGEN1042:2|})]", (_, x) => nn.functional.pixel_shuffle(x, 2)),
        [ImageToLinear] = d => d.Sized(h => d.Module("[{|NETGEN1040:Linear(7)|}]", c => nn.Linear(c * h * h, 7))),
        ["a padding beyond half of the kernel"] = d =>
            d.Add("[MaxPool(2, stride: 1, padding: {|NETGEN1045:2|})]", (_, x) => nn.functional.max_pool2d(x, 2, 1, 2)),
        ["no stride"] = d => d.Conv("1, stride: {|NETGEN1027:0|}", 1, stride: 0),
        ["a negative padding"] = d => d.Conv("1, padding: {|NETGEN1027:-1|}", 1, padding: -1),
        ["no dilation"] = d => d.Conv("3, padding: 1, dilation: {|NETGEN1027:0|}", 3, padding: 1, dilation: 0),
        ["a rate beyond 1"] = d => d.Add("[Dropout({|NETGEN1027:1.5|})]", (_, x) => nn.functional.dropout(x, 1.5)),
        ["an unknown tap"] = d => d.Add("[Add({|NETGEN1016:\"nowhere\"|})]", (r, x) => x + r.Taps["nowhere"]),
        ["an unknown variable"] = d => d.Add("[Conv(\"2 * {|NETGEN1024:chanels|}\", 1)]", null),
        ["a broken expression"] = d => d.Add("[Conv(\"2 *{|NETGEN1023:*|} channels\", 1)]", null),
        ["half a channel"] = d => d.Odd().Add("[Conv({|NETGEN1020:\"channels / 2\"|}, 1)]", null),
        ["a division by nothing"] = d => d.Add("[Conv(\"8 / {|NETGEN1025:0|}\", 1)]", null),
        ["a name twice"] = d => d.Add("[ChannelScale(Name = \"once\"), ChannelScale(Name = {|NETGEN1014:\"once\"|})]", null),
        ["a name with a dot"] = d => d.Add("[ChannelScale(Name = {|NETGEN1015:\"a.b\"|})]", null),
        ["one path"] = d => d.Add("[Split, Branch, ReLU, {|NETGEN1013:Add|}]", null),
        ["nothing to close"] = d => d.Add("[{|NETGEN1011:EndSequential|}]", null),
    };

    public static IEnumerable<string> Faults => s_faults.Keys;

    /// <summary>A network without fault.</summary>
    public static StraightNetwork Draw(int seed) => Draw(seed, null);

    /// <summary>A network with one fault at a random place.</summary>
    public static StraightNetwork Draw(int seed, string? fault)
    {
        var drawer = new StraightDrawer(seed);
        int layers = drawer._random.Next(2, 7), at = drawer._random.Next(layers);
        if (fault == ImageToLinear) layers = at + 1;
        for (int k = 0; k < layers; k++)
        {
            if (k == at && fault is not null) drawer.Plant(fault);
            if (fault != ImageToLinear || k < at) drawer.Item();
        }

        if (fault == ImageToLinear) return drawer.Finish("[Linear(\"classes\")]", fault);
        drawer.Add("[GlobalAvgPool, Flatten]", (_, x) => nn.functional.adaptive_avg_pool2d(x, 1).flatten(1));
        int channels = drawer._c;
        drawer.Add("[Linear(\"classes\")]", (r, x) => r.Call(() => nn.Linear(channels, 5), x));
        return drawer.Finish("[Identity]", fault);
    }

    private StraightNetwork Finish(string last, string? fault) =>
        new(string.Join("\n", _lines.Append(last)) + "\npublic sealed partial class Net;\n", _steps, fault);

    private void Sized(Action<int> action) => action(_h);

    private void Plant(string fault)
    {
        var (c, h) = (_c, _h);
        s_faults[fault](this);
        if (fault == ImageToLinear) return;
        // What was meant leaves what came in; torch never gets here.
        (_c, _h) = (c, h);
        int before = _c;
        _lines.Add($"[Conv({before}, 1)]");
        _steps.Add((r, x) => r.Call(() => nn.Conv2d(x.shape[1], before, 1), x));
    }

    private void Add(string line, Func<Reference, Tensor, Tensor>? step)
    {
        _lines.Add(line);
        if (step is not null) _steps.Add(step);
    }

    private void Module(string line, Func<int, nn.Module<Tensor, Tensor>> make)
    {
        int c = _c;
        Add(line, (r, x) => r.Call(() => make(c), x));
    }

    private void Conv(string arguments, int kernel, int stride = 1, int padding = 0, int dilation = 1, int groups = 1)
    {
        int c = _c;
        Add($"[Conv({c}, {arguments})]", (r, x) => r.Call(() => nn.Conv2d(c, c, kernel, stride, padding, dilation, groups: groups), x));
    }

    /// <summary>Gives the tensor an odd number of channels.</summary>
    private StraightDrawer Odd()
    {
        Channels(_random.Next(2, 5) * 2 + 1);
        return this;
    }

    private void Channels(int channels)
    {
        int c = _c;
        Add($"[Conv({channels}, 1)]", (r, x) => r.Call(() => nn.Conv2d(c, channels, 1), x));
        _c = channels;
    }

    /// <summary>Two paths, the identity and a convolution, and what merges them.</summary>
    private void Branches(string merge, int channels, int stride, Func<Tensor, Tensor, Tensor> join, int more = 0)
    {
        int c = _c;
        Add(
            $"[Split] [Branch] [Branch, Conv({channels}, 3, stride: {stride}, padding: 1)] {merge}",
            (r, x) => join(x, r.Call(() => nn.Conv2d(c, channels, 3, stride, 1), x)));
        _c += more;
    }

    private void Item()
    {
        switch (_random.Next(9))
        {
            case 0:
                Channels(_random.Next(2, 9));
                break;
            case 1 when _h >= 7:
                int c = _c, wide = _random.Next(2, 9), stride = _random.Next(1, 3);
                Add(
                    $"[Conv({wide}, kernel: 3, stride: {stride}, padding: 1)]",
                    (r, x) => r.Call(() => nn.Conv2d(c, wide, 3, stride, 1), x));
                (_c, _h) = (wide, (_h - 1) / stride + 1);
                break;
            case 2 when _h >= 8:
                Add("[MaxPool(2)]", (_, x) => nn.functional.max_pool2d(x, 2));
                _h /= 2;
                break;
            case 3 when _h >= 8:
                Add("[AvgPool(3, stride: 2)]", (_, x) => nn.functional.avg_pool2d(x, 3, 2));
                _h = (_h - 3) / 2 + 1;
                break;
            case 4:
                Module("[BatchNorm]", n => nn.BatchNorm2d(n));
                break;
            case 5:
                Branches("[Add]", _c, 1, (a, b) => a + b);
                break;
            case 6:
                Branches("[Concat]", _c + 1, 1, (a, b) => cat([a, b], 1), _c + 1);
                break;
            case 7:
                string tap = $"t{_names++}";
                Add($"[Tap(\"{tap}\"), Tanh, Multiply(\"{tap}\")]", (_, x) => nn.functional.tanh(x) * x);
                break;
            default:
                Add("[ReLU]", (_, x) => nn.functional.relu(x));
                break;
        }
    }
}

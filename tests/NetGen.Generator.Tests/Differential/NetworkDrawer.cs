namespace NetGen.Generator.Tests.Differential;

/// <summary>Draws networks from the language: a seed, a network. Keeps its own account of the current shape.</summary>
internal sealed class NetworkDrawer
{
    private readonly Random _random;
    private readonly string _name;
    private readonly List<DrawnBlock> _blocks = [];
    private readonly List<string> _lines = [];
    private readonly bool _isSymbolic;
    private int _c;
    private int _h;
    private int _w;
    private int _names;

    private NetworkDrawer(int seed)
    {
        _random = new Random(seed);
        _name = $"Net{seed}";
        _isSymbolic = _random.Percent(20);
    }

    public static DrawnNetwork Draw(int seed)
    {
        var drawer = new NetworkDrawer(seed);
        return seed % 10 == 9 ? drawer.Vectors() : drawer.Images();
    }

    private DrawnNetwork Images()
    {
        for (int k = _random.Next(3); k > 0; k--) _blocks.Add(DrawnBlock.Draw(_random, $"{_name}B{_blocks.Count}", _blocks));
        (_c, _h, _w) = (_random.Next(1, 5), _random.Next(6, 19), _random.Next(6, 19));
        var input = (_c, _h, _w);
        _lines.Add(
            _isSymbolic
                ? $"[Network(\"{_c}x{_random.Of("H", $"{_h}")}xW\", Classes = 5), Inference]"
                : $"[Network({_c}, {_h}, {_w}, Classes = 5), Inference]");
        Conv();
        for (int k = _random.Next(1, 6); k > 0; k--) Item();
        if (_random.Percent(10))
        {
            // Scores of every pixel: a channel for each class.
            _lines[0] = _lines[0].Replace("Classes = 5", $"Classes = {_c}");
            return Finish(input, [_c, _h, _w]);
        }

        if (!_isSymbolic && _c * _h * _w <= 1500 && _random.Percent(40))
        {
            _lines.Add("[Flatten]");
            _c *= _h * _w;
        }
        else
        {
            _lines.Add($"[{_random.Of("GlobalAvgPool", "GlobalMaxPool", "AdaptiveAvgPool(1)")}, Flatten]");
        }

        return Head(input);
    }

    private DrawnNetwork Vectors()
    {
        _c = _random.Next(2, 30);
        var input = (_c, 0, 0);
        _lines.Add(_random.Percent(50) ? $"[Network({_c}, Classes = 5), Inference]" : $"[Network(\"{_c}\", Classes = 5), Inference]");
        _lines.Add($"[Linear({_c = _random.Next(3, 20)})]");
        return Head(input);
    }

    /// <summary>Layers on vectors, then the classes.</summary>
    private DrawnNetwork Head((int, int, int) input)
    {
        for (int k = _random.Next(4); k > 0; k--)
        {
            switch (_random.Next(6))
            {
                case 0: _lines.Add($"[Linear({_c = _random.Next(3, 20)}{(_random.Percent(30) ? ", bias: false" : "")})]"); break;
                case 1: _lines.Add($"[{_random.Of("BatchNorm", "Dropout(0.2)", "Identity", "Softmax")}]"); break;
                case 2: _lines.Add($"[Split, Branch, ReLU, Branch, Linear(\"channels\"), {_random.Of("Add", "Multiply")}]"); break;
                case 3:
                    _lines.Add($"[Split, Branch(\"left{_names}\"), Linear(4), Tanh, Branch(\"right{_names++}\"), Linear(3), Concat]");
                    _c = 7;
                    break;
                default: _lines.Add($"[{BodyDrawer.Activation(_random)}]"); break;
            }
        }

        _lines.Add(_random.Percent(20) ? "[Linear(\"classes\", Name = \"head\"), LogSoftmax]" : "[Linear(\"classes\")]");
        return Finish(input, [5]);
    }

    private DrawnNetwork Finish((int, int, int) input, long[] output)
    {
        if (_random.Percent(30))
        {
            _lines.Insert(
                0,
                _random.Of(
                    "[Initialize(Initialization.He)]",
                    "[Initialize(Initialization.Xavier)]",
                    "[CrossEntropy(labelSmoothing: 0.1), Adam(0.001)]",
                    "[SGD(0.1, momentum: 0.9)]"));
        }

        string source =
            string.Join("\n", _blocks.Select(b => b.Source))
            + "\n"
            + string.Join("\n", _lines)
            + $"\npublic sealed partial class {_name};\n";
        return new(_name, source, input, output);
    }

    private void Item() => _random.Weighted<Action>(
    [
        (4, Conv),
        (4, () => _lines.Add($"[{BodyDrawer.Activation(_random)}]")),
        (3, Norm),
        (3, Pool),
        (2, Resize),
        (3, Branches),
        (2, Residual),
        (2, Unet),
        (2, Sequence),
        (_blocks.Count > 0 ? 5 : 0, Block),
        (2, Extra),
        (1, Ancient),
        (1, () => _lines.Add($"[{_random.Of("Dropout(0.3)", "Dropout2d(0.25)", "StochasticDepth(0.1)", "Identity", "ChannelScale")}]")),
    ])();

    private static int Out(int size, int kernel, int stride, int padding, int dilation = 1) =>
        (size + 2 * padding - dilation * (kernel - 1) - 1) / stride + 1;

    private bool Fits(int kernel, int padding, int dilation = 1) => Math.Min(_h, _w) + 2 * padding >= dilation * (kernel - 1) + 1;

    private void Conv()
    {
        int channels = _random.Of(4, 6, 8, 12),
            k = _random.Next(1, 5),
            stride = _random.Next(1, 4),
            padding = _random.Next(3),
            dilation = _random.Next(1, 3);
        string bias = _random.Percent(30) ? ", bias: false" : "", name = _random.Percent(15) ? $", Name = \"conv_{_names++}\"" : "";
        switch (_random.Next(5))
        {
            case 0 when Fits(k, padding, dilation):
                _lines.Add($"[Conv({channels}, kernel: {k}, stride: {stride}, padding: {padding}, dilation: {dilation}{bias}{name})]");
                (_h, _w) = (Out(_h, k, stride, padding, dilation), Out(_w, k, stride, padding, dilation));
                break;
            case 1:
                _lines.Add($"[Conv({channels}, {k}, padding: Same, dilation: {dilation}{bias}{name})]");
                break;
            case 2:
                int groups = _c % 2 == 0 ? 2 : 1;
                _lines.Add($"[Conv({channels}, [3, 1], stride: [2, 1], padding: [1, 0], groups: {groups}{bias}{name})]");
                _h = Out(_h, 3, 2, 1);
                break;
            case 3:
                _lines.Add($"[Conv(\"min(2 * channels, 10)\", kernel: \"(1, 3)\", padding: \"(0, 1)\"{bias}{name})]");
                channels = Math.Min(2 * _c, 10);
                break;
            default:
                _lines.Add($"[Conv({channels}, kernel: 3, padding: 1{bias}{name})]");
                break;
        }

        _c = channels;
    }

    /// <summary>Normalizations that need no arguments.</summary>
    private static readonly string[] s_norms =
    [
        .. LayerTable
            .All.Where(l => l.Family == LayerFamily.Normalization && l.Parameters.All(p => p.Default is not null))
            .Select(l => l.Name),
    ];

    private void Norm() => _lines.Add(_random.Next(6) switch
    {
        0 => "[BatchNorm(eps: 0.001, momentum: 0.05)]",
        1 => _random.Of($"[GroupNorm({(_c % 2 == 0 ? 2 : 1)})]", "[BatchNorm(affine: false)]"),
        2 => "[LocalResponseNorm(5)]",
        3 => $"[{_random.Of(s_norms)}]",
        _ => "[BatchNorm, ReLU]",
    });

    /// <summary>LeNet-5's own layers: trainable subsampling, or a convolution with a connection table.</summary>
    private void Ancient()
    {
        if (Math.Min(_h, _w) < 3) return;
        if (_random.Percent(50))
        {
            _lines.Add("[Subsampling(2), ScaledTanh]");
            (_h, _w) = (_h / 2, _w / 2);
            return;
        }

        _lines.Add($"[SparseConv(3, kernel: 3, table: \"0; {_c - 1}; 0{(_c > 1 ? " 1" : "")}\", padding: 1)]");
        _c = 3;
    }

    private void Pool()
    {
        int k = _random.Next(2, 4), stride = _random.Next(1, 3), padding = _random.Next(2);
        if (!Fits(k, padding)) return;
        string kind = _random.Of("MaxPool", "AvgPool");
        if (_random.Percent(40))
        {
            // Rounded up, but the last window starts inside the input or the padding before it.
            int Up(int size) =>
                (size + 2 * padding - k + stride - 1) / stride + 1 is var n && (n - 1) * stride >= size + padding ? n - 1 : n;
            _lines.Add($"[{kind}({k}, stride: {stride}, padding: {padding}, ceil: true)]");
            (_h, _w) = (Up(_h), Up(_w));
            return;
        }

        _lines.Add(stride == k && padding == 0 ? $"[{kind}({k})]" : $"[{kind}({k}, stride: {stride}, padding: {padding})]");
        (_h, _w) = (Out(_h, k, stride, padding), Out(_w, k, stride, padding));
    }

    private void Resize()
    {
        switch (_random.Next(6))
        {
            case 0 when _h * _w < 150:
                _lines.Add(_random.Of("[Upsample(2)]", "[Upsample(2, Interpolation.Bilinear)]"));
                (_h, _w) = (2 * _h, 2 * _w);
                break;
            case 1 when _h * _w < 150:
                _lines.Add("[ConvTranspose(6, kernel: 3, stride: 2, padding: 1, outputPadding: 1)]");
                (_c, _h, _w) = (6, 2 * _h, 2 * _w);
                break;
            case 2:
                _lines.Add("[ZeroPad(1, 0, 2, 1)]");
                (_h, _w) = (_h + 3, _w + 1);
                break;
            case 3 when _c % 4 == 0 && _h * _w < 150:
                _lines.Add("[PixelShuffle(2)]");
                (_c, _h, _w) = (_c / 4, 2 * _h, 2 * _w);
                break;
            case 4 when _c % 2 == 0:
                _lines.Add("[ChannelShuffle(2)]");
                break;
            default:
                _lines.Add($"[{_random.Of("AdaptiveAvgPool", "AdaptiveMaxPool")}(5)]");
                (_h, _w) = (5, 5);
                break;
        }
    }

    private void Branches()
    {
        bool stride = _random.Percent(40) && Math.Min(_h, _w) >= 2;
        string Named() => _random.Percent(40) ? $"(\"path{_names++}\")" : "";
        int total = 0;
        _lines.Add("[Split]");
        for (int k = _random.Next(2, 4); k > 0; k--)
        {
            _lines.Add($"[Branch{Named()}]");
            int channels = _random.Next(2, 6);
            switch (_random.Next(3))
            {
                case 0:
                    _lines.Add($"[Conv({channels}, kernel: 3{(stride ? ", stride: 2" : "")}, padding: 1), BatchNorm, ReLU]");
                    break;
                case 1:
                    _lines.Add(
                        $"[Conv({channels}, kernel: 1), {BodyDrawer.Activation(_random)}, MaxPool(3, stride: {(stride ? 2 : 1)}, "
                            + "padding: 1)]");
                    break;
                default:
                    if (stride) _lines.Add("[AvgPool(3, stride: 2, padding: 1)]");
                    channels = _c;
                    break;
            }

            total += channels;
        }

        _lines.Add(_random.Percent(30) ? $"[Concat(Name = \"cat{_names++}\")]" : "[Concat]");
        _c = total;
        if (stride) (_h, _w) = (Out(_h, 3, 2, 1), Out(_w, 3, 2, 1));
    }

    private void Residual()
    {
        string first = BodyDrawer.Activation(_random);
        _lines.Add("[Split]");
        if (_random.Percent(50))
        {
            _lines.AddRange([
                "[Branch]",
                $"[Conv({_c}, kernel: 3, padding: 1, bias: false), BatchNorm, {first}, Conv(\"channels\", kernel: 1), BatchNorm]",
                "[Branch]",
            ]);
        }
        else
        {
            _lines.AddRange([$"[Branch, {first}]", $"[Branch(\"gate{_names++}\"), GlobalAvgPool, Conv({_c}, kernel: 1), Sigmoid]"]);
        }

        _lines.Add(_lines[^1].Contains("gate") ? "[Multiply]" : "[Add]");
        _lines.Add($"[{BodyDrawer.Activation(_random)}]");
    }

    private void Unet()
    {
        string tap = $"t{_names++}";
        if (!_isSymbolic && _h % 2 == 0 && _w % 2 == 0)
        {
            _lines.AddRange([
                $"[Tap(\"{tap}\")]",
                $"[{BodyDrawer.Activation(_random)}, MaxPool(2), Conv({_c}, kernel: 3, padding: 1), ReLU, Upsample(2)]",
            ]);
            if (_random.Percent(50))
            {
                _lines.Add($"[Add(\"{tap}\")]");
            }
            else
            {
                _lines.Add($"[Concat(\"{tap}\")]");
                _c *= 2;
            }

            return;
        }

        string other = $"t{_names++}";
        _lines.AddRange([
            $"[Tap(\"{tap}\"), {BodyDrawer.Activation(_random)}, Tap(\"{other}\"), Conv(3, kernel: 3, padding: "
                + $"1), ReLU, Concat(\"{tap}\", \"{other}\")]",
        ]);
        _c = 2 * _c + 3;
    }

    private void Sequence()
    {
        bool repeat = _random.Percent(50);
        _lines.Add($"[Sequential(\"seq{_names++}\"{(repeat ? $", Repeat = {_random.Next(1, 4)}" : "")})]");
        if (repeat)
        {
            var body = new BodyDrawer(
                _random,
                ["channels", "7", "i + 2", "min(channels + 1, 9)"],
                ["1", "3"],
                ["i == 0", "channels > 5"],
                _blocks,
                names: false);
            _lines.AddRange(body.Draw(_random.Next(1, 4), 1));
            _lines.Add("[Conv(6, kernel: 1)]");
            _c = 6;
        }
        else
        {
            for (int k = _random.Next(1, 4); k > 0; k--) _random.Of<Action>(Conv, Norm, Pool, Branches)();
            // So that it is never empty.
            _lines.Add("[ReLU]");
        }

        _lines.Add("[EndSequential]");
    }

    private void Block()
    {
        int channels = _random.Of(3, 4, 8);
        var block = _random.Of([.. _blocks]);
        if (_random.Percent(30))
        {
            _lines.Add(block.Use(_random, "channels + 1"));
            _c++;
            return;
        }

        _lines.Add(
            block.Use(
                _random,
                $"{channels}",
                _random.Percent(30) ? ", Repeat = 2"
                    : _random.Percent(30) ? $", Name = \"block_{_names++}\""
                    : ""));
        _c = channels;
    }

    /// <summary>An auxiliary head or one more output.</summary>
    private void Extra()
    {
        if (_random.Percent(50))
        {
            _lines.Add($"[Output(\"out{_names++}\")]");
        }
        else
        {
            _lines.Add(
                $"[Auxiliary(\"aux{_names++}\", "
                    + $"LossWeight = 0.3{(_random.Percent(30) ? ", When = \"channels > 5\"" : "")}), {BodyDrawer.Activation(_random)}, "
                    + "Conv(4, kernel: 1), GlobalAvgPool, Flatten, Linear(\"classes\"), EndAuxiliary]");
        }
    }
}

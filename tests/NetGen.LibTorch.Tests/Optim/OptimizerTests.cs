using NetGen.LibTorch.Tests.NN;
using TorchSharp;
using TorchSharp.Modules;
using static NetGen.LibTorch.Tests.NN.Numbers;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Optim;

/// <summary>Trajectories of f(p) = sum a p^2 / 2 + b p, whose gradient is a p + b, against the published update rules in plain numbers.</summary>
public class OptimizerTests
{
    private static readonly double[] Start = [1, -2, 0.5], A = [1, 3, 0.5], B = [0.3, -0.7, 2];

    private static double[] Gradient(double[] p) => p.Select((v, i) => A[i] * v + B[i]).ToArray();

    private static Parameter NewParameter() => nn.Parameter(Of(Start, 3));

    private static void Steps(optim.Optimizer optimizer, Parameter p, int count)
    {
        for (var i = 0; i < count; i++)
        {
            using var scope = NewDisposeScope();
            optimizer.zero_grad();
            ((p * p * Of(A, 3)).sum() / 2 + (p * Of(B, 3)).sum()).backward();
            optimizer.step();
        }
    }

    /// <summary>Name, optimizer, and the rule: given parameters, gradient and the number of the step (from 1), changes the parameters.</summary>
    private static readonly (string Name, Func<Parameter[], optim.Optimizer> Make, Func<Action<double[], double[], int>> Rule)[] Cases =
    [
        ("SGD", p => optim.SGD(p, 0.1), () => (x, g, _) => Each(x, i => x[i] - 0.1 * g[i])),
        ("SGD with weight decay", p => optim.SGD(p, 0.1, 0, 0, 0.2), () => (x, g, _) => Each(x, i => x[i] - 0.1 * (g[i] + 0.2 * x[i]))),
        ("SGD with momentum", p => optim.SGD(p, 0.1, 0.9), () => Momentum(0.9, 0, false, 0)),
        ("SGD with dampening and decay", p => optim.SGD(p, 0.1, 0.8, 0.3, 0.1), () => Momentum(0.8, 0.3, false, 0.1)),
        ("SGD of Nesterov", p => optim.SGD(p, 0.1, 0.9, 0, 0.05, true), () => Momentum(0.9, 0, true, 0.05)),
        ("SGD upwards", p => optim.SGD(p, 0.01, 0, 0, 0, false, true), () => (x, g, _) => Each(x, i => x[i] + 0.01 * g[i])),
        ("Adam", p => optim.Adam(p, 0.05, 0.8, 0.95, 1e-6), () => Adam(0.05, 0.8, 0.95, 1e-6, 0, false, false)),
        ("Adam with decay and amsgrad", p => optim.Adam(p, 0.05, 0.9, 0.9, 1e-8, 0.1, true), () => Adam(0.05, 0.9, 0.9, 1e-8, 0.1, true, false)),
        ("AdamW", p => optim.AdamW(p, 0.05, 0.9, 0.99, 1e-8, 0.1), () => Adam(0.05, 0.9, 0.99, 1e-8, 0.1, false, true)),
        ("RMSProp", p => optim.RMSProp(p, 0.02, 0.9, 1e-6), () => RmsProp(0.02, 0.9, 1e-6, 0, 0, false)),
        ("RMSProp centred with momentum", p => optim.RMSProp(p, 0.02, 0.9, 1e-6, 0.1, 0.7, true), () => RmsProp(0.02, 0.9, 1e-6, 0.1, 0.7, true)),
    ];

    public static TheoryData<string> Names => new(Cases.Select(c => c.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void Twenty_steps_follow_the_rule(string name)
    {
        var (_, make, rule) = Cases.Single(c => c.Name == name);
        using var p = NewParameter();
        using var optimizer = make([p]);
        Steps(optimizer, p, 20);

        var expected = (double[])Start.Clone();
        var update = rule();
        for (var t = 1; t <= 20; t++) update(expected, Gradient(expected), t);
        Near(expected, p, 1e-9);
    }

    private static void Each(double[] x, Func<int, double> next)
    {
        for (var i = 0; i < x.Length; i++) x[i] = next(i);
    }

    /// <summary>Sutskever et al. 2013 in PyTorch's form: the first direction is the gradient itself, undamped.</summary>
    private static Action<double[], double[], int> Momentum(double momentum, double dampening, bool nesterov, double decay)
    {
        var v = new double[3];
        return (x, g, t) => Each(x, i =>
        {
            var d = g[i] + decay * x[i];
            v[i] = t == 1 ? d : momentum * v[i] + (1 - dampening) * d;
            return x[i] - 0.1 * (nesterov ? d + momentum * v[i] : v[i]);
        });
    }

    /// <summary>Kingma and Ba 2015, algorithm 1; Reddi et al. 2018 (amsgrad); Loshchilov and Hutter 2019 (decoupled).</summary>
    private static Action<double[], double[], int> Adam(double lr, double b1, double b2, double eps, double decay, bool amsgrad, bool decoupled)
    {
        double[] m = new double[3], v = new double[3], top = new double[3];
        return (x, g, t) => Each(x, i =>
        {
            var at = decoupled ? x[i] * (1 - lr * decay) : x[i];
            var d = decoupled ? g[i] : g[i] + decay * x[i];
            m[i] = b1 * m[i] + (1 - b1) * d;
            v[i] = b2 * v[i] + (1 - b2) * d * d;
            top[i] = Math.Max(top[i], v[i]);
            var second = (amsgrad ? top[i] : v[i]) / (1 - Math.Pow(b2, t));
            return at - lr * m[i] / (1 - Math.Pow(b1, t)) / (Math.Sqrt(second) + eps);
        });
    }

    /// <summary>Hinton's lecture 6e; centred by Graves 2013, with epsilon outside of the root as PyTorch has it.</summary>
    private static Action<double[], double[], int> RmsProp(double lr, double alpha, double eps, double decay, double momentum, bool centered)
    {
        double[] s = new double[3], mean = new double[3], v = new double[3];
        return (x, g, _) => Each(x, i =>
        {
            var d = g[i] + decay * x[i];
            s[i] = alpha * s[i] + (1 - alpha) * d * d;
            mean[i] = alpha * mean[i] + (1 - alpha) * d;
            var step = d / (Math.Sqrt(centered ? s[i] - mean[i] * mean[i] : s[i]) + eps);
            v[i] = momentum * v[i] + step;
            return x[i] - lr * (momentum > 0 ? v[i] : step);
        });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_saved_state_goes_on_where_it_was(string name)
    {
        var (_, make, _) = Cases.Single(c => c.Name == name);
        using Parameter one = NewParameter(), two = NewParameter();
        using optim.Optimizer first = make([one]), second = make([two]);
        Steps(first, one, 7);
        using var stream = new MemoryStream();
        ((OptimizerHelper)first).save_state_dict(new BinaryWriter(stream));
        Fill(two, one.Values());
        stream.Position = 0;
        ((OptimizerHelper)second).load_state_dict(new BinaryReader(stream));
        Steps(first, one, 5);
        Steps(second, two, 5);
        Near(one.Values(), two, 0);
    }

    [Fact]
    public void Another_optimizers_state_is_refused()
    {
        using var p = NewParameter();
        using var sgd = optim.SGD([p], 0.1);
        using var adam = optim.Adam([p]);
        using var stream = new MemoryStream();
        sgd.save_state_dict(new BinaryWriter(stream));
        stream.Position = 0;
        var e = Assert.Throws<InvalidDataException>(() => adam.load_state_dict(new BinaryReader(stream)));
        Assert.Contains("expected 'Adam', but found 'SGD'", e.Message);
    }

    [Fact]
    public void Groups_have_options_of_their_own()
    {
        using Parameter one = NewParameter(), two = NewParameter();
        using var optimizer = optim.SGD([new SGD.ParamGroup([one], 0.5), new SGD.ParamGroup { Parameters = [two] }], 0.1);
        Assert.Equal([0.5, 0.1], optimizer.ParamGroups.Select(g => g.LearningRate));
        using (NewDisposeScope()) (one.sum() + two.sum()).backward();
        optimizer.step();
        Near(Start.Select(v => v - 0.5).ToArray(), one);
        Near(Start.Select(v => v - 0.1).ToArray(), two);
    }

    [Fact]
    public void A_closure_gives_the_loss()
    {
        using var scope = NewDisposeScope();
        using var p = NewParameter();
        using var optimizer = optim.SGD([p], 0.1);
        var loss = optimizer.step(() =>
        {
            optimizer.zero_grad();
            var value = (p * p).sum();
            value.backward();
            return value;
        });
        Near([5.25], loss);
        Near(Start.Select(v => v - 0.2 * v).ToArray(), p);
    }

    [Fact]
    public void Parameters_without_gradient_stay()
    {
        using Parameter used = NewParameter(), unused = NewParameter();
        using var optimizer = optim.Adam([used, unused], 0.1);
        using (NewDisposeScope()) used.sum().backward();
        optimizer.step();
        Near(Start, unused);
        // Adam's first step is the learning rate, whatever the gradient's size.
        Near(Start.Select(v => v - 0.1).ToArray(), used, 1e-6);
    }

    [Fact]
    public void Clipping_scales_all_gradients_alike()
    {
        using Parameter one = nn.Parameter(zeros(2, ScalarType.Float64)), two = nn.Parameter(zeros(1, ScalarType.Float64));
        using (NewDisposeScope()) ((one * Of([3, 4], 2)).sum() + (two * 12).sum()).backward();
        // The gradients are 3, 4 and 12: their norm is 13.
        Assert.Equal(13, nn.utils.clip_grad_norm_([one, two], 6.5), 9);
        using Tensor a = one.grad!, b = two.grad!;
        Near([1.5, 2], a, 1e-6);
        Near([6], b, 1e-6);
    }
}

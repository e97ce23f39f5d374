using NetGen.Generator.CSharp;

namespace NetGen.Generator.Layers;

/// <summary>All activations. What each saves for its backward pass is PyTorch's (tools/autograd/derivatives.yaml).</summary>
internal static class Activations
{
    public static IReadOnlyList<LayerDefinition> All { get; } =
    [
        new ActivationLayer(
            "ReLU",
            "relu",
            [],
            Function("relu"),
            Op("Relu x"),
            Saves.Output,
            Method("relu_()"),
            gives: OutputValues.CutOff,
            synonyms: "Activation"),
        new ActivationLayer(
            "ReLU6",
            "relu",
            [],
            Function("relu6"),
            Op("Clip x f(0.0) f(6.0)"),
            Saves.Input,
            Method("relu6_()"),
            gives: OutputValues.CutOff),
        // The functions of torch.nn.functional that take a double make a Scalar of it that nothing holds:
        // the tensor's own methods take ours.
        new ActivationLayer(
            "LeakyReLU",
            "relu",
            [("negativeSlope", 0.01)],
            a => Code.Of($"{Code.Input}.leaky_relu({Scalar(a, "negativeSlope")})"),
            a => $"LeakyRelu x alpha={Onnx.Float(a.Number("negativeSlope"))}",
            Saves.Input,
            a => Code.Of($"{Code.Input}.leaky_relu_({Scalar(a, "negativeSlope")})"),
            a => Require.NotNegative(a, "negativeSlope")),
        new ActivationLayer(
            "ELU",
            "elu",
            [("alpha", 1)],
            a => Code.Of($"{Code.Input}.elu({Scalar(a, "alpha")}, {One}, {One})"),
            a => $"Elu x alpha={Onnx.Float(a.Number("alpha"))}",
            Saves.Input,
            check: a => Require.NotNegative(a, "alpha")),
        new ActivationLayer("SELU", "selu", [], Function("selu"), Op("Selu x"), Saves.Input, Method("selu_()")),
        new ActivationLayer("SiLU", "silu", [], Function("silu"), Op("s=Sigmoid x; Mul x s"), Saves.Input, synonyms: "Swish"),
        new ActivationLayer(
            "Mish",
            "mish",
            [],
            _ => Code.Of($"global::NetGen.Functional.Mish({Code.Input})"),
            Op("s=Softplus x; t=Tanh s; Mul x t"),
            Saves.Input),
        new ActivationLayer(
            "GELU",
            "gelu",
            [],
            Function("gelu"),
            Op("s=Div x f(1.4142135623730951); e=Erf s; o=Add e f(1.0); p=Mul x o; Mul p f(0.5)"),
            Saves.Input),
        new ActivationLayer("Hardswish", "hardswish", [], Function("hardswish"), Op("HardSwish x"), Saves.Input),
        new ActivationLayer(
            "Hardsigmoid",
            "hardsigmoid",
            [],
            Function("hardsigmoid"),
            Op($"HardSigmoid x alpha={Onnx.Float(1.0 / 6)} beta=0.5"),
            Saves.Input),
        new ActivationLayer(
            "Sigmoid",
            "sigmoid",
            [],
            _ => Code.Of($"torch.sigmoid({Code.Input})"),
            Op("Sigmoid x"),
            Saves.Output,
            Method("sigmoid_()"),
            gives: OutputValues.Shares),
        new ActivationLayer("Tanh", "tanh", [], _ => Code.Of($"torch.tanh({Code.Input})"), Op("Tanh x"), Saves.Output, Method("tanh_()")),
        new ActivationLayer(
            "ScaledTanh",
            "tanh",
            [("scale", 1.7159), ("slope", 2.0 / 3)],
            a =>
                IsStandard(a)
                    ? Code.Of($"global::NetGen.Functional.ScaledTanh({Code.Input})")
                    : Code.Of($"global::NetGen.Functional.ScaledTanh({Code.Input}, {Literal(a, "scale")}, {Literal(a, "slope")})"),
            a => $"s=Mul x {Onnx.Scalar(a.Number("slope"))}; t=Tanh s; Mul t {Onnx.Scalar(a.Number("scale"))}",
            Saves.Nothing),
        new ActivationLayer(
            "Softmax",
            "softmax",
            [],
            _ => Code.Of($"torch.nn.functional.softmax({Code.Input}, 1)"),
            Op("Softmax x axis=1"),
            Saves.Output,
            overChannels: true,
            gives: OutputValues.Probabilities),
        new ActivationLayer(
            "LogSoftmax",
            "logsoftmax",
            [],
            _ => Code.Of($"torch.nn.functional.log_softmax({Code.Input}, 1)"),
            Op("LogSoftmax x axis=1"),
            Saves.Output,
            overChannels: true,
            gives: OutputValues.LogProbabilities),
        new ActivationLayer(
            "Softplus",
            "softplus",
            [("beta", 1), ("threshold", 20)],
            a =>
                a.Number("beta").Equals(1) && a.Number("threshold").Equals(20)
                    ? Code.Of($"global::NetGen.Functional.Softplus({Code.Input})")
                    : Code.Of($"global::NetGen.Functional.Softplus({Code.Input}, {Literal(a, "beta")}, {Literal(a, "threshold")})"),
            Softplus,
            Saves.Input,
            check: a => Require.Positive(a, "beta")),
    ];

    private static Func<LayerArguments, string> Op(string operators) => _ => operators;

    // Above the threshold the result is x.
    private static string Softplus(LayerArguments arguments)
    {
        string beta = Onnx.Scalar(arguments.Number("beta"));
        return $"b=Mul x {beta}; s=Softplus b; q=Div s {beta}; g=Greater b {Onnx.Scalar(arguments.Number("threshold"))}; Where g x q";
    }

    private static string Literal(LayerArguments arguments, string name) => Code.Number(arguments.Number(name));

    /// <summary>ELU's scales of its output and its input.</summary>
    private static CodePart One => Code.One;

    private static bool IsStandard(LayerArguments arguments) =>
        arguments.Number("scale").Equals(1.7159) && arguments.Number("slope").Equals(2.0 / 3);

    /// <summary>A call of torch.nn.functional with these arguments by position.</summary>
    private static Func<LayerArguments, Code> Function(string name, params string[] arguments) => values =>
        Code.Of($"torch.nn.functional.{name}({Code.Input}{string.Concat(arguments.Select(a => $", {Code.Number(values.Number(a))}"))})");

    private static CodePart Scalar(LayerArguments arguments, string name) => Code.Scalar(name, arguments.Number(name));

    private static Func<LayerArguments, Code> Method(string call) => _ => Code.Of($"{Code.Input}.{call}");
}

using TorchSharp;

namespace NetGen.Runtime.Tests;

/// <summary>Deformable convolution against torchvision's own (0.14): outputs, and gradients of everything that has one.</summary>
public sealed class DeformConv2dOracleTests
{
    public static TheoryData<string> Outputs => [.. Rebuilt.Cases("deform_conv2d.json").Keys];

    public static TheoryData<string> Gradients => [.. Rebuilt.Cases("deform_conv2d_gradients.json").Keys];

    /// <summary>
    /// x = uniform("x"), weight = uniform * sqrt(3 / fan-in), bias = 0.1 uniform, offset = 2 uniform, mask = 0.5 + 0.5 uniform,
    /// all rounded to float32: shape, the first 16 values, sum, L2 norm and place of the largest value of torchvision.ops.deform_conv2d.
    /// </summary>
    [Theory]
    [MemberData(nameof(Outputs))]
    public void Outputs_are_those_of_torchvision(string name)
    {
        using var scope = torch.NewDisposeScope();
        var oracle = Rebuilt.Cases("deform_conv2d.json")[name];
        long Number(string key) => oracle.GetProperty(key).GetInt64();
        long[] kernels = Rebuilt.Longs(oracle.GetProperty("weight")), offsets = Rebuilt.Longs(oracle.GetProperty("offset"));
        long fanIn = kernels[1] * kernels[2] * kernels[3];
        var mask = oracle.GetProperty("masked").GetBoolean()
            ? Float(Rebuilt.Uniform("mask", offsets[0], offsets[1] / 2, offsets[2], offsets[3]) * 0.5 + 0.5)
            : null;
        var output = Functional.DeformConv2d(
            Float(Rebuilt.Uniform("x", Rebuilt.Longs(oracle.GetProperty("input")))),
            Float(Rebuilt.Uniform("offset", offsets) * oracle.GetProperty("offset_scale").GetDouble()),
            Float(Rebuilt.Uniform("weight", kernels) * Math.Sqrt(3.0 / fanIn)),
            Float(Rebuilt.Uniform("bias", kernels[0]) * 0.1),
            Number("stride"),
            Number("padding"),
            Number("dilation"),
            mask);

        var expected = oracle.GetProperty("output");
        double[] actual = Rebuilt.Doubles(output), first = Rebuilt.Doubles(expected.GetProperty("first"));
        Assert.Equal(Rebuilt.Longs(expected.GetProperty("shape")), output.shape);
        // A float32 sum of 36 products of numbers around 0.3, each of which took a handful of roundings.
        const double Allowed = 2e-6;
        Assert.All(first.Zip(actual), p => Assert.Equal(p.First, p.Second, Allowed));
        Assert.Equal(expected.GetProperty("sum").GetDouble(), actual.Sum(), Allowed * actual.Length);
        Assert.Equal(expected.GetProperty("l2").GetDouble(), Math.Sqrt(actual.Sum(v => v * v)), Allowed * Math.Sqrt(actual.Length));
        Assert.Equal(expected.GetProperty("argmax").GetInt64(), Array.IndexOf(actual, actual.Max()));
    }

    /// <summary>
    /// In double precision the gradients of sum(output * uniform("loss")) by torchvision's backward, to ten digits; input,
    /// weight and bias are uniform under their names. The file is what <c>/usr/bin/python3 eng/deformable_oracles.py gradients</c> prints.
    /// "whole pixels" has rounded offsets, where bilinear sampling has a kink: there and on the borders (-1 and the size)
    /// slopes are torchvision's too.
    /// </summary>
    [Theory]
    [MemberData(nameof(Gradients))]
    public void Gradients_are_those_of_torchvision(string name)
    {
        using var scope = torch.NewDisposeScope();
        var fixture = Rebuilt.Cases("deform_conv2d_gradients.json")[name];
        (long, long) Pair(string key) => (fixture.GetProperty(key)[0].GetInt64(), fixture.GetProperty(key)[1].GetInt64());
        var tensors = fixture
            .GetProperty("shapes")
            .EnumerateObject()
            .ToDictionary(p => p.Name, p => Leaf(p.Name, Rebuilt.Longs(p.Value), fixture.GetProperty("wholeOffsets").GetBoolean()));
        var output = Functional.DeformConv2d(
            tensors["input"],
            tensors["offset"],
            tensors["weight"],
            tensors["bias"],
            Pair("stride"),
            Pair("padding"),
            Pair("dilation"),
            tensors.GetValueOrDefault("mask"));
        (output * Rebuilt.Uniform("loss", output.shape)).sum().backward();
        foreach (var gradient in fixture.GetProperty("gradients").EnumerateObject())
        {
            double[] expected = Rebuilt.Doubles(gradient.Value), actual = Rebuilt.Doubles(tensors[gradient.Name].grad!);
            Assert.Equal(expected.Length, actual.Length);
            Assert.All(expected.Zip(actual), p => Assert.Equal(p.First, p.Second, 1e-9 * Math.Max(1, Math.Abs(p.First))));
        }
    }

    private static torch.Tensor Leaf(string name, long[] shape, bool whole)
    {
        var values = Rebuilt.Uniform(name, shape);
        if (name == "offset") values = whole ? (values * 2.0 + 0.5).floor() : values * 2.0;
        if (name == "mask") values = values * 0.5 + 0.5;
        return values.detach().requires_grad_();
    }

    private static torch.Tensor Float(torch.Tensor tensor) => tensor.to_type(torch.ScalarType.Float32);
}

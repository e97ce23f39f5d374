using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

/// <summary>Compares tensors with numbers that a test worked out itself.</summary>
internal static class Expect
{
    /// <summary>Shape, then the elements in the order of their indices, within a tolerance.</summary>
    public static void Near(Tensor actual, long[] shape, double[] elements, double tolerance = 1e-6)
    {
        Assert.Equal(shape, actual.shape);
        var found = Doubles(actual);
        Assert.Equal(elements.Length, found.Length);
        for (var i = 0; i < found.Length; i++)
            Assert.True(Math.Abs(found[i] - elements[i]) <= tolerance || found[i].Equals(elements[i]), $"element {i}: expected {elements[i]:r}, found {found[i]:r}");
    }

    public static void Same(Tensor actual, long[] shape, params long[] elements)
    {
        Assert.Equal(shape, actual.shape);
        using var wide = actual.to_type(ScalarType.Int64);
        Assert.Equal(elements, wide.data<long>().ToArray());
    }

    public static void Same(Tensor actual, params bool[] elements) => Assert.Equal(elements, actual.data<bool>().ToArray());

    public static double[] Doubles(Tensor tensor)
    {
        using var wide = tensor.detach().to_type(ScalarType.Float64);
        return wide.data<double>().ToArray();
    }
}

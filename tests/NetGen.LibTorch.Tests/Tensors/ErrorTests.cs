using System.Runtime.InteropServices;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.LibTorch.Tests.Tensors;

/// <summary>A failing call throws with libtorch's own message.</summary>
public class ErrorTests
{
    public static TheoryData<string, Func<Tensor>> Mistakes => new()
    {
        { "The size of tensor a (3) must match the size of tensor b (4) at non-singleton dimension 0", () => zeros(3) + zeros(4) },
        { "shape '[4]' is invalid for input of size 3", () => zeros(3).reshape(4) },
        { "Dimension out of range", () => zeros(2, 2).sum(5) },
        { "Sizes of tensors must match except in dimension 0", () => cat([zeros(1, 2), zeros(1, 3)]) },
        { "stack expects each tensor to be equal size", () => stack([zeros(2), zeros(3)]) },
        { "result type Float can't be cast", () => tensor(new[] { 1, 2 }).add_(0.5) },
        { "expected dtype int64 for index", () => zeros(2).gather(0, zeros(1)) },
        { "batch1 must be a 3D tensor", () => zeros(2, 2).bmm(zeros(2, 2)) },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void The_message_is_libtorchs(string message, Func<Tensor> mistake)
    {
        var e = Assert.Throws<ExternalException>(mistake);
        Assert.Contains(message, e.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void After_an_error_the_next_call_works()
    {
        Assert.Throws<ExternalException>(() => zeros(3) + zeros(4));
        Expect.Near(zeros(1) + 1, [1], [1]);
    }

    [Fact]
    public void Reading_elements_as_another_type_is_an_error()
    {
        using var t = zeros(2);
        Assert.Throws<ArgumentException>(() => t.data<double>());
        Assert.Throws<ArgumentException>(() => t.item<float>());
    }

    [Fact]
    public void There_is_no_such_device() => Assert.ThrowsAny<Exception>(() => new Device("gpu"));
}

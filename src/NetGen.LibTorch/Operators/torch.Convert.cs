namespace TorchSharp;

// Copies, types and places. The same as the methods of tensors.
public static partial class torch
{
    /// <summary>Whether the elements are complex.</summary>
    public static bool is_complex(Tensor input) => input.is_complex();

    /// <summary>Whether the elements are floating-point numbers.</summary>
    public static bool is_floating_point(Tensor input) => input.is_floating_point();

    /// <summary>Whether the elements are integers or truth values.</summary>
    public static bool is_integral(Tensor t) => t.is_integral();

    /// <summary>The number of elements.</summary>
    public static long numel(Tensor input) => input.numel();

    /// <summary>The elements as Bool.</summary>
    public static Tensor BoolTensor(Tensor t) => t.@bool();

    /// <summary>The elements as Byte.</summary>
    public static Tensor ByteTensor(Tensor t) => t.@byte();

    /// <summary>The elements as Float64.</summary>
    public static Tensor DoubleTensor(Tensor t) => t.@double();

    /// <summary>The elements as Float32.</summary>
    public static Tensor FloatTensor(Tensor t) => t.@float();

    /// <summary>The elements as Int32.</summary>
    public static Tensor IntTensor(Tensor t) => t.@int();

    /// <summary>The elements as Int64.</summary>
    public static Tensor LongTensor(Tensor t) => t.@long();

    /// <summary>The elements as Int16.</summary>
    public static Tensor ShortTensor(Tensor t) => t.@short();

    /// <summary>A copy that gradients flow through.</summary>
    public static Tensor clone(Tensor input) => input.clone();

    /// <summary>A tensor of the same shape with uniform random numbers in [0, 1).</summary>
    public static Tensor rand_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.rand_like(dtype, device, requires_grad);

    /// <summary>A tensor of the same shape with uniform random integers from low to high - 1.</summary>
    public static Tensor randint_like(Tensor input, long low, long high, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randint_like(low, high, dtype, device, requires_grad);

    /// <summary>A tensor of the same shape with normal random numbers of mean 0 and deviation 1.</summary>
    public static Tensor randn_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) => input.randn_like(dtype, device, requires_grad);
}

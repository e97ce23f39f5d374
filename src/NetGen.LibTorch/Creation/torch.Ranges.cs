using TorchSharp.Interop;

namespace TorchSharp;

// Ranges, and tensors shaped as others.
public static partial class torch
{
    /// <summary>0, 1, ... below <paramref name="stop"/>; Int64 for integers.</summary>
    public static Tensor arange(Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(0, stop, 1, dtype, device, requires_grad);

    /// <summary><paramref name="start"/>, start + 1, ... below <paramref name="stop"/>; Int64 for integers.</summary>
    public static Tensor arange(Scalar start, Scalar stop, ScalarType? dtype = null, Device? device = null, bool requires_grad = false) =>
        arange(start, stop, 1, dtype, device, requires_grad);

    /// <summary><paramref name="start"/>, start + step, ... before <paramref name="stop"/>; Int64 for integers.</summary>
    public static Tensor arange(Scalar start, Scalar stop, Scalar step, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        ScalarType? integers = is_integral(start.Type) && is_integral(stop.Type) && is_integral(step.Type) ? ScalarType.Int64 : null;
        var o = Options.Of(dtype, device, requires_grad, otherwise: integers);
        return Ngt.New(Ngt.ngt_arange(start.Value, stop.Value, step.Value, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));
    }

    /// <summary>So many numbers at equal distances from start to end, both included.</summary>
    public static Tensor linspace(double start, double end, long steps, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var o = Options.Of(dtype, device, requires_grad);
        return Ngt.New(Ngt.ngt_linspace(start, end, steps, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));
    }

    /// <summary>So many numbers at equal ratios from base^start to base^end, both included.</summary>
    public static Tensor logspace(double start, double end, long steps, double @base = 10, ScalarType? dtype = null, Device? device = null, bool requires_grad = false)
    {
        var o = Options.Of(dtype, device, requires_grad);
        return Ngt.New(Ngt.ngt_logspace(start, end, steps, @base, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));
    }

    /// <summary>A matrix with ones on its diagonal and zeros elsewhere; square unless columns are given.</summary>
    public static Tensor eye(long rows, long columns = -1, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null)
    {
        var o = Options.Of(dtype, device, requires_grad, names);
        return Ngt.New(Ngt.ngt_eye(rows, columns < 0 ? rows : columns, o.Type, o.DeviceType, o.DeviceIndex, o.RequiresGrad));
    }

    /// <summary>A tensor of the same shape with undefined elements.</summary>
    public static Tensor empty_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Unnamed(names, input.empty_like(dtype, device, requires_grad));

    /// <summary>A tensor of the same shape filled with zeros.</summary>
    public static Tensor zeros_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Unnamed(names, input.zeros_like(dtype, device, requires_grad));

    /// <summary>A tensor of the same shape filled with ones.</summary>
    public static Tensor ones_like(Tensor input, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Unnamed(names, input.ones_like(dtype, device, requires_grad));

    /// <summary>A tensor of the same shape filled with a value.</summary>
    public static Tensor full_like(Tensor input, Scalar value, ScalarType? dtype = null, Device? device = null, bool requires_grad = false, string[]? names = null) =>
        Unnamed(names, input.full_like(value, dtype, device, requires_grad));

    private static Tensor Unnamed(string[]? names, Tensor tensor)
    {
        Options.Of(null, null, false, names);
        return tensor;
    }
}

namespace TorchSharp.Interop;

/// <summary>Type, place and gradient of a tensor to be made, with the defaults filled in.</summary>
internal readonly record struct Options(int Type, int DeviceType, int DeviceIndex, bool RequiresGrad)
{
    /// <param name="otherwise">The type when none is given; null is the default floating-point type.</param>
    public static Options Of(torch.ScalarType? dtype, torch.Device? device, bool requiresGrad, string[]? names = null, torch.ScalarType? otherwise = null)
    {
        if (names is not null) throw new NotSupportedException("Named dimensions are not supported by this binding of libtorch: leave names out.");
        device ??= torch.get_default_device();
        return new((int)(dtype ?? otherwise ?? torch.get_default_dtype()), (int)device.type, device.index, requiresGrad);
    }

    /// <summary>As <see cref="Of"/>; without a type, integers make Int64 and truth values Bool tensors, as in PyTorch.</summary>
    public static Options OfValue(Scalar value, torch.ScalarType? dtype, torch.Device? device, bool requiresGrad, string[]? names = null) =>
        Of(dtype, device, requiresGrad, names, torch.is_integral(value.Type) ? value.Type : null);
}

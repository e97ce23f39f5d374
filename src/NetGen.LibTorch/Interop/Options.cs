namespace TorchSharp.Interop;

/// <summary>Type, place and gradient of a tensor to be made, with the defaults filled in.</summary>
internal readonly record struct Options(int Type, int DeviceType, int DeviceIndex, bool RequiresGrad)
{
    public static Options Of(torch.ScalarType? dtype, torch.Device? device, bool requiresGrad, torch.ScalarType? otherwise = null)
    {
        device ??= torch.get_default_device();
        return new((int)(dtype ?? otherwise ?? torch.get_default_dtype()), (int)device.type, device.index, requiresGrad);
    }
}

using TorchSharp.Interop;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>Moves parameters and buffers to a device and turns the floating-point ones into a type.</summary>
            protected internal virtual Module _to(Device device, ScalarType dtype, bool non_blocking)
            {
                CheckFloating(dtype);
                return Convert(dtype, device, non_blocking);
            }

            /// <summary>Moves parameters and buffers to a device.</summary>
            protected internal virtual Module _to(DeviceType deviceType, int deviceIndex, bool non_blocking) =>
                Convert(null, new Device(deviceType, deviceIndex), non_blocking);

            /// <summary>Turns the floating-point parameters and buffers into a type.</summary>
            /// <exception cref="ArgumentException">The type is no floating-point one.</exception>
            protected internal virtual Module _to(ScalarType dtype, bool non_blocking)
            {
                CheckFloating(dtype);
                return Convert(dtype, null, non_blocking);
            }

            /// <summary>Takes type and device from a tensor.</summary>
            public Module _to(Tensor other, bool non_blocking) => _to(other.device, other.dtype, non_blocking);

            private Module Convert(ScalarType? dtype, Device? device, bool nonBlocking)
            {
                foreach (var (_, child) in named_children()) child.Convert(dtype, device, nonBlocking);
                // The values change within their tensors, so that fields and optimizers go on holding the right ones.
                foreach (var (_, parameter) in _internal_params) Replace(parameter, dtype, device, nonBlocking);
                foreach (var (_, (buffer, _)) in _internal_buffers) Replace(buffer, dtype, device, nonBlocking);
                if (device is not null) (_deviceType, _deviceIndex) = (device.type, device.index);
                return this;
            }

            private static void Replace(Tensor tensor, ScalarType? dtype, Device? device, bool nonBlocking)
            {
                // Integer buffers, such as batch norm's counter, keep their type.
                var type = dtype is { } t && tensor.is_floating_point() ? (int)t : -1;
                if (type < 0 && device is null) return;
                Ngt.Check(Ngt.ngt_param_replace(tensor.Safe, type, device is null ? -1 : (int)device.type, device?.index ?? -1, nonBlocking));
            }

            private static void CheckFloating(ScalarType dtype)
            {
                if (dtype is not (ScalarType.Float16 or ScalarType.BFloat16 or ScalarType.Float32 or ScalarType.Float64 or ScalarType.ComplexFloat32 or ScalarType.ComplexFloat64))
                    throw new ArgumentException($"nn.Module.to only accepts floating point or complex types, but got desired dtype={dtype}");
            }
        }
    }
}

namespace TorchSharp;

/// <summary>Kinds of device, with libtorch's numbers; this binding computes on <see cref="CPU"/>.</summary>
public enum DeviceType
{
    /// <summary>The processor.</summary>
    CPU = 0,
    /// <summary>NVIDIA's accelerators.</summary>
    CUDA = 1,
    /// <summary>Apple's Metal performance shaders.</summary>
    MPS = 13,
    /// <summary>Shapes without data.</summary>
    META = 14,
}

public static partial class torch
{
    /// <summary>Where a tensor lives: a kind and, for accelerators, a number.</summary>
    public class Device
    {
        /// <summary>Of a kind and a number (-1: the current one).</summary>
        public Device(DeviceType deviceType, int index = -1) => (type, this.index) = (deviceType, index);

        /// <summary>Of a kind's name and a number (-1: the current one).</summary>
        public Device(string deviceType, int index = -1) : this(Parse(deviceType).Type, index) { }

        /// <summary>Of a description such as <c>cpu</c> or <c>cuda:1</c>.</summary>
        /// <exception cref="ArgumentException">Not a device.</exception>
        public Device(string description) => (type, index) = Parse(description);

        /// <summary>The accelerator of that number.</summary>
        public Device(int index) : this(DeviceType.CUDA, index) { }

        /// <summary>The kind.</summary>
        public DeviceType type { get; private set; }

        /// <summary>The number, or -1.</summary>
        public int index { get; private set; }

        /// <summary>The description, such as <c>cpu</c> or <c>cuda:1</c>.</summary>
        public override string ToString() => index < 0 ? Name(type) : $"{Name(type)}:{index}";

        /// <summary>Of a description such as <c>cpu</c>.</summary>
        public static implicit operator Device(string description) => new(description);

        private static string Name(DeviceType type) => type.ToString().ToLowerInvariant();

        private static (DeviceType Type, int Index) Parse(string description)
        {
            var parts = description.Split(':');
            var index = -1;
            if (Enum.TryParse<DeviceType>(parts[0], ignoreCase: true, out var type) && Name(type) == parts[0]
                && (parts.Length == 1 || parts.Length == 2 && int.TryParse(parts[1], out index) && index >= 0))
                return (type, index);
            throw new ArgumentException($"'{description}' is not a device. Write cpu, cuda, mps or meta, with a number after a colon if there are several.", nameof(description));
        }
    }

    /// <summary>The processor.</summary>
    public static readonly Device CPU = new(DeviceType.CPU);

    /// <summary>Shapes without data.</summary>
    public static readonly Device META = new(DeviceType.META);

    private static Device s_defaultDevice = CPU;

    /// <summary>NVIDIA's current accelerator.</summary>
    public static Device CUDA { get; } = new(DeviceType.CUDA);

    /// <summary>Apple's accelerator.</summary>
    public static Device MPS { get; } = new(DeviceType.MPS);

    /// <summary>A device by its description, such as <c>cpu</c>.</summary>
    public static Device device(string description) => new(description);

    /// <summary>A device by its kind's name and number.</summary>
    public static Device device(string deviceType, int index = -1) => new(deviceType, index);

    /// <summary>A device by its kind and number.</summary>
    public static Device device(DeviceType deviceType, int index = -1) => new(deviceType, index);

    /// <summary>The accelerator of that number.</summary>
    public static Device device(int index) => new(index);

    /// <summary>Where tensors are made that are not told a device.</summary>
    public static Device get_default_device() => s_defaultDevice;

    /// <summary>Sets where tensors are made that are not told a device.</summary>
    public static void set_default_device(Device device) => s_defaultDevice = device;

    /// <summary>Sets where tensors are made that are not told a device.</summary>
    public static void set_default_device(string device) => s_defaultDevice = new(device);

    /// <summary>Gives the device back, or the default one.</summary>
    public static Device InitializeDevice(Device? device) => device ?? s_defaultDevice;

    /// <summary>Prepares a kind of device.</summary>
    /// <exception cref="InvalidOperationException">This binding can't compute there.</exception>
    public static void InitializeDeviceType(DeviceType deviceType)
    {
        if (!TryInitializeDeviceType(deviceType)) throw new InvalidOperationException($"This binding computes on the processor alone, not on {deviceType}: use torch.CPU.");
    }

    /// <summary>Whether a kind of device can be used.</summary>
    public static bool TryInitializeDeviceType(DeviceType deviceType) => deviceType is DeviceType.CPU or DeviceType.META;

    /// <summary>Whether NVIDIA's accelerators can be used: not by this binding.</summary>
    public static bool cuda_is_available() => false;

    /// <summary>Whether Apple's accelerators can be used: not by this binding.</summary>
    public static bool mps_is_available() => false;

    /// <summary>NVIDIA's accelerators, of which this binding has none.</summary>
    public static class cuda
    {
        /// <summary>False.</summary>
        public static bool is_available() => false;

        /// <summary>False.</summary>
        public static bool is_cudnn_available() => false;

        /// <summary>0.</summary>
        public static int device_count() => 0;

        /// <summary>Nothing: there is no accelerator to seed.</summary>
        public static void manual_seed(long seed) { }

        /// <summary>Nothing: there is no accelerator to seed.</summary>
        public static void manual_seed_all(long seed) { }

        /// <summary>Nothing: there is no accelerator to wait for.</summary>
        public static void synchronize(Device? device = null) { }
    }
}

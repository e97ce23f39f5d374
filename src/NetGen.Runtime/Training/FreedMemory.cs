using System.Runtime.InteropServices;

namespace NetGen.Training;

/// <summary>Keeps the memory of freed tensors for the next ones, which saves time in every step of training on a CPU.</summary>
/// <remarks>
/// A training step frees nearly all tensors that it makes, and the next step makes them again. On Linux, glibc's allocator gives large
/// freed blocks back to the system at once, so that the system must find and clear the same pages in every step. libtorch's CPU allocator
/// has no cache of its own.
/// </remarks>
public static class FreedMemory
{
    /// <summary>Turns <see cref="Keep"/> off where it is set to false: <c>AppContext.SetSwitch(FreedMemory.Switch, false)</c>.</summary>
    public const string Switch = "NetGen.Training.FreedMemory.Keep";

    // malloc.h's numbers of the parameters, and the largest threshold that glibc accepts on systems of 64 bits.
    private const int TrimThreshold = -1, MmapThreshold = -3, Never = -1, MostBytes = 32 << 20;

    private static readonly Lazy<bool> s_kept = new(SetUp);

    /// <summary>
    /// Tells the allocator of this process to keep freed memory. The first call does it; generated <c>TrainingStep</c> methods call it.
    /// The memory of the process then stays at what a step needs at most, as it would with a caching allocator.
    /// </summary>
    /// <returns>
    /// Whether freed memory is kept. False where the allocator isn't glibc's (Windows, macOS, Alpine), where the environment configures it
    /// (<c>MALLOC_*</c>, <c>GLIBC_TUNABLES</c>), and where <see cref="Switch"/> is off.
    /// </returns>
    public static bool Keep() => s_kept.Value;

    private static bool SetUp()
    {
        if (!OperatingSystem.IsLinux() || (AppContext.TryGetSwitch(Switch, out bool isOn) && !isOn) || IsConfigured()) return false;
        try
        {
            // Both: setting one of them ends glibc's own adjustment of the other.
            return SetOption(MmapThreshold, MostBytes) != 0 && SetOption(TrimThreshold, Never) != 0;
        }
        catch (Exception e) when (e is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    private static bool IsConfigured() => Environment.GetEnvironmentVariables().Keys.Cast<string>()
        .Any(name => name.StartsWith("MALLOC_", StringComparison.Ordinal) || name == "GLIBC_TUNABLES");

    [DllImport("libc.so.6", EntryPoint = "mallopt")]
    private static extern int SetOption(int parameter, int value);
}

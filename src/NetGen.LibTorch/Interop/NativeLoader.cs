using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds libnetgen_torch.so, or says what to install.</summary>
internal static class NativeLoader
{
    /// <summary>The Debian packages that bring libtorch and a fast BLAS.</summary>
    public const string Packages = "libtorch-dev libopenblas0-pthread";

    public static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Ngt.Library) return 0;
        var beside = Path.Combine(Path.GetDirectoryName(assembly.Location) is { Length: > 0 } folder ? folder : AppContext.BaseDirectory, $"lib{name}.so");
        if (!File.Exists(beside))
            throw new DllNotFoundException($"NetGen.LibTorch needs its native part, which is not there: {beside}. " +
                "It is compiled when NetGen.LibTorch is built; build it again, and copy the file along with the assembly.");
        try
        {
            return NativeLibrary.Load(beside);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException($"libtorch could not be loaded. Install it: sudo apt-get install {Packages}. (The loader says: {e.Message.Trim()})", e);
        }
    }
}

using System.Reflection;
using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>Finds libnetgen_torch.so, or says what to install.</summary>
internal static class NativeLoader
{
    /// <summary>The Debian packages that bring libtorch and a fast BLAS.</summary>
    public const string Packages = "libtorch-dev libopenblas0-pthread";

    /// <summary>Beside the assembly; where a program from a package keeps its native parts; and where the package itself does.</summary>
    private static readonly string[] Places = ["", $"runtimes/{RuntimeInformation.RuntimeIdentifier}/native", $"../../runtimes/{RuntimeInformation.RuntimeIdentifier}/native"];

    public static void Register() => NativeLibrary.SetDllImportResolver(typeof(NativeLoader).Assembly, Resolve);

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path)
    {
        if (name != Ngt.Library) return 0;
        var folder = Path.GetDirectoryName(assembly.Location) is { Length: > 0 } found ? found : AppContext.BaseDirectory;
        var places = Places.Select(place => Path.GetFullPath(Path.Combine(folder, place, $"lib{name}.so"))).ToArray();
        if (places.FirstOrDefault(File.Exists) is not { } library)
        {
            throw new DllNotFoundException($"NetGen.LibTorch needs its native part, which is not there: {places[0]}. " +
                "It is compiled when NetGen.LibTorch is built; build it again, and copy the file along with the assembly.");
        }
        try
        {
            return NativeLibrary.Load(library);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException)
        {
            throw new DllNotFoundException($"libtorch could not be loaded. Install it: sudo apt-get install {Packages}. (The loader says: {e.Message.Trim()})", e);
        }
    }
}

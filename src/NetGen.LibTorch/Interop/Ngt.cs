using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

/// <summary>The C ABI of native/*.cpp, one import a function, in one file per native source (Ngt.*.cs).</summary>
/// <remarks>Two kinds: a result of <c>nint</c> is a new tensor handle, or 0 on error; a result of <c>int</c> is 0, or 1 on error.</remarks>
internal static partial class Ngt
{
    public const string Library = "netgen_torch";

    static Ngt() => NativeLoader.Register();

    [LibraryImport(Library)] private static partial nint ngt_last_error();
    [LibraryImport(Library)] internal static partial long ngt_live_tensors();
    [LibraryImport(Library)] internal static partial long ngt_peak_tensors();
    [LibraryImport(Library)] internal static partial void ngt_tensor_free(nint tensor);
    [LibraryImport(Library)] internal static partial void ngt_list_free(nint list);

    /// <summary>Throws libtorch's message if a call that gives a status failed.</summary>
    /// <exception cref="ExternalException">The call failed.</exception>
    public static void Check(int status)
    {
        if (status != 0) throw Error();
    }

    /// <summary>Wraps the handle of a call that gives a tensor.</summary>
    /// <exception cref="ExternalException">The call failed.</exception>
    public static torch.Tensor New(nint handle) => handle == 0 ? throw Error() : new torch.Tensor(handle);

    /// <summary>Wraps a handle that may be absent, as a gradient may.</summary>
    public static torch.Tensor? NewOrNull(int status, nint handle)
    {
        Check(status);
        return handle == 0 ? null : new torch.Tensor(handle);
    }

    /// <summary>Wraps the results of a call that gives two tensors.</summary>
    public static (torch.Tensor, torch.Tensor) New2(int status, nint first, nint second)
    {
        Check(status);
        return (new(first), new(second));
    }

    /// <summary>Wraps the results of a call that gives a list of tensors, and frees the native list.</summary>
    public static unsafe torch.Tensor[] NewList(int status, nint list, long count)
    {
        Check(status);
        var result = new torch.Tensor[count];
        for (var i = 0; i < count; i++) result[i] = ((nint*)list)[i] is var handle and not 0 ? new(handle) : null!;
        ngt_list_free(list);
        return result;
    }

    private static ExternalException Error() => new(Marshal.PtrToStringUTF8(ngt_last_error()));
}

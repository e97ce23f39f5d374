using System.Runtime.InteropServices;

namespace TorchSharp.Interop;

// native/io.cpp
internal static partial class Ngt
{
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial int ngt_save_file(TensorHandle x, string path);
    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)] internal static partial nint ngt_load_file(string path);
}

using System.Text;
using NetGen.Files;

namespace NetGen.Formats;

/// <summary>Files that people take for weights, by how they begin, and what to do about them.</summary>
internal static class ForeignFormats
{
    private static readonly (byte[] Begin, string What, string Advice)[] s_all =
    [
        // Protocol 2, LONG1 of 10 bytes: the magic number 0x1950a86a20f9469cfc6c of torch.save before 1.6.
        (
            [0x80, 2, 0x8A, 10, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19],
            "the format of torch.save before PyTorch 1.6 (no zip archive)",
            "Convert it in Python: torch.save(torch.load(path, map_location='cpu'), other_path, _use_new_zipfile_serialization=True)."),
        ([0x80], "a bare pickle", "Save it in Python with torch.save(state_dict, path)."),
        ([0x1F, 0x8B], "a gzip archive", "Unpack it first."),
        ([0x89, (byte)'H', (byte)'D', (byte)'F'], "an HDF5 file (Keras?)", "Convert it to safetensors first."),
        ("GGUF"u8.ToArray(), "a GGUF file", "Convert it to safetensors first."),
        ([0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'], "a NumPy array", "Convert it to safetensors first."),
        ("version https://git-lfs"u8.ToArray(), "a pointer of Git LFS", "Fetch the file itself: git lfs pull."),
        ("<"u8.ToArray(), "a web page or XML", "The download was answered with a page: look at it, and download again."),
    ];

    /// <summary>The exception for a file that begins like one of the list, or null.</summary>
    public static WeightsException? Refusal(MappedFile file)
    {
        byte[] head = file.Head(32);
        return s_all
            .Where(format => head.AsSpan().StartsWith(format.Begin))
            .Select(format => file.Refuse("the file", "safetensors, PyTorch's zip or TorchSharp's Module.save", format.What, format.Advice))
            .FirstOrDefault();
    }
}

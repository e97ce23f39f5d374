namespace NetGen.Testing;

/// <summary>Runs Python with PyTorch, the other program that tests compare with.</summary>
internal static class Python
{
    // Debian's own: another Python on the path has other packages.
    private const string Program = "/usr/bin/python3";

    /// <summary>Functions load_file and save_file for safetensors, by its description: Debian has no package of it.</summary>
    public const string Safetensors = """
        import json, struct, torch
        NAMES = {'BOOL': torch.bool, 'U8': torch.uint8, 'I8': torch.int8, 'I16': torch.int16, 'I32': torch.int32, 'I64': torch.int64, 'F16': torch.float16,
                 'BF16': torch.bfloat16, 'F32': torch.float32, 'F64': torch.float64, 'C64': torch.complex64}
        def save_file(tensors, path, metadata=None):
            header, data = ({'__metadata__': metadata} if metadata else {}), b''
            for key, tensor in tensors.items():
                raw = bytes(tensor.contiguous().flatten().view(torch.uint8).numpy()) if tensor.numel() else b''
                name = next(n for n, t in NAMES.items() if t == tensor.dtype)
                header[key] = {'dtype': name, 'shape': list(tensor.shape), 'data_offsets': [len(data), len(data) + len(raw)]}
                data += raw
            text = json.dumps(header).encode()
            open(path, 'wb').write(struct.pack('<Q', len(text)) + text + data)
        def load_file(path):
            raw = open(path, 'rb').read()
            length, = struct.unpack('<Q', raw[:8])
            header, data, tensors = json.loads(raw[8:8 + length]), raw[8 + length:], {}
            for key, entry in header.items():
                if key == '__metadata__': continue
                begin, end = entry['data_offsets']
                flat = torch.frombuffer(bytearray(data[begin:end]), dtype=NAMES[entry['dtype']]) if end > begin else torch.empty(0, dtype=NAMES[entry['dtype']])
                tensors[key] = flat.reshape(entry['shape'])
            return tensors

        """;

    /// <summary>Runs a script and returns what it printed.</summary>
    /// <param name="folder">Its working directory, and where it's written to.</param>
    /// <param name="script">The script.</param>
    /// <exception cref="InvalidOperationException">Python or a module is missing, or the script failed.</exception>
    public static string Run(TemporaryFolder folder, string script)
    {
        string file = folder.Write($"script-{Guid.NewGuid():N}.py", script);
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException(
                $"This test needs {Program} with PyTorch: sudo apt-get install --no-install-recommends python3-torch python3-torchvision");
        }

        var result = Command.Run(Program, ["-W", "ignore", file], folder.FullName);
        if (result.Output.Contains("ModuleNotFoundError", StringComparison.Ordinal))
        {
            throw new InvalidOperationException(
                "This test needs Python's torch and torchvision: sudo apt-get install --no-install-recommends python3-torch "
                    + $"python3-torchvision\n{result.Output}");
        }

        return result.Status == 0 ? result.Output : throw new InvalidOperationException($"Python failed:\n{result.Output}");
    }
}

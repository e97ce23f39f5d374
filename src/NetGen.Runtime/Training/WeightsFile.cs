using System.Globalization;
using System.Text;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Training;

/// <summary>
/// Saves and loads a network's weights in TorchSharp's format (<c>Module.save</c>), with what that format lacks:
/// the file is moved into place when it's complete, and a file that's damaged or of another network is rejected before any weight changes.
/// </summary>
/// <remarks>
/// The format: LEB128 number of entries; per entry its name (as <see cref="BinaryWriter"/> writes strings), LEB128 scalar type,
/// LEB128 rank, LEB128 dimensions, raw little-endian data.
/// </remarks>
public static class WeightsFile
{
    /// <summary>Saves the weights and buffers of a network.</summary>
    /// <param name="module">The network.</param>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file can't be written.</exception>
    public static void Save(nn.Module module, string path)
    {
        byte[] bytes = ToBytes(module);
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }

    /// <summary>Loads the weights and buffers of a network.</summary>
    /// <param name="module">The network; unchanged when the file is rejected.</param>
    /// <param name="path">A file that <see cref="Save"/> or <c>Module.save</c> wrote.</param>
    /// <exception cref="CheckpointException">The file is missing, damaged or of another network.</exception>
    public static void Load(nn.Module module, string path)
    {
        ArgumentNullException.ThrowIfNull(module);
        if (!File.Exists(path))
            throw new CheckpointException($"{path}: there is no such file. Train first, or name the file that training wrote.");
        FromBytes(module, File.ReadAllBytes(path), path);
    }

    /// <summary>The weights as <c>Module.save</c> writes them.</summary>
    internal static byte[] ToBytes(nn.Module module)
    {
        ArgumentNullException.ThrowIfNull(module);
        using var memory = new MemoryStream();
        using (var writer = new BinaryWriter(memory, Encoding.UTF8, leaveOpen: true)) module.save(writer);
        return memory.ToArray();
    }

    internal static void FromBytes(nn.Module module, byte[] bytes, string path)
    {
        var layout =
            ReadLayout(bytes)
            ?? throw new CheckpointException(
                $"{path} is damaged or not a weights file: expected entries of name, type, shape and data to its end ({bytes.Length} "
                    + "bytes), found something else. Take another copy, or train again.");
        if (StateLayout.Of(module).DifferenceTo(layout) is { } difference)
        {
            throw new CheckpointException(
                $"{path} does not belong to {module.GetName()}: {difference}. Name weights of this network, or train it.");
        }

        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        module.load(reader);
    }

    /// <summary>Walks over the entries without loading them; null when they don't fill the file exactly.</summary>
    private static StateLayout? ReadLayout(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        var entries = new List<string>();
        try
        {
            for (long left = reader.Read7BitEncodedInt64(); left > 0; left--)
            {
                string name = reader.ReadString();
                long type = reader.Read7BitEncodedInt64();
                long rank = reader.Read7BitEncodedInt64();
                if (ElementType.All.FirstOrDefault(t => (long)t.Type == type) is not { Bytes: var size } || rank is < 0 or > 16)
                    return null;
                long[] shape = new long[rank];
                for (int i = 0; i < rank; i++) shape[i] = reader.Read7BitEncodedInt64();
                long length = shape.Aggregate((long)size, (a, b) => checked(a * b));
                if (length < 0 || length > bytes.Length - reader.BaseStream.Position) return null;
                reader.BaseStream.Position += length;
                entries.Add(StateLayout.Entry(name, (ScalarType)type, shape));
            }
        }
        catch (Exception damage) when (damage is EndOfStreamException or FormatException or OverflowException or IOException)
        {
            return null;
        }

        return reader.BaseStream.Position == bytes.Length ? new(entries) : null;
    }
}

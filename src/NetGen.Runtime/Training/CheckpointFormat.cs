using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NetGen.Training;

/// <summary>
/// A checkpoint as a file: 8 bytes of magic, version, then three parts (description as JSON, weights as <c>Module.save</c> writes them,
/// optimizer state), each after its length as 64-bit little-endian; at the end the SHA-256 of all before it.
/// </summary>
internal static class CheckpointFormat
{
    private const int Version = 1;
    private static readonly byte[] s_magic = "NETGENCP"u8.ToArray();
    private const int Overhead = 8 + 4 + 3 * 8 + SHA256.HashSizeInBytes;

    public static void Write(Checkpoint checkpoint, Stream stream)
    {
        var description = new Description(
            checkpoint.Network,
            checkpoint.Layout.Entries,
            checkpoint.Settings,
            checkpoint.Epoch,
            checkpoint.History);
        using var memory = new MemoryStream();
        using var writer = new BinaryWriter(memory, Encoding.UTF8);
        writer.Write(s_magic);
        writer.Write(Version);
        byte[] described = JsonSerializer.SerializeToUtf8Bytes(description, CheckpointJson.Default.Description);
        foreach (byte[] part in (byte[][])[described, checkpoint.Weights, checkpoint.Optimizer])
        {
            writer.Write((long)part.Length);
            writer.Write(part);
        }

        writer.Flush();
        var bytes = memory.GetBuffer().AsSpan(0, (int)memory.Length);
        stream.Write(bytes);
        stream.Write(SHA256.HashData(bytes));
    }

    public static Checkpoint Read(byte[] bytes, string path)
    {
        if (!bytes.AsSpan().StartsWith(s_magic))
        {
            throw Refuse(
                $"expected it to begin with '{Encoding.ASCII.GetString(s_magic)}', found {Begin(bytes)}: "
                    + "this is no checkpoint of NetGen, or its begin is damaged");
        }

        if (bytes.Length < Overhead) throw Refuse($"it ends after {bytes.Length} bytes, in its header: it's truncated");
        using var reader = new BinaryReader(new MemoryStream(bytes), Encoding.UTF8);
        reader.BaseStream.Position = s_magic.Length;
        int version = reader.ReadInt32();
        if (version != Version)
            throw Refuse($"expected version {Version}, found {version}: another version of NetGen wrote it, or it's damaged");
        byte[][] parts = new byte[3][];
        for (int i = 0; i < parts.Length; i++)
        {
            // What remains must hold this part, the lengths of the parts after it, and the checksum.
            long length = reader.ReadInt64();
            long room = bytes.Length - reader.BaseStream.Position - SHA256.HashSizeInBytes - 8 * (parts.Length - 1 - i);
            if (length < 0 || length > room)
                throw Refuse($"part {i + 1} of 3 should have {length} bytes, but {Math.Max(room, 0)} are left: it's truncated or damaged");
            parts[i] = reader.ReadBytes((int)length);
        }

        int content = (int)reader.BaseStream.Position;
        if (bytes.Length != content + SHA256.HashSizeInBytes)
            throw Refuse($"expected {content + SHA256.HashSizeInBytes} bytes, found {bytes.Length}: something was appended");
        if (!SHA256.HashData(bytes.AsSpan(0, content)).AsSpan().SequenceEqual(bytes.AsSpan(content)))
            throw Refuse("its checksum (SHA-256) is wrong: it's damaged");
        var d = JsonSerializer.Deserialize(parts[0], CheckpointJson.Default.Description) ?? throw Refuse("its description is empty");
        return new(d.Network, new(d.Layout), d.Settings, d.Epoch, d.History) { Weights = parts[1], Optimizer = parts[2] };

        CheckpointException Refuse(string what) =>
            new($"{path} can't be used: {what}. Move the file away (nothing was changed), or start a fresh run.");
    }

    private static string Begin(byte[] bytes) =>
        bytes.Length == 0 ? "an empty file" : $"bytes {Convert.ToHexString(bytes.AsSpan(0, Math.Min(8, bytes.Length)))}";

    internal sealed record Description(
        string Network,
        IReadOnlyList<string> Layout,
        IReadOnlyDictionary<string, string> Settings,
        int Epoch,
        TrainingHistory History);
}

/// <summary>Serialization without reflection, so that the runtime can be trimmed.</summary>
[JsonSerializable(typeof(CheckpointFormat.Description))]
internal sealed partial class CheckpointJson : JsonSerializerContext;

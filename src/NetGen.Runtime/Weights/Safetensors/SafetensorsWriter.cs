using System.Buffers;
using System.Buffers.Binary;
using System.Text.Encodings.Web;
using System.Text.Json;
using NetGen.Files;
using NetGen.Training;
using static TorchSharp.torch;

namespace NetGen.Safetensors;

/// <summary>Writes safetensors files.</summary>
internal static class SafetensorsWriter
{
    private const int Alignment = 8;

    // Keys stay readable: the header is no part of a web page.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(string path, IReadOnlyList<(string Key, Tensor Value)> state, IReadOnlyDictionary<string, string> metadata)
    {
        var entries = Layout(path, state);
        byte[] header = Header(entries, metadata);
        AtomicFile.Write(path, stream =>
        {
            Span<byte> length = stackalloc byte[SafetensorsReader.LengthBytes];
            BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
            stream.Write(length);
            stream.Write(header);
            foreach (var (entry, value) in entries.Zip(state, (e, s) => (e, s.Value)).OrderBy(e => e.e.Begin))
                TensorCopy.Write(value, entry.Type, stream);
        });
    }

    /// <summary>
    /// The entries in state-dict order; their data lies with the widest elements first, so that each tensor is aligned to its elements.
    /// </summary>
    private static SafetensorsEntry[] Layout(string path, IReadOnlyList<(string Key, Tensor Value)> state)
    {
        var entries = state.Select(s => new SafetensorsEntry(s.Key, TypeOf(path, s.Key, s.Value), s.Value.shape, 0, 0)).ToArray();
        long end = 0;
        foreach (var (entry, i) in entries.Select((e, i) => (e, i)).OrderByDescending(e => e.e.Type.Bytes))
        {
            long begin = end;
            end += Shape.Bytes(entry.Shape, entry.Type.Bytes)!.Value;
            entries[i] = entry with { Begin = begin, End = end };
        }

        return entries;
    }

    private static ElementType TypeOf(string path, string key, Tensor value)
    {
        if (key == SafetensorsHeader.MetadataKey)
        {
            throw new WeightsException(
                $"{path} can't be written: safetensors keeps the key {key} for itself. Rename that member of the network.");
        }

        return ElementType.Of(value.dtype) is { Safetensors: not null } type
            ? type
            : throw new WeightsException(
                $"{path} can't be written: {Quoted.Name(key)} is {value.dtype}, which safetensors has no name for. "
                    + "Convert it, or write the network with WeightsFile.Save.");
    }

    private static byte[] Header(SafetensorsEntry[] entries, IReadOnlyDictionary<string, string> metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, s_options))
        {
            json.WriteStartObject();
            if (metadata.Count > 0) json.WriteStartObject(SafetensorsHeader.MetadataKey);
            foreach (var (name, text) in metadata) json.WriteString(name, text);
            if (metadata.Count > 0) json.WriteEndObject();
            foreach (var entry in entries) Write(json, entry);
            json.WriteEndObject();
        }

        // JSON may end in spaces, and the data begins at a multiple of 8.
        int padding = -buffer.WrittenCount & (Alignment - 1);
        buffer.Write("       "u8[..padding]);
        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, SafetensorsEntry entry)
    {
        json.WriteStartObject(entry.Key);
        json.WriteString("dtype", entry.Type.Safetensors);
        Write(json, "shape", entry.Shape);
        Write(json, "data_offsets", [entry.Begin, entry.End]);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, long[] numbers)
    {
        json.WriteStartArray(name);
        foreach (long number in numbers) json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}

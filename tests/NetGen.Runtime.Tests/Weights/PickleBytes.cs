using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace NetGen.Runtime.Tests;

/// <summary>Puts pickles together by hand, also such as no Python would write, and wraps them as torch.save does.</summary>
internal sealed class PickleBytes
{
    private readonly List<byte> _bytes = [];

    /// <summary>A file with one float tensor <c>x</c> of 2 x 3 and an integer <c>n</c>.</summary>
    public static byte[] SmallFile(CompressionLevel level = CompressionLevel.NoCompression) =>
        Archive(
            StateDict(p =>
                p.Text("x").Tensor("FloatStorage", "0", 6, 0, [2, 3], [3, 1]).Text("n").Tensor("LongStorage", "1", 1, 0, [], [])),
            level,
            (
                "data/0",
                new byte[] { 0, 0, 128, 63 }
                    .Concat(new byte[20])
                    .ToArray()),
            ("data/1", BitConverter.GetBytes(7L)));

    /// <summary>A pickle, protocol 2, of a dictionary with these keys and values.</summary>
    public static byte[] StateDict(Action<PickleBytes> items)
    {
        var pickle = new PickleBytes().Raw(0x80, 2, '}', '(');
        items(pickle);
        return pickle.Raw('u', '.').ToArray();
    }

    /// <summary>The archive around a pickle.</summary>
    public static byte[] Archive(byte[] pickle, CompressionLevel level, params (string Name, byte[] Data)[] storages)
    {
        using var memory = new MemoryStream();
        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create))
        {
            foreach (var (name, data) in storages.Prepend(("data.pkl", pickle)).Append(("version", "3\n"u8.ToArray())))
            {
                using var entry = zip.CreateEntry("a/" + name, level).Open();
                entry.Write(data);
            }
        }

        return memory.ToArray();
    }

    public byte[] ToArray() => [.. _bytes];

    public PickleBytes Raw(params int[] values)
    {
        _bytes.AddRange(values.Select(v => (byte)v));
        return this;
    }

    public PickleBytes Text(string text)
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(text);
        return Raw('X').Four(utf8.Length).Add(utf8);
    }

    public PickleBytes Global(string module, string name) => Raw('c').Add(Encoding.UTF8.GetBytes($"{module}\n{name}\n"));

    public PickleBytes Integer(long value)
    {
        byte[] little = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(little, value);
        return Raw(0x8A, 8).Add(little);
    }

    public PickleBytes Tensor(string kind, string storage, long count, long offset, long[] shape, long[] strides)
    {
        Global("torch._utils", "_rebuild_tensor_v2")
            .Raw('(')
            .Raw('(')
            .Text("storage")
            .Global("torch", kind)
            .Text(storage)
            .Text("cpu")
            .Integer(count)
            .Raw('t', 'Q')
            .Integer(offset);
        foreach (long[] numbers in (long[][])[shape, strides])
        {
            Raw('(');
            foreach (long number in numbers) Integer(number);
            Raw('t');
        }

        return Raw(0x89).Global("collections", "OrderedDict").Raw(')', 'R', 't', 'R');
    }

    private PickleBytes Four(int value) => Raw(value & 255, (value >> 8) & 255, (value >> 16) & 255, (value >> 24) & 255);

    private PickleBytes Add(byte[] more)
    {
        _bytes.AddRange(more);
        return this;
    }
}

using System.Buffers.Binary;
using System.IO.Compression;

namespace NetGen.FashionMnist.Tests;

/// <summary>Makes IDX files, whole and damaged.</summary>
internal static class Idx
{
    /// <summary>An IDX file's content, unpacked: magic, big-endian dimensions, elements.</summary>
    public static byte[] Content(int[] dimensions, byte[] elements)
    {
        byte[] content = new byte[4 + 4 * dimensions.Length + elements.Length];
        content[2] = 0x08;
        content[3] = (byte)dimensions.Length;
        for (int i = 0; i < dimensions.Length; i++) BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4 + 4 * i), dimensions[i]);
        elements.CopyTo(content, 4 + 4 * dimensions.Length);
        return content;
    }

    public static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(content);
        return packed.ToArray();
    }

    /// <summary>A little data set in Fashion-MNIST's files: each class is a bright bar at a height of its own, in noise.</summary>
    public static void WriteDataSet(string folder, int training, int test)
    {
        Directory.CreateDirectory(folder);
        foreach (var (part, count, seed) in new[] { ("train", training, 1), ("t10k", test, 2) })
        {
            var random = new Random(seed);
            byte[] pixels = new byte[count * 28 * 28];
            byte[] labels = new byte[count];
            random.NextBytes(pixels);
            for (int i = 0; i < count; i++)
            {
                labels[i] = (byte)(i % 10);
                for (int p = 0; p < 28 * 28; p++) pixels[i * 28 * 28 + p] /= 4;
                for (int x = 4; x < 24; x++) pixels[i * 28 * 28 + (4 + 2 * labels[i]) * 28 + x] = 255;
            }

            File.WriteAllBytes(Path.Combine(folder, $"{part}-images-idx3-ubyte.gz"), Pack(Content([count, 28, 28], pixels)));
            File.WriteAllBytes(Path.Combine(folder, $"{part}-labels-idx1-ubyte.gz"), Pack(Content([count], labels)));
        }
    }
}

using System.Buffers.Binary;

namespace NetGen.Runtime.Tests;

/// <summary>
/// A content that shows whether all of it is there, and whose it is: writer, number and length, then bytes that follow from the three.
/// </summary>
internal sealed record SavedContent(int Writer, int Number, int Length)
{
    private const int Head = 3 * sizeof(int);

    public static SavedContent Of(int writer, int number) => new(writer, number, 1 + new Random(writer * 10_007 + number).Next(300_000));

    public byte[] ToBytes()
    {
        byte[] bytes = new byte[Head + Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Writer);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(sizeof(int)), Number);
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(2 * sizeof(int)), Length);
        new Random(HashOf(this)).NextBytes(bytes.AsSpan(Head));
        return bytes;
    }

    /// <summary>What was saved; fails where the bytes aren't exactly what some writer wrote.</summary>
    public static SavedContent Read(byte[] bytes)
    {
        Assert.True(bytes.Length > Head, $"torn: {bytes.Length} bytes");
        int Field(int k) => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(k * sizeof(int)));
        var content = new SavedContent(Field(0), Field(1), Field(2));
        Assert.True(bytes.Length == Head + content.Length, $"torn: {content} in {bytes.Length} bytes");
        Assert.True(content.ToBytes().AsSpan().SequenceEqual(bytes), $"torn: not what {content} was");
        return content;
    }

    private static int HashOf(SavedContent content) => unchecked(content.Writer * 31 + content.Number * 1_000_003 + content.Length);
}

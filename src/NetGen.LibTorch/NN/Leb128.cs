namespace TorchSharp;

/// <summary>Numbers of any length, seven bits a byte, lowest first; the top bit says that more follow.</summary>
internal static class Leb128
{
    public static void Write(BinaryWriter writer, long value) => writer.Write7BitEncodedInt64(value);

    /// <exception cref="ArgumentException">No number, or a negative one: the file is damaged.</exception>
    public static long Read(BinaryReader reader)
    {
        try
        {
            var value = reader.Read7BitEncodedInt64();
            return value >= 0 ? value : throw new ArgumentException($"Damaged file: a count or size of {value}.");
        }
        catch (FormatException e)
        {
            throw new ArgumentException("Damaged file: a number of more than 64 bits.", e);
        }
    }
}

/// <summary>Writes files under a temporary name and moves them into place, so that a failure leaves the old file whole.</summary>
internal static class AtomicFile
{
    public static void Write(string location, Action<Stream> write)
    {
        var temporary = $"{location}.{Environment.ProcessId}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (var stream = File.Create(temporary)) write(stream);
            File.Move(temporary, location, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }
}

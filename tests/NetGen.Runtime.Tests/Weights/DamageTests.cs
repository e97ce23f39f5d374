namespace NetGen.Runtime.Tests;

/// <summary>
/// Good files, cut and changed at random: refused or loaded, but never a crash and never more memory than they are worth.
/// </summary>
public sealed class DamageTests : IDisposable
{
    private const int Rounds = 1000;

    private readonly HostileCase _hostile = new();

    public void Dispose() => _hostile.Dispose();

    [Theory]
    [InlineData("safetensors")]
    [InlineData("pth")]
    [InlineData("dat")]
    public void Every_truncated_file_is_refused(string format)
    {
        byte[] whole = _hostile.Small(format);
        Assert.Null(_hostile.Load(whole).Refused);
        for (int length = 0; length < whole.Length; length++) _hostile.Refusal(whole[..length], measure: true);
        _hostile.Refusal([.. whole, 0], measure: true);
    }

    [Theory]
    [InlineData("safetensors", 1)]
    [InlineData("pth", 2)]
    [InlineData("dat", 3)]
    public void Random_changes_are_refused_or_harmless(string format, int seed)
    {
        byte[] whole = _hostile.Small(format);
        var random = new Random(seed);
        int refused = 0;
        for (int round = 0; round < Rounds; round++)
        {
            var (exception, allocated) = _hostile.Load(Change([.. whole], random));
            HostileCase.AssertSmall(allocated);
            if (exception is not null) refused++;
        }

        // Most changes hit the structure of so small a file.
        Assert.InRange(refused, Rounds / 4, Rounds - 1);
    }

    private static byte[] Change(List<byte> bytes, Random random)
    {
        byte[] extremes = [0, 1, 0x7F, 0x80, 0xFF];
        for (int changes = random.Next(1, 5); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = extremes[random.Next(extremes.Length)]; break;
                case 2: bytes.Insert(at, (byte)random.Next(256)); break;
                case 3: bytes.RemoveAt(at); break;
                default: bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count / 2), Math.Min(16, bytes.Count / 2))); break;
            }
        }

        return [.. bytes];
    }
}

using System.Net;

namespace NetGen.Serve.Tests;

/// <summary>Zeros as content whose length isn't said in advance.</summary>
internal sealed class PushedContent(long length) : HttpContent
{
    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        byte[] zeros = new byte[100_000];
        for (long left = length; left > 0; left -= zeros.Length)
            await stream.WriteAsync(zeros.AsMemory(0, (int)Math.Min(left, zeros.Length)));
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = 0;
        return false;
    }
}

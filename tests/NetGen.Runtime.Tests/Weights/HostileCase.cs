using System.Text;
using NetGen.Testing;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>A module with a float tensor x of 2 x 3 and an integer n, and files that are not what they seem.</summary>
internal sealed class HostileCase : IDisposable
{
    // For a few stream objects, the state dict and the message; far below what the files claim.
    private const long MaxAllocated = 200_000;

    private readonly TemporaryFolder _folder = new();

    public HostileCase()
    {
        Module = new(("x", zeros(2, 3)), ("n", zeros([], ScalarType.Int64)));
        // Code that runs for the first time allocates for itself.
        Assert.NotEmpty(Refusal(Encoding.ASCII.GetBytes("hello")));
        Assert.Null(Load(Small("safetensors")).Refused);
        Assert.Null(Load(Small("pth")).Refused);
        Assert.Null(Load(PickleBytes.SmallFile(System.IO.Compression.CompressionLevel.Optimal)).Refused);
        Assert.Null(Load(Small("dat")).Refused);
        Assert.NotEmpty(Refusal(Small("pth")[..^1]));
        Assert.NotEmpty(Refusal(Small("safetensors")[..^1]));
    }

    public StateModule Module { get; }

    public void Dispose()
    {
        Module.Dispose();
        _folder.Dispose();
    }

    /// <summary>A good file of each format.</summary>
    public byte[] Small(string format)
    {
        string path = _folder.PathOf("small");
        if (format == "pth") return PickleBytes.SmallFile();
        if (format == "dat") Module.save(path);
        else Module.SaveWeights(path);
        return File.ReadAllBytes(path);
    }

    /// <summary>Loads bytes as a file; any exception but <see cref="WeightsException"/> reaches the test.</summary>
    public (WeightsException? Refused, long Allocated) Load(byte[] bytes)
    {
        string path = _folder.PathOf("file");
        File.WriteAllBytes(path, bytes);
        WeightsException? refused = null;
        long before = GC.GetAllocatedBytesForCurrentThread();
        try
        {
            Module.LoadWeights(path);
        }
        catch (WeightsException e)
        {
            refused = e;
        }

        return (refused, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    /// <summary>The message of a file that must be refused, without a change and without much memory.</summary>
    public string Refusal(byte[] bytes, bool measure = false)
    {
        var before = States.Snapshot(Module);
        var (refused, allocated) = Load(bytes);
        Assert.True(refused is not null, "the file was loaded");
        Assert.Equal(before, States.Snapshot(Module));
        if (measure) AssertSmall(allocated);
        return refused.Message;
    }

    public static void AssertSmall(long allocated) => Assert.True(allocated < MaxAllocated, $"{allocated} bytes were allocated");
}

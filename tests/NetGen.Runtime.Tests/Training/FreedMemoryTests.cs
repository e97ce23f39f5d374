using System.Globalization;
using NetGen.Training;
using TorchSharp;

namespace NetGen.Tests;

/// <summary>Linux counts how often a thread touched a page that the system had to find first.</summary>
public class FreedMemoryTests
{
    private const int PageBytes = 4096, Bytes = 8 << 20, Times = 50;

    [Fact]
    public void A_tensor_gets_the_pages_of_the_freed_one_before_it()
    {
        if (!OperatingSystem.IsLinux()) return;
        Assert.True(FreedMemory.Keep());
        Fill();
        long before = Faults();
        for (int k = 0; k < Times; k++) Fill();
        // Pages that are found once each, and not once in every turn.
        Assert.InRange(Faults() - before, 0, 2 * Bytes / PageBytes);
    }

    private static void Fill() => torch.ones(Bytes / sizeof(float)).Dispose();

    // "tid (name) state ppid ...": minflt is the eighth field after the name.
    private static long Faults()
    {
        string stat = File.ReadAllText("/proc/thread-self/stat");
        return long.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[7], CultureInfo.InvariantCulture);
    }
}

using NetGen.Generator.Tests.Fuzz;

namespace NetGen.Generator.Tests;

/// <summary>How much memory the networks take that are kept from one keystroke to the next, as the runtime measures it.</summary>
[Collection(MeasuredAlone.Name)]
public class KeptBytesTests
{
    private const long Bound = 3L << 20;

    // What is kept differs in what it consists of: declarations, rows and formulas.
    private static readonly Dictionary<string, (int Edits, Func<int, string> Source)> s_edits = new()
    {
        ["a broken network of 362 attributes"] = (
            120,
            k => Network($"{Times("[Conv(16, 3, padding: 1), BatchNorm]", 180)}[Conv({k + 1}, 399)]")),
        ["a network of 362 attributes"] = (30, k => Network($"{Times("[Conv(16, 3, padding: 1), BatchNorm]", 180)}[Conv({k + 1}, 3)]")),
        ["blocks"] = (
            400,
            k => Network("[Pair(16, Repeat = 40)]")
                + $"[Conv(nameof(c), 3, padding: 1), Conv({k + 2}, 1), BatchNorm]"
                + "public sealed partial class PairAttribute(int c) : BlockAttribute;"),
        ["formulas"] = (
            400,
            k => Network($"{Times("[Conv(16, 3, padding: 1), MaxPool(3, 2), BatchNorm]", 6)}[Conv({k + 1}, 1)]", "3xHxW")),
    };

    public static TheoryData<string> Edits() => [.. s_edits.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Is_bounded_whatever_is_edited(string what)
    {
        var (edits, source) = s_edits[what];
        // Once for what the runtime and the compiler make on first use.
        Fill(NetworkAnalysis.Cache(Bound), source, 2);
        var cache = NetworkAnalysis.Cache(Bound);
        long before = GC.GetTotalMemory(forceFullCollection: true);
        Fill(cache, source, edits);
        long kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(cache);
        Assert.True(kept <= Bound, $"{kept} bytes are kept; the bound is {Bound}");
        // And it keeps something: after enough edits, most of what it may.
        Assert.True(kept >= Bound / 4, $"{kept} bytes are kept; the bound is {Bound}");
    }

    private static void Fill(RecentlyUsed<NetworkDeclaration, NetworkAnalysis> cache, Func<int, string> source, int edits)
    {
        for (int k = 0; k < edits; k++)
        {
            var read = NetworkSource.Read(GeneratorHarness.Compile(source(k)), default);
            cache.Get(read.Close(read.Networks.Single().Class)!);
        }
    }

    private static string Network(string layers, string input = "3x64x64") =>
        $"[Network(\"{input}\", Classes = 10)]\n{layers}\npublic sealed partial class Net;\n";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}

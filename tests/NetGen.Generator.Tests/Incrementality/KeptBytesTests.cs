using NetGen.Generator.Tests.Fuzz;

namespace NetGen.Generator.Tests;

/// <summary>
/// How much memory the networks take that are kept from one keystroke to the next. What the compiler keeps is none of it: it has tables
/// of the last tokens and texts that it met, which grow by megabytes while somebody types.
/// </summary>
[Collection(MeasuredAlone.Name)]
public class KeptBytesTests
{
    private const long Bound = 3L << 20;
    private const string Tail = "[GlobalAvgPool, Flatten, Linear(10)]";

    // What is kept differs in what it consists of: declarations, rows, formulas, names, mistakes and what their messages say.
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
        ["400 mistakes"] = (
            60,
            k => Network($"{Times("[Conv(\"nope\", 1), Conv(4, 99), Sequential(\"a b\"), EndSequential]", 100)}[Conv({k + 1}, 1)]")),
        ["mistakes with long texts"] = (
            20,
            k => Network($"{Lines(100, j => $"[Conv(\"{new string('x', 1000)}{k}_{j}\", 1)]")}[Conv({k + 1}, 1)]")),
        ["a long name"] = (60, k => Network($"[ReLU(Name = \"{new string('a', 20_000)}{k}\")]{Tail}")),
        ["a name of 200,000 characters"] = (12, k => Network($"[ReLU(Name = \"{new string('a', 200_000)}{k}\")]{Tail}")),
        ["an unknown attribute of 2,000 characters"] = (
            60,
            k => Network(Lines(20, j => $"[X{new string('a', 2000)}{k}_{j}]") + $"[Conv({k + 1}, 1)]")),
        ["many names"] = (30, k => Network(Lines(300, j => $"[ReLU(Name = \"r{k}_{j}\")]") + Tail)),
        ["many variables"] = (60, k => Network(Lines(300, j => $"[Let(\"v{k}_{j}\", {j})]") + "[Conv(\"v\", 1)]" + Tail)),
        ["many outputs"] = (30, k => Network(Lines(200, j => $"[ReLU, Output(\"o{k}_{j}\")]") + Tail)),
        ["many blocks"] = (
            60,
            k => Network(Lines(60, j => $"[B{k}_{j}({j + 1})]") + Tail)
                + Lines(60, j => $"[Conv(\"c + {k}\", 1)] public sealed partial class B{k}_{j}Attribute(int c) : BlockAttribute;\n")),
        ["paths that don't fit"] = (60, k => Network($"[Split, {Times("Branch, Conv(8, 1), ", 50)}Branch, Conv({k + 90}, 1), Add]{Tail}")),
    };

    public static TheoryData<string> Edits() => [.. s_edits.Keys];

    [Theory]
    [MemberData(nameof(Edits))]
    public void Is_bounded_whatever_is_edited(string what)
    {
        var (edits, source) = s_edits[what];
        var cache = NetworkAnalysis.Cache(Bound);
        for (int k = 0; k < edits; k++)
        {
            var read = NetworkSource.Read(GeneratorHarness.Compile(source(k)), default);
            cache.Get(read.Close(read.Networks.Single().Class)!);
        }

        long kept = new HeapSize().Of(cache);
        Assert.True(kept <= Bound, $"{kept} bytes are kept; the bound is {Bound}");
        // And it keeps something: after enough edits, a good part of what it may.
        Assert.True(kept >= Bound / 4, $"{kept} bytes are kept; the bound is {Bound}");
    }

    /// <summary>The count of objects itself, compared with what the runtime says it allocates.</summary>
    [Fact]
    public void Objects_are_counted_as_the_runtime_allocates_them()
    {
        var size = new HeapSize();
        foreach (var make in s_made)
        {
            make();
            long before = GC.GetAllocatedBytesForCurrentThread();
            object made = make();
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            Assert.Equal(allocated, size.Of(made));
        }
    }

    private static readonly Func<object>[] s_made =
    [
        () => new string('a', 101),
        () => new byte[7],
        () => new (string, bool)[5],
        () => new object(),
        () => new Origin([new OriginLink(new('o', 3), 1, new('l', 20), new('n', 9), 2)]),
        () => new ArgumentUse(new('x', 4), true, new NumberValue(1.5)),
        () => new StateTensor(new('w', 6), new EquatableArray<long>(new long[4]), false),
        () => new LayerRow(
            new('p', 30),
            "Conv",
            "",
            new(new EquatableArray<Dim>(new Dim[3])),
            new(new EquatableArray<Dim>(new Dim[1])),
            new(new StateTensor[2]),
            7,
            Dim.Known(5_000_000),
            new(1, 2, default, default),
            true,
            new(new EquatableArray<OriginLink>(new OriginLink[2]))),
    ];

    /// <summary>What is counted for a network is at least what its objects take: otherwise the bound would be one of nothing.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public void Counts_all_objects_of_a_network(string what) => AssertCounted([[s_edits[what].Source(7)]]);

    /// <summary>Every kind of finding is in one of the pages' examples.</summary>
    [Fact]
    public void Counts_all_objects_of_a_mistake() => AssertCounted(Rules.All.Select(r => RulePage.Of(r.Id).Sources));

    [Fact]
    public void Counts_all_objects_of_random_networks() =>
        AssertCounted([[.. Enumerable.Range(20_000, 200).Select(Fuzz.Declarations.Draw)]]);

    [Theory]
    [InlineData("1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1+1")]
    [InlineData("f(-1,-i,-2)")]
    [InlineData("a?b?c?d:e:f:g")]
    [InlineData("((1,2),(3,4),'x',1.5)")]
    [InlineData("[")]
    [InlineData("nope(1)")]
    [InlineData("i")]
    public void Counts_all_objects_of_an_expression(string text)
    {
        var result = Parser.Parse(text);
        Assert.InRange(new HeapSize().Of(result), 1, Expression.Bytes(text, result));
    }

    private static void AssertCounted(IEnumerable<IReadOnlyList<string>> projects)
    {
        NetworkAnalysis.Forget();
        var size = new HeapSize();
        foreach (var read in projects.Select(sources => NetworkSource.Read(GeneratorHarness.Compile([.. sources]), default)))
        {
            foreach (var network in read.Networks.Select(part => read.Close(part.Class)).OfType<NetworkDeclaration>())
            {
                var analysis = NetworkAnalysis.Compute(network, default);
                long objects = size.Of((network, analysis)), counted = NetworkAnalysis.BytesOf(network, analysis);
                Assert.True(objects <= counted, $"{network.Class.FullName}: {counted} bytes are counted for {objects}");
            }
        }
    }

    private static string Network(string layers, string input = "3x64x64") =>
        $"[Network(\"{input}\", Classes = 10)]\n{layers}\npublic sealed partial class Net;\n";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(line));
}

using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests.Fuzz;

/// <summary>
/// Declarations that make no sense but can be pasted: NetGen neither crashes nor hangs nor fills the memory, and reports what is too much.
/// </summary>
[Collection(MeasuredAlone.Name)]
public class HostileTests
{
    private const string Tail = "[GlobalAvgPool, Flatten, Linear(10)]";

    /// <summary>A source, and the rule that it breaks; empty where it is a network.</summary>
    private static readonly Dictionary<string, (string Source, string Rule)> s_cases = new()
    {
        ["as many layers as there may be"] = (Network("[Conv(4, 3, padding: 1, Repeat = 3990)]" + Tail), ""),
        ["as many of any size"] = (Network("[Conv(4, 3, padding: 1, Repeat = 3990)]" + Tail, "3xHxW"), ""),
        ["different blocks"] = (
            Network("[Sequential(\"s\", Repeat = 1300), Conv(\"i + 1\", 3, padding: 1), BatchNorm, ReLU, EndSequential]" + Tail),
            ""),
        ["too many layers"] = (Network("[ReLU(Repeat = 4000), ReLU(Repeat = 4000)]" + Tail), "NETGEN1031"),
        ["repeated nothing"] = (
            Network(
                "[Sequential(\"a\", Repeat = 4000), Sequential(\"b\", Repeat = 4000), Let(\"x\", 1), EndSequential, EndSequential]" + Tail),
            "NETGEN1031"),
        ["repeated layers that aren't there"] = (
            Network(
                "[Sequential(\"a\", Repeat = 4000), Sequential(\"b\", Repeat = 4000), ReLU(When = \"false\"), EndSequential, EndSequential]"
                    + Tail),
            "NETGEN1031"),
        ["blocks that double"] = (Chain(40, "[ReLU]", "{0}, {0}") + Network("[B39]" + Tail), "NETGEN1031"),
        ["blocks of nothing that double"] = (
            Chain(25, "[ReLU(When = \"false\")]", "{0}, {0}, Inline") + Network("[B24]" + Tail),
            "NETGEN1031"),
        ["blocks within each other"] = (Chain(3000, "[ReLU]", "{0}") + Network("[B2999]" + Tail), "NETGEN1031"),
        ["a cycle of blocks"] = (Cycle(500) + Network("[B5]" + Tail), "NETGEN1031"),
        ["each block in each"] = (
            Lines(
                50,
                k =>
                    $"[{string.Join(", ", Enumerable.Range(0, 50).Select(j => $"B{j}"))}] public sealed partial class B{k}Attribute : BlockAttribute;") + Network("[B5]" + Tail),
            "NETGEN1030"),
        ["sections within each other"] = (
            Network(Times("[Sequential(\"a\")]", 10_000) + "[ReLU]" + Times("[EndSequential]", 10_000) + Tail),
            "NETGEN1031"),
        ["splits within each other"] = (
            Network(Times("[Split, Branch, Branch, ReLU]", 10_000) + Times("[Add]", 10_000) + Tail),
            "NETGEN1031"),
        ["open splits"] = (Network(Times("[Split, Branch, Branch, ReLU]", 10_000) + Tail), "NETGEN1031"),
        ["sections in blocks in sections"] = (
            Chain(60, "[ReLU]", Join("Sequential(\"a\")", 60) + ", {0}, " + Join("EndSequential", 60)) + Network("[B59]" + Tail),
            "NETGEN1031"),
        ["a wide split"] = (Network("[Split, Branch(Repeat = 3990), ReLU, Branch, Concat]" + Tail), ""),
        ["a wide split that doesn't fit"] = (Network("[Split, Branch(Repeat = 4000), Branch, Conv(4, 1), Add]" + Tail), "NETGEN1043"),
        ["more channels than there are numbers"] = (Network("[Conv(\"pow(2, 62)\", 1)]" + Tail), "NETGEN1048"),
        ["more channels together"] = (
            Network("[Split, Branch, Branch(Repeat = 3), Tap(\"q\"), Branch, ConvTranspose(2147483647, 1), Concat, ReLU]" + Tail),
            "NETGEN1017"),
        ["many attributes"] = (Network(Times("[ReLU]", 3900) + Tail), ""),
        ["many variables"] = (
            Network(string.Concat(Enumerable.Range(0, 5000).Select(k => $"[Let(\"v{k}\", {k})]")) + "[Conv(\"v5000\", 1)]" + Tail),
            "NETGEN1024"),
        ["squares of squares"] = (
            Network(
                "[Let(\"x\", \"height + width + 1\"), Sequential(\"s\", Repeat = 20), Let(\"x\", \"x * x\"), ReLU, EndSequential]" + Tail,
                "3xHxW"),
            "NETGEN1025"),
        ["sums of floors"] = (
            Network(
                "[Let(\"x\", \"height\"), Sequential(\"s\", Repeat = 60), Let(\"x\", \"floor(3 * x / 2) + floor(5 * x / 7)\"), ReLU, "
                    + "EndSequential]"
                    + Tail,
                "3xHxW"),
            "NETGEN1025"),
        ["floors of floors"] = (
            Network("[Sequential(\"s\", Repeat = 1500), Upsample(3), MaxPool(2, stride: 2), ReLU, EndSequential]" + Tail, "3xHxW"),
            "NETGEN1048"),
        ["many floors"] = (
            Network("[Sequential(\"s\", Repeat = 3), Upsample(3), MaxPool(2, stride: 2), ReLU, EndSequential]" + Tail, "3xHxW"),
            ""),
        ["a stride for each branch"] = (
            Network(
                "[Split, Branch(Repeat = 1500), Conv(1, 1, stride: \"i + 2\"), GlobalAvgPool, Branch, GlobalAvgPool, Concat]" + Tail,
                "3xHxW"),
            "NETGEN1048"),
        ["sizes that agree for none"] = (
            Network("[Split, Branch(Repeat = 1500), Conv(1, 1, stride: \"i + 2\"), Upsample(\"i + 2\"), Branch, Concat]" + Tail, "3xHxW"),
            null!),
        ["sums of sizes"] = (
            Network(
                "[Sequential(\"q\", Repeat = 300), Split, Branch, Conv(3, 1, stride: \"i + 2\"), Upsample(\"i + 2\"), Branch, Add, "
                    + "EndSequential]"
                    + Tail,
                "3xHxW"),
            null!),
        ["a text that doubles"] = (
            Network("[Let(\"s\", \"'abcdefgh'\"), Sequential(\"q\", Repeat = 40), Let(\"s\", \"s + s\"), ReLU, EndSequential]" + Tail),
            "NETGEN1025"),
        ["a list that doubles"] = (
            Network("[Let(\"s\", \"(1, 2)\"), Sequential(\"q\", Repeat = 40), Let(\"s\", \"(s, s)\"), ReLU, EndSequential]" + Tail),
            "NETGEN1025"),
        ["a name of names"] = (
            Network($"[Let(\"s\", \"'{new string('a', 10_000)}'\"), ReLU(Name = \"{Times("{s}", 20_000)}\")]" + Tail),
            "NETGEN1015"),
        ["open braces"] = (
            $"[ReLU(Name = \"{new string('{', 200_000)}\")] public sealed partial class BAttribute : BlockAttribute;\n"
                + Network("[B]" + Tail),
            "NETGEN1015"),
        ["a name without end"] = (Network($"[ReLU(Name = \"{new string('ä', 1_000_000)}\")]" + Tail), "NETGEN1015"),
        ["a variable without end"] = (
            Network($"[Let(\"{new string('a', 20_000)}b\", 1), Conv(\"{new string('a', 20_000)}\", 1)]" + Tail),
            "NETGEN1024"),
        ["a sum without end"] = (Network($"[Conv(\"{Times("1+", 100_000)}1\", 1)]" + Tail), "NETGEN1023"),
        ["parentheses without end"] = (
            Network($"[Conv(\"{new string('(', 100_000)}1{new string(')', 100_000)}\", 1)]" + Tail),
            "NETGEN1023"),
        ["a sum of C#"] = (Network($"[Conv({Times("1+", 2000)}1, 1)]" + Tail), ""),
        ["signs of C#"] = (Network($"[Dropout({new string('!', 2_000)}true)]" + Tail), null!),
        ["parentheses of C#"] = (Network($"[Dropout({new string('(', 2_000)}1{new string(')', 2_000)})]" + Tail), null!),
        ["a concatenation of C#"] = (Network($"[Conv({Times("\"1+\" + ", 2000)}\"1\", 1)]" + Tail), "NETGEN1023"),
        ["a thousand parameters"] = (
            "[Conv(nameof(p0), 1)] public sealed partial class "
                + $"BAttribute({string.Join(", ", Enumerable.Range(0, 1000).Select(k => $"int p{k} = {k}"))}) : BlockAttribute;\n"
                + Network("[B(4), Conv(\"zz\", 1)]" + Tail),
            "NETGEN1024"),
        ["a thousand blocks"] = (
            Lines(1000, k => $"[Conv(\"c + {k}\", 1)] public sealed partial class B{k}Attribute(int c) : BlockAttribute;")
                + Network(string.Concat(Enumerable.Range(0, 1000).Select(k => $"[B{k}({k + 1})]")) + Tail),
            ""),
        ["a thousand outputs"] = (Network(string.Concat(Enumerable.Range(0, 1000).Select(k => $"[ReLU, Output(\"o{k}\")]")) + Tail), ""),
        ["a thousand taps"] = (
            Network(
                "[ReLU]"
                    + string.Concat(Enumerable.Range(0, 1000).Select(k => $"[Tap(\"t{k}\")]"))
                    + $"[Concat({string.Join(", ", Enumerable.Range(0, 1000).Select(k => $"\"t{k}\""))})]"
                    + Tail),
            ""),
        ["mistakes without end"] = (
            Network(Times("[Conv(\"nope\", 1), Conv(4, 99), Sequential(\"a b\"), EndSequential]", 2000) + Tail),
            "NETGEN1019"),
    };

    public static TheoryData<string> Cases() => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Costs_little_time_and_at_most_200_MB(string name)
    {
        var (source, rule) = s_cases[name];
        var cost = Assert.Single(Pipeline.Run(GeneratorHarness.Compile(source)));
        Assert.Null(cost.Complaint);
        if (rule is null) return;
        if (rule.Length == 0) Assert.Empty(cost.Messages.Select(m => m[..Math.Min(m.Length, 300)]));
        else Assert.Contains(rule, cost.Rules);
    }

    /// <summary>What an IDE would show of the broken ones: short messages, and neither generator nor analyzers throw.</summary>
    [Fact]
    public void Gives_messages_that_can_be_read()
    {
        foreach (var (name, (source, _)) in s_cases.Where(c => c.Value.Rule is { Length: > 0 }))
        {
            var run = GeneratorHarness.Generate(source);
            Assert.Empty(run.Result.Results.Select(r => r.Exception).OfType<Exception>());
            var found = run.Analyze();
            Assert.DoesNotContain(found, d => d.Id == "AD0001");
            Assert.True(found.Any(d => d.Severity == DiagnosticSeverity.Error), name);
            Assert.All(found, d => Assert.InRange(d.GetMessage().Length, 1, 4000));
        }
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_two_networks()
    {
        var run = GeneratorHarness.Generate(
            Network("[ReLU]" + Tail),
            Network("[Tanh]" + Tail).Replace("class Net;", "class net;", StringComparison.Ordinal));
        Assert.Empty(run.Result.Results.Select(r => r.Exception).OfType<Exception>());
        Assert.Equal(2, run.Texts.Count);
        Assert.DoesNotContain(run.CompilerDiagnostics, d => d.Severity == DiagnosticSeverity.Error && d.Id != "CS8981");
    }

    [Fact]
    public void A_block_that_is_pasted_twice_doesn_t_stop_the_generator()
    {
        const string block = "[Conv(nameof(c), 1)] public sealed partial class BAttribute(int c) : BlockAttribute;\n";
        var run = GeneratorHarness.Generate(block, block, Network("[B(3)]" + Tail));
        Assert.Empty(run.Result.Results.Select(r => r.Exception).OfType<Exception>());
        Assert.DoesNotContain(run.Analyze(), d => d.Id == "AD0001");
        Assert.Contains(run.CompilerDiagnostics, d => d.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_generic_class_of_the_same_name_is_another_class() => Marked.Verify(
        Network("[ReLU]" + Tail),
        "[Network(3, 3, 3), ReLU, Flatten] public sealed partial class {|NETGEN1002:Net|}<T>;");

    private static string Network(string body, string input = "3x32x32") =>
        $"[Network(\"{input}\", Classes = 10)]\n{body}\npublic sealed partial class Net;\n";

    private static string Times(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Join(string text, int count) => string.Join(", ", Enumerable.Repeat(text, count));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(k => line(k) + "\n"));

    /// <summary>Blocks B0, B1..., each made of the one before, which replaces {0}.</summary>
    private static string Chain(int count, string first, string next) =>
        Lines(
            count,
            k =>
                $"{(k == 0 ? first : $"[{next.Replace("{0}", $"B{k - 1}", StringComparison.Ordinal)}]")} public sealed partial class B{k}Attribute : BlockAttribute;");

    private static string Cycle(int count) =>
        Lines(count, k => $"[B{(k + 1) % count}] public sealed partial class B{k}Attribute : BlockAttribute;");
}

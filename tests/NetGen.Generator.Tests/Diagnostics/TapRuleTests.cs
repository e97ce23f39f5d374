using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>NETGEN1061: taps that nothing joins, and what explains them.</summary>
public class TapRuleTests
{
    private static IReadOnlyList<Diagnostic> Verify(string attributes, string blocks = "") =>
        Marked.Verify($"[Network(3, 16, 16)]\n{attributes}\npublic sealed partial class Net;", blocks);

    [Theory]
    [InlineData("[Conv(3, 1), {|NETGEN1061:Tap(\"x\")|}, ReLU]")]
    [InlineData("[Conv(3, 1), Tap(\"x\"), ReLU, {|NETGEN1061:Tap(\"y\")|}, ReLU, Add(\"x\")]")]
    [InlineData("[Conv(3, 1), {|NETGEN1061:Tap(\"x\")|}, Split, Branch, Branch, Conv(3, 1), Add]")] // merges paths, joins nothing
    public void A_tap_that_nothing_joins(string attributes) =>
        Assert.Contains("is never joined: join it later with [Concat(", Assert.Single(Verify(attributes)).GetMessage());

    [Theory]
    [InlineData("[Conv(3, 1), Tap(\"x\"), ReLU, Add(\"x\")]")]
    [InlineData("[Conv(3, 1), Tap(\"x\"), ReLU, Add(\"x\", When = \"height == 1\")]")] // joined in another case
    [InlineData("[Conv(3, 1), Tap(\"x3\"), ReLU, Add(\"x{channels}\")]")]
    [InlineData("[Sequential(\"s\"), Conv(3, 1), Tap(\"x\"), ReLU, Add(\"x\"), EndSequential]")]
    public void A_tap_that_is_joined(string attributes) => Assert.Empty(Verify(attributes));

    // The tap follows from what is wrong elsewhere.
    [Theory]
    [InlineData("[Conv(3, 1), Tap(\"skip\"), ReLU, Add({|NETGEN1016:\"skp\"|})]")] // misspelt
    [InlineData("[Conv(3, 1), Tap(\"skip\"), ReLU, Add({|NETGEN1016:\"residual\"|})]")] // another name
    [InlineData("[Conv(3, 1), Add({|NETGEN1016:\"x\"|}), ReLU, Tap(\"x\")]")] // too early
    [InlineData("[Conv(3, 1), Tap(\"x\"), {|NETGEN1010:Split|}, Branch, ReLU, Branch]")] // its join may be missing with the merge
    public void One_mistake(string attributes) => Assert.Single(Verify(attributes));

    // C# says what it can't find.
    [Theory]
    [InlineData("[Conv(3, 1), Tap(\"x\"), ReLU, {|CS0246:Joined|}(\"x\")]")]
    [InlineData("[Conv(3, 1), {|CS0246:Skipped|}(\"x\"), ReLU, Add(\"x\")]")]
    [InlineData("[Conv(3, 1), {|CS7036:Tap|}, ReLU, Add(\"x\")]")]
    [InlineData("[{|CS0246:Splitted|}, Branch, Conv(3, 1), Branch, Add]")]
    [InlineData("[Split, Branch, Conv(3, 1), Branch, {|CS0246:Concatenate|}]")]
    public void What_the_compiler_explains(string attributes)
    {
        var errors = GeneratorHarness
            .Generate(Marked.Parse($"[Network(3, 16, 16)]\n{attributes}\npublic sealed partial class Net;", "Net.cs").Text)
            .Analyze(compilerToo: true)
            .Where(d => d.Severity == DiagnosticSeverity.Error)
            .ToList();
        Assert.All(errors, d => Assert.StartsWith("CS", d.Id, StringComparison.Ordinal));
        Assert.NotEmpty(errors);
    }

    [Fact]
    public void An_inline_block_offers_its_taps() =>
        Assert.Empty(
            Verify(
                "[Encoder, Conv(3, 1), Add(\"x\")]",
                "[Inline, Conv(3, 1), Tap(\"x\"), ReLU] public sealed partial class EncoderAttribute : BlockAttribute;"));

    [Fact]
    public void A_block_joins_the_taps_of_its_inline_blocks() =>
        Assert.Empty(
            Verify(
                "[Outer]",
                "[Inline, Conv(3, 1), Tap(\"x\"), ReLU] public sealed partial class EncoderAttribute : BlockAttribute; "
                    + "[Encoder, Conv(3, 1), Add(\"x\")] public sealed partial class OuterAttribute : BlockAttribute;"));

    [Theory]
    [InlineData("Remove the tap", "[Conv(3, 1), Tap(\"x\"), ReLU]", "[Conv(3, 1), ReLU]")]
    [InlineData("Remove the tap", "[Conv(3, 1)]\n[Tap(\"x\")] // of the encoder\n[ReLU]", "[Conv(3, 1)]\n// of the encoder\n[ReLU]")]
    [InlineData(
        "Change 'skp' to 'skip'",
        "[Conv(3, 1), Tap(\"skip\"), ReLU, Add(\"skp\")]",
        "[Conv(3, 1), Tap(\"skip\"), ReLU, Add(\"skip\")]")]
    [InlineData("Add \"x\"", "[Conv(3, 1), Tap, ReLU, Add(\"x\")]", "[Conv(3, 1), Tap(\"x\"), ReLU, Add(\"x\")]")]
    public void Mends_it(string title, string layers, string after) =>
        CodeFixTests.Check(
            title,
            $"[Network(3, 16, 16)]\n{layers}\npublic sealed partial class Net;\n",
            $"[Network(3, 16, 16)]\n{after}\npublic sealed partial class Net;\n");
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static Microsoft.CodeAnalysis.IncrementalStepRunReason;
using Steps = NetGen.Generator.NetGenGenerator.Steps;

namespace NetGen.Generator.Tests;

/// <summary>What an edit recomputes, and what it doesn't: the exact reasons of every step.</summary>
public class IncrementalityTests
{
    private const string Small = """
        [Network(1, 8, 8), Conv(4, 3), ReLU, Flatten, Linear(2)]
        public sealed partial class Small;
        """;

    private const string User = """
        [Network(1, 8, 8), Pair(4), Flatten, Linear(Sizes.Classes)]
        public sealed partial class User;
        """;

    private const string Block = """
        [Conv(nameof(channels), 3), ReLU]
        public sealed partial class PairAttribute(int channels) : BlockAttribute;
        """;

    private const string Unrelated = """
        public static class Sizes
        {
            public const int Classes = 2;
            public static int Twice(int x) => x + x;
        }
        """;

    /// <summary>Every step after reading, in order.</summary>
    private static readonly string[] s_later = [Steps.Networks, Steps.Inferred, Steps.Sources];

    [Fact]
    public void An_unrelated_edit_recomputes_nothing_beyond_reading()
    {
        var after = Edit(3, t => t.Replace("x + x", "2 * x"));
        Assert.All(after.Reasons(Steps.Read), r => Assert.True(r is Unchanged or Cached, $"{r}"));
        Assert.All(after.Reasons(Steps.References), r => Assert.Equal(Unchanged, r));
        foreach (string step in s_later.Append(Steps.Blocks)) Assert.All(after.Reasons(step), r => Assert.Equal(Cached, r));
    }

    [Fact]
    public void A_comment_in_a_network_changes_nothing()
    {
        var after = Edit(0, t => t.Replace("Conv(4, 3)", "/* four maps */ Conv(4, 3)"));
        foreach (string step in s_later) Assert.All(after.Reasons(step), r => Assert.Equal(Cached, r));
    }

    [Fact]
    public void An_edit_of_one_network_regenerates_that_one()
    {
        var after = Edit(0, t => t.Replace("Conv(4, 3)", "Conv(5, 3)"));
        foreach (string step in s_later) Assert.Equal([Cached, Modified], Sorted(after, step));
        Assert.Equal(Modified, ReasonFor(after, "Small"));
    }

    [Fact]
    public void An_edit_of_a_block_regenerates_exactly_its_users()
    {
        var after = Edit(2, t => t.Replace("channels), 3", "channels), 5"));
        Assert.Equal([Modified, Unchanged], Sorted(after, Steps.Networks));
        foreach (string step in s_later.Skip(1)) Assert.Equal([Cached, Modified], Sorted(after, step));
        Assert.Equal(Modified, ReasonFor(after, "User"));
        // The block's own part, the constructor for expressions, is the same as before.
        Assert.All(after.Reasons(Steps.Blocks), r => Assert.True(r is Unchanged, $"{r}"));
    }

    [Fact]
    public void An_edit_of_a_constant_regenerates_the_networks_that_use_it()
    {
        var after = Edit(3, t => t.Replace("Classes = 2", "Classes = 3"));
        foreach (string step in s_later) Assert.Equal([Cached, Modified], Sorted(after, step));
        Assert.Equal(Modified, ReasonFor(after, "User"));
    }

    [Fact]
    public void A_new_network_is_generated_alone()
    {
        var after = Edit(3, t => t + "\n" + Small.Replace("class Small", "class Another"));
        foreach (string step in s_later.Skip(1)) Assert.Equal([Cached, Cached, New], Sorted(after, step));
    }

    [Fact]
    public void A_changed_block_of_a_referenced_assembly_regenerates_its_users()
    {
        CSharpCompilation With(string block) =>
            GeneratorHarness.Compile(
                [Small, User, Unrelated],
                true,
                [GeneratorHarness.Generate(GeneratorHarness.Compile([block], true, name: "Blocks")).ToReference()]);
        var before = GeneratorHarness.Generate(With(Block));
        var after = GeneratorHarness.Generate(With(Block.Replace("channels), 3", "channels), 5")), before.Driver);
        foreach (string step in s_later.Skip(1)) Assert.Equal([Cached, Modified], Sorted(after, step));
        Assert.Equal(Modified, ReasonFor(after, "User"));
    }

    [Fact]
    public void No_model_holds_a_Roslyn_type()
    {
        var run = GeneratorHarness.Generate(Small, User, Block, Unrelated);
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var steps = run.Result.Results.SelectMany(r => r.TrackedSteps);
        foreach (var step in steps.Where(s => s.Key.StartsWith("NetGen.", StringComparison.Ordinal)))
        {
            foreach (var (value, _) in step.Value.SelectMany(s => s.Outputs)) AssertPlain(value, step.Key, seen);
        }

        Assert.NotEmpty(seen);
    }

    private static void AssertPlain(object? value, string path, HashSet<object> seen)
    {
        if (value is null or string
            || value.GetType().IsPrimitive
            || value.GetType().IsEnum
            || (!value.GetType().IsValueType && !seen.Add(value)))
        {
            return;
        }

        var type = value.GetType();
        Assert.False(type.Namespace?.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal) == true, $"{path} holds a {type}");
        Assert.False(value is Delegate, $"{path} holds a delegate");
        if (value is Array array)
        {
            foreach (object? item in array) AssertPlain(item, path + "[]", seen);
            return;
        }

        for (var declaring = type; declaring is not null && declaring != typeof(object); declaring = declaring.BaseType)
        {
            foreach (var field in declaring.GetFields(
                    System.Reflection.BindingFlags.Instance
                        | System.Reflection.BindingFlags.NonPublic
                        | System.Reflection.BindingFlags.Public
                        | System.Reflection.BindingFlags.DeclaredOnly))
            {
                AssertPlain(field.GetValue(value), $"{path}.{field.Name}", seen);
            }
        }
    }

    private static GeneratorRun Edit(int file, Func<string, string> edit)
    {
        string[] texts = [Small, User, Block, Unrelated];
        var compilation = GeneratorHarness.Compile(texts);
        var before = GeneratorHarness.Generate(compilation);
        before.AssertCompiles();
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == $"Test{file}.cs");
        string text = edit(texts[file]);
        Assert.NotEqual(texts[file], text);
        return GeneratorHarness.Generate(compilation.ReplaceSyntaxTree(tree, GeneratorHarness.Parse(text, tree.FilePath)), before.Driver);
    }

    private static IEnumerable<IncrementalStepRunReason> Sorted(GeneratorRun run, string step) =>
        run.Reasons(step).OrderBy(r => r.ToString(), StringComparer.Ordinal);

    private static IncrementalStepRunReason ReasonFor(GeneratorRun run, string network) =>
        run
            .Result.Results.SelectMany(r => r.TrackedSteps.TryGetValue(Steps.Networks, out var steps) ? steps : [])
            .SelectMany(s => s.Outputs)
            .Single(o => ((NetworkDeclaration)o.Value).Class.Name == network)
            .Reason;
}

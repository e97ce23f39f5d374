using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests;

/// <summary>
/// Every generated member says which attribute declared it: found again from metadata, and from symbols as an editor does.
/// </summary>
public class GeneratedFromTests
{
    private const string Source = """
        namespace Tests;

        [Conv("in", 1), ReLU, Conv(nameof(c), 3, padding: 1, Name = "wide")]
        public sealed partial class TwoAttribute(int c) : BlockAttribute;

        [Conv(4, 1, Name = "inner"), Two(6)]
        [Inline]
        public sealed partial class StemAttribute : BlockAttribute;

        [Network(3, 8, 8)]
        [Conv(8, 3, padding: 1), BatchNorm, ReLU, Conv(8, 1, Name = "second")]
        [Stem]
        [Sequential("features"), Conv(5, 1), Conv(7, 1), EndSequential]
        [Two(9, Name = "last")]
        public sealed partial class Net;
        """;

    private static readonly Lazy<GeneratorRun> s_run = new(() => GeneratorHarness.Generate(Source).AssertCompiles());

    [Theory]
    // The second Conv on the network; those of the inline block, whose members join the network's, come with the network's attribute.
    [InlineData("Tests.Net", "Conv1", "the 1st [Conv] of Net")]
    [InlineData("Tests.Net", "Second", "the 2nd [Conv] of Net")]
    [InlineData("Tests.Net", "Bn1", "the 1st [BatchNorm] of Net")]
    [InlineData("Tests.Net", "Inner", "the 1st [Stem] of Net, the 1st [Conv] of Stem")]
    [InlineData("Tests.Net", "Two1", "the 1st [Stem] of Net, the 1st [Two] of Stem")]
    [InlineData("Tests.Net", "Features", "the 1st [Sequential] of Net")]
    [InlineData("Tests.Net", "Last", "the 1st [Two] of Net")]
    [InlineData("Tests.Net+TwoBlock", "Conv1", "the 1st [Conv] of Two")]
    [InlineData("Tests.Net+TwoBlock", "Wide", "the 2nd [Conv] of Two")]
    [InlineData("Tests.Net+TwoBlock", null, "Two")]
    [InlineData("Tests.Net+FeaturesSequence", "Conv0", "the 3rd [Conv] of Net")]
    [InlineData("Tests.Net+FeaturesSequence", "Conv1", "the 4th [Conv] of Net")]
    [InlineData("Tests.Net+FeaturesSequence", null, "the 1st [Sequential] of Net")]
    public void Members_name_their_attribute(string type, string? property, string expected)
    {
        var found = s_run.Value.Load().GetType(type)!;
        MemberInfo member = property is null ? found : found.GetProperty(property)!;
        Assert.Equal(expected, string.Join(", ", member.GetCustomAttributes<GeneratedFromAttribute>().Select(a => a.ToString())));
    }

    [Fact]
    public void The_attribute_is_found_with_its_arguments()
    {
        var net = s_run.Value.Load().GetType("Tests.Net")!;
        var origin = net.GetProperty("Second")!.GetCustomAttribute<GeneratedFromAttribute>()!.Find()!;
        Assert.Equal([8, 1], origin.ConstructorArguments.Take(2).Select(a => (int)a.Value!));
        Assert.Equal("second", Assert.Single(origin.NamedArguments).TypedValue.Value);
        Assert.Null(net.GetNestedType("TwoBlock")!.GetCustomAttribute<GeneratedFromAttribute>()!.Find());
    }

    // As go-to-definition does: from the property's symbol to the attribute's place in the user's file.
    [Theory]
    [InlineData("Second", "Conv(8, 1, Name = \"second\")")]
    [InlineData("Last", "Two(9, Name = \"last\")")]
    [InlineData("Features", "Sequential(\"features\")")]
    public void An_editor_finds_the_place(string property, string expected)
    {
        var symbol = s_run.Value.Output.GetTypeByMetadataName("Tests.Net")!.GetMembers(property).Single();
        var origin = Assert.Single(symbol.GetAttributes(), a => a.AttributeClass!.Name == "GeneratedFromAttribute").ConstructorArguments;
        var source = (INamedTypeSymbol)origin[0].Value!;
        var written = source
            .GetAttributes()
            .Where(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, (ISymbol)origin[1].Value!))
            .ElementAt((int)origin[2].Value!);
        var syntax = Assert.IsType<AttributeSyntax>(written.ApplicationSyntaxReference!.GetSyntax());
        Assert.Equal(expected, syntax.ToString());
        Assert.Equal("Test0.cs", syntax.SyntaxTree.FilePath);
    }

    // Lines, comments and attributes of other kinds above a layer: the generated file doesn't change.
    [Theory]
    [InlineData("[Network(3, 8, 8)]", "// One line.\n\n[Network(3, 8, 8)]")]
    [InlineData("[Network(3, 8, 8)]", "[System.ComponentModel.Description(\"A network.\")]\n[Network(3, 8, 8)]")]
    [InlineData("[Conv(\"in\", 1), ReLU,", "[Conv(\"in\", 1)]\n\n[ReLU,")]
    public void Edits_above_change_nothing(string before, string after)
    {
        string text = GeneratorHarness
            .Generate(Source.Replace(before, after))
            .Texts.Single(t => t.Key.EndsWith("Net.g.cs", StringComparison.Ordinal))
            .Value;
        Assert.Equal(s_run.Value.Texts.Single(t => t.Key.EndsWith("Net.g.cs", StringComparison.Ordinal)).Value, text);
    }

    [Theory]
    [InlineData("[Conv(4, 1)] file sealed class OwnAttribute : BlockAttribute;")]
    [InlineData("[System.Obsolete(\"Old.\"), Conv(4, 1)] public sealed class OwnAttribute : BlockAttribute;")]
    public void Classes_that_generated_code_should_not_name_are_left_out(string block)
    {
        var run = GeneratorHarness
            .Generate("#pragma warning disable CS0618\n" + block + "\n[Network(3, 8, 8), Own, Conv(2, 1)] public sealed partial class Net;")
            .AssertCompiles();
        var net = run.Load().GetType("Net")!;
        Assert.Empty(net.GetProperty("Own1")!.GetCustomAttributes<GeneratedFromAttribute>());
        Assert.Single(net.GetProperty("Conv1")!.GetCustomAttributes<GeneratedFromAttribute>());
    }

    public static TheoryData<string> Zoo() =>
        [.. typeof(Models.GoogLeNet).Assembly.GetTypes().Where(t => t.IsDefined(typeof(NetworkAttribute))).Select(t => t.FullName!)];

    // Wherever an attribute has a plain Name, the member that it declared must bear it.
    [Theory]
    [MemberData(nameof(Zoo))]
    public void Every_member_of_the_zoo_leads_back(string network)
    {
        var type = typeof(Models.GoogLeNet).Assembly.GetType(network)!;
        foreach (var c in type.GetNestedTypes().Where(t => t.GetProperties().Any(IsModule)).Append(type))
        {
            var own = c.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly);
            foreach (var property in own.Where(IsModule))
            {
                var origins = property.GetCustomAttributes<GeneratedFromAttribute>().ToList();
                Assert.NotEmpty(origins);
                Assert.All(origins, o => Assert.NotNull(o.Find()));
                if (c == type) Assert.Equal(type, origins[0].Source);
                // Its layers have whole paths as names.
                if (c.Name == "Inference") continue;
                // A branch gives its name to its only layer.
                foreach (var name in origins
                        .Where(o => c != type || origins.Count == 1)
                        .SelectMany(o => o.Find()!.NamedArguments)
                        .Where(a => a.MemberName == "Name" && a.TypedValue.Value is string text && !text.Contains('{')))
                {
                    if (!((string)name.TypedValue.Value!).All(char.IsDigit))
                    {
                        Assert.StartsWith(
                            Normal((string)name.TypedValue.Value!),
                            Normal(property.Name),
                            StringComparison.OrdinalIgnoreCase);
                    }
                }
            }
        }
    }

    private static bool IsModule(PropertyInfo property) => typeof(TorchSharp.torch.nn.Module).IsAssignableFrom(property.PropertyType);

    private static string Normal(string name) => name.Replace("_", "");
}

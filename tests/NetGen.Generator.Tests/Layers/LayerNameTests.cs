using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Testing;

namespace NetGen.Generator.Tests;

/// <summary>What is to be known of a kind of layer is in its definition: no other code asks for a layer by its name or its type.</summary>
public sealed class LayerNameTests
{
    private static readonly Regex s_name = new($@"(?<!\w)({string.Join('|', LayerTable.All.Select(l => Regex.Escape(l.Name)))})(?!\w)");

    [Fact]
    public void No_text_outside_the_table_names_a_layer() => Assert.Empty(Tokens()
        // A message's format is a constant with an example for people to read; the rules are below the layers, and can't ask them.
        .Where(t => !t.File.StartsWith("Rules.", StringComparison.Ordinal))
        .Where(t => t.Kind is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken)
        .Where(t => s_name.IsMatch(t.Text))
        .Select(t => $"{t.File}: {t.Text}"));

    [Fact]
    public void No_code_outside_the_table_asks_for_a_layers_type()
    {
        var types = typeof(LayerDefinition).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(LayerDefinition)))
            .Select(t => t.Name).ToHashSet();
        Assert.Contains(nameof(ConvLayer), types);
        Assert.Empty(
            Tokens().Where(t => t.Kind == SyntaxKind.IdentifierToken && types.Contains(t.Text)).Select(t => $"{t.File}: {t.Text}"));
    }

    private static IEnumerable<(string File, SyntaxKind Kind, string Text)> Tokens() =>
        from folder in new[] { "src/NetGen.Generator", "src/NetGen.CodeFixes" }
        from file in Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(Repository.Root, file).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin") && parts is not [_, "NetGen.Generator", "Layers", ..]
        from token in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantTokens()
        select (parts[^1], token.Kind(), token.ValueText);
}

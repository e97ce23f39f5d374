using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NetGen.Generator.Tests.Repairs;

/// <summary>A network of the zoo as src/NetGen.Models has it, in one file with every block, enum and constant that it needs.</summary>
internal sealed record ZooSource(string Name, string Source)
{
    private static readonly Lazy<IReadOnlyList<Declared>> s_declared = new(() => [.. Texts().SelectMany(Declarations)]);

    private static readonly Lazy<IReadOnlyList<ZooSource>> s_all = new(() => [.. s_declared.Value.Where(d => d.IsNetwork).Select(Of)]);

    /// <summary>All of them, in the order of their files.</summary>
    public static IReadOnlyList<ZooSource> All => s_all.Value;

    public override string ToString() => Name;

    private static IEnumerable<string> Texts()
    {
        var assembly = typeof(ZooSource).Assembly;
        foreach (string name in assembly
                .GetManifestResourceNames()
                .Where(n => n.StartsWith("Zoo/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return reader.ReadToEnd();
        }
    }

    private static IEnumerable<Declared> Declarations(string text) =>
        CSharpSyntaxTree
            .ParseText(text, GeneratorHarness.ParseOptions)
            .GetRoot()
            .DescendantNodes(n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<BaseTypeDeclarationSyntax>()
            .Select(Declared.Of);

    private static ZooSource Of(Declared network)
    {
        var needed = new HashSet<Declared> { network };
        var open = new Stack<Declared>(needed);
        while (open.TryPop(out var one))
        {
            foreach (var other in s_declared.Value.Where(o => one.Mentions(o) && needed.Add(o)))
                open.Push(other);
        }

        var spaces = s_declared.Value.Where(needed.Contains).GroupBy(d => d.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal);
        return new(
            network.Name,
            string.Join('\n', spaces.Select(s => $"namespace {s.Key}\n{{\n{string.Join("\n\n", s.Select(d => d.Text))}\n}}\n")));
    }

    private sealed record Declared(string Name, string Namespace, bool IsNetwork, string Text, IReadOnlySet<string> Identifiers)
    {
        public static Declared Of(BaseTypeDeclarationSyntax type) =>
            new(
                type.Identifier.ValueText,
                type.FirstAncestorOrSelf<BaseNamespaceDeclarationSyntax>()!.Name.ToString(),
                type.AttributeLists.SelectMany(l => l.Attributes).Any(a => a.Name.ToString() == "Network"),
                type.ToFullString().Trim('\r', '\n').TrimEnd(),
                type.DescendantTokens(descendIntoTrivia: true)
                    .Where(t => t.IsKind(SyntaxKind.IdentifierToken))
                    .Select(t => t.ValueText)
                    .ToHashSet(StringComparer.Ordinal));

        /// <summary>Whether it uses another by its name, with or without <c>Attribute</c>, in its code or its documentation.</summary>
        public bool Mentions(Declared other) =>
            Identifiers.Contains(other.Name)
            || (other.Name.EndsWith("Attribute", StringComparison.Ordinal) && Identifiers.Contains(other.Name[..^"Attribute".Length]));
    }
}

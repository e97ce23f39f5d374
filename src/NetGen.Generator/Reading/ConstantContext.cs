using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reading;

/// <summary>
/// All that C#'s constants in attributes depend on: the declarations of a compilation and its references. Compilations that differ in
/// bodies of methods and in attributes alone have the same one, so that what was read with a semantic model needs no second reading.
/// </summary>
internal sealed class ConstantContext
{
    /// <summary>As many projects as are edited at once; a context that isn't found costs one reading.</summary>
    private const int MostRecent = 8;

    private static readonly ConditionalWeakTable<Compilation, ConstantContext> s_known = new();

    // An edited class is a new node, which knows no context.
    private static readonly List<WeakReference<ConstantContext>> s_recent = [];

    private SyntaxTree[] _trees;
    private readonly MetadataReference[] _references;
    private readonly CompilationOptions _options;

    private ConstantContext(Compilation compilation)
    {
        _trees = [.. compilation.SyntaxTrees];
        _references = [.. compilation.References];
        _options = compilation.Options;
    }

    public static ConstantContext Of(Compilation compilation)
    {
        if (s_known.TryGetValue(compilation, out var known)) return known;
        lock (s_recent)
        {
            if (s_known.TryGetValue(compilation, out known)) return known;
            var found = Recent(compilation) ?? new(compilation);
            s_recent.RemoveAll(r => !r.TryGetTarget(out var one) || ReferenceEquals(one, found));
            s_recent.Insert(0, new(found));
            if (s_recent.Count > MostRecent) s_recent.RemoveAt(MostRecent);
            s_known.Add(compilation, found);
            return found;
        }
    }

    private static ConstantContext? Recent(Compilation compilation)
    {
        foreach (var recent in s_recent)
            if (recent.TryGetTarget(out var one) && one.Takes(compilation)) return one;
        return null;
    }

    // The next edit is compared with this compilation.
    private bool Takes(Compilation compilation)
    {
        SyntaxTree[] trees = [.. compilation.SyntaxTrees];
        if (trees.Length != _trees.Length || !compilation.Options.Equals(_options)) return false;
        for (int k = 0; k < trees.Length; k++)
            if (!ReferenceEquals(trees[k], _trees[k]) && trees[k].FilePath != _trees[k].FilePath) return false;
        if (!_references.SequenceEqual(compilation.References, ReferenceComparer<MetadataReference>.Instance)) return false;
        for (int k = 0; k < trees.Length; k++)
            if (!ReferenceEquals(trees[k], _trees[k]) && !DeclareTheSame(trees[k], _trees[k])) return false;
        _trees = trees;
        return true;
    }

    private static bool DeclareTheSame(SyntaxTree left, SyntaxTree right) =>
        left.Options.Equals(right.Options) && SyntaxFactory.AreEquivalent(left.GetRoot(), right.GetRoot(), IsWithoutDeclarations);

    private static bool IsWithoutDeclarations(SyntaxKind kind) =>
        kind is SyntaxKind.Block or SyntaxKind.ArrowExpressionClause or SyntaxKind.GlobalStatement or SyntaxKind.AttributeList;
}

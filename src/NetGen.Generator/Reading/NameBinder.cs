using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Declarations;

namespace NetGen.Generator.Reading;

/// <summary>
/// Finds what names mean that their last part doesn't say: those of several classes, and those that an alias may have given.
/// A name that only one class of the whole compilation has means that class, or is an error of C#'s: it needs no look-up.
/// </summary>
internal sealed class NameBinder
{
    private readonly Compilation _compilation;
    private readonly IReadOnlyList<TreeNames> _trees;
    private readonly CancellationToken _cancel;

    // The first class of each simple name.
    private readonly Dictionary<string, string?> _first = new(StringComparer.Ordinal);

    // Full names of the classes that a simple name can mean, where it can mean several; null for one whose namespace isn't known.
    private readonly Dictionary<string, List<string?>> _several = new(StringComparer.Ordinal);
    private readonly HashSet<string> _imports;
    private readonly HashSet<string> _aliases;

    public NameBinder(
        Compilation compilation,
        IReadOnlyList<BlockDeclaration> blocks,
        IReadOnlyList<ReferenceNames> references,
        IReadOnlyList<TreeNames> trees,
        CancellationToken cancel)
    {
        (_compilation, _trees, _cancel) = (compilation, trees, cancel);
        _imports = new(trees.SelectMany(t => t.GlobalImports), StringComparer.Ordinal);
        _aliases = new(trees.SelectMany(t => t.GlobalAliases), StringComparer.Ordinal);
        foreach (string name in Catalogue.OurNames) Add(name);
        Add(Vocabulary.Block);
        foreach (string name in trees.SelectMany(t => t.Classes)) Add(name);
        foreach (var block in blocks)
            if (!block.IsHidden) Add(block.FullName);
        foreach (string name in trees.SelectMany(t => t.Others)) AddForeign(name);
        foreach (var reference in references)
            foreach (string name in reference.Attributes) AddForeign(name);

        void Add(string fullName)
        {
            string simple = SimpleOf(fullName);
            if (!_first.TryGetValue(simple, out string? known)) _first.Add(simple, fullName);
            else if (known != fullName) Also(simple, known, fullName);
        }

        // A class that is none of ours matters only to names that ours have.
        void AddForeign(string simple)
        {
            if (_first.TryGetValue(simple, out string? known)) Also(simple, known, null);
        }

        void Also(string simple, string? known, string? fullName)
        {
            if (!_several.TryGetValue(simple, out var all)) _several.Add(simple, all = [known]);
            if (fullName is null || !all.Contains(fullName)) all.Add(fullName);
        }
    }

    /// <summary>The names that had to be looked up, and what they mean.</summary>
    public IEnumerable<BoundName> Bind()
    {
        var known = new HashSet<(string, string, bool)>();
        foreach (var use in _trees.Where(t => t.Uses.Count > 0).SelectMany(t => t.Uses))
        {
            if (!IsDoubtful(use) || !known.Add((use.Scope.Key, use.Written, use.IsBase))) continue;
            _cancel.ThrowIfCancellationRequested();
            yield return new(use.Scope.Key, use.Written, use.IsBase, Reachable(use) ?? Ask(use));
        }
    }

    private bool IsDoubtful(NameUse use) =>
        IsAliased(use)
        || (_several.Count > 0 && (!use.IsBase || use.Simple == "Block") && _several.ContainsKey(use.Simple))
        || (!use.IsBase && !ReferenceEquals(use.Simple, use.SimpleAsWritten) && _first.ContainsKey(use.SimpleAsWritten));

    private bool IsAliased(NameUse use) =>
        use.IsAliased || (_aliases.Count > 0 && (_aliases.Contains(use.First) || _aliases.Contains(use.FirstWithSuffix)));

    /// <summary>The only one of several classes that the scope has a way to; null where that isn't certain.</summary>
    private string? Reachable(NameUse use)
    {
        if (use.IsBase
            || use.Syntax is not IdentifierNameSyntax
            || IsAliased(use)
            || use.Simple != use.SimpleAsWritten
            || use.Syntax is IdentifierNameSyntax { Identifier.Text: ['@', ..] }
            || !_several.TryGetValue(use.Simple, out var all))
        {
            return null;
        }

        var reached = all.FindAll(n => Reaches(use.Scope, n));
        return reached is [{ } only] ? only : null;
    }

    // The namespaces around, and what may be imported: the last name of a using that isn't that of the class's namespace can't be it.
    private bool Reaches(LookupScope scope, string? fullName)
    {
        // A class that is nested in a base class of a type around is found, too.
        if (fullName is null || scope.IsNested) return true;
        string space = fullName.Substring(0, Math.Max(0, fullName.LastIndexOf('.')));
        if (space.Length == 0 || space.Contains(ClassHeader.FileMark)) return true;
        if (scope.Place == space || scope.Place.StartsWith(space + ".", StringComparison.Ordinal)) return true;
        string last = SimpleOf(space);
        return _imports.Contains(last)
            || scope.Imports.Contains(last)
            || _imports.Overlaps(_aliases)
            || scope.Imports.Any(i => _aliases.Contains(i) || scope.Aliases.Contains(i));
    }

    private string Ask(NameUse use)
    {
        var model = _compilation.GetSemanticModel(use.Syntax.SyntaxTree);
        var type = use.IsBase
            ? model.GetTypeInfo(use.Syntax, _cancel).Type as INamedTypeSymbol
            : TypeOf(model, (AttributeSyntax)use.Syntax.Parent!, _cancel);
        return type is null or { TypeKind: TypeKind.Error } ? "" : SymbolNames.Of(type, _compilation);
    }

    /// <summary>The class that C# binds an attribute to, whether or not its arguments fit; null where it finds none, or several.</summary>
    private static INamedTypeSymbol? TypeOf(SemanticModel model, AttributeSyntax attribute, CancellationToken cancel)
    {
        var info = model.GetSymbolInfo(attribute, cancel);
        if (info.CandidateReason == CandidateReason.Ambiguous) return null;
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol { ContainingType: var type }
            ? type
            : model.GetTypeInfo(attribute, cancel).Type as INamedTypeSymbol;
    }

    private static string SimpleOf(string fullName) => fullName.Substring(fullName.LastIndexOf('.') + 1);
}

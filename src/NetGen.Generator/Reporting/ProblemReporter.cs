using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Reading;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reporting;

/// <summary>
/// Makes Roslyn's diagnostics of problems: the squiggle under the wrong argument, else under the attribute, else under the class's name.
/// </summary>
internal sealed class ProblemReporter(NetworkSource source)
{
    private readonly ArgumentFinder _finder = new(source.Catalogue.FindBlock);

    /// <summary>Rules about a name that an argument writes.</summary>
    private static readonly HashSet<Rule> s_textual =
    [
        Rules.BadInput,
        Rules.UnknownTap,
        Rules.DuplicateTap,
        Rules.BadName,
        Rules.UnknownLayer,
    ];

    /// <summary>The diagnostic for a problem of this class.</summary>
    /// <param name="part">The part of the class that carries the attributes.</param>
    /// <param name="attributes">Its attributes, names resolved.</param>
    /// <param name="problem">The problem; its first link, if any, is of this class.</param>
    /// <param name="also">Other places that belong to it.</param>
    public Diagnostic Make(SourcePart part, EquatableArray<AttributeUse> attributes, Problem problem, IEnumerable<Location>? also = null)
    {
        object[] arguments = [.. Messages.Arguments(problem.Finding, problem.Where, problem.Maker).Select(Shortened)];
        return Diagnostic.Create(
            Descriptors.Of(problem.Rule), Place(part, attributes, problem), [.. also ?? [], .. Inner(problem), .. Made(part, problem)],
            ProblemIdentity.Of(problem), arguments);
    }

    /// <summary>Of a text of any length, what a message can show: its beginning, and its end, where guesses are.</summary>
    private static string Shortened(string text)
    {
        const int most = 600, end = 150;
        return text.Length <= most ? text : $"{text.Substring(0, most - end)} ... {text.Substring(text.Length - end)}";
    }

    /// <summary>
    /// One problem for each mistake. Of those in a block that can't be changed here, one that comes from an argument of its use speaks for
    /// the others: they are of the same use.
    /// </summary>
    public IEnumerable<Problem> Distinct(IReadOnlyList<Problem> problems)
    {
        var traced = new HashSet<int>(
            problems.Where(p => p.Origin.Links.Count > 1 && _finder.Trace(p) is not null).Select(p => p.Origin.Links[0].Attribute));
        return problems.Where(p => Mistake(p) is not int use || !traced.Contains(use)).GroupBy(Mistake).Select(g => g.First());
    }

    /// <summary>
    /// What tells one mistake from another, where several problems inside blocks come from one:
    /// the argument of the network's attribute that they come from; else the attribute of the block, where it can be changed in this
    /// compilation; else the network's attribute, which uses the block.
    /// </summary>
    private object Mistake(Problem problem)
    {
        if (problem.Origin.Links is not { Count: > 1 } links) return problem;
        if (_finder.Trace(problem) is { } argument) return (links[0].Attribute, argument);
        var last = links[links.Count - 1];
        return source.Owner(last.Owner) is null ? links[0].Attribute : (problem.Rule, last.Owner, last.Attribute);
    }

    /// <summary>The name of a class.</summary>
    public static Location NameOf(SourcePart part) => part.Syntax.Identifier.GetLocation();

    /// <summary>The attribute at an index.</summary>
    public static Location AttributeOf(SourcePart part, int index) => SyntaxReader.AttributesOf(part.Syntax).ElementAt(index).GetLocation();

    private Location Place(SourcePart part, EquatableArray<AttributeUse> attributes, Problem problem)
    {
        if (problem.Rule == Rules.MemberCollision && problem.Finding.Name is { } member) return MemberOf(part, member);
        if (problem.Origin.Links.Count == 0) return OfClass(part, problem);
        int index = problem.Origin.Links[0].Attribute;
        var use = attributes[index];
        string? name = _finder.Trace(problem);
        var found =
            name is not null ? _finder.Find(use, name)
            : problem.Origin.Links.Count == 1 && s_textual.Contains(problem.Rule) && problem.Finding.Name is { } written
                ? ArgumentFinder.WithText(use, written)
            : [];
        var syntax = SyntaxReader.AttributesOf(part.Syntax).ElementAt(index);
        if (problem.Origin.Links.Count == 1
            && problem.Characters is { } characters
            && LiteralMap.Find(found.Count > 0 ? syntax.ArgumentList!.Arguments[found[0]] : syntax, characters) is { } span)
        {
            return Location.Create(syntax.SyntaxTree, span);
        }

        return syntax.ArgumentList is { Arguments: var arguments } && found.Count > 0
            ? Location.Create(
                syntax.SyntaxTree,
                TextSpan.FromBounds(Start(arguments[found[0]], problem.Rule), End(arguments[found[found.Count - 1]], problem.Rule)))
            : syntax.GetLocation();
    }

    private static Location? ParameterOf(SourcePart part, string? name) =>
        name is null
            ? null
            : (part.Syntax.ParameterList?.Parameters ?? [])
                .Concat(part.Syntax.Members.OfType<ConstructorDeclarationSyntax>().SelectMany(c => c.ParameterList.Parameters))
                .FirstOrDefault(p => p.Identifier.ValueText == name)
                ?.Type?.GetLocation();

    // A type around the class, a parameter of the block, or the class itself.
    private static Location OfClass(SourcePart part, Problem problem) =>
        problem.Finding is NotPartial { Type: var type }
            ? part.Syntax.AncestorsAndSelf()
                .OfType<TypeDeclarationSyntax>()
                .FirstOrDefault(t => t.Identifier.ValueText == type)
                ?.Identifier.GetLocation()
                ?? NameOf(part)
            : ParameterOf(part, problem.Argument) ?? NameOf(part);

    // A constructor is called Net().
    private static Location MemberOf(SourcePart part, string member) =>
        part
            .Syntax.Members.SelectMany(m =>
                m.DescendantTokens(n => n is not BlockSyntax and not ArrowExpressionClauseSyntax and not TypeSyntax))
            .FirstOrDefault(t => t.IsKind(SyntaxKind.IdentifierToken) && t.ValueText == member.TrimEnd('(', ')'))
            is { RawKind: not 0 } token
            ? token.GetLocation()
            : NameOf(part);

    // An unknown argument's name is what is wrong with it; of the others, the value.
    private static int Start(AttributeArgumentSyntax argument, Rule rule) =>
        IsName(argument, rule) ? argument.SpanStart : argument.Expression.SpanStart;

    private static int End(AttributeArgumentSyntax argument, Rule rule) =>
        IsName(argument, rule) ? (argument.NameColon?.Name ?? argument.NameEquals!.Name).Span.End : argument.Expression.Span.End;

    private static bool IsName(AttributeArgumentSyntax argument, Rule rule) =>
        rule == Rules.UnknownArgument && (argument.NameColon is not null || argument.NameEquals is not null);

    // Every step of the way through blocks of this compilation, down to the attribute where it went wrong.
    private IEnumerable<Location> Inner(Problem problem)
    {
        foreach (var link in problem.Origin.Links.Skip(1))
        {
            if (source.Owner(link.Owner) is not { } owner) continue;
            var attribute = SyntaxReader.AttributesOf(owner.Syntax).ElementAt(link.Attribute);
            bool isLast = ReferenceEquals(link, problem.Origin.Links[problem.Origin.Links.Count - 1]);
            yield return isLast && problem.Characters is { } characters && LiteralMap.Find(attribute, characters) is { } span
                ? Location.Create(attribute.SyntaxTree, span)
                : attribute.GetLocation();
        }
    }

    // The attributes of the network that made the tensors.
    private static IEnumerable<Location> Made(SourcePart part, Problem problem) =>
        problem.Origin.Links.Count == 0
            ? []
            : problem
                .Makers.Select(m => m.Links[0].Attribute)
                .Distinct()
                .Where(index => index != problem.Origin.Links[0].Attribute)
                .Select(index => AttributeOf(part, index));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Reporting;

/// <summary>
/// What tells one problem of a class from all others, as properties of its diagnostic: the place, the argument and the name that is wrong.
/// A fix makes the class's problems once more and finds by it the one that was reported; no message is read.
/// </summary>
internal static class ProblemIdentity
{
    /// <summary>
    /// The property that holds the chain of attributes, <c>Demo.Net:3;NetGen.Inception:0</c>; empty for the class itself.
    /// </summary>
    public const string OriginProperty = "origin";

    /// <summary>The property that holds the argument's parameter or property.</summary>
    public const string ParameterProperty = "argument";

    /// <summary>The property that holds the name that is wrong, where several of one attribute may be.</summary>
    public const string NameProperty = "name";

    /// <summary>The property that holds which characters of a text are wrong.</summary>
    public const string CharactersProperty = "characters";

    /// <summary>The properties of a problem's diagnostic.</summary>
    public static ImmutableDictionary<string, string?> Of(Problem problem)
    {
        var properties = ImmutableDictionary.CreateBuilder<string, string?>(StringComparer.Ordinal);
        properties[OriginProperty] = Chain(problem.Origin);
        if (problem.Argument is not null) properties[ParameterProperty] = problem.Argument;
        if (problem.Finding.Name is { } name) properties[NameProperty] = name;
        if (problem.Characters is { } characters) properties[CharactersProperty] = Span(characters);
        return properties.ToImmutable();
    }

    /// <summary>The one of these problems that a diagnostic reports; null where it is none of them.</summary>
    public static Problem? Find(IEnumerable<Problem> problems, Diagnostic diagnostic)
    {
        if (Property(diagnostic, OriginProperty) is not { } chain) return null;
        string? argument = Property(diagnostic, ParameterProperty), name = Property(diagnostic, NameProperty);
        string? characters = Property(diagnostic, CharactersProperty);
        return problems.FirstOrDefault(p => p.Rule.Id == diagnostic.Id && p.Argument == argument && p.Finding.Name == name
            && (p.Characters is { } c ? Span(c) : null) == characters && Chain(p.Origin) == chain);
    }

    private static string? Property(Diagnostic diagnostic, string name) =>
        diagnostic.Properties.TryGetValue(name, out string? value) ? value : null;

    private static string Chain(Origin origin) => string.Join(";", origin.Links.Select(l => $"{l.Owner}:{Text.Invariant(l.Attribute)}"));

    private static string Span(Characters characters) => $"{Text.Invariant(characters.Start)}+{Text.Invariant(characters.Length)}";
}

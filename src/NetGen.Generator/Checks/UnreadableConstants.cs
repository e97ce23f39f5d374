using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.CSharp;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Emission;
using NetGen.Generator.Reading;

namespace NetGen.Generator.Checks;

/// <summary>
/// Constants that C# knows and the generator didn't, because another generator wrote them. The network's stub says which arguments the
/// generator couldn't read; those that can be read now are reported, or the network would compile without a word and throw at run time.
/// </summary>
/// <param name="source">The networks and blocks.</param>
/// <param name="isAlone">The generator checks, which sees no other generator's files: what it can't read counts.</param>
internal sealed class UnreadableConstants(NetworkSource source, bool isAlone)
{
    private readonly ConcurrentDictionary<UnreadableArgument, bool> _seen = new();

    /// <summary>Reports those of one network and its blocks.</summary>
    public void Report(INamedTypeSymbol network, Action<Diagnostic> report)
    {
        var marker = network.GetMembers(GeneratedMembers.Unreadable.Name).FirstOrDefault();
        if (marker is not IFieldSymbol { ConstantValue: string text }) return;
        foreach (var unreadable in UnreadableArgument.Read(text))
        {
            if (source.Owner(unreadable.Owner) is not { } owner || Argument(owner, unreadable) is not { } argument) continue;
            var value = owner.Class.Attributes[unreadable.Attribute].Arguments[unreadable.Argument].Value;
            if (value is PendingValue || (value is null && !isAlone) || !_seen.TryAdd(unreadable, true)) continue;
            string instead = value is null ? "its value" : $"its value, {value.Display}";
            report(
                Diagnostic.Create(
                    Descriptors.Of(Rules.UnreadableConstant),
                    argument.Expression.GetLocation(),
                    owner.Class.Header.Name,
                    argument.Expression.ToString(),
                    "another generator writes it, and generators don't see each other's output; declare the constant in a file of the "
                        + $"project, or write {instead}"));
        }
    }

    // The stub may be older than what was typed since.
    private static AttributeArgumentSyntax? Argument(SourcePart owner, UnreadableArgument unreadable) =>
        SyntaxReader.AttributesOf(owner.Syntax).ElementAtOrDefault(unreadable.Attribute)?.ArgumentList?.Arguments is { } arguments
        && arguments.ElementAtOrDefault(unreadable.Argument) is { Expression: not LiteralExpressionSyntax } argument
        && owner.Class.Attributes.ElementAtOrDefault(unreadable.Attribute)?.Arguments.Count > unreadable.Argument
            ? argument
            : null;
}

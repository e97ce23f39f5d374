using NetGen.Generator.Analyzers;
using NetGen.Generator.Diagnostics;

namespace NetGen.CodeFixes.Uses;

/// <summary>Gives a call of LoadWeights the option with which its file fits (NETGEN5010): <c>new() { Except = ["fc."] }</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(WeightsFix)), Shared]
public sealed class WeightsFix : TextFix
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WrongWeights.Id];

    private protected override Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel) =>
        Task.FromResult(Find(place));

    private static IReadOnlyList<Correction> Find(Place place)
    {
        if (!place.Diagnostic.Properties.TryGetValue(UseAnalyzer.OptionProperty, out string? option)
            || option is null
            || place.Node.FirstAncestorOrSelf<ArgumentSyntax>() is not { Parent: ArgumentListSyntax { Arguments: var arguments } } path)
        {
            return None;
        }

        string title = $"Load with {option}", name = option.Substring(0, option.IndexOf(' '));
        int next = arguments.IndexOf(path) + 1;
        if (next == arguments.Count) return [place.Correct(title, Place.Insert(path.Span.End, $", new() {{ {option} }}"))];
        // Other options stay; what is in a variable isn't touched.
        if (arguments[next].Expression is not BaseObjectCreationExpressionSyntax creation) return None;
        if (creation.Initializer is not { } initializer) return [place.Correct(title, Place.Insert(creation.Span.End, $" {{ {option} }}"))];
        var same = initializer.Expressions.OfType<AssignmentExpressionSyntax>().FirstOrDefault(a => a.Left.ToString() == name);
        return [place.Correct(title, same is not null ? new TextChange(same.Span, option)
            : initializer.Expressions.Count > 0 ? Place.Insert(initializer.Expressions.Last().Span.End, $", {option}")
            : Place.Insert(initializer.OpenBraceToken.Span.End, $" {option}"))];
    }
}

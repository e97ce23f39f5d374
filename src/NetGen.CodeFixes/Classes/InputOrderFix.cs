namespace NetGen.CodeFixes;

/// <summary>
/// Puts the channels of an input first: other libraries count height, width, channels, and a network declared so has maps of one or three columns, on
/// which sooner or later no window fits (NETGEN1041), paths differ (NETGEN1043) or an augmentation fails (NETGEN1050).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(InputOrderFix)), Shared]
public sealed class InputOrderFix : TextFix
{
    /// <summary>Grey, colour, and colour with transparency.</summary>
    private const int MostChannels = 4;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.WindowTooLarge.Id, Rules.MergeMismatch.Id, Rules.BadTraining.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { Own: { IsBlock: false } body } subject) return None;
        int network = body.Uses.ToList().FindIndex(u => u.Name == Vocabulary.Network);
        if (network < 0 || body.Syntax[network].ArgumentList?.Arguments.Where(a => a.NameEquals is null).ToList() is not [var first, var second, var third]) return None;
        AttributeArgumentSyntax[] written = [first, second, third];
        var dims = written.Select(a => a is { NameColon: null, Expression: LiteralExpressionSyntax { Token.Value: int n } } ? n : 0).ToList();
        int channels = dims.FindIndex(n => n is > 0 and <= MostChannels);
        if (channels <= 0 || dims.Count(n => n > MostChannels) != 2) return None;
        string input = string.Join(", ", dims.Where((_, axis) => axis != channels).Prepend(dims[channels]).Select(n => Edit.Text(n)));
        var correction = PathEdits.Correct(body, $"Change the input to {input}", new TextChange(TextSpan.FromBounds(first.SpanStart, third.Span.End), input));
        return await subject.HelpfulAsync([correction]).ConfigureAwait(false);
    }
}

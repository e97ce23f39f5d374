namespace NetGen.CodeFixes;

/// <summary>
/// Mends blocks: a parameter's type (NETGEN1033), a name without "Attribute" (NETGEN1033), a block in itself (NETGEN1030); and says which of two blocks is meant
/// (NETGEN1032).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(BlockFix)), Shared]
public sealed class BlockFix : TextFix
{
    /// <summary>Types that a parameter can't have, and the nearest that it can.</summary>
    private static readonly Dictionary<string, string> s_types = new(StringComparer.Ordinal)
    {
        ["sbyte"] = "int",
        ["byte"] = "int",
        ["short"] = "int",
        ["ushort"] = "int",
        ["uint"] = "int",
        ["ulong"] = "long",
        ["decimal"] = "double",
        ["char"] = "string",
        ["double"] = "int",
        ["float"] = "int",
        ["double[]"] = "int[]",
        ["string[]"] = "int[]",
    };

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.BadBlock.Id, Rules.RecursiveBlock.Id, Rules.UnknownBlock.Id];

    private protected override async Task<IReadOnlyList<Correction>> FindAsync(Place place, CancellationToken cancel)
    {
        if (place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type) return None;
        if (place.Diagnostic.Id == Rules.UnknownBlock.Id)
            return place.Attribute is { } attribute ? [.. place.Argument(2).Split([" and "], StringSplitOptions.None).Select(n => place.Correct($"Write {n}", new TextChange(attribute.Name.Span, n)))] : None;
        if (place.Diagnostic.Id == Rules.BadBlock.Id && !type.Identifier.ValueText.EndsWith("Attribute", StringComparison.Ordinal) && place.Span == type.Identifier.Span)
            return [place.Correct($"Rename '{type.Identifier.ValueText}' to '{type.Identifier.ValueText}Attribute'", Edit.Insert(type.Identifier.Span.End, "Attribute"))];
        if (await Subject.OfAsync(place, cancel).ConfigureAwait(false) is not { } subject) return None;
        if (place.Diagnostic.Id == Rules.BadBlock.Id)
            return await subject.HelpfulAsync((type.ParameterList?.Parameters ?? default).Where(p => p.Type is not null && p.Type.Span == place.Span && s_types.ContainsKey(p.Type.ToString())).Select(p => place.Correct($"Declare {p.Identifier.ValueText} as {s_types[p.Type!.ToString()]}", new TextChange(p.Type!.Span, s_types[p.Type.ToString()])))).ConfigureAwait(false);
        return subject.Wrong is var (body, index) ? await subject.HelpfulAsync([PathEdits.Correct(body, $"Remove [{body.Uses[index].SimpleName}]", [.. Edit.Remove(body.Syntax[index])])]).ConfigureAwait(false) : None;
    }
}

namespace NetGen.Generator;

/// <summary>The annotated parts of one class; the first carries <c>[Network]</c>.</summary>
internal sealed record PartialClass(EquatableArray<DeclaredClass> Parts)
{
    /// <summary>The network's declaration, from the part with <c>[Network]</c>.</summary>
    public NetworkDeclaration Close(Catalogue catalogue) => catalogue.Close(Parts[0], Parts.Skip(1).Count(catalogue.HasLayers) + 1);
}

/// <summary>Brings together the parts of classes that are networks.</summary>
internal static class PartialClasses
{
    public static IEnumerable<PartialClass> Group(IEnumerable<DeclaredClass> parts) => parts
        .GroupBy(p => p.Header.FullName, StringComparer.Ordinal)
        .Where(g => g.Any(p => p.IsNetwork))
        .Select(g => new PartialClass(g.OrderByDescending(p => p.IsNetwork).ToEquatableArray()));
}

namespace NetGen.Generator;

/// <summary>Every primitive layer, in one table.</summary>
internal static class LayerTable
{
    public static IReadOnlyList<LayerDefinition> All { get; } = [];

    private static readonly Dictionary<string, LayerDefinition> s_byName = All.ToDictionary(l => l.Name, StringComparer.Ordinal);

    /// <summary>The definition of <c>[name]</c>, or null.</summary>
    public static LayerDefinition? Find(string name) => s_byName.TryGetValue(name, out var layer) ? layer : null;
}

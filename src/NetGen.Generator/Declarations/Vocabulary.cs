using NetGen.Generator.Layers;

namespace NetGen.Generator.Declarations;

/// <summary>The full names of NetGen's own attributes, by what they do. Layers are in <see cref="LayerTable"/>.</summary>
internal static class Vocabulary
{
    public const string Namespace = "NetGen";

    public const string
        Network = "NetGen.Network",
        Block = "NetGen.Block",
        Inline = "NetGen.Inline",
        Let = "NetGen.Let",
        Split = "NetGen.Split",
        Branch = "NetGen.Branch",
        Concat = "NetGen.Concat",
        Add = "NetGen.Add",
        Multiply = "NetGen.Multiply",
        Sequential = "NetGen.Sequential",
        EndSequential = "NetGen.EndSequential",
        Auxiliary = "NetGen.Auxiliary",
        EndAuxiliary = "NetGen.EndAuxiliary",
        Output = "NetGen.Output",
        Tap = "NetGen.Tap",
        Budget = "NetGen.Budget",
        Reproduces = "NetGen.Reproduces";

    /// <summary>Attributes that open or close a section, name a tensor or a variable.</summary>
    public static readonly IReadOnlyList<string> Structure =
        [Let, Split, Branch, Concat, Add, Multiply, Sequential, EndSequential, Auxiliary, EndAuxiliary, Output, Tap];

    /// <summary>Which kind of merge an attribute closes a split with.</summary>
    public static readonly IReadOnlyDictionary<string, MergeKind> Merges = new Dictionary<string, MergeKind>
    {
        [Concat] = MergeKind.Concat,
        [Add] = MergeKind.Add,
        [Multiply] = MergeKind.Multiply,
    };

    /// <summary>Whether a full name is a layer or structure (not a block).</summary>
    public static bool IsLayer(string fullName) => Structure.Contains(fullName) || LayerOf(fullName) is not null;

    /// <summary>The definition of a primitive layer by its full name, or null.</summary>
    public static LayerDefinition? LayerOf(string fullName) =>
        fullName.StartsWith(Namespace + ".", StringComparison.Ordinal) ? LayerTable.Find(fullName.Substring(Namespace.Length + 1)) : null;
}

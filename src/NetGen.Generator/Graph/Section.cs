using NetGen.Generator.Declarations;

namespace NetGen.Generator.Graph;

/// <summary>A piece of a network's or block's attribute list, with the index of the attribute it begins with.</summary>
internal abstract record Item(int Index, AttributeUse Use);

/// <summary>One attribute by itself: a layer, a block, a tap, an output, a variable.</summary>
internal sealed record SingleItem(int Index, AttributeUse Use) : Item(Index, Use);

/// <summary>[Sequential] ... [EndSequential], [Auxiliary] ... [EndAuxiliary], or one [Branch].</summary>
internal sealed record SectionItem(int Index, AttributeUse Use, IReadOnlyList<Item> Items) : Item(Index, Use);

/// <summary>[Split], its branches and the attribute that merges them.</summary>
internal sealed record SplitItem(int Index, AttributeUse Use, IReadOnlyList<SectionItem> Branches, SingleItem Merge) : Item(Index, Use);

namespace NetGen;

/// <summary>
/// Opens parallel paths, each begun by <see cref="BranchAttribute">[Branch]</see>, that all take the current tensor.
/// [Concat], [Add] or [Multiply] closes and merges them. Splits nest.
/// </summary>
/// <example><code>[Split, Branch, Conv(64, kernel: 3, padding: 1), Branch, Add]</code> is a convolution with a shortcut around
/// it.</example>
public sealed class SplitAttribute : StructureAttribute;

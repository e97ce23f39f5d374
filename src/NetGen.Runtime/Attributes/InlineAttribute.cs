namespace NetGen;

/// <summary>
/// On a block: its members join the scope of the network or block that uses it, without a module (and a name) of their own.
/// A network written as one block keeps its state-dict names this way.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class InlineAttribute : Attribute;

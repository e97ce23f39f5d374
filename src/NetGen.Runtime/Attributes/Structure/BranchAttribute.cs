namespace NetGen;

/// <summary>
/// Begins one of the parallel paths of a <see cref="SplitAttribute">[Split]</see>. A branch without layers is the identity.
/// </summary>
public sealed class BranchAttribute : StructureAttribute
{
    /// <summary>A branch without a name: its layers are members of the enclosing block.</summary>
    public BranchAttribute() { }

    /// <summary>
    /// A branch with a name: its one layer has that name, several are a Sequential of that name with members <c>0</c>, <c>1</c>...
    /// </summary>
    /// <param name="name">The state-dict name, such as <c>"branch1"</c>.</param>
    public BranchAttribute(string name) => Name = name;
}

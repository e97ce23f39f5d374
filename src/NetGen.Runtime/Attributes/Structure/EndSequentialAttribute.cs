namespace NetGen;

/// <summary>Closes the innermost <see cref="SequentialAttribute">[Sequential]</see>.</summary>
public sealed class EndSequentialAttribute : StructureAttribute;

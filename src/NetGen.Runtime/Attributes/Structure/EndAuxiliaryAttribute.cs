namespace NetGen;

/// <summary>Closes the <see cref="AuxiliaryAttribute">[Auxiliary]</see> head.</summary>
public sealed class EndAuxiliaryAttribute : StructureAttribute;

namespace NetGen;

/// <summary>Base of the attributes that arrange layers: parallel paths, merges, containers, side heads, names of tensors.</summary>
public abstract class StructureAttribute : LayerAttribute;

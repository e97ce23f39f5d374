namespace NetGen;

/// <summary>Base of the attributes that say how a network is trained: its loss, its optimizer and its first weights.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public abstract class TrainingAttribute : Attribute;

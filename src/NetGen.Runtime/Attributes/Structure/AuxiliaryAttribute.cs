namespace NetGen;

/// <summary>
/// Opens a side head on the current tensor that exists in training only, as GoogLeNet's two auxiliary classifiers;
/// [EndAuxiliary] closes it, and the main path goes on from where the head began. Its output is a member of the network's output record,
/// null in evaluation mode.
/// </summary>
public sealed class AuxiliaryAttribute : StructureAttribute
{
    /// <summary>Opens a side head.</summary>
    /// <param name="name">The state-dict name of the head, such as <c>"aux1"</c>; the output's name is <c>Aux1</c>.</param>
    public AuxiliaryAttribute(string name) => Name = name;

    /// <summary>
    /// What the head's loss is multiplied with before it is added to the main loss; 0.3 where not given (Szegedy et al. 2014, section 5).
    /// </summary>
    public double LossWeight { get; set; } = 0.3;
}

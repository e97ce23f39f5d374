namespace NetGen.Generator.Graph;

/// <summary>What a training attribute sets.</summary>
internal enum TrainingRole
{
    Loss,
    Optimizer,
    Initialization,
    LayerInitialization,
    Recipe,
    Schedule,
    WarmUp,
    Clipping,
    Averaging,
    Augmentation,
    Inference,
}

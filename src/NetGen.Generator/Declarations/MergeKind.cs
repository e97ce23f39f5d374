namespace NetGen.Generator.Declarations;

/// <summary>How the paths of a split, or the current tensor and taps, become one tensor.</summary>
internal enum MergeKind
{
    /// <summary>Along the channels.</summary>
    Concat,

    /// <summary>Element-wise; all shapes equal.</summary>
    Add,

    /// <summary>Element-wise; 1 x 1 images broadcast over height and width.</summary>
    Multiply,
}

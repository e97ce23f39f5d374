namespace NetGen;

/// <summary>
/// Adds tensors element by element: the paths of the <see cref="SplitAttribute">[Split]</see> that it closes, or, outside a split,
/// the current tensor with the named <see cref="TapAttribute">taps</see>. All shapes must agree.
/// </summary>
public sealed class AddAttribute : StructureAttribute
{
    /// <summary>Closes the innermost split.</summary>
    public AddAttribute() { }

    /// <summary>
    /// Adds the current tensor and the tensors that were remembered under these names, in the order given. The current tensor is the
    /// first unless <see cref="Constants.Current"/> says where it is.
    /// </summary>
    /// <param name="taps">Names given by [Tap] before, in the same block, and <see cref="Constants.Current"/>.</param>
    public AddAttribute(params string[] taps) { }
}

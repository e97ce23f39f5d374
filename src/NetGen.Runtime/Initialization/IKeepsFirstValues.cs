using TorchSharp;

namespace NetGen;

/// <summary>
/// A module with children that keep the values they were made with: <see cref="Initializer"/> passes them by,
/// for their paper says how they begin.
/// </summary>
public interface IKeepsFirstValues
{
    /// <summary>Whether a child stays as it was made.</summary>
    /// <param name="child">A child of this module.</param>
    /// <returns>True where <see cref="Initializer"/> leaves it, and all that is in it, alone.</returns>
    bool Keeps(torch.nn.Module child);
}

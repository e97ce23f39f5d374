using TorchSharp;

namespace NetGen.Modules;

/// <summary>
/// Squared distances to fixed codes: y_i = sum over j of (x_j - w_ij)^2, LeNet-5's output.
/// N x F becomes N x features; outputs are penalties, smallest for the class whose code the input is nearest to.
/// </summary>
/// <remarks>LeCun, Bottou, Bengio, Haffner: Gradient-based learning applied to document recognition, 1998, section II.B, formula 7.
/// The codes are the buffer <c>codes</c> (features x F) of +1 and -1, which isn't trained.</remarks>
public sealed class RadialBasis : LayerModule
{
    /// <summary>A layer with its codes.</summary>
    /// <param name="inFeatures">Features of the input, F.</param>
    /// <param name="features">Number of codes.</param>
    /// <param name="codes">The codes one after the other, <paramref name="inFeatures"/> signs each:
    /// <c>+</c>, <c>#</c> or <c>1</c> for +1, any other character but white space for -1.</param>
    /// <exception cref="ArgumentException">The number of signs isn't features * inFeatures.</exception>
    public RadialBasis(long inFeatures, long features, string codes) : base(nameof(RadialBasis))
    {
        float[] signs = [.. codes.Where(c => !char.IsWhiteSpace(c)).Select(c => c is '+' or '#' or '1' ? 1f : -1f)];
        if (signs.Length != features * inFeatures)
        {
            throw new ArgumentException(
                $"There are {signs.Length} signs, but {features} codes of {inFeatures} need {features * inFeatures}.",
                nameof(codes));
        }

        using var flat = torch.tensor(signs, dtype: torch.get_default_dtype());
        register_buffer("codes", flat.reshape(features, inFeatures));
    }

    /// <summary>The codes, features x F.</summary>
    public torch.Tensor codes => get_buffer("codes")!;

    /// <summary>Applies the layer.</summary>
    /// <param name="input">N x F.</param>
    /// <returns>N x features.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        using var rows = input.unsqueeze(1);
        using var differences = rows - codes;
        using var squares = differences * differences;
        return squares.sum(2);
    }
}

namespace NetGen;

/// <summary>Training images are mirrored left to right, each with a probability.</summary>
public sealed class RandomHorizontalFlipAttribute : TrainingAttribute
{
    /// <summary>Declares the flip.</summary>
    /// <param name="p">The probability, 0 to 1.</param>
    public RandomHorizontalFlipAttribute(double p = 0.5) { }
}

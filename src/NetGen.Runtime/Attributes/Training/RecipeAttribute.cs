namespace NetGen;

/// <summary>
/// How long the network is trained and with which batches: the generated class gets a class <c>Recipe</c> of constants. A recipe counts
/// epochs or steps, and so does its schedule.
/// </summary>
public sealed class RecipeAttribute : TrainingAttribute
{
    /// <summary>Declares the recipe; what is left out isn't known.</summary>
    /// <param name="epochs">Passes over the training set, 1 or more.</param>
    /// <param name="batch">Samples of one training step, 1 or more.</param>
    /// <param name="steps">Training steps (the papers' iterations), 1 or more; instead of epochs.</param>
    public RecipeAttribute(int epochs = 0, int batch = 0, int steps = 0) { }
}

namespace Serve;

/// <summary>The answer of <c>POST /classify</c>.</summary>
/// <param name="Class">The most probable class.</param>
/// <param name="Probability">Its probability.</param>
/// <param name="Classes">All classes, in the data set's order; their probabilities add up to 1.</param>
public sealed record Classification(string Class, double Probability, IReadOnlyList<ClassProbability> Classes)
{
    /// <summary>The answer for the network's probabilities.</summary>
    /// <param name="names">What the classes are called.</param>
    /// <param name="probabilities">The probability of each.</param>
    /// <returns>The answer.</returns>
    public static Classification Of(IReadOnlyList<string> names, IReadOnlyList<double> probabilities)
    {
        ClassProbability[] classes = [.. names.Zip(probabilities, (name, probability) => new ClassProbability(name, probability))];
        var best = classes.MaxBy(c => c.Probability)!;
        return new(best.Name, best.Probability, classes);
    }
}

/// <summary>A class and how probable it is.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Probability">0 to 1.</param>
public sealed record ClassProbability(string Name, double Probability);

using System.Globalization;
using NetGen.Generator.Layers;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.Advice;

/// <summary>What a loss is of values that it isn't made for, with the arithmetic, and what to do.</summary>
internal static class LossWords
{
    /// <summary>Cross entropy, declared or not, in words.</summary>
    public static string Name(LossDefinition loss, bool isDeclared) =>
        isDeclared ? $"[{loss.Name}]" : "cross entropy, the loss where none is declared,";

    /// <summary>The effect and the remedy; null where the loss is right, or of one class.</summary>
    public static (string Effect, string Remedy)? Of(LossDefinition loss, OutputValues given, long classes, string layer, bool isDeclared)
    {
        if (classes < 2) return null;
        string name = Name(loss, isDeclared), n = Text.Invariant(classes);
        return (loss.Reads, given) switch
        {
            (OutputValues.Logits, OutputValues.Shares or OutputValues.Probabilities) => (
                $"{name} takes a softmax of what it gets, and of values between 0 and 1 stays above "
                    + $"ln(1 + {Text.Invariant(classes - 1)} / e) = {Number(Math.Log(1 + ((classes - 1) / Math.E)))} for {n} classes, "
                    + "even where every answer is right",
                $"leave [{layer}] out, and use it where the answers are read"),
            (OutputValues.Logits, OutputValues.CutOff) => (
                $"{name} has to lower scores below 0, too, which are all 0 here and have no gradient: "
                    + $"where all {n} are, it stays ln({n}) = {Number(Math.Log(classes))}",
                $"leave [{layer}] out"),
            (OutputValues.LogProbabilities, OutputValues.Logits) => (
                $"{name} is minus the right class's output, with a gradient of -1 whatever that is, and falls without end on [{layer}]",
                $"write [{Losses.Default.Name}], which takes the logarithm of a softmax itself, or end with [{LayerTable.LogSoftmax}]"),
            (OutputValues.LogProbabilities, OutputValues.CutOff) => (
                $"{name} is minus the right class's output, with a gradient of -1 whatever that is above 0, and falls without end",
                $"write [{LayerTable.LogSoftmax}]"),
            (OutputValues.LogProbabilities, OutputValues.Shares or OutputValues.Probabilities) => (
                $"{name} is then -p instead of -ln p: between -1 and 0, with a gradient of -1 instead of -1 / p, "
                    + $"which is -{n} where all {n} classes are equally likely",
                $"write [{LayerTable.LogSoftmax}]"),
            _ => null,
        };
    }

    private static string Number(double value) => value.ToString("0.000", CultureInfo.InvariantCulture);
}

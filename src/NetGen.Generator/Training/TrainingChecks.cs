using NetGen.Generator.Diagnostics;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>What is wrong with a training attribute, and the argument it concerns.</summary>
internal sealed record TrainingProblem(Finding Finding, string? Argument);

/// <summary>What training attributes ask of each other and of the network.</summary>
internal static class TrainingChecks
{
    public static TrainingProblem? Find(TrainingUse use, TrainingSettings training, Container root) =>
        TrainingTable.Of(use).Checks.Select(c => c(use, training, root)).FirstOrDefault(p => p is not null);

    public static TrainingProblem Bad(TrainingUse use, string? argument, string message) =>
        new(new BadTraining(use.Name, message), argument);

    public static TrainingProblem OutOfRange(TrainingUse use, string argument, ValueRange range) =>
        new(new OutOfRange(argument, range, use[argument]), argument);

    /// <summary>Epochs or steps of the recipe, or null.</summary>
    public static (long Count, string Unit)? Length(TrainingSettings training) => training.Recipe is not { } recipe ? null
        : recipe.IsGiven("epochs") ? (recipe.Integer("epochs"), "epochs")
        : recipe.IsGiven("steps") ? (recipe.Integer("steps"), "steps")
        : null;

    public static TrainingProblem? Nesterov(TrainingUse use) =>
        use.Flag("nesterov") && (use.Number("momentum") == 0 || use.Number("dampening") != 0)
            ? Bad(use, "nesterov", "Nesterov's momentum needs a momentum above 0 and no dampening")
            : null;

    public static TrainingProblem? Deviation(TrainingUse use) =>
        use.Written.Contains("std") && !InitializationWriter.HasDeviation(use)
            ? Bad(use, "std", $"{use.Member("scheme")} has a standard deviation of its own: leave 'std' out, or write Normal")
            : null;

    public static TrainingProblem? RecipeLength(TrainingUse use) =>
        use.IsGiven("epochs") && use.IsGiven("steps") ? Bad(use, "steps", "it counts epochs and steps; keep one")
        : !use.IsGiven("epochs") && !use.IsGiven("steps") && !use.IsGiven("batch")
            ? Bad(use, null, "it says nothing: give epochs or steps, and batch")
        : null;

    public static TrainingProblem? NeedsOptimizer(TrainingUse use, TrainingSettings training, Container root) =>
        training.Optimizer is null ? Bad(use, null, "there is no optimizer: add one, for example [SGD(0.1, momentum: 0.9)]") : null;

    public static TrainingProblem? NeedsLength(TrainingUse use, TrainingSettings training, Container root) =>
        Length(training) is null
            ? Bad(
                use,
                null,
                "the rate falls until the end of the training, which isn't known: add [Recipe(epochs: ...)] or [Recipe(steps: ...)]")
            : null;

    public static TrainingProblem? Milestones(TrainingUse use, TrainingSettings training)
    {
        var milestones = use.Numbers("milestones");
        if (milestones.Count == 0)
            return Bad(use, "milestones", "there are no milestones: give at least one, as in [MultiStepDecay(0.1, 30, 60)]");
        if (milestones.Zip(milestones.Skip(1), (a, b) => a >= b).Any(wrong => wrong))
            return Bad(use, "milestones", "the milestones must rise from one to the next");
        return Length(training) is var (count, unit) && milestones[milestones.Count - 1] >= count
            ? Bad(
                use,
                "milestones",
                $"the milestone {Text.Invariant((long)milestones[milestones.Count - 1])} is never reached "
                    + $"in {Text.Invariant(count)} {unit}, which count from 0")
            : null;
    }

    public static TrainingProblem? WarmUp(TrainingUse use, TrainingSettings training) =>
        TrainingTable.ScheduleOf(training) is { Factor: null } plateau
            ? Bad(use, null, $"[{plateau.Name}] looks at errors and can't be multiplied with a warm-up; leave one out")
        : Length(training) is var (count, unit) && use.Number("length") >= count
            ? OutOfRange(use, "length", ValueRange.Of($"below the recipe's {Text.Invariant(count)} {unit}", count))
        : null;
}

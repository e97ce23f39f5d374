using NetGen.Generator.Graph;
using static NetGen.Generator.Training.TrainingParameter;

namespace NetGen.Generator.Training;

/// <summary>
/// The optimizers. Their classes in NetGen.Training.Optimizers have the attributes' names, and parameters in the same order.
/// </summary>
internal static class Optimizers
{
    public static IReadOnlyList<TrainingDefinition> All { get; } =
    [
        new(
            "SGD",
            TrainingRole.Optimizer,
            [Rate(), NotNegative("momentum"), NotNegative("dampening"), NotNegative("weightDecay"), Flag("nesterov", false)])
        {
            Checks = [(use, _, _) => TrainingChecks.Nesterov(use)],
        },
        new("Adam", TrainingRole.Optimizer, AdamParameters(weightDecay: 0)),
        new("AdamW", TrainingRole.Optimizer, AdamParameters(weightDecay: 1e-2)),
        new(
            "RMSProp",
            TrainingRole.Optimizer,
            [
                Rate(0.01),
                Number("alpha", NumberRange.Share, 0.99),
                NotNegative("eps", 1e-8),
                NotNegative("weightDecay"),
                NotNegative("momentum"),
                Flag("centered", false),
            ]),
    ];

    private static IReadOnlyList<TrainingParameter> AdamParameters(double weightDecay) =>
    [
        Rate(1e-3),
        Decay("beta1", 0.9),
        Decay("beta2", 0.999),
        NotNegative("eps", 1e-8),
        NotNegative("weightDecay", weightDecay),
        Flag("amsgrad", false),
    ];

    private static TrainingParameter Rate(double? value = null) => Number("learningRate", NumberRange.Positive, value);
}

using NetGen.Training;

namespace Experiments.Running;

/// <summary>Training, averaged over a stretch of steps.</summary>
/// <param name="Images">Training images that the network had seen at the stretch's end.</param>
/// <param name="Loss">The main output's mean cross entropy.</param>
/// <param name="Accuracy">The share of images recognized while training, 0 to 1.</param>
internal sealed record CurvePoint(long Images, double Loss, double Accuracy);

/// <summary>What came out of one network.</summary>
/// <param name="Contestant">The network.</param>
/// <param name="Curve">Its training.</param>
/// <param name="TestLoss">Mean cross entropy on the test images.</param>
/// <param name="TestAccuracy">Share of the test images recognized, 0 to 1.</param>
/// <param name="First">Gradients of the first step, before any weight had changed.</param>
/// <param name="Last">Gradients of the last step.</param>
internal sealed record Outcome(
    Contestant Contestant, IReadOnlyList<CurvePoint> Curve, double TestLoss, double TestAccuracy, GradientNorms First, GradientNorms Last);

/// <summary>What came out of an experiment.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Options">What was asked for.</param>
/// <param name="Images">Training images that each network saw, those of several epochs several times.</param>
/// <param name="Steps">Steps that each network made.</param>
/// <param name="PlannedSteps">Steps that it would have made without a limit in time.</param>
/// <param name="Outcomes">What came out of each network.</param>
internal sealed record Results(
    Experiment Experiment, RunOptions Options, long Images, int Steps, int PlannedSteps, IReadOnlyList<Outcome> Outcomes)
{
    /// <summary>Whether the time was over before the images were.</summary>
    public bool WasStopped => Steps < PlannedSteps;
}

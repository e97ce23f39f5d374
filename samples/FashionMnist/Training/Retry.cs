using System.Runtime.InteropServices;
using NetGen.Training;
using static TorchSharp.torch;

namespace FashionMnist.Training;

/// <summary>Libtorch computes wrong on this machine, or failed where it had failed before: trying once more wouldn't help.</summary>
public sealed class TorchFailedException(string message, Exception? reason = null) : Exception(message, reason);

/// <summary>
/// Trains an epoch again when libtorch fails in it. What happens in an epoch depends only on its number and on the state before it,
/// so the run ends as if nothing had happened.
/// </summary>
/// <param name="network">The network.</param>
/// <param name="optimizer">Its optimizer.</param>
/// <param name="last">The state after the last finished epoch.</param>
/// <param name="view">Gets each failure.</param>
public sealed class Retry(FashionNet network, optim.Optimizer optimizer, Checkpoint last, ITrainingView view)
{
    /// <summary>The state after the last finished epoch.</summary>
    public Checkpoint Last { get; set; } = last;

    /// <summary>Trains one epoch, from the last state again after each failure that came later than the one before.</summary>
    /// <param name="trainer">Trains the epoch.</param>
    /// <param name="epoch">The epoch, from 0.</param>
    /// <param name="cancel">Ends the epoch, whose work is lost.</param>
    /// <returns>What the trainer returned.</returns>
    /// <exception cref="TorchFailedException">Libtorch failed again, and no later than before.</exception>
    public (EpochResult Result, IReadOnlyList<LossPoint> Losses) Run(Trainer trainer, int epoch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(trainer);
        for (int finished = -1; ; finished = trainer.Steps)
        {
            try
            {
                return trainer.Run(epoch, view, cancel);
            }
            // What native code throws arrives as this type, or one derived from it.
            catch (ExternalException failure) when (trainer.Steps > finished)
            {
                string place = $"epoch {epoch + 1} after {Count(trainer.Steps)}";
                view.Warn($"Libtorch failed in {place} ({Reason(failure)}), so this epoch is trained again from {State()}.");
                Last.Restore(network, optimizer);
            }
            catch (ExternalException failure)
            {
                throw new TorchFailedException(
                    $"Libtorch failed again in epoch {epoch + 1}, after {Count(trainer.Steps)} and no later than "
                        + $"before: {Reason(failure)}. "
                        + "What was saved before is unchanged; run the same command again to go on after the last finished epoch.",
                    failure);
            }
        }
    }

    private string State() => Last.Epoch == 0 ? "the first weights" : $"the checkpoint of epoch {Last.Epoch}";

    private static string Count(int steps) => steps == 1 ? "1 step" : $"{steps} steps";

    /// <summary>The first line: the others are libtorch's own stack.</summary>
    private static string Reason(Exception failure) => failure.Message.Split('\n')[0].Trim().TrimEnd('.');
}

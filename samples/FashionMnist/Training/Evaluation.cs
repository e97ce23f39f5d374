using FashionMnist.Data;
using NetGen.Training;
using TorchSharp;
using static TorchSharp.torch;

namespace FashionMnist.Training;

/// <summary>Runs a network over images without training it.</summary>
public static class Evaluation
{
    // Fixed, so that the program trains and evaluates with the same arithmetic whatever the batch size of training is.
    private const int Batch = 250;

    /// <summary>Compares what the network says with the labels.</summary>
    /// <param name="network">The network; it's left in evaluation mode.</param>
    /// <param name="data">The images.</param>
    /// <param name="cancel">Stops between two batches.</param>
    /// <returns>How often each class was taken for each.</returns>
    public static ConfusionMatrix Run(FashionNet network, FashionData data, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(network);
        network.eval();
        var confusion = new ConfusionMatrix(FashionData.ClassNames.Count);
        using var noGradients = no_grad();
        foreach (var (input, labels) in new BatchReader(data, Batch).InOrder())
        {
            cancel.ThrowIfCancellationRequested();
            using var scope = NewDisposeScope();
            using var images = input;
            using var classes = labels;
            using var output = network.call(images);
            using var best = output.argmax(1);
            var (actual, predicted) = (classes.data<long>().ToArray(), best.data<long>().ToArray());
            for (int i = 0; i < actual.Length; i++) confusion.Add(actual[i], predicted[i]);
        }

        return confusion;
    }
}

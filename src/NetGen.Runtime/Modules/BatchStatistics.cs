using TorchSharp;

namespace NetGen.Modules;

/// <summary>What batch normalization does with its statistics, in any number of dimensions.</summary>
internal static class BatchStatistics
{
    /// <summary>
    /// In training normalizes with the statistics of the batch and adds them to the running ones; else takes the running ones.
    /// </summary>
    public static torch.Tensor Normalize(TorchSharp.Modules.BatchNorm module, torch.Tensor input)
    {
        if (module.training) module.num_batches_tracked?.add_(Scalars.One, Scalars.One);
        return torch.nn.functional.batch_norm(
            input, module.running_mean, module.running_var, module.weight, module.bias, module.training, module.momentum ?? 0, module.eps);
    }
}

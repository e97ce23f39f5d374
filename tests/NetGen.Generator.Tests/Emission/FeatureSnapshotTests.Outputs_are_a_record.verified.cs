    /// <summary>Computes the outputs for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>C2: N x 8 x 4 x 4; C1: N x 4 x 8 x 8.</returns>
    public override NetOutput forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null, pool1 = null;
        try
        {
            // conv1: Conv 1x1, 4 -> N x 4 x 8 x 8
            conv1 = Conv1.call(input);
            // pool1: MaxPool 2x2, stride 2 -> N x 4 x 4 x 4
            pool1 = torch.nn.functional.max_pool2d(conv1, 2, 2, 0);
            // conv2: Conv 1x1, 8 -> N x 8 x 4 x 4
            var conv2 = Conv2.call(pool1);
            pool1.Dispose();

            return new NetOutput(conv2, conv1);
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1, pool1);
            throw;
        }
    }

/// <summary>What <see cref="Net"/> returns; disposing it disposes every tensor in it.</summary>
/// <param name="C2">The main output, N x 8 x 4 x 4.</param>
/// <param name="C1">N x 4 x 8 x 8.</param>
[global::System.CodeDom.Compiler.GeneratedCode("NetGen", "0.1.0")]
public readonly record struct NetOutput(torch.Tensor C2, torch.Tensor C1) : global::System.IDisposable
{
    /// <summary>Disposes the tensors.</summary>
    public void Dispose()
    {
        C2.Dispose();
        C1.Dispose();
    }
}

    /// <summary>Computes the outputs for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>Logits: N x 3; Aux: N x 3, null unless training.</returns>
    public override NetOutput forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null, aux = null, relu1 = null, pool1 = null, flatten1 = null;
        try
        {
            // conv1: Conv 1x1, 4 -> N x 4 x 8 x 8
            conv1 = Conv1.call(input);
            // aux: GlobalAvgPool, Flatten, Linear -> N x 3
            aux = training ? Aux.call(conv1) : null;
            // relu1: ReLU -> N x 4 x 8 x 8
            relu1 = torch.nn.functional.relu(conv1);
            conv1.Dispose();
            // pool1: GlobalAvgPool -> N x 4 x 1 x 1
            pool1 = torch.nn.functional.adaptive_avg_pool2d(relu1, 1);
            relu1.Dispose();
            // flatten1: Flatten -> N x 4
            flatten1 = pool1.flatten(1);
            pool1.Dispose();
            // fc1: Linear 3 -> N x 3
            var fc1 = Fc1.call(flatten1);
            flatten1.Dispose();

            return new NetOutput(fc1, aux);
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1, aux, relu1, pool1, flatten1);
            throw;
        }
    }

    /// <summary>Cross entropy with label smoothing 0.1 of the Logits, plus 0.3 times that of Aux where it is computed.</summary>
    /// <param name="output">What the network returned; the caller's to dispose.</param>
    /// <param name="target">The class indices, N.</param>
    /// <returns>One number, the mean over the batch.</returns>
    public torch.Tensor Loss(NetOutput output, torch.Tensor target)
    {
        var loss = torch.nn.functional.cross_entropy(output.Logits, target, null, -100, torch.nn.Reduction.Mean, 0.1);

        if (output.Aux is not null)
        {
            using var total = loss;
            using var auxiliary = torch.nn.functional.cross_entropy(output.Aux, target, null, -100, torch.nn.Reduction.Mean, 0.1);
            loss = total.add(auxiliary, Scalars.AuxWeight);
        }

        return loss;
    }

        /// <summary>Computes the output for a batch.</summary>
        /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
        /// <returns>N x 3.</returns>
        public override torch.Tensor forward(torch.Tensor input)
        {
            torch.Tensor? pool1 = null, flatten1 = null;
            try
            {
                // pool1: GlobalAvgPool -> N x 4 x 1 x 1
                pool1 = torch.nn.functional.adaptive_avg_pool2d(input, 1);
                // flatten1: Flatten -> N x 4
                flatten1 = pool1.flatten(1);
                pool1.Dispose();
                // fc1: Linear 3 -> N x 3
                var fc1 = Fc1.call(flatten1);
                flatten1.Dispose();

                return fc1;
            }
            catch
            {
                global::NetGen.Intermediates.Dispose(pool1, flatten1);
                throw;
            }
        }

/// <summary>What <see cref="Net"/> returns; disposing it disposes every tensor in it.</summary>
/// <param name="Logits">The main output, N x 3.</param>
/// <param name="Aux">Auxiliary head, N x 3; null unless training.</param>
[global::System.CodeDom.Compiler.GeneratedCode("NetGen", "0.1.0")]
public readonly record struct NetOutput(torch.Tensor Logits, torch.Tensor? Aux) : global::System.IDisposable
{
    /// <summary>Disposes the tensors.</summary>
    public void Dispose()
    {
        Logits.Dispose();
        Aux?.Dispose();
    }
}

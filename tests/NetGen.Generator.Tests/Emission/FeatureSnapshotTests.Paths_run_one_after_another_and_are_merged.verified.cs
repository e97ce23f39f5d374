    /// <summary>Computes the output for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>N x 4 x 8 x 8.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null, pool1 = null, partial = null;
        try
        {
            // conv1: Conv 1x1, 4 -> N x 4 x 8 x 8
            conv1 = Conv1.call(input);
            // pool1: MaxPool 3x3, stride 1, padding 1 -> N x 4 x 8 x 8
            pool1 = torch.nn.functional.max_pool2d(input, 3, 1, 1);
            // add1: Add -> N x 4 x 8 x 8
            partial = conv1.add(input, Scalars.One);
            var add1 = partial.add(pool1, Scalars.One);
            partial.Dispose();
            conv1.Dispose();
            pool1.Dispose();

            return add1;
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1, pool1, partial);
            throw;
        }
    }

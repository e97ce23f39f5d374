    /// <summary>Computes the output for a batch.</summary>
    /// <param name="input">N x 4 x H x W; the caller's to dispose.</param>
    /// <returns>N x 4.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null, pool1 = null, pool2 = null;
        try
        {
            // conv1: Conv 3x3, 4, stride 2 -> N x 4 x h x w
            conv1 = Conv1.call(input);
            // pool1: MaxPool 2x2, stride 2 -> N x 4 x h x w
            pool1 = torch.nn.functional.max_pool2d(conv1, 2, 2, 0);
            conv1.Dispose();
            // pool2: GlobalAvgPool -> N x 4 x 1 x 1
            pool2 = torch.nn.functional.adaptive_avg_pool2d(pool1, 1);
            pool1.Dispose();
            // flatten1: Flatten -> N x 4
            var flatten1 = pool2.flatten(1);
            pool2.Dispose();

            return flatten1;
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1, pool1, pool2);
            throw;
        }
    }

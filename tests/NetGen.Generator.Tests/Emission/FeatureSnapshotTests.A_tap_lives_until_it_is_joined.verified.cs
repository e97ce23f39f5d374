    /// <summary>Computes the output for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>N x 8 x 8 x 8.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        torch.Tensor? pool1 = null, upsample1 = null, concat1 = null;
        try
        {
            // pool1: MaxPool 2x2, stride 2 -> N x 4 x 4 x 4
            pool1 = torch.nn.functional.max_pool2d(input, 2, 2, 0);
            // upsample1: Upsample 2x, nearest -> N x 4 x 8 x 8
            upsample1 = global::NetGen.Functional.UpsampleNearest(pool1, 2);
            pool1.Dispose();
            // concat1: Concat -> N x 8 x 8 x 8
            concat1 = torch.cat(new[] { upsample1, input }, 1);
            upsample1.Dispose();
            // relu1: ReLU, in place -> N x 8 x 8 x 8
            concat1.relu_();

            return concat1;
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(pool1, upsample1, concat1);
            throw;
        }
    }

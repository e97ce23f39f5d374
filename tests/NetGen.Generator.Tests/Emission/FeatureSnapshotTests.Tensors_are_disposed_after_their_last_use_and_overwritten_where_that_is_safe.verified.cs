    /// <summary>Computes the output for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>N x 4 x 4 x 4.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null, bn1 = null, sigmoid1 = null;
        try
        {
            // conv1: Conv 1x1, 4 -> N x 4 x 8 x 8
            conv1 = Conv1.call(input);
            // bn1: BatchNorm -> N x 4 x 8 x 8
            bn1 = Bn1.call(conv1);
            conv1.Dispose();
            // relu1: ReLU, in place -> N x 4 x 8 x 8
            bn1.relu_();
            // sigmoid1: Sigmoid -> N x 4 x 8 x 8
            sigmoid1 = torch.sigmoid(bn1);
            bn1.Dispose();
            // pool1: MaxPool 2x2, stride 2 -> N x 4 x 4 x 4
            var pool1 = torch.nn.functional.max_pool2d(sigmoid1, 2, 2, 0);
            sigmoid1.Dispose();

            return pool1;
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1, bn1, sigmoid1);
            throw;
        }
    }

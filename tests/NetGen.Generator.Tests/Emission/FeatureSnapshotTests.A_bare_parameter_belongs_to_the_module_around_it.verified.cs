    /// <summary>Makes the network with PyTorch's default weights, in training mode, on the default device.</summary>
    public Net() : base(nameof(Net))
    {
        Conv1 = torch.nn.Conv2d(4, 4, 1, 1, 0);

        register_module("conv1", Conv1);
        register_parameter("gamma", new global::TorchSharp.Modules.Parameter(torch.full(new long[] { 4, 1, 1 }, Scalars.Initial).DetachFromDisposeScope()));
    }

    /// <summary><c>gamma</c>: LayerScale initial 0.5. N x 4 x 8 x 8 -&gt; N x 4 x 8 x 8; 4 parameters.</summary>
    /// <remarks>From the 1st [LayerScale] of <see cref="Net"/>.</remarks>
    [global::NetGen.GeneratedFrom(typeof(Net), typeof(global::NetGen.LayerScaleAttribute), 0)]
    public global::TorchSharp.Modules.Parameter Gamma => get_parameter("gamma")!;

    /// <summary>Computes the output for a batch.</summary>
    /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
    /// <returns>N x 4 x 8 x 8.</returns>
    public override torch.Tensor forward(torch.Tensor input)
    {
        torch.Tensor? conv1 = null;
        try
        {
            // conv1: Conv 1x1, 4 -> N x 4 x 8 x 8
            conv1 = Conv1.call(input);
            // gamma: LayerScale initial 0.5 -> N x 4 x 8 x 8
            var gamma = conv1 * Gamma;
            conv1.Dispose();

            return gamma;
        }
        catch
        {
            global::NetGen.Intermediates.Dispose(conv1);
            throw;
        }
    }

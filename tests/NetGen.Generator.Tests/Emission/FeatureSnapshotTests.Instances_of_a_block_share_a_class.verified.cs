    /// <summary>The Unit block: N x 4 x 8 x 8 to N x width x 8 x 8.</summary>
    /// <seealso cref="global::UnitAttribute"/>
    [global::NetGen.GeneratedFrom(typeof(global::UnitAttribute))]
    [global::System.CodeDom.Compiler.GeneratedCode("NetGen", "0.1.0")]
    public sealed class UnitBlock : torch.nn.Module<torch.Tensor, torch.Tensor>
    {
        /// <summary>Makes the module for inputs of N x 4 x 8 x 8.</summary>
        /// <param name="width">The block's width.</param>
        public UnitBlock(long width) : base(nameof(UnitBlock))
        {
            Conv1 = torch.nn.Conv2d(4, width, 3, 1, 1, bias: false);
            Bn1 = new global::NetGen.Modules.BatchNorm2d(width);

            register_module("conv1", Conv1);
            register_module("bn1", Bn1);
        }

        /// <summary><c>conv1</c>: Conv 3x3, padding 1. N x 4 x 8 x 8 -&gt; N x width x 8 x 8; 144 to 288 parameters, 9,216 to 18,432 MACs.</summary>
        /// <remarks>From the 1st [Conv] of <see cref="global::UnitAttribute"/>.</remarks>
        [global::NetGen.GeneratedFrom(typeof(global::UnitAttribute), typeof(global::NetGen.ConvAttribute), 0)]
        public global::TorchSharp.Modules.Conv2d Conv1 { get; }

        /// <summary><c>bn1</c>: BatchNorm. N x width x 8 x 8 -&gt; N x width x 8 x 8; 8 to 16 parameters.</summary>
        /// <remarks>From the 1st [BatchNorm] of <see cref="global::UnitAttribute"/>.</remarks>
        [global::NetGen.GeneratedFrom(typeof(global::UnitAttribute), typeof(global::NetGen.BatchNormAttribute), 0)]
        public global::NetGen.Modules.BatchNorm2d Bn1 { get; }

        /// <summary>Computes the output for a batch.</summary>
        /// <param name="input">N x 4 x 8 x 8; the caller's to dispose.</param>
        /// <returns>N x width x 8 x 8.</returns>
        public override torch.Tensor forward(torch.Tensor input)
        {
            torch.Tensor? conv1 = null, bn1 = null;
            try
            {
                // conv1: Conv 3x3, padding 1 -> N x width x 8 x 8
                conv1 = Conv1.call(input);
                // bn1: BatchNorm -> N x width x 8 x 8
                bn1 = Bn1.call(conv1);
                conv1.Dispose();
                // relu1: ReLU, in place -> N x width x 8 x 8
                bn1.relu_();

                return bn1;
            }
            catch
            {
                global::NetGen.Intermediates.Dispose(conv1, bn1);
                throw;
            }
        }

        /// <inheritdoc/>
        protected override void RegisterComponents() { } // The constructor has registered every module under its state-dict name.
    }

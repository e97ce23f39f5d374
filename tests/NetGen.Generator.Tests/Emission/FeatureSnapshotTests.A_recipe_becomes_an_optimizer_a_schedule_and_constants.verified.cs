    /// <summary>Makes the declared optimizer of all parameters: SGD with learningRate 0.1, momentum 0.9, dampening 0.0, weightDecay 0.0001, nesterov false.</summary>
    /// <returns>The optimizer; the caller's to dispose.</returns>
    public torch.optim.Optimizer CreateOptimizer() => new global::NetGen.Training.Optimizers.SGD(parameters(), 0.1, 0.9, 0.0, 0.0001, false);

    /// <summary>Makes the declared schedule of the learning rate: rising from 0.1 times the rate in the first 5 epochs, then 0.1 times as much at 30, 60 epochs.</summary>
    /// <param name="optimizer">What <c>CreateOptimizer()</c> returned.</param>
    /// <returns>The scheduler, to be called after each epoch: <c>step()</c>.</returns>
    public torch.optim.lr_scheduler.LRScheduler CreateScheduler(torch.optim.Optimizer optimizer) =>
        torch.optim.lr_scheduler.LambdaLR(optimizer, Recipe.LearningRateFactor);

    /// <summary>How the network is trained, as declared.</summary>
    public static class Recipe
    {
        /// <summary>Passes over the training set.</summary>
        public const int Epochs = 90;

        /// <summary>Samples of one training step.</summary>
        public const int BatchSize = 256;

        /// <summary>The first learning rate.</summary>
        public const double LearningRate = 0.1;

        /// <summary>The share of the first learning rate: rising from 0.1 times the rate in the first 5 epochs, then 0.1 times as much at 30, 60 epochs.</summary>
        /// <param name="epoch">The epoch, from 0.</param>
        /// <returns>The factor.</returns>
        public static double LearningRateFactor(int epoch) => (epoch < 5 ? 0.1 + (1 - 0.1) * epoch / 5 : 1) * global::System.Math.Pow(0.1, (epoch < 30 ? 0 : 1) + (epoch < 60 ? 0 : 1));

        /// <summary>The learning rate of one epoch.</summary>
        /// <param name="epoch">The epoch, from 0.</param>
        /// <returns>The learning rate.</returns>
        public static double LearningRateAt(int epoch) => LearningRate * LearningRateFactor(epoch);
    }

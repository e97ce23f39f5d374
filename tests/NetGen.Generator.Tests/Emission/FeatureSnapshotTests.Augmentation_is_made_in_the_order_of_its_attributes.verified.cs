    /// <summary>Makes the declared augmentation: RandomCrop (size 8, padding 2), RandomHorizontalFlip (p 0.5), PcaLighting (std 0.1), Normalize (mean (0.5, 0.5, 0.5), std (0.2, 0.2, 0.2)).</summary>
    /// <param name="seed">The same seed, epoch and batch give the same images.</param>
    /// <param name="colors">The colours of the training set (<c>PcaColors.Of</c>); null takes those of ImageNet, for values from 0 to 1.</param>
    /// <returns>The augmentation of whole batches, N x C x H x W.</returns>
    public static global::NetGen.Training.AugmentationPipeline CreateAugmentation(long seed, global::NetGen.Training.PcaColors? colors = null) => new global::NetGen.Training.AugmentationPipeline(seed, new global::NetGen.Training.Augmentation[]
    {
        new global::NetGen.Training.RandomCrop(8, 8, 2),
        new global::NetGen.Training.RandomHorizontalFlip(0.5),
        new global::NetGen.Training.PcaLighting(0.1, colors ?? global::NetGen.Training.PcaColors.ImageNet),
        new global::NetGen.Training.Normalize(new double[] { 0.5, 0.5, 0.5 }, new double[] { 0.2, 0.2, 0.2 }),
    });

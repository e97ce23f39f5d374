namespace NetGen.Zoo;

public static partial class Works
{
    /// <summary>The authors' programs from which something was taken that their papers leave open.</summary>
    public static IReadOnlyList<AuthorsProgram> Programs { get; } =
    [
        new(
            "github.com/KaimingHe/resnet-1k-layers",
            "resnet-pre-act.lua",
            "the stride in the first 1x1 convolution, the shared pre-activation, projections where widths differ"),
        new(
            "github.com/liuzhuang13/DenseNet",
            "densenet.lua",
            "dropout after every convolution but the first, those of bottlenecks and transitions too; 2 k channels before the first block"),
        new(
            "github.com/liuzhuang13/DenseNet",
            "README.md",
            "DenseNet-161's growth of 48; 0.2 as the dropout where images aren't augmented"),
        new("github.com/liuzhuang13/DenseNet", "models/densenet.lua", "the layers of DenseNet-161's blocks"),
        new("github.com/hujie-frank/SENet", "models/SE-BN-Inception.prototxt", "every layer of SE-BN-Inception"),
        new("github.com/hujie-frank/SENet", "models/SE-ResNet-50.prototxt", "the excitation's biases"),
        new(
            "github.com/tensorflow/models",
            "research/inception/inception/inception_model.py",
            "Inception-v3's auxiliary weight 0.4, weight decay 4e-5, dropout keeping 0.8, label smoothing of both losses, "
                + "normalization's eps 0.001 (read in a copy of the file)"),
        new(
            "github.com/tensorflow/models",
            "research/inception/inception/inception_train.py",
            "Inception-v3's momentum 0.9 of RMSProp with decay 0.9 and epsilon 1, and the exponential average of its weights"),
        new(
            "github.com/tensorflow/tpu",
            "models/official/efficientnet/efficientnet_builder.py",
            "the factors of EfficientNet's widths, depths, sizes and dropouts; normalization's eps 0.001 and momentum 0.01 "
                + "(TensorFlow's 0.99)"),
        new(
            "github.com/tensorflow/tpu",
            "models/official/efficientnet/main.py",
            "EfficientNet's 350 epochs, rate of 0.016 for 256 images, warm-up of 5, label smoothing 0.1 and average of the weights"),
        new(
            "github.com/tensorflow/tpu",
            "models/official/efficientnet/utils.py",
            "the epsilon 0.001 of EfficientNet's RMSProp, a warm-up from 0"),
    ];
}

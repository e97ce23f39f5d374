using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>Whose numbers a network's recipe has.</summary>
/// <param name="From">The paper and its section.</param>
/// <param name="IsBorrowed">The recipe is that of another network: this one's authors trained it otherwise, or no one published
/// how.</param>
/// <param name="Others">Which numbers are from elsewhere, or not given.</param>
/// <param name="Networks">The networks.</param>
public sealed record ZooRecipe(string From, bool IsBorrowed, string Others, IReadOnlyList<Type> Networks)
{
    private const string Caffe = "batch, first rate, decay of weights and first weights are Caffe's (BVLC, 2014)";
    private const string Patience = "the patience is ours: the authors lowered the rate by hand";

    /// <summary>The recipes of the zoo.</summary>
    public static IReadOnlyList<ZooRecipe> All { get; } =
    [
        Own("LeCun et al. 1998, section II.C", "the loss alone; j is ours, the paper gives no number", typeof(LeNet5)),
        Own("Krizhevsky et al. 2012, section 5", Patience, typeof(AlexNet2012)),
        Own(
            "Zeiler and Fergus 2013, section 3",
            Patience
                + "; weights \"initialized to 0.01\" are read as AlexNet's; crops and flips are random, the paper's are ten; "
                + "filters aren't "
                + "renormalized",
            typeof(ZFNet)),
        Own(
            "Simonyan and Zisserman 2014, section 3.1",
            Patience,
            typeof(VGG11),
            typeof(VGG11LRN),
            typeof(VGG13),
            typeof(VGG16C),
            typeof(VGG16),
            typeof(VGG19)),
        Borrowed(
            "Simonyan and Zisserman 2014, section 3.1",
            "the paper has no batch normalization",
            typeof(VGG11BatchNorm),
            typeof(VGG13BatchNorm),
            typeof(VGG16BatchNorm),
            typeof(VGG19BatchNorm)),
        Own("Szegedy et al. 2014, section 6", Caffe + "; the average is exponential where the paper names Polyak's", typeof(GoogLeNet2014)),
        Borrowed("Szegedy et al. 2014, section 6", "the paper has no batch normalization; " + Caffe, typeof(GoogLeNet)),
        Own(
            "Szegedy et al. 2015, sections 7 and 8",
            "auxiliary weight, decay of weights, dropout and momentum are the authors' program's (github.com/tensorflow/models, "
                + "research/inception/inception/inception_model.py and research/inception/inception/inception_train.py); "
                + "the first weights are "
                + "torchvision's",
            typeof(InceptionV3)),
        Own(
            "He et al. 2015, section 3.4",
            "the patience is ours",
            typeof(Plain34),
            typeof(ResNet18),
            typeof(ResNet34),
            typeof(ResNet34A),
            typeof(ResNet34C),
            typeof(ResNet50Paper),
            typeof(ResNet101Paper),
            typeof(ResNet152Paper)),
        Borrowed(
            "He et al. 2015, section 3.4",
            "torchvision's networks have the stride elsewhere",
            typeof(ResNet50),
            typeof(ResNet101),
            typeof(ResNet152)),
        Own(
            "He et al. 2015, section 4.2",
            "",
            typeof(CifarResNet20),
            typeof(CifarResNet32),
            typeof(CifarResNet44),
            typeof(CifarResNet56),
            typeof(CifarResNet110)),
        Borrowed(
            "He et al. 2015, section 4.2",
            "on CIFAR-10 the paper trains option A alone",
            typeof(CifarResNet20B),
            typeof(CifarResNet32B),
            typeof(CifarResNet44B),
            typeof(CifarResNet56B),
            typeof(CifarResNet110B),
            typeof(CifarResNet20C),
            typeof(CifarResNet32C),
            typeof(CifarResNet44C),
            typeof(CifarResNet56C),
            typeof(CifarResNet110C)),
        Own(
            "Szegedy et al. 2015, table 3 and sections 7 and 8",
            "weight of the head, decay of weights and dropout are those of Inception-v3's program; first weights and augmentation aren't "
                + "given",
            typeof(InceptionV2Momentum),
            typeof(InceptionV2RMSProp),
            typeof(InceptionV2LabelSmoothing),
            typeof(InceptionV2Factorized),
            typeof(InceptionV2BatchNormAuxiliary)),
        Own(
            "Szegedy et al. 2016, section 4",
            "batch, length, decay of weights, first weights and augmentation aren't given",
            typeof(InceptionV4),
            typeof(InceptionResNetV2)),
        Own(
            "Chollet 2016, sections 4.2 and 4.3",
            "batch, length, first weights and augmentation aren't given; the average is exponential where the paper names Polyak's",
            typeof(Xception)),
        Own("He et al. 2016, appendix", "the length isn't given", typeof(ResNet152V2)),
        Borrowed("He et al. 2016, appendix", "on ImageNet the paper trains 152 and 200 layers", typeof(ResNet50V2), typeof(ResNet101V2)),
        Own(
            "He et al. 2016, appendix",
            "the length is He et al. 2015's, section 4.2",
            typeof(CifarResNet110Original),
            typeof(CifarResNet110BatchNormAfterAddition),
            typeof(CifarResNet110ReLUBeforeAddition),
            typeof(CifarResNet110ReLUOnlyPreActivation),
            typeof(CifarResNet110FullPreActivation),
            typeof(CifarResNet164FullPreActivation)),
        Own(
            "Huang et al. 2016, sections 4.1 and 4.2",
            "crops and colours are fb.resnet.torch's, which the authors' program is built on; its colour jitter isn't among NetGen's "
                + "augmentations",
            typeof(DenseNet121),
            typeof(DenseNet169),
            typeof(DenseNet201)),
        Borrowed("Huang et al. 2016, sections 4.1 and 4.2", "the paper's last version leaves DenseNet-161 out", typeof(DenseNet161)),
        Own(
            "Huang et al. 2016, sections 4.1 and 4.2",
            "with augmentation, so without dropout",
            typeof(CifarDenseNet40),
            typeof(CifarDenseNetBC100)),
        Own("Hu et al. 2017, section 5.1", "a decay of weights isn't given", typeof(SEResNet50), typeof(SEBNInception)),
        Own("Hu et al. 2017, sections 5.1 and 6", "a decay of weights isn't given", typeof(SEResNet50WithoutBias)),
        Own(
            "Tan and Le 2019, section 5.2",
            "epochs, warm-up, label smoothing, average and batch are the authors' program's (github.com/tensorflow/tpu, "
                + "models/official/efficientnet/main.py), whose rate of 0.016 for 256 images makes 0.256 for 4,096; eps is its RMSProp's "
                + "(models/official/efficientnet/utils.py); AutoAugment isn't among NetGen's augmentations",
            typeof(EfficientNetB0),
            typeof(EfficientNetB1),
            typeof(EfficientNetB2),
            typeof(EfficientNetB3),
            typeof(EfficientNetB4),
            typeof(EfficientNetB5),
            typeof(EfficientNetB6),
            typeof(EfficientNetB7)),
    ];

    private static ZooRecipe Own(string from, string others, params Type[] networks) => new(from, false, others, networks);

    private static ZooRecipe Borrowed(string from, string others, params Type[] networks) => new(from, true, others, networks);
}

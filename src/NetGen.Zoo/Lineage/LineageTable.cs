using NetGen.Models;

namespace NetGen.Zoo;

/// <summary>The lineage from LeNet-5 to EfficientNet with the errors that its papers print.</summary>
public static class LineageTable
{
    private const string ImageNet = "ImageNet", Cifar = "CIFAR-10";
    private const string Vgg = "Simonyan and Zisserman 2014, table 3, one scale", ResNet10Crop = "He et al. 2015, table 3, ten crops";
    private const string ResNetCifar = "He et al. 2015, table 6", Dense = "Huang et al. 2016, table 3, one crop";
    private const string Efficient = "Tan and Le 2019, table 2, one crop";

    // About 0.2 points more top-1 error on all images (Szegedy et al. 2015, section 10).
    private const string NotListed = ", one crop, black-listed images left out",
        InceptionV4Table = "Szegedy et al. 2016, table 2" + NotListed;

    /// <summary>The networks, family by family in the order of the literature.</summary>
    public static IReadOnlyList<LineageRow> All { get; } =
    [
        new(typeof(LeNet5), 1998, "MNIST", 0.95m, null, "LeCun et al. 1998, section III.C, without distortions"),
        new(typeof(AlexNet2012), 2012, ImageNet, 40.7m, 18.2m, "Krizhevsky et al. 2012, table 2, one network, ten crops"),
        new(typeof(ZFNet), 2013, ImageNet, 38.4m, 16.5m, "Zeiler and Fergus 2013, table 2, one network as in figure 3"),
        new(typeof(NINCifar10), 2013, Cifar, 8.81m, null, "Lin et al. 2013, table 1, with augmentation"),
        new(typeof(VGG11), 2014, ImageNet, 29.6m, 10.4m, Vgg),
        new(typeof(VGG11LRN), 2014, ImageNet, 29.7m, 10.5m, Vgg),
        new(typeof(VGG13), 2014, ImageNet, 28.7m, 9.9m, Vgg),
        new(typeof(VGG16C), 2014, ImageNet, 27.3m, 8.8m, Vgg + ", trained at several"),
        new(typeof(VGG16), 2014, ImageNet, 25.6m, 8.1m, Vgg + ", trained at several"),
        new(typeof(VGG19), 2014, ImageNet, 25.5m, 8.0m, Vgg + ", trained at several"),
        new(typeof(GoogLeNet2014), 2014, ImageNet, null, 10.07m, "Szegedy et al. 2014, table 3, one network, one crop"),
        new(typeof(InceptionV2), 2015, ImageNet, 23.4m, null, "Szegedy et al. 2015, table 3" + NotListed),
        new(typeof(InceptionV3), 2015, ImageNet, 21.2m, 5.6m, "Szegedy et al. 2015, table 3 and section 11" + NotListed),
        new(typeof(InceptionV4), 2016, ImageNet, 20.0m, 5.0m, InceptionV4Table),
        new(typeof(InceptionResNetV2), 2016, ImageNet, 19.9m, 4.9m, InceptionV4Table),
        new(typeof(Xception), 2016, ImageNet, 21.0m, 5.5m, "Chollet 2016, table 1 (accuracies 0.790 and 0.945), one crop"),
        new(typeof(Plain34), 2015, ImageNet, 28.54m, 10.02m, ResNet10Crop),
        new(typeof(ResNet34A), 2015, ImageNet, 25.03m, 7.76m, ResNet10Crop),
        new(typeof(ResNet34), 2015, ImageNet, 24.52m, 7.46m, ResNet10Crop),
        new(typeof(ResNet34C), 2015, ImageNet, 24.19m, 7.40m, ResNet10Crop),
        new(typeof(ResNet50Paper), 2015, ImageNet, 22.85m, 6.71m, ResNet10Crop),
        new(typeof(ResNet101Paper), 2015, ImageNet, 21.75m, 6.05m, ResNet10Crop),
        new(typeof(ResNet152Paper), 2015, ImageNet, 21.43m, 5.71m, ResNet10Crop),
        new(typeof(ResNeXt50), 2016, ImageNet, 22.2m, null, "Xie et al. 2016, table 3, one crop"),
        new(typeof(WideResNet50), 2016, ImageNet, 21.9m, 6.03m, "Zagoruyko and Komodakis 2016, table 8, one crop"),
        new(typeof(CifarResNet20), 2015, Cifar, 8.75m, null, ResNetCifar),
        new(typeof(CifarResNet32), 2015, Cifar, 7.51m, null, ResNetCifar),
        new(typeof(CifarResNet44), 2015, Cifar, 7.17m, null, ResNetCifar),
        new(typeof(CifarResNet56), 2015, Cifar, 6.97m, null, ResNetCifar),
        new(typeof(CifarResNet110), 2015, Cifar, 6.43m, null, ResNetCifar + ", the best of five runs"),
        new(typeof(CifarResNet110Original), 2016, Cifar, 6.61m, null, "He et al. 2016, table 2, the median of five runs"),
        new(typeof(CifarResNet110FullPreActivation), 2016, Cifar, 6.37m, null, "He et al. 2016, table 2, the median of five runs"),
        new(typeof(CifarResNet164FullPreActivation), 2016, Cifar, 5.46m, null, "He et al. 2016, table 2, the median of five runs"),
        new(typeof(DenseNet121), 2016, ImageNet, 25.02m, 7.71m, Dense),
        new(typeof(DenseNet169), 2016, ImageNet, 23.80m, 6.85m, Dense),
        new(typeof(DenseNet201), 2016, ImageNet, 22.58m, 6.34m, Dense),
        new(typeof(CifarDenseNet40), 2016, Cifar, 5.24m, null, "Huang et al. 2016, section 4.3, with augmentation"),
        new(typeof(CifarDenseNetBC100), 2016, Cifar, 4.51m, null, "Huang et al. 2016, section 4.3, with augmentation"),
        new(typeof(SEResNet50), 2017, ImageNet, 23.29m, 6.62m, "Hu et al. 2017, table 2, one crop"),
        new(typeof(EfficientNetB0), 2019, ImageNet, 22.9m, 6.7m, Efficient),
        new(typeof(EfficientNetB1), 2019, ImageNet, 20.9m, 5.6m, Efficient),
        new(typeof(EfficientNetB2), 2019, ImageNet, 19.9m, 5.1m, Efficient),
        new(typeof(EfficientNetB3), 2019, ImageNet, 18.4m, 4.3m, Efficient),
        new(typeof(EfficientNetB4), 2019, ImageNet, 17.1m, 3.6m, Efficient),
        new(typeof(EfficientNetB5), 2019, ImageNet, 16.4m, 3.3m, Efficient),
        new(typeof(EfficientNetB6), 2019, ImageNet, 16.0m, 3.2m, Efficient),
        new(typeof(EfficientNetB7), 2019, ImageNet, 15.7m, 3.0m, Efficient),
        new(typeof(DeformableResNet50), 2017, ImageNet, null, null, "Dai et al. 2017 print errors of detection and segmentation alone"),
    ];
}

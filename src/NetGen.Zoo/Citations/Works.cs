namespace NetGen.Zoo;

/// <summary>Every work and program that is cited, and what of it was read.</summary>
public static partial class Works
{
    /// <summary>The works, in the order of their years.</summary>
    public static IReadOnlyList<Work> All { get; } =
    [
        new("Box and Muller 1958", "A note on the generation of random normal deviates", null),
        new("LeCun et al. 1998", "Gradient-based learning applied to document recognition", null)
        {
            Reprinted = new Dictionary<string, string>
            {
                ["section III.C"] = "copies of the list of results on the site of the MNIST data",
            },
        },
        new("Jarrett et al. 2009", "What is the best multi-stage architecture for object recognition?", null),
        new("LeCun et al. 2010", "Convolutional networks and applications in vision", null, "section 1.1"),
        new("Glorot and Bengio 2010", "Understanding the difficulty of training deep feedforward neural networks", null),
        new(
            "Krizhevsky et al. 2012",
            "ImageNet classification with deep convolutional neural networks",
            null,
            "section 2",
            "section 3.1",
            "section 3.3",
            "section 3.4",
            "section 4.1",
            "section 4.2",
            "section 5",
            "section 6",
            "table 2"),
        new("Lin et al. 2013", "Network in network", "1312.4400")
        {
            Reprinted = new Dictionary<string, string> { ["table 1"] = "He et al. 2015, table 6" },
        },
        new("Pascanu et al. 2013", "On the difficulty of training recurrent neural networks", "1211.5063"),
        new(
            "Zeiler and Fergus 2013",
            "Visualizing and understanding convolutional networks",
            "1311.2901",
            "section 3",
            "figure 3",
            "table 2"),
        new("Kingma and Ba 2014", "Adam: a method for stochastic optimization", "1412.6980"),
        new("Krizhevsky 2014", "One weird trick for parallelizing convolutional neural networks", "1404.5997"),
        new(
            "Simonyan and Zisserman 2014",
            "Very deep convolutional networks for large-scale image recognition",
            "1409.1556",
            "section 2.1",
            "section 2.2",
            "section 2.3",
            "section 4.1",
            "table 2",
            "table 3"),
        new("Srivastava et al. 2014", "Dropout: a simple way to prevent neural networks from overfitting", null),
        new(
            "Szegedy et al. 2014",
            "Going deeper with convolutions",
            "1409.4842",
            "section 1",
            "section 4",
            "section 5",
            "section 6",
            "table 1",
            "table 2",
            "table 3"),
        new("Tompson et al. 2014", "Efficient object localization using convolutional networks", "1411.4280"),
        new("Clevert et al. 2015", "Fast and accurate deep network learning by exponential linear units", "1511.07289"),
        new(
            "He et al. 2015",
            "Deep residual learning for image recognition (and, for first weights, Delving deep into rectifiers)",
            "1512.03385",
            "section 3.3",
            "section 3.4",
            "section 4.1",
            "section 4.2",
            "table 2",
            "table 3",
            "table 6")
        {
            Reprinted = new Dictionary<string, string> { ["section 2.2"] = "a notebook that quotes the captions of its figures" },
        },
        new(
            "Ioffe and Szegedy 2015",
            "Batch normalization: accelerating deep network training by reducing internal covariate shift",
            "1502.03167",
            "abstract",
            "section 3.2"),
        new(
            "Szegedy et al. 2015",
            "Rethinking the inception architecture for computer vision",
            "1512.00567",
            "section 2",
            "section 3.1",
            "section 3.2",
            "section 4",
            "section 5",
            "section 6",
            "section 7",
            "section 8",
            "section 10",
            "section 11",
            "figure 2",
            "table 1")
        {
            Reprinted = new Dictionary<string, string> { ["table 3"] = "a reader's notes that reprint it" },
            Sections = ["1", "2", "3", "3.1", "3.2", "4", "5", "6", "7", "8", "9", "10", "11"],
        },
        new("Ba et al. 2016", "Layer normalization", "1607.06450"),
        new(
            "Chollet 2016",
            "Xception: deep learning with depthwise separable convolutions",
            "1610.02357",
            "section 1.2",
            "section 2",
            "section 3",
            "section 4.1",
            "section 4.2",
            "section 4.3",
            "figure 5",
            "table 1")
        {
            Sections = ["1", "1.1", "1.2", "2", "3", "4", "4.1", "4.2", "4.3", "4.4", "4.5", "4.6", "4.7", "5", "6", "7"],
        },
        new("He et al. 2016", "Identity mappings in deep residual networks", "1603.05027", "appendix", "table 2"),
        new("Hendrycks and Gimpel 2016", "Gaussian error linear units", "1606.08415"),
        new(
            "Huang et al. 2016",
            "Densely connected convolutional networks (and, for stochastic depth, Deep networks with stochastic depth)",
            "1608.06993",
            "section 4.1",
            "section 4.2",
            "section 4.3",
            "section 4.4",
            "table 3"),
        new("Loshchilov and Hutter 2016", "SGDR: stochastic gradient descent with warm restarts", "1608.03983"),
        new(
            "Shi et al. 2016",
            "Real-time single image and video super-resolution using an efficient sub-pixel convolutional neural network",
            "1609.05158"),
        new(
            "Szegedy et al. 2016",
            "Inception-v4, Inception-ResNet and the impact of residual connections on learning",
            "1602.07261",
            "section 3.3",
            "section 4")
        {
            Reprinted = new Dictionary<string, string> { ["table 2"] = "the AAAI print, where it is table 1" },
        },
        new("Ulyanov et al. 2016", "Instance normalization: the missing ingredient for fast stylization", "1607.08022"),
        new("Xie et al. 2016", "Aggregated residual transformations for deep neural networks", "1611.05431", "table 3"),
        new("Zagoruyko and Komodakis 2016", "Wide residual networks", "1605.07146", "table 8"),
        new("Dai et al. 2017", "Deformable convolutional networks", "1703.06211", "section 2.3"),
        new("Goyal et al. 2017", "Accurate, large minibatch SGD: training ImageNet in 1 hour", "1706.02677"),
        new("Hu et al. 2017", "Squeeze-and-excitation networks", "1709.01507", "section 5.1", "section 6", "table 2"),
        new("Klambauer et al. 2017", "Self-normalizing neural networks", "1706.02515"),
        new("Loshchilov and Hutter 2017", "Decoupled weight decay regularization", "1711.05101"),
        new("Zhang et al. 2017", "ShuffleNet: an extremely efficient convolutional neural network for mobile devices", "1707.01083"),
        new("Li et al. 2018", "Understanding the disharmony between dropout and batch normalization by variance shift", "1801.05134"),
        new("Reddi et al. 2018", "On the convergence of Adam and beyond", "1904.09237"),
        new("Sandler et al. 2018", "MobileNetV2: inverted residuals and linear bottlenecks", "1801.04381"),
        new("Tan et al. 2018", "MnasNet: platform-aware neural architecture search for mobile", "1807.11626"),
        new("Wu and He 2018", "Group normalization", "1803.08494"),
        new("Zhu et al. 2018", "Deformable ConvNets v2: more deformable, better results", "1811.11168"),
        new("Araujo et al. 2019", "Computing receptive fields of convolutional neural networks", null),
        new("Howard et al. 2019", "Searching for MobileNetV3", "1905.02244"),
        new(
            "Tan and Le 2019",
            "EfficientNet: rethinking model scaling for convolutional neural networks",
            "1905.11946",
            "section 3.1",
            "section 3.2",
            "section 3.3",
            "section 4",
            "section 5.1",
            "section 5.2",
            "table 1",
            "table 2",
            "formula 3")
        {
            Sections = ["1", "2", "3", "3.1", "3.2", "3.3", "4", "5", "5.1", "5.2", "5.3", "6", "7"],
        },
        new("Dollár et al. 2021", "Fast and accurate model scaling", "2103.06877"),
        new("Touvron et al. 2021", "Going deeper with image transformers", "2103.17239"),
        new("Liu et al. 2022", "A ConvNet for the 2020s", "2201.03545"),
    ];
}

namespace NetGen.Generator.Tests;

/// <summary>NETGEN1027, 1050 and 1051: what recipes, schedules, augmentations and initialisations can't be.</summary>
public class TrainingRuleTests
{
    private static string Verify(string attributes, string network = "Network(3, 16, 16)") =>
        Assert
            .Single(
                Marked.Verify(
                    $"[{network}]\n[Conv(8, 3, Name = \"conv1\"), BatchNorm(Name = \"bn1\"), Conv(8, 3, bias: false, Name = \"conv2\"), "
                        + $"GlobalAvgPool, Flatten, Linear(10, Name = \"fc\")]\n{attributes}\npublic sealed partial class Net;"))
            .GetMessage();

    [Theory]
    [InlineData("[Recipe(epochs: {|NETGEN1027:0|}, batch: 8)]", "'epochs' must be 1 or more, but is 0")]
    [InlineData("[Recipe(epochs: 3, batch: {|NETGEN1027:-8|})]", "'batch' must be 1 or more, but is -8")]
    [InlineData("[SGD(0.1), StepDecay({|NETGEN1027:0|})]", "'every' must be above 0")]
    [InlineData("[SGD(0.1), MultiStepDecay(0.1, {|NETGEN1027:30, 0|})]", "'milestones' must be 1 or more, but is 0")]
    [InlineData("[SGD(0.1), ReduceOnPlateau({|NETGEN1027:1|})]", "'factor' must be above 0 and below 1")]
    [InlineData("[SGD(0.1), ReduceOnPlateau(patience: {|NETGEN1027:-1|})]", "'patience' must be 0 or more")]
    [InlineData("[SGD(0.1), WarmUp(5, start: {|NETGEN1027:1.5|})]", "'start' must be from 0 to 1")]
    [InlineData("[SGD(0.1), Recipe(epochs: 5), WarmUp({|NETGEN1027:5|})]", "'length' must be below the recipe's 5 epochs, but is 5")]
    [InlineData("[SGD(0.1), GradientClipping({|NETGEN1027:0.0|})]", "'norm' must be above 0")]
    [InlineData("[WeightAveraging({|NETGEN1027:1.0|})]", "'decay' must be 0 or more and below 1")]
    [InlineData("[SGD({|NETGEN1027:0|})]", "'learningRate' must be above 0")]
    [InlineData("[Adam(beta1: {|NETGEN1027:1|})]", "'beta1' must be 0 or more and below 1")]
    [InlineData("[CrossEntropy({|NETGEN1027:1.1|})]", "'labelSmoothing' must be from 0 to 1")]
    [InlineData("[RandomHorizontalFlip({|NETGEN1027:1.5|})]", "'p' must be from 0 to 1")]
    [InlineData("[RandomCrop({|NETGEN1027:new[] { 16, 0 }|})]", "'size' must be 1 or more, but is 0")]
    [InlineData(
        "[RandomResizedCrop(16, minArea: 0.5, maxArea: {|NETGEN1027:0.25|})]",
        "'maxArea' must be at least minArea, 0.5, but is 0.25")]
    [InlineData("[RandomScaleCrop(16, {|NETGEN1027:8|}, 32)]", "'shortest' must be at least size, 16, but is 8")]
    [InlineData("[Normalize({|NETGEN1027:new[] { 0.5 }|}, new[] { 1.0, 1, 1 })]", "'mean' must be one number for each of the 3 channels")]
    [InlineData("[Normalize(new[] { 0.5, 0, 0 }, {|NETGEN1027:new[] { 1.0, 0, 1 }|})]", "'std' must be above 0, but is 0")]
    [InlineData("[InitializeBias({|NETGEN1027:double.PositiveInfinity|}, \"conv1\")]", "'value' must be a finite number")]
    public void Out_of_range(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData("[Recipe(epochs: 1, steps: {|NETGEN1050:1|})]", "it counts epochs and steps; keep one")]
    [InlineData("[{|NETGEN1050:Recipe|}]", "it says nothing")]
    [InlineData("[{|NETGEN1050:StepDecay(30)|}]", "there is no optimizer: add one")]
    [InlineData("[{|NETGEN1050:WarmUp(3)|}]", "there is no optimizer: add one")]
    [InlineData("[{|NETGEN1050:GradientClipping(2)|}]", "there is no optimizer: add one")]
    [InlineData("[SGD(0.1), {|NETGEN1050:CosineDecay|}]", "add [Recipe(epochs: ...)]")]
    [InlineData("[SGD(0.1), Recipe(batch: 32), {|NETGEN1050:PolynomialDecay|}]", "add [Recipe(epochs: ...)]")]
    [InlineData("[SGD(0.1), StepDecay(30)] [{|NETGEN1050:ExponentialDecay(0.94)|}]", "[StepDecay] already sets the schedule; keep one")]
    [InlineData("[SGD(0.1), {|NETGEN1050:MultiStepDecay(0.1)|}]", "there are no milestones")]
    [InlineData("[SGD(0.1), MultiStepDecay(0.1, {|NETGEN1050:60, 30|})]", "the milestones must rise")]
    [InlineData(
        "[SGD(0.1), Recipe(epochs: 60), MultiStepDecay(0.1, {|NETGEN1050:30, 60|})]",
        "the milestone 60 is never reached in 60 epochs")]
    [InlineData("[SGD(0.1), ReduceOnPlateau, {|NETGEN1050:WarmUp(5)|}]", "leave one out")]
    [InlineData("[SGD(0.1, nesterov: {|NETGEN1050:true|})]", "Nesterov's momentum needs a momentum above 0")]
    [InlineData("[RandomCrop({|NETGEN1050:12|})]", "its images of 12 x 12 don't fit the network's input N x 3 x 16 x 16")]
    [InlineData("[{|NETGEN1050:InitializeBias(1)|}]", "it names no layer")]
    public void Can_not_be_used(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Fact]
    public void Lighting_needs_colours() =>
        Assert.Contains("has 1 channels, not 3", Verify("[{|NETGEN1050:PcaLighting|}]", "Network(1, 16, 16)"));

    [Fact]
    public void Augmentation_needs_images() =>
        Assert.Contains(
            "it is for images, but the network's input is the vector N x 8",
            Assert
                .Single(Marked.Verify("[Network(8), Linear(2), {|NETGEN1050:RandomHorizontalFlip|}] public sealed partial class Net;"))
                .GetMessage());

    [Theory]
    [InlineData("[InitializeBias(1, \"conv1\", {|NETGEN1051:\"cnv1\"|})]", "there is no layer 'cnv1' with a bias; did you mean 'conv1'?")]
    // The second convolution has no bias; batch normalization has one.
    [InlineData("[InitializeBias(1, \"bn1\", {|NETGEN1051:\"conv2\"|})]", "there is no layer 'conv2' with a bias; did you mean 'conv1'?")]
    [InlineData("[InitializeWeights(Normal, 0.01, \"conv2\", {|NETGEN1051:\"bn1\"|})]", "there is no layer 'bn1' with a weight")]
    [InlineData("[InitializeBias(1, {|NETGEN1051:\"features.classifier\"|})]", "with a bias; there are conv1, bn1, fc")]
    public void Unknown_layers(string attributes, string message) => Assert.Contains(message, Verify(attributes));

    [Theory]
    [InlineData("[InitializeBias(1, \"conv1\", \"fc\")] [InitializeBias(0.5, \"bn1\")]")]
    [InlineData("[SGD(0.1), Recipe(epochs: 61), MultiStepDecay(0.1, 30, 60)]")]
    // The last crop is what the network gets.
    [InlineData("[RandomScaleCrop(20, 24, 32), RandomCrop(16)]")]
    [InlineData("[RandomHorizontalFlip, PcaLighting, RandomCrop(16, padding: 4)]")]
    public void Can_be_used(string attributes) =>
        GeneratorHarness
            .Generate(
                "[Network(3, 16, 16), Conv(8, 3, Name = \"conv1\"), BatchNorm(Name = \"bn1\"), Flatten, Linear(10, "
                    + $"Name = \"fc\")]\n{attributes}\npublic sealed partial class Net;")
            .AssertCompiles();
}

namespace NetGen.Generator.Diagnostics;

// NETGEN3xxx: advice. The last argument of each message says how many more such places there are.
internal static partial class Rules
{
    public static readonly Rule HeavyHead = new(
        "NETGEN3001",
        "A fully connected head holds most of the parameters",
        "{0}: the fully connected head ({1}) holds {2} of {3} parameters ({4}%); [GlobalAvgPool, Flatten, Linear({5})] has {6}, "
            + "and the network then {7} (Lin et al. 2013, Network in network, sec. 3.2){8}",
        RuleSeverity.Info);
    public static readonly Rule LargeKernel = new(
        "NETGEN3002",
        "Several 3x3 convolutions can replace a larger one",
        "{0}: the {1} convolution has {2} weights; {3} see the same pixels with {4}, {5}% fewer{6}, and another nonlinearity between "
            + "({7}){8}",
        RuleSeverity.Info);
    public static readonly Rule SquareKernel = new(
        "NETGEN3003",
        "1 x n and n x 1 can replace a convolution on medium maps",
        "{0}: on maps of {1}, {2} convolution has {3} weights; {4} have {5}, {6}% fewer{7} (Szegedy et al. 2015, sec. "
            + "3.2: best on maps between 12 and 20){8}",
        RuleSeverity.Info);
    public static readonly Rule PoolBeforeWidening = new(
        "NETGEN3004",
        "Pooling before widening is a representational bottleneck",
        "{0} leaves {1} of {2} values, and only then {3} widens {4} channels to {5}; {6} in parallel with the pooling, concatenated, "
            + "keeps {7} for {8} MACs (Szegedy et al. 2015, sec. 5){9}",
        RuleSeverity.Info);
    public static readonly Rule ExpensiveConvolution = new(
        "NETGEN3005",
        "An expensive convolution without a 1x1 reduction before it",
        "{0}: {1} from {2} channels to {3} costs {4} MACs, {5}% of the network's; a [Conv({6}, kernel: "
            + "1)] before it makes that {7} (Szegedy et al. 2014, sec. 4; He et al. 2015, sec. 4.1){8}",
        RuleSeverity.Info);
    public static readonly Rule UselessBias = new(
        "NETGEN3006",
        "A bias before batch normalization does nothing",
        "{0}: the mean that '{1}' subtracts contains this bias, so its {2} parameters change nothing: write bias: "
            + "false (Ioffe & Szegedy 2015, sec. 3.2){3}",
        RuleSeverity.Info);
    public static readonly Rule ResponseNormalization = new(
        "NETGEN3007",
        "Local response normalization doesn't help",
        "{0} keeps {1} values ({2} bytes) for the backward pass, and VGG-11's error was 29.7% with it and 29.6% without (Simonyan & "
            + "Zisserman 2014, sec. 4.1): leave it out, or use [BatchNorm] with 2 x {3} = {4} parameters{5}",
        RuleSeverity.Info);
    public static readonly Rule NoShortcuts = new(
        "NETGEN3008",
        "More than 20 layers in a row without a shortcut",
        "{0}: {1} layers with weights in a row, from '{2}' to '{3}', have no shortcut; plain networks get worse beyond about 20 "
            + "(ImageNet error 27.9% with 18 layers, 28.5% with 34; with shortcuts 27.9% and 25.0%: He et al. 2015, table 2): "
            + "put [Split], [Branch] ..., an empty [Branch] and [Add] around every two or three{4}",
        RuleSeverity.Info);
    public static readonly Rule DropoutBeforeNorm = new(
        "NETGEN3009",
        "Dropout before batch normalization",
        "{0}: with p = {1}, values of mean 0 vary 1 / (1 - {1}) = {2} times as much in training as in evaluation, "
            + "and '{3}' after it remembers the variance of training (Li et al. 2018, sec. "
            + "3): put the dropout after the last batch norm{4}",
        RuleSeverity.Info);
    public static readonly Rule Unused = new("NETGEN3010", "A result that nothing uses", "{0}: {1}: {2}{3}", RuleSeverity.Info);
    public static readonly Rule MostlyPadding = new(
        "NETGEN3011",
        "Convolution windows read mostly padding",
        "{0}: {1}% of what its {2} windows read on maps of {3} is padding, and {4} (receptive field as in Araujo et al. "
            + "2019): leave out this layer, or a stride or pooling before it, or use a larger input{5}",
        RuleSeverity.Info);
    public static readonly Rule DroppedPixels = new(
        "NETGEN3012",
        "Rows or columns are dropped",
        "{0} drops {1}, because {2}: {3}{4}",
        RuleSeverity.Info);
    public static readonly Rule UnevenChannels = new(
        "NETGEN3013",
        "Channels that aren't a multiple of eight",
        "{0}: tensor cores work on multiples of eight channels (NVIDIA, Deep learning performance guide), so that {1} take as long as "
            + "{2} in half precision, {3}% longer than needed, in a layer of {4} MACs, {5}% of the network's: use {6}{7}",
        RuleSeverity.Info);

    public static readonly Rule SwappedArguments = new(
        "NETGEN3014",
        "Arguments that look as if they were in another order",
        "{0} means {1}; {2}{3}",
        RuleSeverity.Warning);
    public static readonly Rule PaddingAlone = new("NETGEN3015", "Windows that see padding alone",
        "{0}: the first and last {1} of the output see only padding, since there {2}: write padding: {3}{4}", RuleSeverity.Info);

    public static readonly Rule LossInput = new(
        "NETGEN3016",
        "A loss of values that it isn't made for",
        "{0}: {1}: {2}{3}",
        RuleSeverity.Warning);
    public static readonly Rule DefaultLossInput = new(
        "NETGEN3017",
        "Cross entropy would be wrong for what the network gives",
        "{0}: {1}: {2}{3}",
        RuleSeverity.Info);
    public static readonly Rule SoftmaxOfOne = new("NETGEN3018", "A softmax of one value", "{0}: {1}: {2}{3}", RuleSeverity.Warning);
    public static readonly Rule LinearPair = new(
        "NETGEN3019",
        "Two linear layers with nothing between them",
        "{0} and '{1}' after it are one linear map, since nothing is between them: {2} parameters compute what {3} can: "
            + "put an activation between them, or leave one out{4}",
        RuleSeverity.Info);
    public static readonly Rule NormMomentum = new(
        "NETGEN3020",
        "A batch norm's momentum as TensorFlow counts it",
        "{0}: momentum is the share of the new batch, so that the running mean and variance are {1} of the last batch and "
            + "1 - {1} = {2} of all before it; TensorFlow's {1} is momentum: {2}{3}",
        RuleSeverity.Warning);

    /// <summary>All advice.</summary>
    public static IReadOnlyList<Rule> Advice => AdviceRules;

    private static IReadOnlyList<Rule> AdviceRules { get; } =
    [
        HeavyHead,
        LargeKernel,
        SquareKernel,
        PoolBeforeWidening,
        ExpensiveConvolution,
        UselessBias,
        ResponseNormalization,
        NoShortcuts,
        DropoutBeforeNorm,
        Unused,
        MostlyPadding,
        DroppedPixels,
        UnevenChannels,
        SwappedArguments,
        PaddingAlone,
        LossInput,
        DefaultLossInput,
        SoftmaxOfOne,
        LinearPair,
        NormMomentum,
    ];
}

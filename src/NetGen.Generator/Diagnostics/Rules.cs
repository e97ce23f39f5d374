namespace NetGen.Generator.Diagnostics;

/// <summary>Every rule, in one table. {0} is where: the chain of attributes, such as <c>inception3a > branch3 > 2nd Conv</c>.</summary>
internal static partial class Rules
{
    // The class.
    public static readonly Rule NotPartial = new(
        "NETGEN1001",
        "A network must be a partial class",
        "{0} must be declared partial, so that {1} can be generated: write 'partial {2}'");
    public static readonly Rule BadClass = new("NETGEN1002", "This class can't be a network", "{0} can't be a network: {1}");
    public static readonly Rule SeveralParts = new(
        "NETGEN1003",
        "A network's attributes must be on one part of its class",
        "{1} {0} are {2}: put them all on one part");
    public static readonly Rule NoLayers = new(
        "NETGEN1004",
        "A network needs at least one layer",
        "{0} has no layers: annotate it with layer attributes from top to bottom, for example [Conv(16, kernel: "
            + "3), ReLU, GlobalAvgPool, Flatten, Linear(10)]");
    public static readonly Rule BadInput = new(
        "NETGEN1005",
        "The network's input can't be read",
        "{0}: the input '{1}' can't be read: {2}");
    public static readonly Rule NoNetwork = new(
        "NETGEN1006",
        "Layers without [Network]",
        "{0} has attributes of a network but no [Network]: add [Network(channels, height, width)], or derive from BlockAttribute to "
            + "declare a block");
    public static readonly Rule MemberCollision = new(
        "NETGEN1007",
        "A member has the name of a generated member",
        "{0} declares a member '{1}', which NetGen generates: {2}");
    public static readonly Rule NoTorch = new(
        "NETGEN1008",
        "TorchSharp isn't referenced",
        "{0}: the project has no reference to TorchSharp, of which networks are made: run 'dotnet add package TorchSharp-cpu' (or "
            + "TorchSharp, for a library)");
    public static readonly Rule OldLanguage = new(
        "NETGEN1009",
        "The project's C# version is too old",
        "{0}: NetGen writes C# {1}, and the project asks for C# {2}: remove LangVersion from the project file, or set it to {1}");

    // Structure.
    public static readonly Rule Unclosed = new("NETGEN1010", "A section isn't closed", "{0}: [{1}] is never closed: add {2}");
    public static readonly Rule Unopened = new(
        "NETGEN1011",
        "A closing attribute without a matching opening attribute",
        "{0}: [{1}] closes nothing here: {2}");
    public static readonly Rule LayerOutsideBranch = new(
        "NETGEN1012",
        "A layer between [Split] and its first [Branch]",
        "{0}: [{1}] is between [Split] and the first [Branch]: begin a branch with [Branch] first");
    public static readonly Rule TooFewBranches = new(
        "NETGEN1013",
        "A split needs two paths",
        "{0}: [{1}] merges {2}; it needs at least two (an empty [Branch] is the identity)");
    public static readonly Rule DuplicateName = new(
        "NETGEN1014",
        "Two layers have the same name",
        "{0}: the name '{1}' is taken by {2}; state-dict names must be unique within their block");
    public static readonly Rule BadName = new("NETGEN1015", "A name can't be used", "{0}: '{1}' can't be a name: {2}");
    public static readonly Rule UnknownTap = new(
        "NETGEN1016",
        "An unknown tap",
        "{0}: there is no tap '{1}' before this in the same block; known here: {2}");
    public static readonly Rule DuplicateTap = new(
        "NETGEN1017",
        "Two taps or outputs have the same name",
        "{0}: '{1}' is already the name of another tap or output");
    public static readonly Rule MisplacedAttribute = new(
        "NETGEN1018",
        "An attribute isn't allowed here",
        "{0}: [{1}] isn't allowed here: {2}");
    public static readonly Rule EmptySection = new(
        "NETGEN1019",
        "A section is empty",
        "{0}: [{1}] has no layers in it: write them between [{1}] and [End{1}], or leave both out");

    // Arguments and expressions.
    public static readonly Rule BadArgument = new("NETGEN1020", "An argument has the wrong kind", "{0}: '{1}' must be {2}, but is {3}");
    public static readonly Rule MissingArgument = new("NETGEN1021", "A required argument is missing", "{0}: '{1}' must be given ({2})");
    public static readonly Rule UnknownArgument = new(
        "NETGEN1022",
        "An unknown argument",
        "{0}: there is no argument '{1}'; there are {2}");
    public static readonly Rule BadExpression = new("NETGEN1023", "An expression can't be read", "{0}: \"{1}\" is not an expression: {2}");
    public static readonly Rule UnknownVariable = new("NETGEN1024", "An unknown variable", "{0}: unknown variable '{1}' in \"{2}\"; {3}");
    public static readonly Rule EvaluationFailed = new(
        "NETGEN1025",
        "An expression can't be evaluated",
        "{0}: \"{1}\" can't be evaluated: {2}");
    public static readonly Rule SymbolicValue = new(
        "NETGEN1026",
        "A value depends on the input's size",
        "{0}: {1} depends on the input's size ({2}), but must be a number here: {3}");
    public static readonly Rule OutOfRange = new("NETGEN1027", "An argument is out of range", "{0}: '{1}' must be {2}, but is {3}");
    public static readonly Rule NoExpressionConstructor = new(
        "NETGEN1028",
        "A block that takes no expressions",
        "{0}: [{1}] takes no expression for '{2}': declare {1}Attribute 'partial', and NetGen writes the constructor that takes "
            + "expressions");
    public static readonly Rule UnreadableConstant = new(
        "NETGEN1029",
        "A constant that NetGen can't know",
        "{0}: {1} can't be read: {2}");

    // Blocks.
    public static readonly Rule RecursiveBlock = new(
        "NETGEN1030",
        "A block contains itself",
        "{0}: [{1}] contains itself ({2}); a block can't be recursive");
    public static readonly Rule TooLarge = new("NETGEN1031", "A network is too large", "{0}: more than {1}; check Repeat");
    public static readonly Rule BadBlock = new("NETGEN1033", "A block can't be used", "{0}: the block [{1}] is broken: {2}");
    public static readonly Rule ForeignName = new(
        "NETGEN1035",
        "A layer that NetGen has under another name, or not at all",
        "{0}: NetGen has no [{1}]: {2}");

    public static readonly Rule UnreadAttribute = new(
        "NETGEN1034",
        "NetGen doesn't read an attribute as C# does",
        "{0}: [{1}] is {2} to C#, but {3} to NetGen: {4}");

    // Shapes.
    public static readonly Rule WrongRank = new(
        "NETGEN1040",
        "A layer gets the wrong kind of tensor",
        "{0}: {1} needs {2}, but gets {3}: {4}{5}",
        HasMaker: true);
    public static readonly Rule WindowTooLarge = new(
        "NETGEN1041",
        "A window is larger than its input",
        "{0}: {1} doesn't fit its input {2} with padding {3}: the output would be {4}; {5}{6}",
        HasMaker: true);
    public static readonly Rule NotDivisible = new(
        "NETGEN1042",
        "A number must divide another",
        "{0}: {1} must be divisible by {2}: {3} is not divisible by {4}{5}",
        HasMaker: true);
    public static readonly Rule MergeMismatch = new(
        "NETGEN1043",
        "Paths of different shapes can't be merged",
        "{0}: [{1}] can't merge {2}: {3}");
    public static readonly Rule SamePaddingStride = new(
        "NETGEN1044",
        "'Same' padding needs stride 1",
        "{0}: padding Same keeps the size only with stride 1, but the stride is {1}: give the padding as a number");
    public static readonly Rule PaddingTooLarge = new(
        "NETGEN1045",
        "A pool's padding is too large",
        "{0}: padding {1} must be at most half of the kernel {2}");
    public static readonly Rule SymbolicFeatures = new(
        "NETGEN1046",
        "A layer needs a known number of features",
        "{0}: {1} needs a known number of features, but gets {2}: put [GlobalAvgPool] or [AdaptiveAvgPool] before [Flatten]{3}",
        HasMaker: true);
    public static readonly Rule InputTooSmall = new(
        "NETGEN1047",
        "No input size is valid",
        "{0}: no height and width make this network work: {1}");
    public static readonly Rule SizeOverflow = new(
        "NETGEN1048",
        "A size is beyond 64 bits",
        "{0}: sizes of this {1} on {2} are beyond 64 bits, or formulas of more than 256 terms: check its arguments");
    public static readonly Rule BadTable = new("NETGEN1049", "A table in an argument can't be read", "{0}: '{1}' can't be read: {2}");

    // Training.
    public static readonly Rule BadTraining = new("NETGEN1050", "A training attribute can't be used", "{0}: [{1}]: {2}");
    public static readonly Rule UnknownLayer = new(
        "NETGEN1051",
        "A training attribute names an unknown layer",
        "{0}: there is no layer '{1}' with a {2}{3}");

    public static readonly Rule LossMismatch = new(
        "NETGEN1052",
        "The loss doesn't fit what the last layer gives",
        "{0}: [{1}] gives {2}, but {3} would {4} the right class's: declare {5}");

    // Shapes of results.
    public static readonly Rule ClassesMismatch = new(
        "NETGEN1060",
        "The last layer doesn't fit the classes",
        "{0}: {6} ends with {1}, {2} {3}, but Classes is {4}: {5}");
    public static readonly Rule UnjoinedTap = new(
        "NETGEN1061",
        "A tap that nothing joins",
        "{0}: the tap '{1}' is never joined: join it later with [Concat(\"{1}\")], [Add(\"{1}\")] or [Multiply(\"{1}\")], "
            + "or leave it out");
    public static readonly Rule UnregisteredModule = new(
        "NETGEN1062",
        "A module that isn't registered",
        "{0}: the {1} '{2}' isn't registered: it is neither trained nor saved nor moved with the network; call {3}(\"{2}\", {2}) where it "
            + "is made",
        RuleSeverity.Warning);

    public static readonly Rule NoLayersMade = new(
        "NETGEN1063",
        "A constructor that doesn't make the layers",
        "{0} has a constructor that calls its base class's, so that a network without layers would be made: write ': this()', which makes "
            + "and registers them");

    /// <summary>All rules in the order of their ids.</summary>
    public static IReadOnlyList<Rule> All => s_all.Value;

    // Static fields of several files have no order among them: the table waits until all are there.
    private static readonly Lazy<IReadOnlyList<Rule>> s_all = new(() =>
        [
            NotPartial,
            BadClass,
            SeveralParts,
            NoLayers,
            BadInput,
            NoNetwork,
            MemberCollision,
            NoTorch,
            OldLanguage,
            Unclosed,
            Unopened,
            LayerOutsideBranch,
            TooFewBranches,
            DuplicateName,
            BadName,
            UnknownTap,
            DuplicateTap,
            MisplacedAttribute,
            EmptySection,
            BadArgument,
            MissingArgument,
            UnknownArgument,
            BadExpression,
            UnknownVariable,
            EvaluationFailed,
            SymbolicValue,
            OutOfRange,
            NoExpressionConstructor,
            UnreadableConstant,
            RecursiveBlock,
            TooLarge,
            BadBlock,
            UnreadAttribute,
            ForeignName,
            WrongRank,
            WindowTooLarge,
            NotDivisible,
            MergeMismatch,
            SamePaddingStride,
            PaddingTooLarge,
            SymbolicFeatures,
            InputTooSmall,
            SizeOverflow,
            BadTable,
            BadTraining,
            UnknownLayer,
            LossMismatch,
            ClassesMismatch,
            UnjoinedTap,
            UnregisteredModule,
            NoLayersMade,
            .. CostRules,
            .. AdviceRules,
            .. BudgetRules,
            .. UseRules,
        ]);
}

namespace NetGen.Generator.CSharp;

/// <summary>A member that NetGen writes into the class of a network besides its layers.</summary>
/// <param name="Name">Its name; a constructor is called <c>.ctor</c>.</param>
/// <param name="Parameters">How many parameters a method has: others of its name are overloads.</param>
/// <param name="ConstantType">The type of a constant.</param>
internal sealed record GeneratedMember(string Name, int? Parameters = null, string? ConstantType = null)
{
    /// <summary>The name, for texts of generated code.</summary>
    public override string ToString() => Name;
}

/// <summary>Every member that a network's class can have besides its layers: the writers take the names from here.</summary>
internal static class GeneratedMembers
{
    public static readonly GeneratedMember
        Constructor = new(".ctor", 0),
        Forward = new("forward", 1),
        RegisterComponents = new("RegisterComponents", 0),
        ParameterCount = new("ParameterCount", ConstantType: "long"),
        Macs = new("Macs", ConstantType: "long"),
        Classes = new("Classes", ConstantType: "int"),
        Graph = new("Graph"),
        GraphText = new("GraphText"),
        GraphField = new("_graph"),
        Loss = new("Loss", 2),
        Predict = new("Predict", 1),
        CreateOptimizer = new("CreateOptimizer", 0),
        CreateScheduler = new("CreateScheduler", 1),
        TrainingStep = new("TrainingStep", 3),
        CreateWeightAverage = new("CreateWeightAverage", 0),
        // With another parameter where colours are shifted.
        CreateAugmentation = new("CreateAugmentation", 1),
        Recipe = new("Recipe"),
        // With channelsLast.
        ToInference = new("ToInference", 1),
        Inference = new("Inference"),
        // Only where NetGen.Onnx is referenced; Run is its method.
        Session = new("Session"),
        Run = new("Run"),
        // Of a stub: arguments whose constants only C# knows, for the analyzers.
        Unreadable = new("_unreadableArguments", ConstantType: "string");

    /// <summary>What a shape's constants are called after <c>Input</c> and <c>Output</c>.</summary>
    public const string Channels = "Channels", Height = "Height", Width = "Width", Features = "Features";

    /// <summary>Those that every network has, whatever it declares.</summary>
    public static IReadOnlyList<GeneratedMember> Always { get; } = [Constructor, Forward, Loss, RegisterComponents];

    /// <summary>The constants of the input's and the output's shape.</summary>
    public static IReadOnlyList<GeneratedMember> Sizes { get; } =
    [
        .. from side in (string[])["Input", "Output"]
           from axis in (string[])[Channels, Height, Width, Features]
           select new GeneratedMember(side + axis, ConstantType: "int"),
    ];

    /// <summary>Names that no layer's property can have; <see cref="Predict"/> is one more in a network that has it.</summary>
    public static IReadOnlyList<string> Reserved { get; } =
    [
        .. ((GeneratedMember[])
        [
            ParameterCount, Macs, Classes, Graph, GraphText, GraphField, Loss, CreateOptimizer, CreateScheduler, TrainingStep,
            CreateWeightAverage, CreateAugmentation, Recipe, ToInference, Inference, Session, .. Sizes,
        ]).Select(m => m.Name),
    ];
}

namespace NetGen.Generator.Tests;

/// <summary>NETGEN1063 and NETGEN1062: members of the user's own in a network; NETGEN1003: attributes on several parts.</summary>
public sealed class OwnMemberRuleTests
{
    private const string Usings = "using TorchSharp;\nusing static TorchSharp.torch;\nusing static TorchSharp.torch.nn;\n";

    private const string Network = "[Network(1, 8, 8)]\n[Conv(4, 3), ReLU]\n";

    // Of layers with state C# says, too, that their properties have no value.
    private const string Stateless = "[Network(1, 8, 8)]\n[ReLU]\n";

    [Fact]
    public void A_constructor_that_calls_the_base_class_makes_no_layers() =>
        Assert.Equal(
            "Net has a constructor that calls its base class's, so that a network without layers would be made: write ': this()', which "
                + "makes and registers them",
            Assert.Single(
                Marked.Verify(Stateless + "public sealed partial class Net { public {|NETGEN1063:Net|}(int seed) : base(\"Net\") { } }"))
                .GetMessage());

    [Fact]
    public void In_another_part_too() =>
        Marked.Verify(
            Stateless + "public sealed partial class Net;",
            "public sealed partial class Net { public {|NETGEN1063:Net|}(string name) : base(name) { } "
                + "public Net(int a) : this(\"a\") { } }");

    [Theory]
    [InlineData("public Net(int seed) : this() => torch.manual_seed(seed);")]
    [InlineData("public Net(int seed) : this() { } public Net(string name) : this(name.Length) { }")]
    [InlineData("static Net() { }")]
    public void Constructors_that_make_the_layers(string members) =>
        Assert.Empty(Marked.Verify($"{Usings}{Network}public sealed partial class Net {{ {members} }}"));

    [Fact]
    public void Mends_the_constructor() =>
        CodeFixTests.Check(
            "Write ': this()'",
            Network + "public sealed partial class Net\n{\n    public Net(int a) : base(\"Net\") { } // why\n}\n",
            Network + "public sealed partial class Net\n{\n    public Net(int a) : this() { } // why\n}\n");

    [Theory]
    [InlineData(
        "private readonly TorchSharp.Modules.Linear {|NETGEN1062:_head|} = nn.Linear(4, 2);",
        "module",
        "register_module(\"_head\", _head)")]
    [InlineData("public nn.Module? {|NETGEN1062:Teacher|} { get; set; }", "module", "register_module(\"Teacher\", Teacher)")]
    [InlineData(
        "public Net(nn.Module<Tensor, Tensor> head) : this() => Head = head; "
            + "public nn.Module<Tensor, Tensor> {|NETGEN1062:Head|} { get; } = null!;",
        "module",
        "register_module(\"Head\", Head)")]
    [InlineData(
        "public TorchSharp.Modules.Parameter {|NETGEN1062:scale|} = nn.Parameter(torch.ones(1));",
        "parameter",
        "register_parameter(\"scale\", scale)")]
    public void A_module_that_is_not_registered(string member, string kind, string call)
    {
        string message = Assert.Single(
            Marked.Verify($"{Usings}{Network}public sealed partial class Net;", $"{Usings}public sealed partial class Net {{ {member} }}"))
            .GetMessage();
        Assert.StartsWith($"Net: the {kind} '", message, StringComparison.Ordinal);
        Assert.EndsWith($"call {call} where it is made", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "public Net(int n) : this() { Head = nn.Linear(4, n); register_module(\"head\", Head); } "
            + "public nn.Module Head { get; } = null!;")]
    [InlineData("public Net(int n) : this() => register_module(\"head\", Head = nn.Linear(4, n)); public nn.Module Head { get; } = null!;")]
    [InlineData(
        "public Net(int n) : this() { Head = nn.Linear(4, n); foreach (var made in new[] { Head }) add_module(\"head\", made); } "
            + "public nn.Module Head { get; } = null!;")]
    [InlineData("public Net(int n) : this() { Head = nn.Linear(4, n); RegisterComponents(); } public nn.Module Head { get; } = null!;")]
    [InlineData("public Net(int n) : this() => First = children().First(); public nn.Module? First { get; }")]
    [InlineData("public static readonly nn.Module Shared = nn.Linear(1, 1);")]
    [InlineData("public Net(int n) : this() => First = Conv1; public nn.Module? First { get; }")]
    [InlineData("public nn.Module First => Conv1;")]
    [InlineData("public Tensor? Last { get; set; }")]
    public void Modules_that_are_registered_or_another_ones(string members) =>
        Assert.Empty(Marked.Verify($"{Usings}{Network}public sealed partial class Net {{ {members} }}"));

    [Fact]
    public void Registers_the_module() =>
        CodeFixTests.Check(
            "Register 'Head'",
            Source(""),
            Source("\n        register_module(\"Head\", Head);"));

    [Theory]
    [InlineData("[Budget(MaxParameters = 1)]", "[Budget]")]
    [InlineData("[Reproduces(\"LeNet\", Parameters = 1)]", "[Reproduces]")]
    [InlineData("[Initialize(He), SGD(0.1)]", "[Initialize], [SGD]")]
    [InlineData("[MeanSquaredError]", "[MeanSquaredError]")]
    [InlineData("[Recipe(epochs: 3)]", "[Recipe]")]
    [InlineData("[RandomHorizontalFlip]", "[RandomHorizontalFlip]")]
    public void What_is_on_another_part_is_not_ignored(string attributes, string names)
    {
        var found = Assert.Single(
            Marked.Verify(
                Network + "public sealed partial class {|NETGEN1003:Net|};",
                $"{attributes} public sealed partial class Net;"));
        Assert.Equal(
            $"The attributes of Net are on several of its parts, but only those on the part with [Network] are read, and not {names}: put "
                + "them all on one part",
            found.GetMessage());
        Assert.Equal("Test1.cs", Assert.Single(found.AdditionalLocations).SourceTree!.FilePath);
    }

    // The optimizer that the schedule lacks is there.
    [Fact]
    public void What_follows_from_it_is_not_reported() =>
        Assert.Single(
            Marked.Verify(
                "[Network(4)]\n[Linear(3), LogSoftmax, StepDecay(30)] public sealed partial class {|NETGEN1003:Net|};",
                "[SGD(0.1), NegativeLogLikelihood] public sealed partial class Net;"));

    [Fact]
    public void Inline_says_nothing_of_a_network() =>
        Marked.Verify("[Network(1, 8, 8), {|NETGEN1018:Inline|}, Conv(4, 3)] public sealed partial class Net;");

    [Fact]
    public void Moves_it_to_the_part_of_the_network() =>
        CodeFixTests.Check(
            "Move all layers to one part of Net",
            Network + "public sealed partial class Net;\n\n[SGD(0.1)]\npublic sealed partial class Net;\n",
            Network + "[SGD(0.1)]\npublic sealed partial class Net;\n\npublic sealed partial class Net;\n");

    /// <summary>A parameter that no block can have is one error, and users of the block compile.</summary>
    [Theory]
    [InlineData("int[][] table")]
    [InlineData("List<int> table")]
    [InlineData("int? table")]
    [InlineData("double[] table")]
    [InlineData("(int, int) table")]
    [InlineData("Type table")]
    [InlineData("Dictionary<int, string[]> table")]
    [InlineData("int first, int[][] table")]
    [InlineData("[PerAxis] int first, int[][] table")]
    [InlineData("decimal table")]
    public void A_parameter_that_no_block_can_have(string parameters)
    {
        var run = GeneratorHarness.Generate(
            $"[Conv(8, 1)] public sealed partial class OneAttribute({parameters}) : BlockAttribute;\n"
                + "[Network(3, 8, 8), Conv(\"chanels\", 1)] public sealed partial class Net;");
        Assert.Equal(
            ["NETGEN1024", "NETGEN1033"],
            run.Analyze(compilerToo: true)
                .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error && !d.IsSuppressed)
                .Where(d => d.Id is not "CS9113")
                .Select(d => d.Id)
                .Order(StringComparer.Ordinal));
    }

    private static string Source(string registration) =>
        $$"""
        {{Usings}}
        {{Network}}public sealed partial class Net
        {
            public Net(int n) : this()
            {
                Head = nn.Linear(4, n);{{registration}}
            }

            public nn.Module Head { get; } = null!;
        }
        """;
}

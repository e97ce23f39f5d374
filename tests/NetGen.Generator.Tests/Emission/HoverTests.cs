using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace NetGen.Generator.Tests;

/// <summary>What an editor shows over a network and its members: the documentation, as Roslyn hands it to editors.</summary>
public class HoverTests
{
    private const string Source = """
        [Conv(nameof(c), 3, padding: 1), BatchNorm, ReLU]
        public sealed partial class StepAttribute(int c) : BlockAttribute;

        [Network(3, 16, 16, Classes = 10)]
        [Conv(8, 3), ReLU, Step(4, Name = "one"), Step(6, Name = "two")]
        [GlobalAvgPool, Flatten, Dropout, Linear("classes", Name = "fc")]
        public sealed partial class Net;
        """;

    private static readonly Lazy<INamedTypeSymbol> s_net = new(() =>
        GeneratorHarness.Generate(Source).AssertCompiles().Output.GetTypeByMetadataName("Net")!);

    private static XElement Documentation(ISymbol symbol)
    {
        string xml = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture, expandIncludes: true)!;
        Assert.NotEmpty(xml);
        return XElement.Parse(xml, LoadOptions.PreserveWhitespace);
    }

    private static string Summary(string member) => Documentation(s_net.Value.GetMembers(member).Single()).Element("summary")!.Value;

    [Fact]
    public void The_class_shows_its_costs_and_its_layers()
    {
        var documentation = Documentation(s_net.Value);
        // Convolutions with bias, 2 numbers a channel of batch norms, the linear layer.
        const int Parameters = (3 * 9 + 1) * 8 + (8 * 9 + 1) * 4 + 2 * 4 + (4 * 9 + 1) * 6 + 2 * 6 + (6 + 1) * 10,
            Pixels = 14 * 14,
            Macs = (3 * 9 * 8 + 8 * 9 * 4 + 4 * 9 * 6) * Pixels + 60;
        Assert.Equal($"N x 3 x 16 x 16 to N x 10: {Parameters:N0} parameters, {Macs:N0} MACs.", documentation.Element("summary")!.Value);
        // At the first ReLU: input, convolution, ReLU.
        Assert.StartsWith(
            $"One sample takes {(3 * 256 + 2 * 8 * Pixels) * 4 / 1024.0:0.0} KiB in inference",
            documentation.Element("remarks")!.Element("para")!.Value,
            StringComparison.Ordinal);
        Assert.EndsWith(
            "receptive field 7 x 7, stride 1.",
            documentation.Element("remarks")!.Element("para")!.Value,
            StringComparison.Ordinal);
        var table = documentation.Element("remarks")!.Element("list")!;
        Assert.Equal("table", table.Attribute("type")!.Value);
        Assert.Equal(["Layer", "Output, parameters, multiply-accumulates"], table.Element("listheader")!.Elements().Select(e => e.Value));
        Assert.All(table.Elements("item"), i => Assert.Equal(["term", "description"], i.Elements().Select(e => e.Name.LocalName)));
        Assert.Equal(
            [
                "conv1",
                "relu1",
                "one.conv1",
                "one.bn1",
                "one.relu1",
                "two.conv1",
                "two.bn1",
                "two.relu1",
                "pool1",
                "flatten1",
                "dropout1",
                "fc",
            ],
            table.Elements("item").Select(i => i.Element("term")!.Value.Split(' ')[0]));
        Assert.Equal(
            $"N x 8 x 14 x 14, 224 parameters, {3 * 9 * 8 * Pixels:N0} MACs",
            table.Elements("item").First().Element("description")!.Value);
    }

    [Fact]
    public void Members_show_their_shapes_costs_and_origin()
    {
        Assert.Equal(
            $"conv1: Conv 3x3, 8. N x 3 x 16 x 16 -> N x 8 x 14 x 14; 224 parameters, {3 * 9 * 8 * 196:N0} MACs.",
            Summary("Conv1"));
        Assert.Equal(
            $"two: Step. N x 4 x 14 x 14 -> N x 6 x 14 x 14; {(4 * 9 + 1) * 6 + 12} parameters, {4 * 9 * 6 * 196:N0} MACs.",
            Summary("Two"));
        Assert.Equal("dropout1: Dropout p 0.5. N x 6 -> N x 6.", Summary("Dropout1"));
        Assert.Equal("fc: Linear 10. N x 6 -> N x 10; 70 parameters, 60 MACs.", Summary("Fc"));
        var remarks = Documentation(s_net.Value.GetMembers("Two").Single()).Element("remarks")!;
        Assert.Equal("From the 2nd [Step] of .", remarks.Value);
        Assert.Equal("T:Net", remarks.Element("see")!.Attribute("cref")!.Value);
    }

    [Fact]
    public void Members_of_a_shared_class_show_what_they_have_in_common()
    {
        var block = s_net.Value.GetTypeMembers("StepBlock").Single();
        string conv = Documentation(block.GetMembers("Conv1").Single()).Element("summary")!.Value;
        Assert.StartsWith("conv1: Conv 3x3, padding 1. N x inChannels x 14 x 14 -> N x ", conv, StringComparison.Ordinal);
        // From 4 * (8 * 9 + 1) and 6 * (4 * 9 + 1), and 196 times 288 and 216.
        Assert.EndsWith($"; 222 to 292 parameters, {216 * 196:N0} to {288 * 196:N0} MACs.", conv, StringComparison.Ordinal);
        Assert.Equal("T:StepAttribute", Documentation(block).Element("seealso")!.Attribute("cref")!.Value);
    }

    [Theory]
    [InlineData("ParameterCount", "Number of trained parameters.")]
    [InlineData("Macs", "Multiply-accumulates of one sample in evaluation mode; convolutions and linear layers.")]
    [InlineData("InputHeight", "Rows of the input, N x 3 x 16 x 16.")]
    [InlineData("OutputFeatures", "Features of the output, N x 10.")]
    public void Constants_show_what_they_are(string constant, string expected) => Assert.Equal(expected, Summary(constant));

    [Fact]
    public void A_symbolic_network_shows_formulas_where_they_are_short()
    {
        var net = GeneratorHarness
            .Generate(
                "[Network(\"3xHxW\"), Conv(16, 3, stride: 2, padding: 1, Name = \"stem\"), GlobalAvgPool, Flatten, "
                    + "Linear(10)] public sealed partial class Any;")
            .AssertCompiles()
            .Output.GetTypeByMetadataName("Any")!;
        Assert.Equal(
            "stem: Conv 3x3, 16, stride 2, padding 1. N x 3 x H x W -> N x 16 x ceil(H / 2) x ceil(W / 2); 448 parameters, "
                + "432 * ceil(H / 2) * ceil(W / 2) MACs.",
            Documentation(net.GetMembers("Stem").Single()).Element("summary")!.Value);
        Assert.StartsWith(
            "One sample of 224 x 224 takes ",
            Documentation(net).Element("remarks")!.Element("para")!.Value,
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_public_member_of_test_networks_is_documented_in_well_formed_xml(string name)
    {
        var run = GeneratorHarness.Generate(EmittedNetworks.All[name]);
        foreach (var tree in run.Result.GeneratedTrees)
        {
            var model = run.Output.GetSemanticModel(tree);
            foreach (var node in tree.GetRoot().DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.MemberDeclarationSyntax>())
            {
                if (model.GetDeclaredSymbol(node)
                    is { DeclaredAccessibility: Accessibility.Public, IsOverride: false } symbol
                        and (IPropertySymbol or INamedTypeSymbol or IMethodSymbol))
                {
                    Assert.NotNull(Documentation(symbol));
                }
            }
        }
    }

    /// <summary>
    /// By symbols, as an editor asks: whatever a user can name in a network, in its nested classes and in its record of results says what
    /// it is, and with which shape.
    /// </summary>
    [Theory]
    [MemberData(nameof(Networks))]
    public void Whatever_can_be_named_shows_a_shape(string name)
    {
        var run = GeneratorHarness.Generate(EmittedNetworks.All[name]);
        var declared = run.Result.GeneratedTrees.SelectMany(t =>
            t.GetRoot()
                .DescendantNodes()
                .OfType<Microsoft.CodeAnalysis.CSharp.Syntax.TypeDeclarationSyntax>()
                .Select(d => (INamedTypeSymbol)run.Output.GetSemanticModel(t).GetDeclaredSymbol(d)!));
        foreach (var type in declared.Where(t => t.DeclaredAccessibility == Accessibility.Public && t.BaseType?.Name != "BlockAttribute"))
        {
            if (type.BaseType?.SpecialType != SpecialType.System_Object) AssertShows(type);
            foreach (var member in type.GetMembers()
                    .Where(m =>
                        m.DeclaredAccessibility == Accessibility.Public
                        && (!m.IsImplicitlyDeclared || (m is IPropertySymbol && type.IsRecord))
                        && m is not IMethodSymbol { AssociatedSymbol: not null }))
            {
                AssertShows(member);
            }
        }
    }

    private static readonly string[] s_shapeless =
    [
        "Dispose",
        "ParameterCount",
        "Macs",
        "Classes",
        "Graph",
        "CreateOptimizer",
        "CreateScheduler",
        "Loss",
        "TrainingStep",
        "Recipe",
        "Augment",
        "CreateWeightAverage",
    ];

    private static void AssertShows(ISymbol symbol)
    {
        string text = symbol.GetDocumentationCommentXml(CultureInfo.InvariantCulture, expandIncludes: true) ?? "";
        // The name of a record's result is where the record itself is documented.
        if (text.Length == 0 && symbol is IPropertySymbol { ContainingType.IsRecord: true })
            text = Documentation(symbol.ContainingType).Elements("param").Single(p => p.Attribute("name")!.Value == symbol.Name).ToString();
        Assert.False(string.IsNullOrWhiteSpace(text), $"{symbol} has no documentation");
        if (symbol is INamedTypeSymbol { IsRecord: true } or IMethodSymbol { MethodKind: MethodKind.Constructor }
            || s_shapeless.Any(s =>
                symbol.Name == s || symbol.ContainingType?.Name == s || symbol.Name.StartsWith(s, StringComparison.Ordinal)))
        {
            return;
        }

        Assert.True(text.Contains("N x ", StringComparison.Ordinal), $"{symbol} shows no shape: {text}");
    }

    public static TheoryData<string> Networks() => [.. EmittedNetworks.All.Keys];

    // The zoo's documentation file, as the compiler wrote it for editors: each generated property has its shapes and its way back.
    [Fact]
    public void Every_generated_property_of_the_zoo_shows_its_shapes()
    {
        var members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "NetGen.Models.xml")).Descendants("member").ToList();
        var generated = members
            .Where(m =>
                m.Attribute("name")!.Value.StartsWith("P:", StringComparison.Ordinal)
                && m.Element("summary")?.Value.Contains(" -> ") == true)
            .ToList();
        Assert.True(generated.Count > 1000, $"{generated.Count}");
        Assert.All(generated, m =>
        {
            Assert.Matches(
                new Regex(
                    @"^[\w-]+: .+\. N x .+ -> N x [^;]+(; .+ parameters?)?([;,] [\d,]+( to [\d,]+)? MACs)?(, in training only)?\.$"),
                m.Element("summary")!.Value);
            Assert.StartsWith("From the ", m.Element("remarks")!.Value, StringComparison.Ordinal);
            Assert.All(m.Descendants("see"), s => Assert.StartsWith("T:", s.Attribute("cref")!.Value, StringComparison.Ordinal));
        });
    }
}

using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.CSharp;

namespace NetGen.Generator.Tests;

/// <summary>
/// Nothing that an attribute takes is ignored: each parameter of its constructors and each of its properties changes what is generated,
/// or is an error.
/// </summary>
public sealed class EveryArgumentTests
{
    private const string Conv = "Conv(16, 1)";

    /// <summary>Attributes that are no arguments of a network: marks of the generator's own, of parameters, and base classes.</summary>
    private static readonly HashSet<string> s_others = ["GeneratedFrom", "PerAxis", "Network", "Inline"];

    /// <summary>Where each attribute that isn't a layer can be, and its arguments there; the attribute's place is "@".</summary>
    private static readonly (string Attribute, string Arguments, string Layers)[] s_places =
    [
        ("Split", "", $"[@] [Branch, {Conv}] [Branch, {Conv}] [Add]"),
        ("Branch", "", $"[Split] [@, {Conv}] [Branch, {Conv}] [Branch, {Conv}] [Add]"),
        ("Branch", "\"b\"", $"[Split] [@, {Conv}, ReLU] [Branch, {Conv}] [Branch, {Conv}] [Add]"),
        ("Concat", "", $"[Split] [Branch, {Conv}] [Branch, {Conv}] [@]"),
        ("Concat", "\"x\"", $"[{Conv}, Tap(\"x\"), Tap(\"y\"), ReLU, @, ReLU, Add(\"x\", \"y\", When = \"channels == 16\")]"),
        ("Add", "", $"[Split] [Branch, {Conv}] [Branch, {Conv}] [@]"),
        ("Add", "\"x\"", $"[{Conv}, Tap(\"x\"), Tap(\"y\"), ReLU, @, ReLU, Add(\"y\")]"),
        ("Multiply", "", $"[Split] [Branch, {Conv}] [Branch, {Conv}] [@]"),
        ("Multiply", "\"x\"", $"[{Conv}, Tap(\"x\"), Tap(\"y\"), ReLU, @, ReLU, Add(\"y\")]"),
        ("Sequential", "", $"[@, {Conv}, EndSequential]"),
        ("Sequential", "\"s\"", $"[@, {Conv}, EndSequential]"),
        ("EndSequential", "", $"[Sequential(\"s\"), {Conv}, @]"),
        ("Auxiliary", "\"a\"", $"[{Conv}, @, GlobalAvgPool, Flatten, EndAuxiliary, GlobalAvgPool, Flatten]"),
        ("EndAuxiliary", "", $"[{Conv}, Auxiliary(\"a\"), GlobalAvgPool, Flatten, @, GlobalAvgPool, Flatten]"),
        ("Output", "\"o\"", $"[{Conv}, @, ReLU]"),
        ("Tap", "\"x\"", $"[{Conv}, @, ReLU, Add(\"x\")]"),
        ("Let", "\"n\", 16", "[@, Conv(\"n\", 1)]"),
        ("Budget", "MaxParameters = 1_000_000_000", $"[{Conv}] [@]"),
        ("Reproduces", "\"It\", Parameters = 1", $"[{Conv}] [@]"),
        ("CrossEntropy", "", Classifier("@")),
        ("MeanSquaredError", "", Classifier("@")),
        ("NegativeLogLikelihood", "", Classifier("LogSoftmax, @")),
        ("MeanPenalty", "", Classifier("RadialBasis(4), @")),
        ("DiscriminativePenalty", "j: 1", Classifier("RadialBasis(4), @")),
        ("Initialize", "He", Classifier("@")),
        ("Initialize", "Normal", Classifier("@")),
        ("InitializeWeights", "Normal, 0.5, \"fc1\"", Classifier("Linear(4), @")),
        ("InitializeBias", "0.5, \"fc1\"", Classifier("Linear(4), @")),
        ("Recipe", "epochs: 3", Classifier("SGD(0.1), @")),
        ("SGD", "0.1, momentum: 0.5", Classifier("@")),
        ("Adam", "", Classifier("@")),
        ("AdamW", "", Classifier("@")),
        ("RMSProp", "", Classifier("@")),
        ("StepDecay", "3", Classifier("SGD(0.1), @")),
        ("MultiStepDecay", "0.1, 3", Classifier("SGD(0.1), @")),
        ("ExponentialDecay", "0.9", Classifier("SGD(0.1), @")),
        ("CosineDecay", "", Classifier("SGD(0.1), Recipe(epochs: 30), @")),
        ("PolynomialDecay", "", Classifier("SGD(0.1), Recipe(epochs: 30), @")),
        ("ReduceOnPlateau", "", Classifier("SGD(0.1), @")),
        ("WarmUp", "3", Classifier("SGD(0.1), @")),
        ("GradientClipping", "2", Classifier("SGD(0.1), @")),
        ("WeightAveraging", "", Classifier("SGD(0.1), @")),
        ("Inference", "", Classifier("@")),
        ("RandomCrop", "24, padding: 2", $"[{Conv}] [@]"),
        ("RandomResizedCrop", "24", $"[{Conv}] [@]"),
        ("RandomScaleCrop", "24, 28, 32", $"[{Conv}] [@]"),
        ("RandomHorizontalFlip", "", $"[{Conv}] [@]"),
        ("PcaLighting", "", $"[{Conv}] [@]"),
        ("Normalize", Means, $"[{Conv}] [@]"),
    ];

    private const string Means =
        "mean: [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5], "
            + "std: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]";

    /// <summary>What a parameter that must be given is, in a layer.</summary>
    private static readonly Dictionary<string, string> s_needed = new()
    {
        ["channels"] = "16",
        ["features"] = "16",
        ["kernel"] = "3",
        ["size"] = "4",
        ["scale"] = "2",
        ["factor"] = "0.5",
        ["groups"] = "4",
        ["start"] = "0",
        ["length"] = "4",
        ["p"] = "0.3",
        ["table"] = "\"0 1 2; 3 4 5; 6 7 8; 9 10 11; 12 13 14; 15; 0; 1; 2; 3; 4; 5; 6; 7; 8; 9\"",
        ["codes"] = "\"10; 01\"",
    };

    public static TheoryData<string> Attributes => [.. Types().Select(NameOf)];

    [Fact]
    public void Every_attribute_has_a_place() =>
        Assert.Equal(
            Types().Select(NameOf).Where(n => LayerTable.Find(n) is null),
            s_places.Select(p => p.Attribute).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Attributes))]
    public void Every_argument_changes_something(string attribute)
    {
        var type = Types().Single(t => NameOf(t) == attribute);
        foreach (var (arguments, layers) in PlacesOf(type))
        {
            var given = SyntaxFactory.ParseAttributeArgumentList($"({arguments})")!.Arguments;
            var variants = Variants(type)
                .Select(v => (v.Name, v.IsProperty, Uses: v.Values.Select(x => With(attribute, given, v.Name, v.IsProperty, x)).ToList()))
                .ToList();
            string plain = arguments.Length == 0 ? attribute : $"{attribute}({arguments})";
            var outcomes = Outcomes([plain, .. variants.SelectMany(v => v.Uses)], layers);
            int next = 1;
            foreach (var (name, _, uses) in variants)
            {
                var changed = outcomes.Skip(next).Take(uses.Count).ToList();
                next += uses.Count;
                Assert.True(
                    changed.Exists(c => c != outcomes[0]),
                    $"[{attribute}] ignores '{name}': {string.Join(" and ", uses)} are {plain} in {layers}");
            }
        }
    }

    private static string Classifier(string last) => $"[GlobalAvgPool, Flatten] [{last}]";

    private static IEnumerable<(string Arguments, string Layers)> PlacesOf(Type type)
    {
        string name = NameOf(type);
        if (LayerTable.Find(name) is not { } definition)
            return s_places.Where(p => p.Attribute == name).Select(p => (p.Arguments, p.Layers));
        string arguments = string.Join(
            ", ",
            definition.Parameters.Where(p => p.Default is null).Select(p => $"{p.Name}: {s_needed.GetValueOrDefault(p.Name, "1")}"));
        // On an image, on a vector or on an image with its channels last.
        string use = arguments.Length == 0 ? name : $"{name}({arguments})";
        string[] places = ["[@, ReLU]", "[GlobalAvgPool, Flatten, @]", "[ChannelsLast, @]", "[Conv(2, 1), GlobalAvgPool, Flatten, @]"];
        string place = places.First(p => p == places[^1] || !Outcomes([use], p)[0].StartsWith("NETGEN", StringComparison.Ordinal));
        return [(arguments, place)];
    }

    // Two values for each: one of them may be the default.
    private static IEnumerable<(string Name, bool IsProperty, string[] Values)> Variants(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(c => c.GetParameters()).Where(p => p.ParameterType != typeof(object))
            .GroupBy(p => p.Name!).Select(g => (g.Key, false, ValuesOf(g.First().ParameterType)));
        var properties = type.GetProperties().Where(p => p.CanWrite && p.Name != "TypeId").Select(p => (p.Name, true, p.Name switch
        {
            "When" => ["\"false\"", "\"true\""],
            "Repeat" => ["2", "0"],
            _ => ValuesOf(p.PropertyType),
        }));
        return parameters.Concat(properties);
    }

    private static string[] ValuesOf(Type type) =>
        type == typeof(string) ? ["\"one\"", "\"two\""]
        : type == typeof(bool) ? ["true", "false"]
        : type == typeof(double) ? ["0.25", "0.75"]
        : type.IsEnum ? [.. Enum.GetNames(type).Select(n => $"{type.FullName}.{n}")]
        : type.IsArray ? [.. ValuesOf(type.GetElementType()!).Select(v => $"[{v}]")]
        : ["1", "2", "5"];

    private static string With(
        string attribute,
        IReadOnlyList<Microsoft.CodeAnalysis.CSharp.Syntax.AttributeArgumentSyntax> given,
        string name,
        bool isProperty,
        string value)
    {
        // The arguments by position are those of the first parameters; a changed one takes the place of its own.
        var type = Types().Single(t => NameOf(t) == attribute);
        string[] order = type.GetConstructors()
            .Select(c => c.GetParameters().Select(p => p.Name!).ToArray())
            .OrderByDescending(c => c.Contains(name) || isProperty)
            .ThenByDescending(c => c.Length)
            .First();
        var named = given.Select((a, k) => a.NameEquals is { } property
            ? ($"{property.Name} = ", property.Name.ToString(), a.Expression.ToString())
            : a.NameColon is { } colon ? ($"{colon.Name}: ", colon.Name.ToString(), a.Expression.ToString())
            : ("", order.ElementAtOrDefault(k) ?? order[^1], a.Expression.ToString())).ToList();
        int index = named.FindIndex(a => a.Item2 == name);
        if (index >= 0) named[index] = (named[index].Item1, name, Element(named[index].Item1, value));
        else if (isProperty) named.Add(($"{name} = ", name, value));
        else named.Insert(named.FindLastIndex(a => !a.Item1.EndsWith("= ", StringComparison.Ordinal)) + 1, ($"{name}: ", name, value));
        return named.Count == 0 ? attribute : $"{attribute}({string.Join(", ", named.Select(a => a.Item1 + a.Item3))})";
    }

    // One of the arguments of a list of parameters.
    private static string Element(string prefix, string value) =>
        prefix.Length == 0 && value.StartsWith('[') ? value[1..^1] : value;

    /// <summary>What each use of an attribute comes to: the generated text, or its errors.</summary>
    private static List<string> Outcomes(IReadOnlyList<string> uses, string layers)
    {
        var sources = uses.Select((use, k) =>
            $"namespace N{k.ToString(CultureInfo.InvariantCulture)}; [Network(16, 24, 24)] "
                + $"{layers.Replace("@", use, StringComparison.Ordinal)} public sealed partial class Net;");
        var compilation = GeneratorHarness.Compile([.. sources]);
        var source = NetworkSource.Read(compilation, default);
        return
        [
            .. source.Networks.Select(part =>
            {
                var declaration = source.Close(part.Class)!;
                var analysis = NetworkAnalysis.Of(declaration);
                var tree = part.Syntax.SyntaxTree;
                var wrong = compilation.GetSemanticModel(tree).GetDeclarationDiagnostics()
                    .Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
                string all = string.Join(
                    "\n",
                    wrong.Select(d => d.GetMessage(CultureInfo.InvariantCulture))
                        .Concat(analysis.Problems.Select(p => $"{p.Rule.Id}: {p.Message}"))
                        .Concat(
                            analysis.Inferred is { } inferred
                                ? BudgetReporter.Find(inferred, declaration).Select(p => $"{p.Rule.Id}: {p.Message}")
                                    .Append(NetworkWriter.Write(inferred))
                                : []));
                return all.Replace(part.Class.Header.Namespace, "N", StringComparison.Ordinal);
            }),
        ];
    }

    private static IEnumerable<Type> Types() =>
        typeof(LayerAttribute).Assembly.GetTypes()
            .Where(t => t.IsSubclassOf(typeof(Attribute)) && t is { IsAbstract: false, IsPublic: true, Namespace: "NetGen" })
            .Where(t => !s_others.Contains(NameOf(t)))
            .OrderBy(NameOf, StringComparer.Ordinal);

    private static string NameOf(MemberInfo type) => type.Name[..^"Attribute".Length];
}

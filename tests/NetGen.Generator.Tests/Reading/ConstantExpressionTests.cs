using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NetGen.Generator.Tests.Inference;

namespace NetGen.Generator.Tests;

/// <summary>What an argument is read as is what C# says it is.</summary>
public sealed class ConstantExpressionTests
{
    private const string Head = """
        using Drawn;
        using static Drawn.Known;
        using Alias = Drawn.Plain;

        """;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Drawn_expressions_have_the_values_that_the_compiler_computes(int seed)
    {
        var random = new Random(seed);
        var drawn = new DrawnConstant(random);
        var expressions = Enumerable.Range(0, 150).Select(_ => drawn.Next()).ToList();
        int compared = 0;
        foreach (var (expression, read, expected) in Read(expressions).Where(e => e.Expected is not null))
        {
            compared++;
            Assert.True(expected!.Equals(read), $"{expression} is {expected} ({expected.Kind}), but is read as {read} ({read?.Kind})");
        }

        // The others overflow, which C# reports.
        Assert.InRange(compared, 75, 150);
    }

    [Theory]
    [InlineData("'a' + 'b'", 97 + 98)]
    [InlineData("'a'", 97)]
    [InlineData("default", 0)]
    [InlineData("default(int)", 0)]
    [InlineData("~5", -6)]
    [InlineData("7 / 2", 3)]
    [InlineData("-7 % 3", -1)]
    [InlineData("1 << 33", 2)]
    [InlineData("-2147483648", int.MinValue)]
    [InlineData("(int)3.99", 3)]
    [InlineData("(object)3", 3)]
    public void Whole_numbers(string expression, int value) =>
        Assert.Equal(new IntegerValue(value), ReadArgument($"Conv({expression}, 1)"));

    [Theory]
    [InlineData("0.1f", (double)0.1f)]
    [InlineData("1 / 3f", (double)(1 / 3f))]
    [InlineData("1f / 3", (double)(1f / 3))]
    [InlineData("16777217f", 16777216.0)]
    public void Numbers_keep_the_rounding_of_their_type(string expression, double value) =>
        Assert.Equal(new NumberValue(value), ReadArgument($"Dropout({expression})"));

    [Fact]
    public void Arrays_without_elements_written_have_zeros() =>
        Assert.Equal(new ListValue([new IntegerValue(0), new IntegerValue(0)]), ReadArgument("Conv(8, 1, padding: new int[2])", 2));

    // The smallest number of 64 bits is no double.
    [Fact]
    public void The_smallest_number() =>
        Assert.Equal(new IntegerValue(long.MinValue), ReadArgument("Let(\"x\", -9223372036854775808)", 1));

    [Theory]
    [InlineData("int p = default", 0)]
    [InlineData("int p = 'a'", 97)]
    [InlineData("int p = 'a' + 'b'", 195)]
    [InlineData("int p = default(int)", 0)]
    [InlineData("int p = 3 * (1 << 2)", 12)]
    [InlineData("long p = -1u", -1)]
    public void Defaults_of_parameters(string parameter, long value) =>
        Assert.Equal(
            new IntegerValue(value),
            Assert.Single(ClassesOf($"public sealed class OneAttribute({parameter}) : BlockAttribute;").Single().Parameters).Default);

    [Fact]
    public void A_float_parameter_rounds_its_default() =>
        Assert.Equal(
            new NumberValue(16777216),
            Assert.Single(ClassesOf("public sealed class OneAttribute(float p = 16777217) : BlockAttribute;").Single().Parameters).Default);

    [Theory]
    [InlineData("[Conv(16, kernel: {|NETGEN1020:typeof(int)|})]")]
    [InlineData("[Let(\"n\", {|NETGEN1020:typeof(int)|}), Conv(16, 1)]")]
    public void A_type_is_no_argument(string layers) =>
        Assert.Contains("typeof(int), a type", Assert.Single(Verified(layers)).GetMessage());

    [Fact]
    public void Networks_are_built_of_what_CSharp_sees() =>
        Assert.Equal(
            "195",
            Inferred.Of("[Network(3, 8, 8), Conv('a' + 'b', kernel: 1)] public sealed partial class Net;")
                .Rows[^1].Output.Channels.ToString());

    /// <summary>In C# the name of a text parameter is its name, and everywhere else <c>nameof</c> hands a parameter on.</summary>
    [Theory]
    [InlineData("[Inner({|NETGEN1020:nameof(label)|})]")]
    [InlineData("[Conv(8, 1, Name = {|NETGEN1020:nameof(label)|})]")]
    [InlineData("[Conv(8, 1), Sequential({|NETGEN1020:nameof(label)|}), ReLU, EndSequential]")]
    public void The_name_of_a_text_parameter_is_not_its_value(string layers) =>
        Assert.Contains(
            "nameof(label), which is the text 'label' and not the parameter's value: write \"{label}\" for the value",
            Assert.Single(
                Marked.Verify(
                    $$"""
                    [Conv(8, 1, Name = "{label}")] public sealed partial class InnerAttribute(string label) : BlockAttribute;
                    {{layers}} public sealed partial class OuterAttribute(string label) : BlockAttribute;
                    """)).GetMessage());

    [Theory]
    [InlineData("Pass the value: \"{label}\"", "\"{label}\"")]
    [InlineData("Pass the text: \"label\"", "\"label\"")]
    public void Mends_the_name_of_a_text_parameter(string title, string better)
    {
        string Source(string argument) =>
            $"[Conv(8, 1, Name = {argument})]\npublic sealed partial class OneAttribute(string label) : BlockAttribute;\n";
        CodeFixTests.Check(title, Source("nameof(label)"), Source(better));
    }

    [Fact]
    public void The_name_of_a_number_is_an_expression() =>
        Assert.Empty(
            Marked.Verify(
                "[Conv(nameof(width), 1, Name = nameof(OneAttribute))] "
                    + "public sealed partial class OneAttribute(int width) : BlockAttribute;"));

    private static IReadOnlyList<Diagnostic> Verified(string layers) =>
        Marked.Verify($"[Network(3, 8, 8)] {layers} public sealed partial class Net;");

    private static Value? ReadArgument(string attribute, int index = 0) =>
        ClassesOf($"[Network(3, 8, 8), {attribute}] public sealed partial class Net;").Single().Attributes[1].Arguments[index].Value;

    private static IEnumerable<DeclaredClass> ClassesOf(string source)
    {
        var compilation = GeneratorHarness.Compile(source);
        var tree = compilation.SyntaxTrees[^1];
        return tree.GetRoot().DescendantNodes().Where(SyntaxReader.IsCandidate).Cast<TypeDeclarationSyntax>()
            .Select(t => SyntaxReader.Read(t, () => compilation.GetSemanticModel(tree), default));
    }

    private static IEnumerable<(string Expression, Value? Read, Value? Expected)> Read(IReadOnlyList<string> expressions)
    {
        // A member of the class isn't in the scope of its attributes.
        string source = $$"""
            {{Head}}
            [Network(3, 8, 8)]
            {{string.Join("\n", expressions.Select((e, k) => $"[Let(\"x{k}\", {e})]"))}}
            public sealed partial class Net
            {
                public const string Int = "a member", Enum = "another";
            }
            """;
        var compilation = GeneratorHarness.Compile(DrawnConstant.Declarations, source);
        var tree = compilation.SyntaxTrees[^1];
        var model = compilation.GetSemanticModel(tree);
        var network = tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Single();
        var read = SyntaxReader.Read(network, () => model, default);
        var written = SyntaxReader.AttributesOf(network).Skip(1).Select(a => a.ArgumentList!.Arguments[1].Expression);
        foreach (var (expression, use) in written.Zip(read.Attributes.Skip(1)))
        {
            var constant = model.GetConstantValue(expression);
            yield return (
                expression.ToString(),
                use.Arguments[1].Value,
                constant.HasValue ? Expected(model.GetTypeInfo(expression).Type, constant.Value) : null);
        }
    }

    private static Value Expected(ITypeSymbol? type, object? constant) => constant switch
    {
        null => new NullValue(),
        _ when type is { TypeKind: TypeKind.Enum } => Member(type, constant),
        string text => new TextValue(text),
        bool flag => new BooleanValue(flag),
        char character => new IntegerValue(character),
        float or double => new NumberValue(Convert.ToDouble(constant, CultureInfo.InvariantCulture)),
        _ => new IntegerValue(Convert.ToInt64(constant, CultureInfo.InvariantCulture)),
    };

    private static EnumValue Member(ITypeSymbol type, object constant)
    {
        var field = type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Equals(f.ConstantValue, constant));
        long number = constant is ulong bits ? unchecked((long)bits) : Convert.ToInt64(constant, CultureInfo.InvariantCulture);
        return new(type.ToDisplayString(), field?.Name ?? number.ToString(CultureInfo.InvariantCulture), number);
    }
}

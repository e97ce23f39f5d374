using System.Reflection;

namespace NetGen.Generator.Tests;

/// <summary>What a person types and sees in the IDE (the attributes) is what the generator reads (the definitions).</summary>
public sealed class AttributeAgreementTests
{
    private static readonly NullabilityInfoContext s_nullability = new();

    public static TheoryData<string> Layers => [.. LayerTable.All.Select(d => d.Name)];

    [Fact]
    public void Every_layer_attribute_has_its_definition() =>
        Assert.Equal(
            typeof(LayerAttribute)
                .Assembly.GetTypes()
                .Where(t => t.BaseType == typeof(LayerAttribute) && !t.IsAbstract)
                .Select(t => t.Name[..^"Attribute".Length])
                .Order(StringComparer.Ordinal),
            LayerTable.All.Select(d => d.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Layers))]
    public void Constructors_have_the_definitions_names_and_places(string layer)
    {
        var (definition, constructors) = Of(layer);
        foreach (var constructor in constructors.Where(c => c.GetParameters().Length > 0))
            Assert.Equal(definition.Parameters.Select(p => p.Name), constructor.GetParameters().Select(p => p.Name!));
        // Without it, an attribute without arguments would be ambiguous between two constructors of optional parameters.
        Assert.Equal(definition.Parameters.All(p => p.Default is not null), constructors.Any(c => c.GetParameters().Length == 0));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_typed_constructor_has_the_definitions_types_and_defaults(string layer)
    {
        var (definition, constructors) = Of(layer);
        if (definition.Parameters.Count == 0) return;
        var typed = Assert.Single(
            constructors,
            c => c.GetParameters() is { Length: > 0 } p && p.All(x => x.ParameterType != typeof(object) && !x.ParameterType.IsArray));
        foreach (var (parameter, actual) in definition.Parameters.Zip(typed.GetParameters()))
        {
            Assert.Equal(TypeOf(parameter), actual.ParameterType.IsEnum ? typeof(Enum) : actual.ParameterType);
            Assert.Equal(parameter.Default is not null, actual.HasDefaultValue);
            if (parameter.Default is { } value)
            {
                object? given = actual.DefaultValue;
                Assert.Equal(
                    DefaultOf(value),
                    actual.ParameterType.IsEnum ? Enum.ToObject(actual.ParameterType, given!).ToString() : given);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_expression_constructor_takes_objects(string layer)
    {
        var (definition, constructors) = Of(layer);
        if (definition.Parameters.Count == 0) return;
        var expressions = Assert.Single(constructors, c => c.GetParameters().Any(p => p.ParameterType == typeof(object)));
        foreach (var (parameter, actual) in definition.Parameters.Zip(expressions.GetParameters()))
        {
            Assert.Equal(parameter.Kind == ParameterKind.Text ? typeof(string) : typeof(object), actual.ParameterType);
            Assert.Equal(parameter.Default is not null, actual is { HasDefaultValue: true, DefaultValue: null });
            Assert.Equal(
                parameter.Default is not null ? NullabilityState.Nullable : NullabilityState.NotNull,
                s_nullability.Create(actual).ReadState);
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Layers_with_pairs_take_arrays(string layer)
    {
        var (definition, constructors) = Of(layer);
        var withArrays = constructors.Where(c => c.GetParameters().Any(p => p.ParameterType.IsArray)).ToList();
        Assert.Equal(definition.Parameters.Any(p => p.Kind == ParameterKind.Pair) ? 1 : 0, withArrays.Count);
        foreach (var (parameter, actual) in withArrays.SelectMany(c => definition.Parameters.Zip(c.GetParameters())))
        {
            Assert.Equal(parameter.Kind == ParameterKind.Pair ? typeof(int[]) : TypeOf(parameter), actual.ParameterType);
            if (parameter.Kind == ParameterKind.Pair)
                Assert.Equal(parameter.Default is not null, actual is { HasDefaultValue: true, DefaultValue: null });
        }
    }

    private static (LayerDefinition Definition, ConstructorInfo[] Constructors) Of(string layer) =>
        (
            LayerTable.Find(layer)!,
            typeof(LayerAttribute).Assembly.GetType($"NetGen.{layer}Attribute", throwOnError: true)!.GetConstructors());

    private static Type TypeOf(LayerParameter parameter) => parameter.Kind switch
    {
        ParameterKind.Integer or ParameterKind.Pair => typeof(int),
        ParameterKind.Number => typeof(double),
        ParameterKind.Boolean => typeof(bool),
        ParameterKind.Text => typeof(string),
        ParameterKind.Enum => typeof(Enum),
        _ => typeof(int[]),
    };

    private static object DefaultOf(Value value) => value switch
    {
        IntegerValue i => (int)i.Dim.Value,
        NumberValue n => n.Number,
        BooleanValue b => b.Boolean,
        EnumValue e => e.Member,
        _ => value,
    };
}

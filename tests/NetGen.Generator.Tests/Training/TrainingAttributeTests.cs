using System.Reflection;

namespace NetGen.Generator.Tests;

/// <summary>What a person types and sees in the IDE (the training attributes) is what the generator reads (their table).</summary>
public sealed class TrainingAttributeTests
{
    public static TheoryData<string> Names => [.. TrainingTable.All.Select(d => d.Name)];

    [Fact]
    public void Every_attribute_is_in_the_table_once() =>
        Assert.Equal(
            typeof(TrainingAttribute)
                .Assembly.GetTypes()
                .Where(t => t.BaseType == typeof(TrainingAttribute))
                .Select(t => t.Name[..^"Attribute".Length])
                .Order(StringComparer.Ordinal),
            TrainingTable.All.Select(d => d.Name).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Parameters_have_the_tables_names_places_and_defaults(string name)
    {
        var definition = TrainingTable.All.Single(d => d.Name == name);
        foreach (var constructor in Attribute(name).GetConstructors())
        {
            var parameters = constructor.GetParameters();
            Assert.Equal(definition.Parameters.Select(p => p.Name), parameters.Select(p => p.Name!));
            foreach (var (declared, written) in definition.Parameters.Zip(parameters))
            {
                Assert.Equal(declared.IsParams, written.IsDefined(typeof(ParamArrayAttribute)));
                // What may be left out in C# may be left out in the table, with the same value; 0 means "not given".
                Assert.Equal(written.HasDefaultValue, declared.Default is not null);
                if (declared.Default is { } value and not NullValue)
                {
                    Assert.Equal(
                        System
                            .Convert.ToString(written.DefaultValue, System.Globalization.CultureInfo.InvariantCulture)!
                            .ToLowerInvariant(),
                        value.Display.ToLowerInvariant());
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_CSharp_allows_twice_the_table_allows_twice(string name)
    {
        var definition = TrainingTable.All.Single(d => d.Name == name);
        bool severalOfOneKind = Attribute(name).GetCustomAttribute<AttributeUsageAttribute>()!.AllowMultiple;
        if (severalOfOneKind) Assert.DoesNotContain(definition.Role, TrainingDefinition.Single.Keys);
    }

    private static Type Attribute(string name) =>
        typeof(TrainingAttribute).Assembly.GetType($"NetGen.{name}Attribute", throwOnError: true)!;
}

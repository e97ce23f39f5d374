using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>A training attribute with its evaluated arguments by name, in the order of the attribute's parameters.</summary>
internal sealed record TrainingUse(string Name, TrainingRole Role, EquatableArray<(string Name, Value Value)> Arguments)
{
    /// <summary>The parameters that an argument is written for; the others have their defaults.</summary>
    public EquatableArray<string> Written { get; init; } = [];

    public Value this[string name] => Arguments.First(a => a.Name == name).Value;

    public bool IsGiven(string name) => this[name] is not NullValue;

    public double Number(string name) => NumberOf(this[name]);

    public long Integer(string name) => ((IntegerValue)this[name]).Dim.Value;

    public bool Flag(string name) => ((BooleanValue)this[name]).Boolean;

    /// <summary>The name of an enumeration's member.</summary>
    public string Member(string name) => ((EnumValue)this[name]).Member;

    public IReadOnlyList<double> Numbers(string name) => [.. ((ListValue)this[name]).Items.Select(NumberOf)];

    public IReadOnlyList<string> Texts(string name) => [.. ((ListValue)this[name]).Items.Select(v => ((TextValue)v).Text)];

    /// <summary>An integer for both axes, or (height, width).</summary>
    public (long Height, long Width) Pair(string name) =>
        this[name] is ListValue { Items: [var h, var w] } ? ((long)NumberOf(h), (long)NumberOf(w)) : (Integer(name), Integer(name));

    private static double NumberOf(Value value) => value is NumberValue n ? n.Number : ((IntegerValue)value).Dim.Value;
}

using System.Globalization;
using NetGen.Generator.Support;

namespace NetGen.Generator.Expressions;

/// <summary>A value of the language: what an argument holds as written, and what an expression evaluates to.</summary>
internal abstract record Value
{
    /// <summary>What the value is called in messages: <c>an integer</c>, <c>a string</c>...</summary>
    public abstract string Kind { get; }

    /// <summary>The value as a person would write it.</summary>
    public abstract string Display { get; }

    /// <summary>Whether an error that is reported elsewhere leaves it, or a part of it, open.</summary>
    public virtual bool IsUnknown => false;

    public sealed override string ToString() => Display;
}

/// <summary>A whole number that may depend on the symbolic height H and width W of the input.</summary>
internal sealed record IntegerValue(Dim Dim) : Value
{
    public IntegerValue(long number) : this(Dim.Known(number)) { }

    public override bool IsUnknown => Dim.IsUnknown;

    public override string Kind => Dim.IsKnown || Dim.IsUnknown ? "an integer" : "an integer that depends on the input's size";

    public override string Display => Dim.ToString();
}

/// <summary>A number with decimals.</summary>
internal sealed record NumberValue(double Number) : Value
{
    public override string Kind => "a number";

    public override string Display => Number.ToString("R", CultureInfo.InvariantCulture);
}

internal sealed record BooleanValue(bool Boolean) : Value
{
    public override string Kind => "a boolean";

    public override string Display => Boolean ? "true" : "false";
}

internal sealed record TextValue(string Text) : Value
{
    /// <summary>Written as <c>nameof(x)</c>: where the text is an expression, it is the variable x. Equal texts are equal values.</summary>
    public bool IsName { get; init; }

    public bool Equals(TextValue? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    public override string Kind => "a string";

    public override string Display => $"\"{Text}\"";
}

/// <summary>A member of an enumeration: its type's full name, the member's name and its constant.</summary>
internal sealed record EnumValue(string Type, string Member, long Number) : Value
{
    public override string Kind => $"a member of {Type.Substring(Type.LastIndexOf('.') + 1)}";

    public override string Display => Member;
}

/// <summary>Several values: an array argument, or <c>(1, 7)</c> in an expression.</summary>
internal sealed record ListValue(EquatableArray<Value> Items) : Value
{
    public override bool IsUnknown => Items.Any(i => i.IsUnknown);

    public override string Kind => $"a list of {Items.Count}";

    public override string Display => $"({string.Join(", ", Items.Select(i => i.Display))})";
}

/// <summary>A type, which C# takes as an argument and no layer does: <c>typeof(int)</c>.</summary>
internal sealed record TypeValue(string Written) : Value
{
    public override string Kind => "a type";

    public override string Display => Written;
}

/// <summary>The constant null: an omitted optional argument.</summary>
internal sealed record NullValue : Value
{
    public override string Kind => "null";

    public override string Display => "null";
}

/// <summary>A value that an error, which is reported elsewhere, leaves open.</summary>
internal record UnknownValue : Value
{
    public override bool IsUnknown => true;

    public override string Kind => "an unknown value";

    public override string Display => "?";

    /// <summary>What stands for a parameter whose argument is wrong.</summary>
    public static Value Of(ParameterKind kind) =>
        kind is ParameterKind.Integer or ParameterKind.Pair ? new IntegerValue(Dim.Unknown) : new UnknownValue();
}

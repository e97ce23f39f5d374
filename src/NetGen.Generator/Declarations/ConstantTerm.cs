namespace NetGen.Generator.Declarations;

/// <summary>A part of a constant expression of C# that names constants of networks.</summary>
internal abstract record ConstantTerm
{
    /// <summary>Its value as C# has it, boxed; null where it isn't known, or C# reports an error.</summary>
    /// <param name="known">The constants of networks.</param>
    public abstract object? Evaluate(Func<MemberTerm, object?> known);
}

/// <summary>A constant that C# knows without us.</summary>
internal sealed record KnownTerm(object? Value) : ConstantTerm
{
    public override object? Evaluate(Func<MemberTerm, object?> known) => Value;
}

/// <summary>A constant of a network: <c>First.OutputFeatures</c>.</summary>
/// <param name="Network">The network's full name.</param>
/// <param name="Class">The part that carries <c>[Network]</c>; null where it is being read already: it depends on itself.</param>
/// <param name="Member">The constant's name.</param>
internal sealed record MemberTerm(string Network, DeclaredClass? Class, string Member) : ConstantTerm
{
    public override object? Evaluate(Func<MemberTerm, object?> known) => known(this);
}

/// <summary>An operator with one operand, or a cast (<c>(int)</c>).</summary>
internal sealed record UnaryTerm(string Operator, ConstantTerm Operand) : ConstantTerm
{
    public override object? Evaluate(Func<MemberTerm, object?> known) =>
        Operand.Evaluate(known) is { } value ? ConstantArithmetic.Unary(Operator, value) : null;
}

/// <summary>An operator with two operands.</summary>
internal sealed record BinaryTerm(string Operator, ConstantTerm Left, ConstantTerm Right) : ConstantTerm
{
    public override object? Evaluate(Func<MemberTerm, object?> known) =>
        Left.Evaluate(known) is { } left && Right.Evaluate(known) is { } right ? ConstantArithmetic.Binary(Operator, left, right) : null;
}

/// <summary>One of two: <c>a ? b : c</c>.</summary>
internal sealed record ConditionalTerm(ConstantTerm Condition, ConstantTerm WhenTrue, ConstantTerm WhenFalse) : ConstantTerm
{
    public override object? Evaluate(Func<MemberTerm, object?> known) =>
        Condition.Evaluate(known) is bool condition ? (condition ? WhenTrue : WhenFalse).Evaluate(known) : null;
}

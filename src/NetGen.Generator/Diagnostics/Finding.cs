using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Diagnostics;

/// <summary>
/// What was found: the facts of a problem or of a piece of advice. The message is written from them, by the rule, when it is reported
/// (<see cref="Messages"/>); checks and fixes read the facts and never a text.
/// </summary>
/// <remarks>Findings are compared by value, as everything that is kept between keystrokes.</remarks>
/// <param name="Rule">The rule that is broken, or that gives the advice.</param>
internal abstract record Finding(Rule Rule)
{
    /// <summary>The wrong name as it is written: it tells several mistakes of one attribute apart. Null where the place does.</summary>
    public virtual string? Name => null;

    /// <summary>The message's arguments from {1} on, without the one that says which attribute made a tensor.</summary>
    public abstract IReadOnlyList<string> Texts { get; }

    /// <summary>The same finding with other sizes, for those that hold shapes.</summary>
    public virtual Finding With(Func<Dim, Dim> size) => this;

    /// <summary>The same finding without what to do about it in the declaration.</summary>
    public virtual Finding WithoutAdvice() => this;

    private protected static Shape Sized(Shape shape, Func<Dim, Dim> size) =>
        shape with { Dims = shape.Dims.Select(size).ToEquatableArray() };
}

/// <summary>A finding that nothing reads: the texts of its message are all there is.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Words">The message's arguments from {1} on.</param>
internal sealed record TextFinding(Rule Rule, EquatableArray<string> Words) : Finding(Rule)
{
    public override IReadOnlyList<string> Texts => Words;
}

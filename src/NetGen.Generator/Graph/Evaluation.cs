using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>Evaluates the arguments of one attribute of a frame; every failure names the attribute, the argument and the text.</summary>
internal sealed class Evaluation(Frame frame, int attribute, IScope scope)
{
    /// <summary>The attribute's index.</summary>
    public int Attribute => attribute;

    /// <summary>The value of a string argument read as an expression.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="argument">The parameter's name.</param>
    /// <param name="whole">The string that the expression is a part of, where it is.</param>
    /// <param name="offset">Where it begins there.</param>
    /// <param name="members">What can be here where an enumeration is asked for, in words.</param>
    public Value Expression(string text, string argument, string? whole = null, int offset = 0, string? members = null)
    {
        whole ??= text;
        var parsed = Expressions.Expression.Parse(text);
        if (!parsed.IsExpression(out var expression))
        {
            var (start, length) = Word(text, parsed.Error!.Position);
            throw Fail(new BadExpression(text, parsed.Error), argument).At(whole, offset + start, length);
        }

        var result = expression.Evaluate(scope);
        if (result.IsValue(out var value)) return value;
        var error = result.Error!;
        // What is computed from a value that an error left open says nothing new.
        if (error.Kind != EvaluationErrorKind.UnknownVariable
            && expression.Variables.Any(v => scope.TryGet(v, out var used) && used is { IsUnknown: true }))
        {
            throw BuildFailure.Consequence();
        }

        var failure = error.Kind switch
        {
            EvaluationErrorKind.UnknownVariable =>
                Fail(Unknown(error.Unknown!, text, members is null ? null : $"'{argument}' is {members}"), argument),
            EvaluationErrorKind.DependsOnInputSize => Fail(
                Rules.SymbolicValue,
                argument,
                $"\"{text}\"",
                error.Message,
                $"'{argument}' decides how the network is built"),
            _ => Fail(
                new EvaluationFailed(
                    text,
                    error.Kind,
                    error.Message,
                    error.IsDivisor ? text.Substring(error.Position, error.Length) : null),
                argument),
        };
        throw failure.At(whole, offset + error.Position, error.Length);
    }

    private UnknownVariable Unknown(UnknownName name, string text, string? expected) =>
        new(name, text, VariableScope.WhyMissing(name.Name, frame.Attributes, attribute), expected);

    // A value that an error elsewhere leaves open may be of the wrong kind whatever it is.
    private Value Expression(string text, string name, ParameterKind kind, string? members)
    {
        try
        {
            return Expression(text, name, members: members);
        }
        catch (BuildFailure failure)
            when (failure.Problem is null
                && Expressions.Expression.Parse(text).IsExpression(out var expression)
                && KindFinder.Of(expression, v => scope.TryGet(v, out var value) ? KindFinder.Of(value!) : ValueKind.Any) is var found
                && !KindFinder.Fits(found, kind))
        {
            throw Fail(new BadArgument(name, kind, members, $"{KindFinder.Describe(found)} (from \"{text}\")"), name);
        }
    }

    // What is where the parser stopped: a word, a sign, or all of it where it stopped at the end.
    private static (int Start, int Length) Word(string text, int position)
    {
        if (position >= text.Length) return (0, text.Length);
        int end = position;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_')) end++;
        return (position, Math.Max(1, end - position));
    }

    /// <summary>An argument as its parameter needs it; strings are expressions unless the parameter is text.</summary>
    /// <param name="members">The members of its enumeration, in words, where it has one.</param>
    public Value Argument(string name, ParameterKind kind, Value? written, string? members = null)
    {
        var value = written switch
        {
            null => throw BuildFailure.Consequence(),
            TextValue text when kind is ParameterKind.Text or ParameterKind.Texts => new TextValue(Interpolate(text.Text, name)),
            TextValue text => Expression(text.Text, name, kind, members),
            ListValue list when kind == ParameterKind.Texts => new ListValue(
                list.Items.Select(v => v is TextValue t ? new TextValue(Interpolate(t.Text, name)) : v).ToEquatableArray()),
            ListValue list when kind is ParameterKind.Pair or ParameterKind.Integers or ParameterKind.Numbers => new ListValue(
                list.Items.Select(v => v is TextValue t ? Expression(t.Text, name) : v).ToEquatableArray()),
            _ => written,
        };
        if (value is UnknownValue) return UnknownValue.Of(kind);
        var converted = Convert(value, kind) ?? throw Fail(Misfit(value, written, kind, name, members), name);
        return converted.IsUnknown ? UnknownValue.Of(kind) : converted;
    }

    /// <summary>A name with its <c>{expression}</c> parts filled in.</summary>
    public string Interpolate(string text, string argument)
    {
        var result = new System.Text.StringBuilder();
        for (int k = 0; k < text.Length; k++)
        {
            int end = text[k] == '{' ? text.IndexOf('}', k) : -1;
            if (text[k] == '{' && end < 0)
                throw FailName(Rules.BadName, argument, text, "a '{' isn't closed by '}'").At(text, k, text.Length - k);
            if (end < 0) { result.Append(text[k]); continue; }

            var value = Expression(text.Substring(k + 1, end - k - 1), argument, text, k + 1);
            if (value.IsUnknown) throw BuildFailure.Consequence();
            result.Append(value is TextValue t ? t.Text : value.Display);
            k = end;
            if (result.Length > Arithmetic.MaxText)
                throw FailName(Rules.BadName, argument, text, $"it would be longer than {Arithmetic.MaxText} characters");
        }

        return result.ToString();
    }

    /// <summary>What was found, at the attribute.</summary>
    public BuildFailure Fail(Finding finding, string? argument) => frame.Fail(finding, attribute, argument);

    /// <summary>The same where nothing reads more than the message.</summary>
    public BuildFailure Fail(Rule rule, string? argument, params string[] texts) => frame.Fail(rule, attribute, argument, texts);

    /// <summary>A name that is wrong, and the message's arguments after it.</summary>
    public BuildFailure FailName(Rule rule, string? argument, string name, params string[] texts) =>
        frame.FailName(rule, attribute, argument, name, texts);

    private static Value? Convert(Value value, ParameterKind kind) => kind switch
    {
        ParameterKind.Integer => Whole(value),
        ParameterKind.Number => value is NumberValue or IntegerValue ? value : null,
        ParameterKind.Boolean => value as BooleanValue,
        ParameterKind.Pair => value is ListValue { Items: [var h, var w] } ? Pair(Whole(h), Whole(w)) : Whole(value),
        ParameterKind.Text => value as TextValue,
        ParameterKind.Enum => value as EnumValue,
        ParameterKind.Integers => value is ListValue list && list.Items.All(v => Whole(v) is not null)
            ? new ListValue(list.Items.Select(v => (Value)Whole(v)!).ToEquatableArray())
        : Whole(value) is { } one ? new ListValue([one])
        : null,
        ParameterKind.Numbers => value is ListValue list
            ? list.Items.All(v => v is NumberValue or IntegerValue)
                ? list
                : null
            : value is NumberValue or IntegerValue
                ? new ListValue([value])
                : null,
        ParameterKind.Texts => value is ListValue list
            ? list.Items.All(v => v is TextValue)
                ? list
                : null
            : value is TextValue
                ? new ListValue([value])
                : null,
        _ => null,
    };

    private static ListValue? Pair(Value? height, Value? width) => height is null || width is null ? null : new ListValue([height, width]);

    private static IntegerValue? Whole(Value value) => value switch
    {
        IntegerValue integer => integer,
        NumberValue { Number: var number } when Math.Floor(number) == number && Math.Abs(number) < 1L << 53 => new IntegerValue(
            (long)number),
        _ => null,
    };

    private static BadArgument Misfit(Value value, Value written, ParameterKind kind, string name, string? members)
    {
        // What an error elsewhere leaves open has no value to be shown.
        if (value.IsUnknown)
            return new(name, kind, members, written is TextValue open ? $"{value.Kind} (from \"{open.Text}\")" : value.Kind);
        string found = written is TextValue text && kind != ParameterKind.Text ? $"{value.Display} (from \"{text.Text}\")"
            : value is TextValue ? value.Display
            : $"{value.Display}, {value.Kind}";
        return new(name, kind, members, found, IsFraction: value is NumberValue && kind is ParameterKind.Integer or ParameterKind.Pair);
    }
}

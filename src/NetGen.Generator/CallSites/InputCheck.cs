using System.Threading;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.CallSites;

/// <summary>What is wrong with an input: the rule, its message's arguments, and the edits that may correct it.</summary>
/// <param name="Append">Calls to write after the argument, or null.</param>
/// <param name="Instead">What to write in place of the argument's last call: other calls, or nothing; null where that doesn't help.</param>
/// <param name="Size">The height and width to resize the image to, <c>32, 32</c>; or null.</param>
/// <param name="Declare">The network that could be declared for this tensor's size, and that size; or null.</param>
internal sealed record InputProblem(
    Rule Rule,
    EquatableArray<string> Arguments,
    string? Append = null,
    string? Instead = null,
    string? Size = null,
    (string Network, string Size)? Declare = null);

/// <summary>
/// Compares a tensor with a module's input. A tensor of another size than the declared one is wrong only where running the module on it
/// would fail: its layers are inferred again for that size.
/// </summary>
/// <param name="last">What the last call that changed the tensor's dimensions was made on, and the text of that call; or null.</param>
/// <param name="cancel">Ends the check.</param>
internal sealed class InputCheck(UsedModule module, TensorSize found, (TensorSize Before, string Call)? last, CancellationToken cancel)
{
    /// <summary>So far above an image's size a size is looked for that works.</summary>
    private const int SizesTried = 64;

    /// <summary>Types that no weights can be converted to.</summary>
    private static readonly HashSet<string> s_whole = new(StringComparer.Ordinal) { "Byte", "Int8", "Int16", "Int32", "Int64", "Bool" };

    private const string ToFloat = ".@float()";

    /// <summary>The mean of the channels.</summary>
    private const string Grey = ".mean(new long[] { 1 }, true)";

    /// <summary>The mean of each channel's pixels.</summary>
    private const string Means = ".mean(new long[] { 2, 3 })";

    private readonly Shape _expected = module.Input;

    public static InputProblem? Find(
        UsedModule module,
        TensorSize found,
        (TensorSize Before, string Call)? last,
        CancellationToken cancel) => new InputCheck(module, found, last, cancel).Find();

    /// <summary>
    /// A tensor whose elements aren't of the type that a module computes in; null where nothing is wrong, or nothing is known.
    /// </summary>
    public static InputProblem? FindType(UsedModule module, TensorSize found) =>
        found.Type is { } type && s_whole.Contains(type) && module.ComputesAtOnce
            ? new(Rules.WrongType, [module.Name, type, ToFloat], ToFloat)
            : null;

    /// <summary>The input that a tensor is, as far as its sizes are known; null where it isn't of the input's kind.</summary>
    public static Shape? Actual(UsedModule module, TensorSize found)
    {
        var expected = module.Input;
        if (found.Rank != expected.Rank + 1 || expected.IsChannelsLast) return null;
        var dims = expected.Dims.Select((d, k) => found.Dims[k + 1] is { } size ? Dim.Known(size) : d).ToEquatableArray();
        return dims.Any(d => d.IsKnown && d.Value <= 0) ? null : new(dims);
    }

    private InputProblem? Find()
    {
        // [Flatten] first: whatever the dimensions are, their product counts.
        if (module.FirstIsFlatten)
        {
            return
                found.Rank >= 2
                && _expected.Elements is { IsKnown: true, Value: var values }
                && found.ElementsFrom(1) is { } elements
                && elements != values
                ? Wrong($"that are {elements} values a sample instead of {values}")
                : null;
        }

        if (_expected.IsImage) return found.Rank == 4 ? Image() : WrongRank("4: batch, channels, height and width");
        if (!_expected.IsVector || !_expected.Channels.IsKnown) return null;
        if (found.Rank == 2) return Vector();
        // A linear layer works on the last dimension of whatever it gets: further dimensions alone are no mistake.
        return found.Rank == 0 || (found.Rank > 2 && (found.Dims[found.Rank - 1] is not { } last || last == _expected.Channels.Value))
            ? null
            : WrongRank("2: batch and features");
    }

    private InputProblem? Image()
    {
        if (Actual(module, found) is not { } actual || actual.Equals(_expected)) return null;
        bool isOtherChannels = !actual.Channels.Equals(_expected.Channels);
        if (!isOtherChannels && module.DependsOnSize) return null;
        // As many values, but in another order than the weights after [Flatten] are for.
        bool isExchanged =
            !isOtherChannels
            && !_expected.Height.Equals(_expected.Width)
            && _expected.Height.Equals(actual.Width)
            && _expected.Width.Equals(actual.Height)
            && module.FlattensImages;
        string? why = module.On(actual, cancel).Why;
        if (why is null && !isExchanged) return null;
        if (isOtherChannels || isExchanged)
        {
            return Corrected()
                ?? (isOtherChannels ? OtherChannels(found.Dims[1]!.Value) : Wrong("height and width are exchanged: height comes first"));
        }

        if (!_expected.Height.IsKnown || !_expected.Width.IsKnown) return NotValid(actual, why!);
        var problem = Wrong($"the image has another height or width, and then {why}: resize it{OrDeclare("for that size")}", declare: true);
        return problem with { Size = $"{_expected.Height}, {_expected.Width}" };
    }

    private InputProblem OtherChannels(long channels) =>
        channels == 3 && _expected.Channels.Value == 1
            ? Other(channels, "channel", $"make a colour image grey with {Grey}", Grey)
            : Other(channels, "channel", "convert the image", null);

    private InputProblem Other(long size, string unit, string advice, string? append)
    {
        string text = $"{Text.Plural(size, unit)} instead of {Text.Invariant(_expected.Channels.Value)}";
        if (module.Declared is null) return Wrong($"{text}: pass it what the layers before it give");
        return Wrong($"{text}: {advice}{OrDeclare($"for {Text.Plural(size, unit)}")}", append: append, declare: true);
    }

    private InputProblem NotValid(Shape actual, string why)
    {
        if (module.ValidSizes is not { } valid) return Wrong(why);
        var fitting = Fitting(actual);
        string advice = fitting is var (height, width) ? $". Resize or pad it, to {height} x {width} for example" : "";
        return new(
            Rules.SizeNotValid,
            [module.Name, valid, found.ToString(), why + advice],
            Size: fitting is null ? null : $"{fitting.Value.Height}, {fitting.Value.Width}");
    }

    // The next larger size that works: an axis at a time, as layers nearly always treat them alike.
    private (long Height, long Width)? Fitting(Shape actual)
    {
        if (!actual.Height.IsKnown || !actual.Width.IsKnown) return null;
        bool Works(long height, long width) => module.On(Shape.Image(_expected.Channels, height, width), cancel).Why is null;
        long[] steps = [.. Enumerable.Range(0, SizesTried).Select(k => (long)k)];
        // Along one axis what is valid shows where the other has a size that is.
        long square = steps.Select(k => Math.Max(actual.Height.Value, actual.Width.Value) + k).FirstOrDefault(s => Works(s, s));
        if (square == 0) return null;
        long height = steps.Select(k => actual.Height.Value + k).FirstOrDefault(h => Works(h, square)),
            width = steps.Select(k => actual.Width.Value + k).FirstOrDefault(w => Works(square, w));
        return height > 0 && width > 0 && Works(height, width) ? (height, width) : (square, square);
    }

    private InputProblem? Vector()
    {
        if (found.Dims[1] is not { } features
            || features <= 0
            || _expected.Channels.Equals(Dim.Known(features))
            || module.On(Shape.Vector(features), cancel).Why is null)
        {
            return null;
        }

        return Corrected() ?? Other(features, "feature", $"pass vectors of {Text.Invariant(_expected.Channels.Value)}", null);
    }

    // Images for a layer on vectors, as they come before the global pooling.
    private InputProblem WrongRank(string expected) =>
        Corrected()
        ?? (
            _expected.IsVector && found.Rank == 4 && found.Dims[1] == _expected.Channels.Value
                ? Wrong($"its samples are images, not vectors: take the mean of each channel with {Means}", append: Means)
                : null)
        ?? Wrong($"it has {Text.Plural(found.Rank, "dimension")} instead of {expected}");

    // What is in another order than it should be, or is missing, and can be corrected where it is passed:
    // by another last call, or by calls after it.
    private InputProblem? Corrected()
    {
        var here = Remedy.Of(found, _expected);
        // A call that removed what is missing, or brought it into a wrong order: not one more after it.
        if (last is var (before, call))
        {
            string? instead =
                Remedy.Fits(before, _expected) && Find(module, before, null, cancel) is null
                    ? ""
                    : Remedy.Of(before, _expected)?.Remedy.ToString();
            bool isOneMore = here is not null && instead?.StartsWith(call, StringComparison.Ordinal) == true;
            if (instead is not null && !isOneMore)
            {
                string advice = instead.Length == 0 ? $"leave out {call}" : $"write {instead} instead of {call}";
                return here is { Lacks: { } missing }
                    ? Lacks(missing, advice, null, instead)
                    : Wrong($"{Difference()}; {advice}", instead: instead);
            }
        }

        if (here is null) return null;
        string text = here.Remedy.ToString();
        return here.Lacks is { } lacks
            ? Lacks(lacks, $"add {(here.Remedy.Calls.Count > 1 ? "them" : "it")} with {text}", text, null)
            : Wrong(
                here.Why.Replace("{0}", text) + (here.Declare is { } declaration ? OrDeclare(declaration) : ""),
                append: text,
                declare: here.Declare is not null);
    }

    private string Difference() =>
        found.Rank != _expected.Rank + 1 ? $"it has {Text.Plural(found.Rank, "dimension")} instead of {_expected.Rank + 1}"
        : found.Dims[1] is { } size && _expected.Channels.IsKnown && size != _expected.Channels.Value
            ? $"{Text.Plural(size, _expected.IsVector ? "feature" : "channel")} instead of {Text.Invariant(_expected.Channels.Value)}"
        : "its dimensions are in another order";

    private string OrDeclare(string what) => module.Declared is null ? "" : $", or declare [Network] {what}";

    private InputProblem Wrong(string why, string? append = null, string? instead = null, bool declare = false) =>
        new(
            Rules.WrongInput,
            [module.Name, _expected.ToString(), found.ToString(), why],
            append,
            instead,
            null,
            declare ? Declaration() : null);

    private InputProblem Lacks(string dimensions, string advice, string? append, string? instead) =>
        new(Rules.MissingDimension, [module.Name, _expected.ToString(), found.ToString(), dimensions, advice], append, instead);

    // Only where all of it is known, and the network's own layers work on it.
    private (string, string)? Declaration() =>
        module is UsedNetwork { Declared: { } name } network
        && Actual(module, found) is { } actual
        && found.Dims.Skip(1).All(d => d is not null)
        && network.Expand(actual, cancel).Inferred is not null
            ? (name, string.Join(", ", actual.Dims))
            : null;
}

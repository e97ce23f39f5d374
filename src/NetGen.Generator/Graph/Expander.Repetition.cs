using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;

namespace NetGen.Generator.Graph;

// Repeat and When.
internal sealed partial class Expander
{
    private void Repeated(Item item, Frame frame, ContainerBuilder target, Action once)
    {
        Count(item, frame, isLayer: false);
        if (Property(item, "Repeat") is not { } repeat)
        {
            Conditional(item, frame, target, once);
            return;
        }

        long? count = Try<long?>(null, () => CountOf(item, frame, target, repeat));
        frame.Variables.TryGetValue(Language.Index, out var outer);
        var before = target.CurrentShape;
        for (long i = 0; i < (count ?? 1) && !_isStopped && !problems.IsFull; i++)
        {
            if (i > 0) Count(item, frame, isLayer: false);
            frame.Variables[Language.Index] = count is null ? new IntegerValue(Dim.Unknown) : new IntegerValue(i);
            Attempt(item, frame, target, () => Conditional(item, frame, target, once));
        }

        if (outer is null) frame.Variables.Remove(Language.Index);
        else frame.Variables[Language.Index] = outer;
        // How often isn't known: what one time changes is open.
        if (count is null) target.Assume(Recovery.Common(before, target.CurrentShape), frame.OriginOf(item.Index));
    }

    private long? CountOf(Item item, Frame frame, ContainerBuilder target, Value repeat)
    {
        var count = (IntegerValue)Evaluate(item, frame, target).Argument("Repeat", ParameterKind.Integer, repeat);
        if (count.IsUnknown) throw BuildFailure.Consequence();
        if (!count.Dim.IsKnown)
        {
            throw frame.Fail(
                Rules.SymbolicValue,
                item.Index,
                "Repeat",
                "Repeat",
                count.Display,
                "a network's layers can't depend on its input's size");
        }

        if (count.Dim.Value is < 0 or > MaxLayers)
        {
            throw frame.Fail(
                new OutOfRange("Repeat", ValueRange.Of($"between 0 and {MaxLayers}", 0, MaxLayers), count),
                item.Index,
                "Repeat");
        }

        return count.Dim.Value;
    }

    private void Conditional(Item item, Frame frame, ContainerBuilder target, Action once)
    {
        bool? applies = Property(item, "When") is not { } when
            ? true
            : Try<bool?>(
                null,
                () =>
                    Evaluate(item, frame, target).Argument("When", ParameterKind.Boolean, when) is BooleanValue { Boolean: var value }
                        ? value
                        : throw BuildFailure.Consequence());
        if (applies == false) return;
        var before = target.CurrentShape;
        _doubts += applies is null ? 1 : 0;
        try
        {
            once();
        }
        finally
        {
            _doubts -= applies is null ? 1 : 0;
        }

        // Whether isn't known: what it changes is open.
        if (applies is null) target.Assume(Recovery.Common(before, target.CurrentShape), frame.OriginOf(item.Index));
    }
}

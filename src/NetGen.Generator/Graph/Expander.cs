using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

/// <summary>Expands attributes into nodes: repeats, conditions, splits, sequentials, blocks.</summary>
/// <remarks>
/// A mistake is noted and the expansion goes on after it with what is still known of the tensor (<see cref="Recovery"/>), so that all
/// mistakes of a network are found, and none that only follows from another.
/// </remarks>
/// <param name="unresolved">Indices of the network's attributes whose names C# can't resolve: they may have been layers.</param>
/// <param name="opaque">Indices of the network's attributes of which nothing is to be known.</param>
/// <param name="cancel">Ends the expansion: asked at each attribute.</param>
internal sealed partial class Expander(
    NetworkDeclaration network,
    long classes,
    ProblemList problems,
    IReadOnlyCollection<int> unresolved,
    IReadOnlyCollection<int> opaque,
    CancellationToken cancel)
{
    /// <summary>More layers than this are a mistake in a Repeat, not a network.</summary>
    private const int MaxLayers = 4_000;

    /// <summary>
    /// Of a network with mistakes at most this many are looked at: those in more of them are the same ones, repeated,
    /// and each costs a search for what can still be known.
    /// </summary>
    private const int MaxUnsoundLayers = 2_000;

    /// <summary>Attributes that are met, blocks and empty repetitions included: what bounds the work.</summary>
    private const int MaxSteps = 25_000;

    private readonly Dictionary<string, BlockDeclaration> _blocks = network.Blocks.ToDictionary(b => b.FullName, StringComparer.Ordinal);
    private readonly Dictionary<string, EnumValue> _members = VariableScope.MembersOf(network.Blocks);
    private readonly Dictionary<string, (IReadOnlyList<Item> Items, int BrokenFrom)> _parsed = new(StringComparer.Ordinal);
    private readonly List<NetworkOutput> _outputs = [];
    private readonly HashSet<string> _allTaps = new(StringComparer.Ordinal);
    private bool _hasNamelessTap;

    // Conditions around that can't be decided: what is there may replace something else.
    private int _doubts;
    private int _layers;
    private int _steps;
    private int _depth;
    private bool _isStopped;

    /// <summary>Named results and auxiliary heads, in order of declaration.</summary>
    public IReadOnlyList<NetworkOutput> Outputs => _outputs;

    public void Expand(Frame frame, ContainerBuilder target) => Expand(Parse(frame).Items, frame, target);

    // After the first section that isn't balanced, no tensor is known.
    private (IReadOnlyList<Item> Items, int BrokenFrom) Parse(Frame frame)
    {
        if (_parsed.TryGetValue(frame.Owner, out var known)) return known;
        int broken = int.MaxValue;
        var items = SectionParser.Parse(frame.Attributes, (rule, index, arguments) =>
        {
            problems.Note(frame.Fail(rule, index, null, arguments));
            if (SectionParser.Unbalanced.Contains(rule)) broken = Math.Min(broken, index);
            if (rule == Rules.TooLarge) _isStopped = true;
        });
        foreach (var (index, finding) in UnreadProperties.Find(frame.Attributes))
            problems.Note(frame.Fail(finding, index, finding.Property));
        return _parsed[frame.Owner] = (items, broken);
    }

    private void Expand(IEnumerable<Item> items, Frame frame, ContainerBuilder target)
    {
        int brokenFrom = Parse(frame).BrokenFrom;
        _depth++;
        foreach (var item in items)
        {
            cancel.ThrowIfCancellationRequested();
            if (_isStopped || problems.IsFull) break;
            if (item.Index >= brokenFrom) target.Assume(Shape.Unknown, frame.OriginOf(item.Index));
            Attempt(item, frame, target, () => Expand(item, frame, target));
            if (item.Index >= brokenFrom) target.Assume(Shape.Unknown, frame.OriginOf(item.Index));
        }

        _depth--;
    }

    private void Expand(Item item, Frame frame, ContainerBuilder target)
    {
        if (frame.Parent is null && opaque.Contains(item.Index)) throw BuildFailure.Consequence();
        if (!s_steps.TryGetValue(item.Use.Name, out var step))
            step = Vocabulary.LayerOf(item.Use.Name) is not null ? s_addLayer : _blocks.ContainsKey(item.Use.Name) ? s_addBlock : null;
        if (step is not null) Repeated(item, frame, target, () => step(this, item, frame, target));
        else if (frame.Parent is null && unresolved.Contains(item.Index)) throw BuildFailure.Consequence();
        else if (item.Use.IsLayer) throw frame.Fail(UnreadAttribute.OfClass(item.Use.SimpleName, item.Use.Name), item.Index, null);
    }

    /// <summary>Does what may fail; after a failure the tensor isn't known, unless the attribute never changes it.</summary>
    private void Attempt(Item item, Frame frame, ContainerBuilder target, Action action)
    {
        int before = target.Current;
        try
        {
            action();
        }
        catch (BuildFailure failure)
        {
            problems.Note(failure);
            if (s_transparent.Contains(item.Use.Name)) target.Current = before;
            else target.Assume(Shape.Unknown, frame.OriginOf(item.Index));
        }
    }

    /// <summary>Attributes that don't change the tensor.</summary>
    private static readonly HashSet<string> s_transparent = [Vocabulary.Output, Vocabulary.Tap, Vocabulary.Let, Vocabulary.Auxiliary];

    /// <summary>Counts work; beyond the limit the expansion ends.</summary>
    private void Count(Item item, Frame frame, bool isLayer)
    {
        cancel.ThrowIfCancellationRequested();
        if (_layers >= MaxUnsoundLayers && !problems.IsSound)
        {
            _isStopped = true;
            throw BuildFailure.Consequence();
        }

        bool isDeep = _depth > SectionParser.MaxDepth;
        if (!isDeep && (isLayer ? ++_layers <= MaxLayers : ++_steps <= MaxSteps)) return;
        _isStopped = true;
        throw frame.Fail(
            Rules.TooLarge,
            item.Index,
            null,
            isDeep ? SectionParser.TooDeep
                : isLayer ? $"{Text.Invariant(MaxLayers)} layers"
                : $"{Text.Invariant(MaxSteps)} expanded attributes");
    }

    /// <summary>What each structural attribute does; every other name is a layer, a block or none of ours.</summary>
    private static readonly Dictionary<string, Action<Expander, Item, Frame, ContainerBuilder>> s_steps = new(StringComparer.Ordinal)
    {
        [Vocabulary.Split] = (x, item, frame, target) => x.AddSplit((SplitItem)item, frame, target),
        [Vocabulary.Sequential] = (x, item, frame, target) => x.AddSequential((SectionItem)item, frame, target),
        [Vocabulary.Auxiliary] = (x, item, frame, target) => x.AddAuxiliary((SectionItem)item, frame, target),
        [Vocabulary.Concat] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Add] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Multiply] = (x, item, frame, target) => x.AddJoin(item, frame, target),
        [Vocabulary.Output] = (x, item, frame, target) => x.AddOutput(item, frame, target),
        [Vocabulary.Tap] = (x, item, frame, target) => x.AddTap(item, frame, target),
        [Vocabulary.Let] = (x, item, frame, target) => x.AddVariable(item, frame, target),
    };

    private static readonly Action<Expander, Item, Frame, ContainerBuilder> s_addLayer = (x, item, frame, target) =>
        x.Layer(item, frame, target);

    private static readonly Action<Expander, Item, Frame, ContainerBuilder> s_addBlock = (x, item, frame, target) =>
        x.Block(item, frame, target);

    /// <summary>A value, or what stands for it where it can't be had, which is noted.</summary>
    private T Try<T>(T otherwise, Func<T> value)
    {
        try
        {
            return value();
        }
        catch (BuildFailure failure)
        {
            problems.Note(failure);
            return otherwise;
        }
    }

    private static Value? Property(Item item, string name) =>
        item.Use.Arguments.FirstOrDefault(a => a.IsProperty && a.Name == name)?.Value is { } value and not NullValue ? value : null;

    private Evaluation Evaluate(Item item, Frame frame, ContainerBuilder target) =>
        new(frame, item.Index, new VariableScope(frame, target.CurrentShape, classes, _members));

    private static Value? First(Item item) => item.Use.Arguments.FirstOrDefault(a => !a.IsProperty)?.Value;
}

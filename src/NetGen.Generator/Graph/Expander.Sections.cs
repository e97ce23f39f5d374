using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Support;

namespace NetGen.Generator.Graph;

// Sequentials, splits and merges.
internal sealed partial class Expander
{
    private void AddSequential(SectionItem item, Frame frame, ContainerBuilder target)
    {
        string name = Name(item, frame, target, "sequential", hasState: true, positional: First(item));
        var builder = new ContainerBuilder(ContainerKind.Sequential, name, [], target.CurrentShape) { Source = (target, target.Current) };
        Expand(item.Items, frame, builder);
        target.Add(new ContainerNode(name, frame.OriginOf(item.Index), builder.ToContainer(), target.Current));
    }

    private void AddSplit(SplitItem item, Frame frame, ContainerBuilder target)
    {
        int start = target.Current;
        var ends = new List<PathEnd>();
        foreach (var branch in item.Branches)
        {
            Attempt(branch, frame, target, () => Repeated(branch, frame, target, () =>
            {
                target.Current = start;
                AddBranch(branch, frame, target);
                ends.Add(new(target.Current, frame.OriginOf(branch.Index).Links.Last().Label, Branch: branch.Index));
            }));
            target.Current = start;
        }

        if (item.Merge.Index >= Parse(frame).BrokenFrom) throw BuildFailure.Consequence();
        if (ends.Count == 0 && item.Branches.Count == 0) throw BuildFailure.Consequence();
        if (ends.Count == 0)
        {
            throw frame.Fail(
                Rules.TooFewBranches,
                item.Merge.Index,
                null,
                item.Merge.Use.SimpleName,
                "no paths, because every When is false");
        }

        if (ends.Count == 1) target.Current = ends[0].Value;
        else Merge(item.Merge, frame, target, ends);
    }

    // One layer takes the branch's name; several become a sequential of that name; without a name all join the user's scope.
    private void AddBranch(SectionItem branch, Frame frame, ContainerBuilder target)
    {
        if ((First(branch) ?? Property(branch, "Name")) is not { } given || branch.Items.Count == 0)
        {
            Expand(branch.Items, frame, target);
            return;
        }

        int start = target.Current;
        var builder = new ContainerBuilder(ContainerKind.Sequential, GivenName(branch, frame, target, given) ?? "", [], target.CurrentShape)
        {
            Source = (target, target.Current),
            IsBranch = true,
        };
        Expand(branch.Items, frame, builder);
        if (builder.Nodes.Count == 0) return;
        // The branch's name takes the place of its one layer's.
        if (branch.Items is [var only] && builder.Nodes.Count == 1 && NameOf(only) is not null)
            problems.Note(frame.Fail(new UnreadProperty(only.Use.SimpleName, "Name", "its [Branch]"), only.Index, "Name"));
        bool hasState = builder.Nodes is not [LayerNode { Layer.ModuleType: null }];
        string name = Name(branch, frame, target, "branch", hasState, positional: given);
        target.Add(builder.Nodes switch
        {
            [LayerNode layer] => layer with { Name = name, Input = start },
            [ContainerNode container] => container with { Name = name, Input = start },
            _ => new ContainerNode(name, frame.OriginOf(branch.Index), builder.ToContainer(), start),
        });
    }

    private static Value? NameOf(Item item) => Property(item, "Name") ?? (item.Use.Name == Vocabulary.Sequential ? First(item) : null);

    private void AddJoin(Item item, Frame frame, ContainerBuilder target)
    {
        var taps = Texts(item, frame, target).ToList();
        // Where nothing says otherwise, the current tensor is the first.
        if (!taps.Contains(Language.Current)) taps.Insert(0, Language.Current);
        var ends = new List<PathEnd>();
        bool isOpen = false;
        foreach (string tap in taps)
        {
            if (tap == Language.Current || target.Taps.ContainsKey(tap))
            {
                ends.Add(
                    tap == Language.Current
                        ? new(target.Current, "the current tensor")
                        : new(target.Taps[tap], $"tap '{tap}'", Tap: tap));
                continue;
            }

            problems.Note(
                _hasNamelessTap
                    ? BuildFailure.Consequence()
                    : frame.FailName(Rules.UnknownTap, item.Index, null, tap, Known(tap, item, frame, target)));
            isOpen = true;
        }

        if (isOpen) ends.Add(new(Missing(item, frame, target), "an unknown tap"));
        if (ends.Count > 1) Merge(item, frame, target, ends);
        else if (item.Use.Arguments.Any(a => a is { IsProperty: false, Value: null })) throw BuildFailure.Consequence();
        else throw frame.Fail(Rules.TooFewBranches, item.Index, null, item.Use.SimpleName, "the current tensor alone");
    }

    // A path of which nothing is known.
    private static int Missing(Item item, Frame frame, ContainerBuilder target)
    {
        int current = target.Current;
        target.Assume(Shape.Unknown, frame.OriginOf(item.Index));
        int missing = target.Current;
        target.Current = current;
        return missing;
    }

    /// <summary>The end of a path: its value, what messages call it, and the [Branch] or the tap that it is.</summary>
    private sealed record PathEnd(int Value, string Label, int? Branch = null, string? Tap = null);

    private void Merge(Item item, Frame frame, ContainerBuilder target, List<PathEnd> ends)
    {
        var kind = Vocabulary.Merges[item.Use.Name];
        var shape = Merging.Merge(kind, ends.ConvertAll(e => target.ShapeOf(e.Value)), out var obstacle);
        if (shape is null)
        {
            var paths = ends.Select(e => new MergedPath(e.Label, target.ShapeOf(e.Value)) { Branch = e.Branch, Tap = e.Tap });
            var mismatch = new MergeMismatch(kind.ToString(), paths.ToEquatableArray(), obstacle!);
            problems.Note(frame.Fail(mismatch, item.Index, null).About(ends.Select(e => target.MakerOf(e.Value))));
            // Which of the paths is wrong isn't known: where they differ, the result is open.
            var common = ends.Select(e => target.ShapeOf(e.Value)).Aggregate(Recovery.Common);
            shape =
                kind == MergeKind.Concat && common.IsImage
                    ? Shape.Image(
                        ends.Select(e => target.ShapeOf(e.Value).Channels).Aggregate((a, b) => a + b),
                        common.Height,
                        common.Width)
                    : common;
        }

        string name = Name(item, frame, target, kind.ToString().ToLowerInvariant(), hasState: false, isMember: false);
        bool isJoin = ends.TrueForAll(e => e.Branch is null);
        target.Add(new MergeNode(name, frame.OriginOf(item.Index), kind, ends.Select(e => e.Value).ToEquatableArray(), shape)
        {
            Order = isJoin ? string.Join(", ", ends.Select(e => e.Tap ?? "current")) : null,
        });
    }
}

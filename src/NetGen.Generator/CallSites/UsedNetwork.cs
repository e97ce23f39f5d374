using System.Threading;
using NetGen.Generator.Declarations;
using NetGen.Generator.Emission;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Inference;
using NetGen.Generator.Layers;
using NetGen.Generator.Locking;
using NetGen.Generator.Support;
using NetGen.Generator.Training;

namespace NetGen.Generator.CallSites;

/// <summary>A network where it is used: how it was declared, and what the generator made of it.</summary>
/// <param name="declaration">As it was declared.</param>
/// <param name="inferred">Its shapes and state.</param>
internal sealed class UsedNetwork(NetworkDeclaration declaration, InferredGraph inferred) : UsedModule
{
    private const string HeightVariable = "height", WidthVariable = "width";

    private ModuleClasses? _classes;

    public NetworkDeclaration Declaration { get; } = declaration;

    public InferredGraph Inferred { get; } = inferred;

    public override string Name => Inferred.Graph.Class.Name;

    public override Shape Input => Inferred.Graph.Root.Input;

    public override string Declared => Inferred.Graph.Class.FullName;

    public override IEnumerable<StateKey> State => StateKey.Of(Inferred);

    public override IReadOnlyList<NetworkOutput> Outputs => Inferred.Graph.Outputs.Count > 1 ? Inferred.Graph.Outputs : [];

    public override bool FirstIsFlatten => StartsWithFlatten(Inferred.Graph.Root);

    public override bool ComputesAtOnce => Computes(Inferred.Graph.Root);

    public override bool FlattensImages =>
        Inferred.Rows.Any(r =>
            r is { IsAuxiliary: false, Input: { IsSpatial: true } input }
            && r.Kind == LayerTable.Flatten.Name
            && !(input.Height.Equals(Dim.Known(1)) && input.Width.Equals(Dim.Known(1))));

    public override string ValidSizes => Inferred.ValidSizes.Count > 0 ? string.Join(", ", Inferred.ValidSizes) : Input.ToString();

    public override UsedModule? Member(string property)
    {
        _classes ??= ModuleClasses.Of(Inferred.Graph);
        return Member(this, Name, "", _classes.Root, Inferred.Graph.Root, property);
    }

    public override Rerun On(Shape input, CancellationToken cancel)
    {
        if (Expand(Input, cancel).Inferred is not { } declared || !declared.Rows.Any(r => r.State.Count > 0)) return default;
        var other = Expand(input, cancel);
        if (other.Inferred is not { } inferred)
            return new(null, other.Problems.Select(p => Rerun.Message(p.Finding, p.Where)).FirstOrDefault(m => m is not null));
        var keys = StateKey
            .Of(inferred)
            .GroupBy(k => k.Name, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.First().Text, StringComparer.Ordinal);
        string? why = StateKey
            .Of(declared)
            .Where(k => keys.TryGetValue(k.Name, out string? shape) && shape != k.Text)
            .Select(k => $"{k.Name} would have to be {keys[k.Name]}, but is {k.Text}")
            .FirstOrDefault();
        return new(why is null ? inferred.Graph.Root.Output : null, why);
    }

    /// <summary>The shape of a result by its name, for an input that the network works on.</summary>
    public Shape? Output(string name, Shape input, CancellationToken cancel) =>
        On(input, cancel).Why is null && Expand(input, cancel).Inferred is { } inferred
            ? inferred.Graph.Outputs.FirstOrDefault(o => o.Name == name && !o.IsAuxiliary)?.Shape
            : null;

    /// <summary>
    /// Null for a network that can't be generated, about which enough is said where it is declared.
    /// How it is trained doesn't matter here, but for the loss, which must fit the last layer.
    /// </summary>
    public static UsedNetwork? Of(NetworkDeclaration declaration, CancellationToken cancel)
    {
        declaration = declaration with
        {
            Attributes = declaration
                .Attributes.Where(a => TrainingTable.Find(a.Name) is null or { Role: TrainingRole.Loss })
                .ToEquatableArray(),
        };
        return NetworkAnalysis.Of(declaration, cancel).Inferred is { } inferred ? new(declaration, inferred) : null;
    }

    /// <summary>
    /// The same layers on another input: what running the module on it would meet. Without auxiliary heads, which run in training only,
    /// and without what concerns training.
    /// </summary>
    public NetworkAnalysis Expand(Shape input, CancellationToken cancel) =>
        NetworkAnalysis.Of(
            new()
            {
                Class = Declaration.Class with { Members = [] },
                Attributes = Essential(Declaration.Attributes)
                    .Select(a => a.Name == Vocabulary.Network ? WithInput(a, input) : a)
                    .ToEquatableArray(),
                Blocks = Declaration
                    .Blocks.Select(b => b with { Attributes = Essential(b.Attributes).ToEquatableArray() })
                    .ToEquatableArray(),
                Parts = Declaration.Parts,
            },
            cancel);

    /// <summary>
    /// Whether layers were chosen or sized by the height or width of a tensor: on another size they would be declared otherwise than they
    /// were generated.
    /// </summary>
    public override bool DependsOnSize =>
        Asks(Declaration.Attributes, []) || Declaration.Blocks.Any(b => Asks(b.Attributes, b.Parameters.Select(p => p.Name)));

    private static bool Asks(EquatableArray<AttributeUse> attributes, IEnumerable<string> hidden)
    {
        var names = new HashSet<string>(hidden, StringComparer.Ordinal);
        foreach (var use in attributes)
        {
            foreach (var argument in use.Arguments)
            {
                if (Texts(argument.Value)
                        .Any(t =>
                            t.IndexOf(HeightVariable, StringComparison.Ordinal) >= 0 && !names.Contains(HeightVariable)
                            || t.IndexOf(WidthVariable, StringComparison.Ordinal) >= 0 && !names.Contains(WidthVariable)))
                {
                    return true;
                }
            }

            if (use.Name == Vocabulary.Let && use.Arguments.FirstOrDefault()?.Value is TextValue { Text: var variable })
                names.Add(variable);
        }

        return false;
    }

    private static IEnumerable<string> Texts(Value? value) => value switch
    {
        TextValue text => [text.Text],
        ListValue list => list.Items.SelectMany(Texts),
        _ => [],
    };

    private static IEnumerable<AttributeUse> Essential(EquatableArray<AttributeUse> attributes)
    {
        int auxiliary = 0;
        foreach (var use in attributes)
        {
            if (use.Name == Vocabulary.Auxiliary) auxiliary++;
            if (auxiliary == 0
                && use.Name is not (Vocabulary.Budget or Vocabulary.Reproduces)
                && TrainingTable.Find(use.Name) is null or { Role: TrainingRole.Loss })
            {
                yield return use;
            }

            if (use.Name == Vocabulary.EndAuxiliary) auxiliary--;
        }
    }

    private static AttributeUse WithInput(AttributeUse network, Shape input) =>
        network with
        {
            Arguments = network
                .Arguments.Where(a => a.IsProperty)
                .Prepend(new(null, false, new TextValue(string.Join("x", input.Dims))))
                .ToEquatableArray(),
        };
}

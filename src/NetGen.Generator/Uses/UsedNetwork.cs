namespace NetGen.Generator;

/// <summary>A network where it is used: how it was declared, and what the generator made of it.</summary>
/// <param name="Declaration">As it was declared.</param>
/// <param name="Inferred">Its shapes and state.</param>
internal sealed record UsedNetwork(NetworkDeclaration Declaration, InferredGraph Inferred)
{
    private const string HeightVariable = "height", WidthVariable = "width";

    public string Name => Inferred.Graph.Class.Name;

    public Shape Input => Inferred.Graph.Root.Input;

    /// <summary>Null for a network that can't be generated, about which enough is said where it is declared. How it is trained doesn't matter here.</summary>
    public static UsedNetwork? Of(NetworkDeclaration declaration)
    {
        declaration = declaration with { Attributes = declaration.Attributes.Where(a => TrainingTable.Find(a.Name) is null).ToEquatableArray() };
        return NetworkAnalysis.Of(declaration).Inferred is { } inferred ? new(declaration, inferred) : null;
    }

    /// <summary>
    /// The same layers on another input: what running the module on it would meet. Without auxiliary heads, which run in training only, and without
    /// what concerns training.
    /// </summary>
    public NetworkAnalysis On(Shape input) => NetworkAnalysis.Of(new()
    {
        Class = Declaration.Class with { Members = [] },
        Attributes = Essential(Declaration.Attributes).Select(a => a.Name == Vocabulary.Network ? WithInput(a, input) : a).ToEquatableArray(),
        Blocks = Declaration.Blocks.Select(b => b with { Attributes = Essential(b.Attributes).ToEquatableArray() }).ToEquatableArray(),
        Parts = Declaration.Parts,
    });

    /// <summary>Whether layers were chosen or sized by the height or width of a tensor: on another size they would be declared otherwise than they were generated.</summary>
    public bool DependsOnSize => Asks(Declaration.Attributes, []) || Declaration.Blocks.Any(b => Asks(b.Attributes, b.Parameters.Select(p => p.Name)));

    private static bool Asks(EquatableArray<AttributeUse> attributes, IEnumerable<string> hidden)
    {
        var names = new HashSet<string>(hidden, StringComparer.Ordinal);
        foreach (var use in attributes)
        {
            foreach (var argument in use.Arguments)
                if (Texts(argument.Value).Any(t => t.IndexOf(HeightVariable, StringComparison.Ordinal) >= 0 && !names.Contains(HeightVariable) || t.IndexOf(WidthVariable, StringComparison.Ordinal) >= 0 && !names.Contains(WidthVariable))) return true;
            if (use.Name == Vocabulary.Let && use.Arguments.FirstOrDefault()?.Value is TextValue { Text: var variable }) names.Add(variable);
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
            if (auxiliary == 0 && use.Name is not (Vocabulary.Budget or Vocabulary.Reproduces) && TrainingTable.Find(use.Name) is null) yield return use;
            if (use.Name == Vocabulary.EndAuxiliary) auxiliary--;
        }
    }

    private static AttributeUse WithInput(AttributeUse network, Shape input) => network with
    {
        Arguments = network.Arguments.Where(a => a.IsProperty).Prepend(new(null, false, new TextValue(string.Join("x", input.Dims)))).ToEquatableArray(),
    };
}

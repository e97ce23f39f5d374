namespace NetGen.Generator;

/// <summary>Reads what the training attributes of a network say.</summary>
internal static class TrainingReader
{
    public static Training Read(NetworkDeclaration network, Frame frame, long classes)
    {
        var uses = new Dictionary<TrainingRole, TrainingUse>();
        for (int index = 0; index < network.Attributes.Count; index++)
        {
            var use = network.Attributes[index];
            if (TrainingTable.Find(use.Name) is not { } definition) continue;
            if (uses.TryGetValue(definition.Role, out var first))
                throw frame.Fail(Rules.BadTraining, index, null, definition.Name, $"[{first.Name}] already sets the {definition.Role.ToString().ToLowerInvariant()}; keep one");
            uses.Add(definition.Role, Bind(definition, use, new Evaluation(frame, index, new VariableScope(frame, frame.Entering, classes, new Dictionary<string, EnumValue>()))));
        }

        TrainingUse? Of(TrainingRole role) => uses.TryGetValue(role, out var use) ? use : null;
        return new(Of(TrainingRole.Loss), Of(TrainingRole.Optimizer), Of(TrainingRole.Initialization));
    }

    private static TrainingUse Bind(TrainingDefinition definition, AttributeUse use, Evaluation evaluation)
    {
        var values = ArgumentBinder.Bind(definition.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default)).ToList(), use, evaluation);
        foreach (var pair in values)
            if (Number(pair.Value) is { } number && !(number >= 0 && !double.IsInfinity(number)))
                throw evaluation.Fail(Rules.OutOfRange, pair.Key, pair.Key, "0 or more", pair.Value.Display);
        return new(definition.Name, definition.Parameters.Select(p => (p.Name, values[p.Name])).ToEquatableArray());
    }

    private static double? Number(Value value) => value switch
    {
        NumberValue number => number.Number,
        IntegerValue { Dim: { IsKnown: true } dim } => dim.Value,
        _ => null,
    };
}

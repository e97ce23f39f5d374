namespace NetGen.Generator;

/// <summary>Reads what the training attributes of a network say.</summary>
internal static class TrainingReader
{
    public static Training Read(NetworkDeclaration network, Frame frame, long classes, Container root)
    {
        var uses = new List<(TrainingUse Use, int Index)>();
        for (int index = 0; index < network.Attributes.Count; index++)
        {
            var use = network.Attributes[index];
            if (TrainingTable.Find(use.Name) is not { } definition) continue;
            if (TrainingDefinition.Single.TryGetValue(definition.Role, out string? role) && uses.Find(u => u.Use.Role == definition.Role).Use is { } first)
                throw frame.Fail(Rules.BadTraining, index, null, definition.Name, $"[{first.Name}] already sets the {role}; keep one");
            uses.Add((Bind(definition, use, new Evaluation(frame, index, new VariableScope(frame, frame.Entering, classes, new Dictionary<string, EnumValue>()))), index));
        }

        var training = new Training(uses.Select(u => u.Use).ToEquatableArray());
        foreach (var (use, index) in uses)
            if (TrainingChecks.Find(use, training, root) is { } problem) throw frame.Fail(problem.Rule, index, problem.Argument, [.. problem.Arguments]);
        return training;
    }

    private static TrainingUse Bind(TrainingDefinition definition, AttributeUse use, Evaluation evaluation)
    {
        var values = ArgumentBinder.Bind(definition.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default, p.IsParams)).ToList(), use, evaluation);
        foreach (var parameter in definition.Parameters)
            foreach (var value in values[parameter.Name] is ListValue list ? list.Items : [values[parameter.Name]])
                if (parameter.Range is { } range && Number(value) is { } number && !(range.Contains(number) && !double.IsNaN(number) && !double.IsInfinity(number)))
                    throw evaluation.Fail(Rules.OutOfRange, parameter.Name, parameter.Name, range.Words, value.Display);
        return new(definition.Name, definition.Role, definition.Parameters.Select(p => (p.Name, values[p.Name])).ToEquatableArray());
    }

    private static double? Number(Value value) => value switch
    {
        NumberValue number => number.Number,
        IntegerValue { Dim: { IsKnown: true } dim } => dim.Value,
        _ => null,
    };
}

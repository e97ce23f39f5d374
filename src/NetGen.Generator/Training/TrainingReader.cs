using NetGen.Generator.Declarations;
using NetGen.Generator.Diagnostics;
using NetGen.Generator.Expressions;
using NetGen.Generator.Graph;
using NetGen.Generator.Support;

namespace NetGen.Generator.Training;

/// <summary>Reads what the training attributes of a network say.</summary>
internal static class TrainingReader
{
    /// <summary>What they say; mistakes are noted.</summary>
    public static TrainingSettings Read(NetworkDeclaration network, Frame frame, long classes, Container root, ProblemList problems)
    {
        var uses = new List<(TrainingUse Use, int Index)>();
        for (int index = 0; index < network.Attributes.Count; index++)
        {
            var use = network.Attributes[index];
            if (TrainingTable.Find(use.Name) is not { } definition) continue;
            if (TrainingDefinition.Single.TryGetValue(definition.Role, out string? role)
                && uses.Find(u => u.Use.Role == definition.Role).Use is { } first)
            {
                problems.Note(
                    frame.Fail(Rules.BadTraining, index, null, definition.Name, $"[{first.Name}] already sets the {role}; keep one"));
                continue;
            }

            var evaluation = new Evaluation(
                frame,
                index,
                new VariableScope(frame, frame.Entering, classes, new Dictionary<string, EnumValue>()));
            uses.Add((Bind(definition, use, evaluation, problems), index));
        }

        var training = new TrainingSettings(uses.Select(u => u.Use).ToEquatableArray());
        foreach (var (use, index) in uses)
        {
            // One that reads an open value, its own or the recipe's, can't be judged, nor can names of layers where some may be missing.
            if (!IsKnown(use)
                || (use.Role == TrainingRole.Augmentation && root.Input.HasUnknown)
                || (training.Recipe is { } recipe && !IsKnown(recipe)))
            {
                continue;
            }

            if (TrainingChecks.Find(use, training, root) is { } problem && !(problem.Finding is UnknownLayer && problems.IsIncomplete))
                problems.Note(frame.Fail(problem.Finding, index, problem.Argument));
        }

        return training;
    }

    private static bool IsKnown(TrainingUse use) => use.Arguments.All(a => !a.Value.IsUnknown);

    private static TrainingUse Bind(TrainingDefinition definition, AttributeUse use, Evaluation evaluation, ProblemList problems)
    {
        var values = ArgumentBinder.Bind(
            definition.Parameters.Select(p => new Target(p.Name, p.Kind, p.Default, p.IsParams)).ToList(),
            use,
            evaluation,
            problems.Note);
        foreach (var parameter in definition.Parameters)
        {
            if (Expander.Symbolic(values[parameter.Name]) is not { } dim) continue;
            problems.Note(
                evaluation.Fail(
                    Rules.SymbolicValue,
                    parameter.Name,
                    $"'{parameter.Name}'",
                    dim.ToString(),
                    "training can't depend on the input's size"));
            values[parameter.Name] = new UnknownValue();
        }

        foreach (var parameter in definition.Parameters)
        {
            foreach (var value in values[parameter.Name] is ListValue list ? list.Items : [values[parameter.Name]])
            {
                if (parameter.Range is { } range
                    && Number(value) is { } number
                    && !(range.Contains(number) && !double.IsNaN(number) && !double.IsInfinity(number)))
                {
                    problems.Note(evaluation.Fail(new OutOfRange(parameter.Name, range.Values, value), parameter.Name));
                    values[parameter.Name] = new UnknownValue();
                }
            }
        }

        string[] names = [.. definition.Parameters.Select(p => p.Name)];
        return new(definition.Name, definition.Role, definition.Parameters.Select(p => (p.Name, values[p.Name])).ToEquatableArray())
        {
            Written = names.Where(n => use.IndicesOf(n, names, lastIsParams: true).Count > 0).ToEquatableArray(),
        };
    }

    private static double? Number(Value value) => value switch
    {
        NumberValue number => number.Number,
        IntegerValue { Dim: { IsKnown: true } dim } => dim.Value,
        _ => null,
    };
}

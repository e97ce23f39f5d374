namespace NetGen.Generator;

/// <summary>What the training attributes of a network say, in the order written.</summary>
internal sealed record Training(EquatableArray<TrainingUse> Uses)
{
    /// <summary>[CrossEntropy]... or null where none is declared (then cross entropy).</summary>
    public TrainingUse? Loss => Of(TrainingRole.Loss);

    /// <summary>[SGD]... or null where none is declared.</summary>
    public TrainingUse? Optimizer => Of(TrainingRole.Optimizer);

    /// <summary>[Initialize], or null for PyTorch's defaults.</summary>
    public TrainingUse? Initialization => Of(TrainingRole.Initialization);

    /// <summary>[Recipe], or null.</summary>
    public TrainingUse? Recipe => Of(TrainingRole.Recipe);

    /// <summary>[StepDecay]..., or null.</summary>
    public TrainingUse? Schedule => Of(TrainingRole.Schedule);

    /// <summary>[WarmUp], or null.</summary>
    public TrainingUse? WarmUp => Of(TrainingRole.WarmUp);

    /// <summary>[GradientClipping], or null.</summary>
    public TrainingUse? Clipping => Of(TrainingRole.Clipping);

    /// <summary>[WeightAveraging], or null.</summary>
    public TrainingUse? Averaging => Of(TrainingRole.Averaging);

    /// <summary>Those of one role that may be filled several times.</summary>
    public IReadOnlyList<TrainingUse> All(TrainingRole role) => [.. Uses.Where(u => u.Role == role)];

    private TrainingUse? Of(TrainingRole role) => Uses.FirstOrDefault(u => u.Role == role);
}

/// <summary>A training attribute with its evaluated arguments by name, in the order of the attribute's parameters.</summary>
internal sealed record TrainingUse(string Name, TrainingRole Role, EquatableArray<(string Name, Value Value)> Arguments)
{
    public Value this[string name] => Arguments.First(a => a.Name == name).Value;

    public bool IsGiven(string name) => this[name] is not NullValue;

    public double Number(string name) => NumberOf(this[name]);

    public long Integer(string name) => ((IntegerValue)this[name]).Dim.Value;

    public bool Flag(string name) => ((BooleanValue)this[name]).Boolean;

    /// <summary>The name of an enumeration's member.</summary>
    public string Member(string name) => ((EnumValue)this[name]).Member;

    public IReadOnlyList<double> Numbers(string name) => [.. ((ListValue)this[name]).Items.Select(NumberOf)];

    public IReadOnlyList<string> Texts(string name) => [.. ((ListValue)this[name]).Items.Select(v => ((TextValue)v).Text)];

    /// <summary>An integer for both axes, or (height, width).</summary>
    public (long Height, long Width) Pair(string name) => this[name] is ListValue { Items: [var h, var w] } ? ((long)NumberOf(h), (long)NumberOf(w)) : (Integer(name), Integer(name));

    private static double NumberOf(Value value) => value is NumberValue n ? n.Number : ((IntegerValue)value).Dim.Value;
}

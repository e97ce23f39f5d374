using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Parameters that share options.</summary>
public class ParamGroup : ILearningRateController
{
    /// <summary>The parameters.</summary>
    public IEnumerable<Parameter> Parameters { get; set; } = [];

    /// <summary>The options.</summary>
    public OptimizerOptions Options { get; set; } = null!;

    /// <summary>The learning rate now.</summary>
    public double LearningRate
    {
        get => Options.LearningRate!.Value;
        set => Options.LearningRate = value;
    }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate
    {
        get => Options.InitialLearningRate;
        set => Options.InitialLearningRate = value;
    }
}

/// <summary>Parameters that share options of one optimizer.</summary>
public class ParamGroup<TOptions> : ParamGroup where TOptions : OptimizerOptions
{
    /// <summary>An empty group.</summary>
    public ParamGroup() { }

    /// <summary>A group; options left out are the optimizer's.</summary>
    public ParamGroup(IEnumerable<Parameter> parameters, TOptions? options = null) => (Parameters, base.Options) = (parameters, options!);

    /// <summary>The options.</summary>
    public new TOptions Options
    {
        get => (TOptions)base.Options;
        set => base.Options = value;
    }
}

/// <summary>Numbers that an optimizer works with, for one group.</summary>
public class OptimizerOptions
{
    /// <summary>The learning rate now; null takes the optimizer's.</summary>
    public double? LearningRate { get; set; }

    /// <summary>The learning rate at the start.</summary>
    public double InitialLearningRate { get; set; }

    /// <summary>Writes the options.</summary>
    public virtual void SaveStateDict(BinaryWriter writer)
    {
        writer.Write(InitialLearningRate);
        writer.Write(LearningRate!.Value);
        Visit(new OptionWriter(writer));
    }

    /// <summary>Reads the options.</summary>
    public virtual void LoadStateDict(BinaryReader reader)
    {
        InitialLearningRate = reader.ReadDouble();
        LearningRate = reader.ReadDouble();
        Visit(new OptionReader(reader));
    }

    /// <summary>Takes the options of another group over.</summary>
    public virtual void LoadStateDict(OptimizerOptions source)
    {
        InitialLearningRate = source.InitialLearningRate;
        LearningRate = source.LearningRate;
        Visit(new OptionSetter(Collected(source), keepsGiven: false));
    }

    /// <summary>Takes from the optimizer's options what isn't given.</summary>
    internal void Complete(OptimizerOptions defaults)
    {
        LearningRate ??= defaults.LearningRate;
        if (InitialLearningRate == 0) InitialLearningRate = LearningRate!.Value;
        Visit(new OptionSetter(Collected(defaults), keepsGiven: true));
    }

    /// <summary>Shows a visitor every option but the learning rates.</summary>
    private protected virtual void Visit(OptionVisitor visitor) { }

    private OptionCollector Collected(OptimizerOptions options)
    {
        if (options.GetType() != GetType()) throw new ArgumentException($"Invalid optimizer options -- expected {GetType()}, found {options.GetType()}.");
        var collector = new OptionCollector();
        options.Visit(collector);
        return collector;
    }
}

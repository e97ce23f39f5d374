using TorchSharp.Utils;
using static TorchSharp.torch;
using static TorchSharp.torch.optim;

namespace TorchSharp.Modules;

/// <summary>Groups, states and their files: what all optimizers have in common.</summary>
public abstract class OptimizerHelper : Optimizer
{
    /// <summary>Options of groups that don't give their own.</summary>
    protected OptimizerOptions _defaults = null!;

    /// <summary>State by the parameter's native handle.</summary>
    protected OrderedDict<nint, OptimizerState> _state = new();

    /// <summary>Creates an optimizer without groups.</summary>
    public OptimizerHelper() : base(0) { }

    /// <summary>The kinds of values in an optimizer's state.</summary>
    protected enum TypeCode
    {
        /// <summary>A number.</summary>
        Double = 0,
        /// <summary>An integer.</summary>
        Long = 1,
        /// <summary>A tensor.</summary>
        Tensor = 2,
        /// <summary>A group's options.</summary>
        Options = 3,
        /// <summary>A parameter's state.</summary>
        State = 4,
    }

    /// <summary>Options and state, live: not a copy.</summary>
    public virtual StateDictionary state_dict()
    {
        var result = new StateDictionary();
        foreach (var group in _parameter_groups)
        {
            result.Options.Add(group.Options);
            var places = new List<int>();
            foreach (var parameter in group.Parameters)
            {
                places.Add(result.State.Count);
                result.State.Add(_state[parameter.Handle]);
            }
            result.StateIndexRef.Add(places);
        }
        return result;
    }

    /// <summary>Takes options and state from another optimizer of the same kind over as many groups and parameters.</summary>
    /// <exception cref="ArgumentException">The numbers of groups or parameters differ.</exception>
    public virtual void load_state_dict(StateDictionary state_dict)
    {
        var target = this.state_dict();
        Check(target, state_dict.Options.Count, state_dict.State.Count);
        for (var i = 0; i < target.Options.Count; i++)
            if (!ReferenceEquals(target.Options[i], state_dict.Options[i])) target.Options[i].LoadStateDict(state_dict.Options[i]);
        for (var i = 0; i < target.State.Count; i++)
            if (!ReferenceEquals(target.State[i], state_dict.State[i])) target.State[i].LoadStateDict(state_dict.State[i]);
    }

    /// <summary>Writes options and state to a file (by way of a temporary one).</summary>
    public void save_state_dict(string location) => AtomicFile.Write(location, stream =>
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        save_state_dict(writer);
    });

    /// <summary>Writes the optimizer's name, LEB128 numbers of groups and parameters, and the options and states.</summary>
    public void save_state_dict(BinaryWriter writer)
    {
        var source = state_dict();
        writer.Write(GetType().Name);
        Leb128.Write(writer, source.Options.Count);
        Leb128.Write(writer, source.State.Count);
        foreach (var options in source.Options) options.SaveStateDict(writer);
        foreach (var state in source.State) state.SaveStateDict(writer);
    }

    /// <summary>Reads options and state from a file.</summary>
    /// <exception cref="InvalidDataException">The file is of another kind of optimizer.</exception>
    /// <exception cref="ArgumentException">The file has other numbers of groups or parameters, or other shapes.</exception>
    public void load_state_dict(string location)
    {
        using var reader = new BinaryReader(File.OpenRead(location));
        load_state_dict(reader);
    }

    /// <inheritdoc cref="load_state_dict(string)"/>
    public void load_state_dict(BinaryReader reader)
    {
        var name = reader.ReadString();
        if (name != GetType().Name) throw new InvalidDataException($"Mismatched optimizer type: expected '{GetType().Name}', but found '{name}' in the loaded stream.");
        var target = state_dict();
        var groups = Leb128.Read(reader);
        Check(target, groups, Leb128.Read(reader));
        foreach (var options in target.Options) options.LoadStateDict(reader);
        foreach (var state in target.State) state.LoadStateDict(reader);
    }

    /// <summary>Moves the state to a device.</summary>
    public void to(Device device)
    {
        foreach (var state in _state.values()) state.to(device);
    }

    /// <summary>Computes the loss where there is a closure, then updates group by group, outside of autograd.</summary>
    protected Tensor _step<T>(Action<T> body, Func<Tensor>? loss_closure = null) where T : ParamGroup
    {
        Tensor loss = null!;
        if (loss_closure is not null)
        {
            using var _ = enable_grad();
            loss = loss_closure();
        }
        using var __ = no_grad();
        foreach (var group in _parameter_groups) body((T)group);
        return loss;
    }

    /// <summary>Disposes the state.</summary>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (!disposing) return;
        foreach (var state in _state.values()) (state as IDisposable)?.Dispose();
        _state.Clear();
    }

    /// <summary>Adds a group: options left out are the optimizer's, and each parameter gets a new state.</summary>
    public override void add_param_group(ParamGroup param_group)
    {
        param_group.Options ??= NewOptions();
        param_group.Options.Complete(_defaults);
        // Read once: the caller's sequence may be computed anew at every enumeration.
        param_group.Parameters = param_group.Parameters.ToList();
        foreach (var parameter in param_group.Parameters)
            if (_state.ContainsKey(parameter.Handle)) throw new ArgumentException("some parameters appear in more than one parameter group");
        _parameter_groups.Add(param_group);
        foreach (var parameter in param_group.Parameters)
        {
            var state = NewState(parameter);
            state.Initialize(param_group.Options);
            _state[parameter.Handle] = state;
        }
    }

    /// <summary>Options of the optimizer's kind, none given.</summary>
    private protected virtual OptimizerOptions NewOptions() => new();

    /// <summary>A state of the optimizer's kind, with nothing remembered yet.</summary>
    private protected virtual OptimizerState NewState(Parameter parameter) => throw new NotSupportedException($"{GetType().Name} says nothing of what it remembers: override add_param_group.");

    /// <summary>Takes the options for all groups, and the groups.</summary>
    private protected void Start(OptimizerOptions defaults, IEnumerable<ParamGroup> groups)
    {
        _defaults = defaults;
        foreach (var group in groups) add_param_group(group);
    }

    /// <summary>Throws for a number that the optimizer can't have; the message is TorchSharp's.</summary>
    private protected static void Refuse(bool isWrong, string what, double value)
    {
        if (isWrong) throw new ArgumentException($"Invalid {what}: {value}");
    }

    /// <summary>The states of a group's parameters.</summary>
    private protected T[] StatesOf<T>(ParamGroup group) where T : OptimizerState => group.Parameters.Select(p => (T)_state[p.Handle]).ToArray();

    private static void Check(StateDictionary target, long options, long states)
    {
        if (options != target.Options.Count)
            throw new ArgumentException($"Invalid optimizer state -- different number of parameter groups. Expected {target.Options.Count}, found {options}.");
        if (states != target.State.Count)
            throw new ArgumentException($"Invalid optimizer state -- different number of states. Expected {target.State.Count}, found {states}.");
    }
}

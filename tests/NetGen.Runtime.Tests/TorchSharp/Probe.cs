using TorchSharp.Modules;
using static TorchSharp.torch;

namespace NetGen.Runtime.Tests;

/// <summary>A module as a user would write it, which does only what the arguments of its constructor say.</summary>
internal class Probe : nn.Module<Tensor, Tensor>
{
    public Probe(Action<Probe>? make = null) : base(nameof(Probe)) => make?.Invoke(this);

    public override Tensor forward(Tensor input) => input.alias();
}

/// <summary>The same with a parameter, which a read-only property gives.</summary>
internal sealed class ReadOnlyProbe : Probe
{
    public ReadOnlyProbe() => register_parameter("scale", new Parameter(ones(2)));

    public Parameter scale => get_parameter("scale")!;
}

/// <summary>The same with a parameter in a field; the property that gives it has another name.</summary>
internal sealed class FieldProbe : Probe
{
    private readonly Parameter _scale;

    public FieldProbe() => register_parameter("_scale", _scale = new Parameter(ones(2)));

    public Parameter Scale => get_parameter("_scale")!;

    public Parameter InField => _scale;
}

/// <summary>The same with a module in a field that has another name than the module.</summary>
internal sealed class UnnamedProbe : Probe
{
    private readonly Linear _layer = nn.Linear(2, 2, false);

    public UnnamedProbe() => register_module("fc", _layer);
}

/// <summary>The same as generated classes do it.</summary>
internal sealed class NamedProbe : Probe
{
    private readonly Linear _layer = nn.Linear(2, 2, false);

    public NamedProbe() => register_module("fc", _layer);

    protected override void RegisterComponents() { }
}

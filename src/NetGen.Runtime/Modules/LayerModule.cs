using TorchSharp;
using TorchSharp.Modules;

namespace NetGen.Modules;

/// <summary>
/// What NetGen's own layers have in common. Their parameters and buffers belong to the layer, not to the dispose scope in which the layer
/// was made, and <c>to</c> moves and converts all of them.
/// </summary>
/// <remarks>
/// A derived class registers its state in its constructor and asks for it by name (<c>get_parameter</c>, <c>get_buffer</c>): moving or
/// converting a module replaces its tensors.
/// </remarks>
public abstract class LayerModule : torch.nn.Module<torch.Tensor, torch.Tensor>
{
    /// <summary>Makes a layer that has no state yet.</summary>
    /// <param name="name">The name of the class.</param>
    protected LayerModule(string name) : base(name) { }

    /// <summary>Registers a parameter, which belongs to the layer from now on.</summary>
    /// <inheritdoc/>
    public override void register_parameter(string name, Parameter param)
    {
        base.register_parameter(name, param);
        param.DetachFromDisposeScope();
    }

    /// <summary>Registers a buffer, which belongs to the layer from now on.</summary>
    /// <inheritdoc/>
    public override void register_buffer(string name, torch.Tensor tensor, bool persistent = true)
    {
        base.register_buffer(name, tensor, persistent);
        tensor.DetachFromDisposeScope();
    }

    /// <summary>Does nothing: the constructor has registered everything. TorchSharp would register fields again, by their names.</summary>
    protected override void RegisterComponents() { }

    /// <summary>Replaces every tensor that isn't of the element type or on the device yet.</summary>
    /// <remarks>
    /// TorchSharp's own method sets the property of the parameter's name, which is read-only here. It leaves out buffers that aren't
    /// saved.
    /// </remarks>
    /// <inheritdoc/>
    protected override void _toEpilog(torch.ScalarType? dtype, torch.Device? device, bool non_blocking)
    {
        foreach (torch.nn.Module child in children()) Convert(child, dtype, device, non_blocking);
        foreach ((string name, Parameter parameter) in named_parameters(false).ToList())
        {
            if (!ReplaceParameter(dtype, device, parameter, out Parameter? converted)) continue;
            ConditionallyRegisterParameter(name, converted);
            parameter.Dispose();
        }

        foreach ((string name, (torch.Tensor buffer, bool isSaved)) in OwnBuffers())
        {
            if (ReplaceBuffer(dtype, device, buffer, out torch.Tensor? converted)) ConditionallyRegisterBuffer(name, converted, isSaved);
        }

        if (device is not null) (_deviceType, _deviceIndex) = (device.type, device.index);
    }

    /// <summary>Disposes the layer and its state. TorchSharp's own method leaves out buffers that aren't saved.</summary>
    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            foreach ((_, (torch.Tensor buffer, _)) in OwnBuffers()) buffer.Dispose();
        }

        base.Dispose(disposing);
    }

    private static void Convert(torch.nn.Module module, torch.ScalarType? dtype, torch.Device? device, bool non_blocking)
    {
        if (device is null) module.to(dtype!.Value, non_blocking);
        else if (dtype is null) module.to(device, non_blocking);
        else module.to(device, dtype.Value, non_blocking);
    }

    // named_buffers leaves out those that aren't saved, even with include_nonpersistent.
    private List<(string Name, (torch.Tensor Buffer, bool IsSaved) Value)> OwnBuffers() =>
        [.. (IList<(string, (torch.Tensor, bool))>)_internal_buffers];
}

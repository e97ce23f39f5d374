namespace NetGen.Generator.CSharp;

/// <summary>Names that generated members must not take.</summary>
internal static class ReservedNames
{
    /// <summary>What System.Object declares.</summary>
    public static readonly IReadOnlyList<string> Object =
        "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString".Split(' ');

    /// <summary>
    /// What torch.nn.Module, its hookable base and System.Object declare, with fields that others don't see. A property of the same name
    /// would hide it; for a parameter of the same name, <c>to</c> would set it.
    /// </summary>
    public static readonly IReadOnlyList<string> Module = (
        "Equals Finalize GetHashCode GetType MemberwiseClone ReferenceEquals ToString "
        + "ClearModules ConditionallyRegisterBuffer ConditionallyRegisterParameter Create Dispose GetDefaultDeviceAndType GetName "
        + "HType HookRemover RegisterComponents ReplaceBuffer ReplaceParameter _areComponentsRegistered _deviceIndex _deviceType "
        + "_forwardNative _internal_buffers _internal_params _internal_submodules _named_buffers _named_parameters _parameters "
        + "_to _toEpilog add_module apply boxedModule buffers call children cpu cuda eval forward get_buffer get_parameter handle "
        + "has_buffer has_parameter load load_state_dict module_post_hooks module_pre_hooks modules name named_buffers "
        + "named_children named_modules named_parameters parameters post_hooks pre_hooks register_buffer register_forward_hook "
        + "register_forward_pre_hook register_module register_parameter save save_state_dict state_dict to train training "
        + "zero_grad").Split(' ');

    /// <summary>The same, to look names up in.</summary>
    public static readonly HashSet<string> OfModule = [.. Module];

    /// <summary>The same with the names of a network's generated members.</summary>
    public static readonly HashSet<string> OfNetwork = [.. Module, .. GeneratedMembers.Reserved];

    /// <summary>Names that locals of forward must not take: its parameter, and what its statements say.</summary>
    public static readonly IReadOnlyList<string> Locals = ["input", "torch", "training", "global", "gradients"];

    /// <summary>Names that properties of the output record must not take.</summary>
    public static readonly IReadOnlyList<string> Output =
    [
        "Dispose",
        "Deconstruct",
        "PrintMembers",
        "Equals",
        "GetHashCode",
        "GetType",
        "ToString",
        "MemberwiseClone",
        "Finalize",
        "ReferenceEquals",
    ];
}

using System.Collections;
using System.Reflection;
using TorchSharp;
using static TorchSharp.torch;

namespace NetGen.Tests;

/// <summary>All tensors of a module and its children: what is registered, and what their fields and properties refer to.</summary>
internal static class ModuleState
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>The module and all modules in it, by their names.</summary>
    public static IReadOnlyList<(string Name, nn.Module Module)> Modules(nn.Module module) => [("", module), .. module.named_modules()];

    /// <summary>The module's own parameters and buffers, and those buffers that aren't saved, which named_buffers leaves out.</summary>
    public static IReadOnlyList<(string Name, Tensor Tensor)> Registered(nn.Module module)
    {
        var buffers = (IEnumerable)typeof(nn.Module).GetField("_internal_buffers", Own)!.GetValue(module)!;
        return
        [
            .. module.named_parameters(false).Select(p => (p.name, (Tensor)p.parameter)),
            .. buffers.Cast<(string Name, (Tensor Tensor, bool))>().Select(b => (b.Name, b.Item2.Tensor)),
        ];
    }

    /// <summary>
    /// Every tensor is alive, on the device and of the type (whole numbers stay Int64). Whatever a member refers to is what is registered.
    /// </summary>
    public static void Check(nn.Module network, ScalarType type, DeviceType device)
    {
        foreach ((string name, nn.Module module) in Modules(network))
        {
            var registered = Registered(module);
            foreach ((string tensorName, Tensor tensor) in registered)
            {
                string key = $"{name}.{tensorName}";
                Assert.False(tensor.IsInvalid, key);
                Assert.True(tensor.device_type == device, $"{key} is on {tensor.device_type}");
                ScalarType expected = tensorName is "num_batches_tracked" or "positions" ? ScalarType.Int64 : type;
                Assert.True(tensor.dtype == expected, $"{key} is {tensor.dtype}");
            }

            foreach ((string member, object value) in Members(module))
            {
                bool isKnown = value is nn.Module child
                    ? module.children().Contains(child)
                    : registered.Any(r => ReferenceEquals(r.Tensor, value));
                Assert.True(isKnown, $"{name}.{member} isn't registered");
            }
        }
    }

    /// <summary>What each field, and each property that anyone can read, holds of tensors and modules.</summary>
    private static IEnumerable<(string Name, object Value)> Members(nn.Module module)
    {
        for (Type type = module.GetType(); type != typeof(object); type = type.BaseType!)
        {
            var fields = type.GetFields(Own).Select(f => (f.Name, f.FieldType, Value: f.GetValue(module)));
            var properties = type.GetProperties(Own).Where(p => p.GetMethod is { IsPublic: true } && p.GetIndexParameters().Length == 0)
                .Where(p => IsState(p.PropertyType)).Select(p => (p.Name, p.PropertyType, Value: p.GetValue(module)));
            foreach ((string name, Type declared, object? value) in fields.Concat(properties))
                if (IsState(declared) && value is not null) yield return (name, value);
        }
    }

    private static bool IsState(Type type) => typeof(Tensor).IsAssignableFrom(type) || typeof(nn.Module).IsAssignableFrom(type);
}

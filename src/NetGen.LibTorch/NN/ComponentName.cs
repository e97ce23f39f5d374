using System.Reflection;
using TorchSharp.Utils;

namespace TorchSharp.Utils
{
    /// <summary>Says under which name a field's module, parameter or buffer is registered.</summary>
    [AttributeUsage(AttributeTargets.Field)]
    public class ComponentNameAttribute : Attribute
    {
        /// <summary>The name in the state dict.</summary>
        public string Name { get; set; } = "";
    }
}

namespace TorchSharp
{
    /// <summary>Names of components held in fields.</summary>
    public static class FieldInfoExtensionMethods
    {
        /// <summary>The name under which a field registers: its <see cref="ComponentNameAttribute"/>, or its own name.</summary>
        public static string ComponentName(this FieldInfo field) => field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
    }
}

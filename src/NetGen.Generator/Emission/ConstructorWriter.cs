using NetGen.Generator.CSharp;
using NetGen.Generator.Support;

namespace NetGen.Generator.Emission;

/// <summary>Writes constructors: make the modules, then register each under its state-dict name.</summary>
internal static class ConstructorWriter
{
    /// <param name="writer">Where to write.</param>
    /// <param name="model">The network.</param>
    /// <param name="scheme">How the first weights are drawn; null for PyTorch's defaults.</param>
    /// <param name="initialize">Writes what draws them, after all modules are registered.</param>
    public static void WriteNetwork(CSharpWriter writer, NetworkModel model, string? scheme, Action<CSharpWriter, NetworkModel> initialize)
    {
        writer.Summary($"Makes the network with {scheme ?? "PyTorch's default"} weights, in training mode, on the default device.");
        using (writer.Block($"public {model.ClassName}() : base(nameof({model.ClassName}))"))
        {
            WriteModules(writer, model.Classes.Root);
            initialize(writer, model);
        }
    }

    public static void WriteNested(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        writer.Summary($"Makes the module for inputs of {Text.Xml(text.InputShape)}.");
        foreach (var p in c.Parameters) writer.Line($"/// <param name=\"{p.Name.TrimStart('@')}\">{Text.Xml(Uses(p))}.</param>");
        using (
            writer.Block($"public {c.Name}({string.Join(", ", c.Parameters.Select(p => $"{p.Type} {p.Name}"))}) : base(nameof({c.Name}))"))
        {
            foreach (var p in c.Parameters)
            {
                foreach (var (_, field) in p.Fields) writer.Line($"{field} = {p.Name};");
            }

            WriteModules(writer, c);
        }
    }

    /// <summary>
    /// TorchSharp would register the properties' fields once more, under the fields' names, when the module becomes part of another.
    /// </summary>
    public static void WriteRegisterComponents(CSharpWriter writer, NetworkModel model) => WriteRegisterComponents(writer);

    public static void WriteRegisterComponents(CSharpWriter writer)
    {
        writer.Line("/// <inheritdoc/>");
        writer.Line(
            "protected override void RegisterComponents() { } // The constructor has registered every module under its state-dict name.");
    }

    /// <summary>Makes and registers the modules of a class.</summary>
    public static void WriteModules(CSharpWriter writer, ModuleClass c)
    {
        var text = new ClassText(c);
        var modules = c.Modules.Where(k => !ModuleClass.IsParameter(c.Sample.Nodes[k])).ToList();
        foreach (int k in modules) writer.Line($"{c.Properties[k]} = {text.Factory(k)};");
        writer.Gap();
        foreach (int k in modules) writer.Line($"register_module({Text.Literal(c.Sample.Nodes[k].Name)}, {c.Properties[k]});");
        foreach (int k in c.Modules.Except(modules))
            writer.Line($"register_parameter({Text.Literal(c.Sample.Nodes[k].Name)}, {text.Factory(k)});");
    }

    /// <summary>Whose it is: the block's own, or <c>inChannels of Branch1, Branch2 and 2 more</c>.</summary>
    private static string Uses(ModuleParameter parameter) =>
        parameter.IsArgument
            ? $"The block's {parameter.Name.TrimStart('@')}"
            : string.Join(
                "; ",
                parameter.Uses.GroupBy(u => u.Hole).Select(g => $"{g.Key} of {First([.. g.Select(u => u.Member).Distinct()])}"));

    private static string First(IReadOnlyList<string> names)
    {
        const int shown = 4;
        return names.Count > shown ? $"{string.Join(", ", names.Take(shown))} and {names.Count - shown} more" : string.Join(", ", names);
    }
}
